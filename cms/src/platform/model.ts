import type { UID } from '@strapi/strapi';

/** `Modele` is the schema of a content type or of a component, as far as the portal reads it. */
export type Modele = {
  uid: string;
  collectionName: string;
  options?: { draftAndPublish?: boolean };
  attributes: Record<string, { type: string; target?: string }>;
};

/** `modeleDe` gives the schema of a type named by a request: Strapi's own types know it for names written in code only. */
export function modeleDe(uid: string): Modele {
  return strapi.getModel(uid as UID.ContentType) as Modele;
}
