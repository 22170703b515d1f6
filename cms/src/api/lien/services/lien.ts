import { RENVOI_LIEN_MS, type UsageLien, VALIDITE_LIEN_MS } from '@portail/config/rules/compte';
import { purgerTable } from '../../../platform/db/locks.ts';
import type { Ligne } from '../../../platform/db/row.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { empreinteDe, nouveauJeton } from '../../../platform/token.ts';

/** `Lien` is a link of a mail, of whose token only the hash is kept. */
export type Lien = Ligne<'api::lien.lien'>;

const SOUVENIR_MS = 90 * 24 * 3_600_000;

const liens = () => strapi.db.query('api::lien.lien');

/**
 * `creer` makes a link.
 *
 * @param formation the slug of the page to which the link leads in the end, if there is one
 * @returns the token for the mail
 */
export async function creer(
  compteRef: string,
  usage: UsageLien,
  instant: Date,
  formation: string | null = null,
): Promise<string> {
  const jeton = nouveauJeton();
  const expireLe = new Date(instant.getTime() + VALIDITE_LIEN_MS[usage]);
  await liens().create({
    data: { empreinte: empreinteDe(jeton), compteRef, usage, creeLe: instant, expireLe, formation },
    select: ['id'],
  });
  return jeton;
}

/** `remplacer` ends the links sent before for the same use: only the latest mail works. */
export async function remplacer(compteRef: string, usage: UsageLien, instant: Date): Promise<void> {
  await liens().updateMany({
    where: { compteRef, usage, utiliseLe: { $null: true }, remplaceLe: { $null: true } },
    data: { remplaceLe: instant },
  });
}

/** `vientDEtreEnvoye` tells whether a link was sent less than a minute ago: nobody needs two. */
export async function vientDEtreEnvoye(compteRef: string, usage: UsageLien, instant: Date): Promise<boolean> {
  return (await compterDepuis(compteRef, usage, new Date(instant.getTime() - RENVOI_LIEN_MS))) > 0;
}

export async function compterDepuis(compteRef: string, usage: UsageLien, depuis: Date): Promise<number> {
  return liens().count({ where: { compteRef, usage, creeLe: { $gt: depuis } } });
}

/** `formationDe` gives the formation of the last link for this use: the next one leads there too. */
export async function formationDe(compteRef: string, usage: UsageLien): Promise<string | null> {
  const lien = await liens().findOne({
    where: { compteRef, usage },
    orderBy: { creeLe: 'desc' },
    select: ['formation'],
  });
  return lien?.formation ?? null;
}

/** `trouver` gives a link that works, or why it does not. */
export async function trouver(jeton: string, usages: readonly UsageLien[], instant: Date): Promise<Issue<Lien>> {
  const lien: Lien | null = await liens().findOne({
    where: { empreinte: empreinteDe(jeton), usage: { $in: usages } },
  });
  if (!lien) return refus('lien_inconnu');
  if (lien.utiliseLe) return refus('lien_utilise');
  if (lien.remplaceLe) return refus('lien_remplace');
  return new Date(lien.expireLe) <= instant ? refus('lien_perime') : reussite(lien);
}

/**
 * `consommer` uses a link once, by a conditional update.
 *
 * @returns whether this call did
 */
export async function consommer({ id }: Lien, instant: Date): Promise<boolean> {
  const { count } = await liens().updateMany({
    where: { id, utiliseLe: { $null: true }, remplaceLe: { $null: true }, expireLe: { $gt: instant } },
    data: { utiliseLe: instant },
  });
  return count === 1;
}

/** `purger` keeps links a while after they end. Whoever opens an old mail is then told what became of its link. */
export async function purger(instant: Date): Promise<void> {
  await purgerTable('liens_compte', (perimes) =>
    perimes.where('expire_le', '<', new Date(instant.getTime() - SOUVENIR_MS)),
  );
}
