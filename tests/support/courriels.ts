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

/** Of a candidat's mail, or of the staff's. */
const LIEN = /(jeton|code)=/;

/** @returns the token of the last link sent to this address */
export async function jetonRecu(destinataire: string): Promise<string> {
  const { strapi, smtp } = await portail();
  const courriels: { texte: string; identifiantMessage: string }[] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'desc' } });
  const dernier = courriels.find(({ texte }) => LIEN.test(texte));
  assert.ok(dernier, 'a mail holds a link');
  // Delivered, it keeps its link in the mailbox alone.
  const recu = () =>
    smtp
      .recus(destinataire)
      .map(({ brut }) => brut.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
      .find((brut) => brut.includes(dernier.identifiantMessage));
  const jeton = [dernier.texte, recu() ?? ''].map((texte) => /(?:jeton|code)=([\w-]+)/.exec(texte)?.[1]).find(Boolean);
  assert.ok(jeton, 'its link is readable');
  return jeton;
}
