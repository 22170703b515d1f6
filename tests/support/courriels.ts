/** This file follows the outbox of one address: its mails are read before their delivery, or delivered now. */
import assert from 'node:assert/strict';
import { setTimeout as attendre } from 'node:timers/promises';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { portail } from './portail.ts';

export type Courriel = {
  etat: string;
  essais: number;
  reports: number;
  prochainEssai: string;
  derniereErreur: string | null;
};

let rang = 0;

/**
 * `ecrire` puts a mail in the outbox, as an act writes it: the portal delivers it at once.
 *
 * @param preparer tells the mail server what to answer, before the mail is written
 * @returns its address, which no other test uses
 */
export async function ecrire(
  choix: Partial<Record<'texte' | 'compteRef' | 'candidatureRef' | 'repondreA', string>> = {},
  preparer: (destinataire: string) => void = () => {},
) {
  const { strapi } = await portail();
  const { ecrireCourriel } = fromBuild<{ ecrireCourriel(courriel: object): Promise<void> }>('platform/mail/outbox.js');
  rang += 1;
  const destinataire = `courriel-${rang}@exemple.test`;
  preparer(destinataire);
  const { texte = 'Bonjour', ...refs } = choix;
  const courriel = { sujet: 'Été à Cholet', texte, html: `<p>${texte}</p>`, ...refs };
  await strapi.db.transaction(() =>
    ecrireCourriel({ cle: `rappel:${destinataire}`, destinataire, instant: new Date(0), ...courriel }),
  );
  return destinataire;
}

/** `lire` is the last mail to this address. */
export async function lire(destinataire: string): Promise<Courriel> {
  const { strapi } = await portail();
  const [dernier] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'desc' }, limit: 1 });
  return dernier ?? null;
}

/** `livrerCourriels` has the mails that are due by the tests' clock delivered, and waits for the end. */
export async function livrerCourriels(): Promise<void> {
  const { strapi } = await portail();
  await fromBuild<{ reprendreCourriels(): Promise<void> }>('platform/mail/delivery.js').reprendreCourriels();
  for (;;) {
    const { rows } = await strapi.db.connection.raw(
      `select count(*)::int nombre from jobs.job
      where name = 'courriel' and (state = 'active' or (state in ('created', 'retry') and start_after <= now()))`,
    );
    if (rows[0].nombre === 0) return;
    await attendre(5);
  }
}

/** `livrer` delivers until this try is settled. */
export async function livrer(destinataire: string, etat: 'envoye' | 'echec' | 'a_envoyer'): Promise<Courriel> {
  for (const debut = Date.now(); Date.now() - debut < 20_000; ) {
    await livrerCourriels();
    const courriel = await lire(destinataire);
    // The mail is still to send after a try: its error says that the try is over.
    if (courriel.etat === etat && (etat !== 'a_envoyer' || courriel.derniereErreur)) return courriel;
  }
  throw new Error(`${destinataire} did not become « ${etat} »`);
}

/**
 * `sujetsRecus` lists the mails to an address.
 *
 * @returns subjects, oldest first
 */
export async function sujetsRecus(destinataire: string): Promise<string[]> {
  const { strapi } = await portail();
  const courriels = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'asc' } });
  return courriels.map(({ sujet }: { sujet: string }) => sujet);
}

/** `LIEN` is in a candidat's mail, or the staff's. */
const LIEN = /(jeton|code|registrationToken)=/;

/**
 * `jetonRecu` reads a link in the outbox, or in the mailbox.
 *
 * @returns the token of the last link sent to this address
 */
export async function jetonRecu(destinataire: string): Promise<string> {
  const { strapi, smtp } = await portail();
  const courriels: { texte: string; identifiantMessage: string }[] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'desc' } });
  const dernier = courriels.find(({ texte }) => LIEN.test(texte));
  assert.ok(dernier, 'a mail holds a link');
  // A delivered mail keeps its link in the mailbox alone.
  const recu = () =>
    smtp
      .recus(destinataire)
      .map(({ brut }) => brut.replace(/=\r?\n/g, '').replaceAll('=3D', '='))
      .find((brut) => brut.includes(dernier.identifiantMessage));
  const jeton = [dernier.texte, recu() ?? '']
    .map((texte) => /(?:jeton|code|registrationToken)=([\w-]+)/.exec(texte)?.[1])
    .find(Boolean);
  assert.ok(jeton, 'its link is readable');
  return jeton;
}
