import type { SuiviPublication } from '@portail/config/bureau/publication';
import type { CorpsLu, Reponse } from '@portail/config/contract/contract';
import { type Publicateur, situationPublication } from '@portail/config/rules/publication';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerPublicateur, verrouillerPublication } from '../../../platform/db/locks.ts';
import type { Ligne } from '../../../platform/db/row.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, reussite } from '../../../platform/issue.ts';

/** `SIGNE_MS` is the least time between two writes of the publisher's sign of life, since it asks each second. */
const SIGNE_MS = 5_000;

const publications = () => strapi.db.query('api::publication.publication');
const publicateurs = () => strapi.db.query('api::publication.publicateur');

/**
 * `versionDuCatalogue` gives the number of the last change that the catalogue's readers see. Numbers are given one at a
 * time, until the commit: what was read at one number stays true as long as this answers the same.
 */
export const versionDuCatalogue = (): Promise<number> => derniere({});

async function derniere(where: Record<string, unknown>): Promise<number> {
  const [ligne] = await publications().findMany({ where, orderBy: { id: 'desc' }, limit: 1, select: ['id'] });
  return ligne?.id ?? 0;
}

/**
 * `demander` writes the durable signal of publication, in the transaction of the change it asks to show. A publisher
 * that was down catches up by comparing what is asked with what is done.
 */

export async function demander(cause: string): Promise<void> {
  await transaction(async ({ trx, instant }) => {
    // `verrouillerPublication` orders the commits: a number taken earlier and committed later would be taken for
    // published.
    await verrouillerPublication(trx);
    await publications().create({ data: { cause, demandeeLe: instant, etat: 'demandee' }, select: ['id'] });
  });
}

/** `lire` answers the publisher, and notes its sign of life: it builds nothing while it asks. */
export async function lire(): Promise<Issue<Reponse<'publication.lire'>>> {
  const publicateur = await publicateurs().findOne({});
  const age = (await maintenant()).getTime() - new Date(publicateur?.vuLe ?? 0).getTime();
  if (age > SIGNE_MS || publicateur?.commenceLe) await signaler(() => ({ commenceLe: null }));
  return reussite({ demandee: await derniere({}), publiee: await derniere({ etat: 'reussie' }) });
}

/** `rapporter` lets one build answer every request up to its number. */
export async function rapporter(rapport: CorpsLu<'publication.rapporter'>): Promise<Issue<Record<never, never>>> {
  const { numero, etat, dureeMs, raison = null } = rapport;
  if (etat !== 'en_cours') {
    await publications().updateMany({
      where: { id: { $lte: numero }, etat: { $ne: 'reussie' } },
      data: { etat, raison, dureeMs },
    });
  }
  await signaler((instant) => {
    if (etat === 'en_cours') return { commenceLe: new Date(instant.getTime() - dureeMs) };
    if (etat === 'echouee') return { commenceLe: null, echoueeLe: instant, raison };
    return { commenceLe: null, reussieLe: instant, reussieDureeMs: dureeMs, echoueeLe: null, raison: null };
  });
  return reussite({});
}

/** `suivre` serves the editors' home page. */
export async function suivre(): Promise<Issue<SuiviPublication>> {
  const instant = await maintenant();
  const ligne = await publicateurs().findOne({});
  const [attente] = await publications().findMany({
    where: { id: { $gt: await derniere({ etat: 'reussie' }) } },
    orderBy: { id: 'asc' },
    limit: 1,
  });
  const attendDepuis = attente ? new Date(attente.demandeeLe) : null;
  const { etat, depuis, raison } = situationPublication(attendDepuis, ligne && enPublicateur(ligne), instant);
  const { reussieLe, reussieDureeMs } = ligne ?? {};
  return reussite({
    etat,
    depuis: depuis?.toISOString() ?? null,
    raison,
    reussie: reussieLe ? { le: new Date(reussieLe).toISOString(), dureeMs: reussieDureeMs } : null,
  });
}

/** `signaler` writes the publisher's one row, made at its first sign of life. */
async function signaler(dire: (instant: Date) => Record<string, unknown>): Promise<void> {
  await transaction(async ({ trx, instant }) => {
    await verrouillerPublicateur(trx);
    const ligne = await publicateurs().findOne({ select: ['id'] });
    const data = { ...dire(instant), vuLe: instant };
    if (ligne) await publicateurs().update({ where: { id: ligne.id }, data, select: ['id'] });
    else await publicateurs().create({ data, select: ['id'] });
  });
}

function enPublicateur({ vuLe, commenceLe, echoueeLe, raison }: Ligne<'api::publication.publicateur'>): Publicateur {
  return {
    vuLe: new Date(vuLe),
    commenceLe: commenceLe === null ? null : new Date(commenceLe),
    echec: echoueeLe === null ? null : { le: new Date(echoueeLe), raison: raison ?? '' },
  };
}
