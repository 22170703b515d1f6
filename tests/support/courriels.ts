/** The outbox of one address, for tests that follow a link without waiting for its delivery. */
import assert from 'node:assert/strict';
import { portail } from './portail.ts';

/** @returns subjects, oldest first */
export async function sujetsRecus(destinataire: string): Promise<string[]> {
  const { strapi } = await portail();
  const courriels = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'asc' } });
  return courriels.map(({ sujet }: { sujet: string }) => sujet);
}

/** @returns the token of the last link sent to this address */
export async function jetonRecu(destinataire: string): Promise<string> {
  const { strapi } = await portail();
  const courriels: { texte: string }[] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'desc' } });
  const jeton = courriels.map(({ texte }) => /jeton=([\w-]+)/.exec(texte)?.[1]).find(Boolean);
  assert.ok(jeton, 'a mail holds a link');
  return jeton;
}
