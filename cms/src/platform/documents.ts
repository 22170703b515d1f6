/** An act of Strapi's document service as its middlewares receive it; its own type is one for each content and act. */
export type ActeDocument = {
  uid: string;
  action: string;
  params: {
    documentId?: string;
    status?: string;
    populate?: Record<string, unknown>;
    data?: Record<string, unknown>;
  };
};

/** What an act answers: the content, or those that it wrote. */
export type ResultatDocument = { documentId?: string; entries?: { documentId: string }[] };
