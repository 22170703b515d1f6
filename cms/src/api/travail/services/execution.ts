/** This service does a long work step by step: each step is one transaction that also writes how far the work is. */
import { ESSAIS_TRAVAIL_MAX, ETATS_OUVERTS, gardeJusquA, type SorteTravail } from '@portail/config/rules/travaux';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerPas, verrouillerTravail } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { enfiler } from '../../../platform/jobs/engine.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { ecrireTableur, type Feuille } from '../../../platform/spreadsheet.ts';
import { stockagePrive } from '../../../platform/storage/storage.ts';
import { type ExecutionEnFichier, ecrireFichier } from './fichier.ts';
import { type Proprietaire, proprietaireDe } from './proprietaire.ts';
import { type IssueElement, type LigneTravail, travaux } from './travail.ts';

/** `Execution` is what a kind of work does: acts, element by element, or one file that holds them all. */
export type Execution = ExecutionParActes | ExecutionEnFichier;

export type ExecutionParActes = {
  /** `pas` is how many elements one step does: its transaction holds their rows. */
  pas: number;
  /**
   * `traiter` decides each element again under its lock, within the scopes that the owner has now.
   *
   * @param criteres what was asked, as JSON kept it
   */
  traiter(refs: readonly string[], proprietaire: Proprietaire, acte: Acte, criteres: unknown): Promise<IssueElement[]>;
  /** `presenter` makes the result, what became of each element; undefined when the work has none. */
  presenter(issues: readonly IssueElement[], demandeLe: Date): Promise<{ nom: string; feuille: Feuille } | undefined>;
};

/**
 * `executer` goes on with a work until its end. Killed at any moment, it is done again from its last step: a step that
 * was not committed did nothing, and one that was is not done twice.
 */
export async function executer(ref: string, executions: Readonly<Record<SorteTravail, Execution>>): Promise<void> {
  const travail = await commencer(ref);
  if (!travail) return;
  const execution = executions[travail.sorte];
  if ('ecrire' in execution) return ecrireFichier(travail, execution);
  let proprietaire = await proprietaireDe(travail);
  let pas: Pas;
  do {
    pas = await avancer(travail, proprietaire, execution);
    if (pas.le >= proprietaire.relireDes) proprietaire = await proprietaireDe(travail);
  } while (pas.reste);
  await terminer(ref, execution);
}

/** `reprendreTravaux` gives a job to the works that have none any more: their process died, or failed too often. */
export async function reprendreTravaux(): Promise<void> {
  const ouverts: Pick<LigneTravail, 'documentId'>[] = await travaux().findMany({
    where: { etat: { $in: [...ETATS_OUVERTS] } },
    select: ['documentId'],
    orderBy: { id: 'asc' },
    limit: 100,
  });
  await enfiler(
    'travail',
    ouverts.map(({ documentId }) => documentId),
  );
}

/** `effacerResultats` removes the results whose time is over, with what became of each element. */
export async function effacerResultats(instant: Date): Promise<void> {
  const perimes: LigneTravail[] = await travaux().findMany({ where: { expireLe: { $lt: instant } } });
  const stockage = await stockagePrive();
  await unParUn(
    perimes,
    async ({ id, resultatCle }) => {
      if (resultatCle) await stockage.retirer(resultatCle);
      await travaux().updateMany({ where: { id }, data: { resultatCle: null, expireLe: null, issues: [] } });
    },
    ({ documentId }) => `result of work ${documentId}`,
  );
}

/** `commencer` returns undefined when there is nothing left to do: over, stopped, or tried too often. */
function commencer(ref: string): Promise<LigneTravail | undefined> {
  return transaction(async ({ trx, instant }) => {
    const ligne = await verrouillerTravail<LigneTravail>(trx, ref);
    if (!ligne || !(ETATS_OUVERTS as readonly string[]).includes(ligne.etat)) return undefined;
    const essais = ligne.essais + 1;
    const perdu = essais > ESSAIS_TRAVAIL_MAX;
    const data = perdu ? { etat: 'echec', finiLe: instant, elements: [] } : { etat: 'en_cours', essais };
    await travaux().updateMany({ where: { id: ligne.id }, data });
    if (perdu) strapi.log.error(`work ${ref} (${ligne.sorte}): given up after ${ESSAIS_TRAVAIL_MAX} tries`);
    return perdu ? undefined : { ...ligne, essais };
  });
}

/** `Pas` says when a step was done, and whether something is left to do. */
type Pas = { le: Date; reste: boolean };

function avancer(travail: LigneTravail, proprietaire: Proprietaire, { pas, traiter }: ExecutionParActes): Promise<Pas> {
  return transaction(async (acte) => {
    const { trx, instant: le } = acte;
    const suivant = await verrouillerPas(trx, travail.documentId, pas);
    if (!suivant || suivant.refs.length === 0) return { le, reste: false };
    const issues = await traiter(suivant.refs, proprietaire, acte, travail.criteres);
    const fait = suivant.fait + suivant.refs.length;
    // PostgreSQL adds to the list by itself: it is neither read nor sent again.
    const liste = trx.raw('issues || ?::jsonb', [JSON.stringify(issues)]);
    await trx('travaux').where({ id: suivant.id }).update({ fait, issues: liste });
    return { le, reste: fait < suivant.total };
  });
}

/** `terminer` stores the result before the row names it: a process killed in between leaves an object to the sweep. */
async function terminer(ref: string, { presenter }: ExecutionParActes): Promise<void> {
  const ligne: LigneTravail | null = await travaux().findOne({ where: { documentId: ref, etat: 'en_cours' } });
  if (!ligne) return;
  const resultat = await presenter(ligne.issues, new Date(ligne.demandeLe));
  const octets = resultat && (await ecrireTableur(resultat.feuille));
  const stockage = await stockagePrive();
  const cle = octets && (await stockage.ranger(octets, 'xlsx'));
  const instant = await maintenant();
  const expireLe = gardeJusquA(ligne.sorte, instant);
  const { count } = await travaux().updateMany({
    where: { id: ligne.id, etat: 'en_cours' },
    data: {
      ...{ etat: 'termine', finiLe: instant, elements: [], expireLe },
      ...(octets && { resultatCle: cle, resultatNom: resultat.nom, resultatTaille: octets.length }),
    },
  });
  if (count === 0 && cle) await stockage.retirer(cle);
}
