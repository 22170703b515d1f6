/**
 * `ActeDocument` is an act of Strapi's document service as its middlewares receive it. Strapi's own type differs for
 * each content and act.
 */
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

/** `ResultatDocument` is the answer of an act: the content, or the entries that it wrote. */
export type ResultatDocument = { documentId?: string; entries?: { documentId: string }[] };
