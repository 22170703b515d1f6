import { SESSION_DUREE_MS, SESSION_INACTIVITE_MS } from '@portail/config/rules/compte';
import { purgerTable } from '../../../platform/db/locks.ts';
import { empreinteDe, nouveauJeton } from '../../../platform/token.ts';

const sessions = () => strapi.db.query('api::session.session');

/**
 * `ouvrir` opens a session.
 *
 * @returns the token for the cookie; only its hash is kept
 */
export async function ouvrir(compteRef: string, instant: Date): Promise<string> {
  const jeton = nouveauJeton();
  // `createMany` is used because `create` reads back what it wrote.
  await sessions().createMany({
    data: [{ empreinte: empreinteDe(jeton), compteRef, ouverteLe: instant, vueLe: instant }],
  });
  return jeton;
}

export async function fermer(jeton: string): Promise<void> {
  await sessions().delete({ where: { empreinte: empreinteDe(jeton) } });
}

/**
 * `fermerToutes` ends the sessions of an account.
 *
 * @param sauf token of the one that stays
 */
export async function fermerToutes(compteRef: string, sauf?: string): Promise<void> {
  const empreinte = sauf ? { $ne: empreinteDe(sauf) } : { $notNull: true };
  await sessions().deleteMany({ where: { compteRef, empreinte } });
}

/** `compterAutres` counts the sessions that still open something, except this one. */
export async function compterAutres(compteRef: string, jeton: string | undefined, instant: Date): Promise<number> {
  return sessions().count({
    where: {
      compteRef,
      ...(jeton && { empreinte: { $ne: empreinteDe(jeton) } }),
      ouverteLe: { $gt: new Date(instant.getTime() - SESSION_DUREE_MS) },
      vueLe: { $gt: new Date(instant.getTime() - SESSION_INACTIVITE_MS) },
    },
  });
}

export async function purger(instant: Date): Promise<void> {
  await purgerTable('sessions_candidat', (perimees) =>
    perimees
      .where('ouverte_le', '<=', new Date(instant.getTime() - SESSION_DUREE_MS))
      .orWhere('vue_le', '<=', new Date(instant.getTime() - SESSION_INACTIVITE_MS)),
  );
}
