import type { FormationDuDossier } from '@portail/config/contract/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import type { Knex } from 'knex';
import { retenirFormation } from '../../../platform/db/locks.ts';
import type { Ligne, Peuplement } from '../../../platform/db/row.ts';
import { fichierPublic } from '../../document/services/document.ts';
import { versionDuCatalogue } from '../../publication/services/publication.ts';

/** `FormationPubliee` is a published formation as the candidates' side needs it. */
export type FormationPubliee = {
  ref: string;
  annee: number;
  presentation: FormationDuDossier;
  attendues: PieceAFournir[];
};

const FORMATION = 'api::formation.formation';

/** `POUR_UN_DOSSIER` names the relations that a dossier needs. */
const POUR_UN_DOSSIER = {
  mention: true,
  etablissement: true,
  pieces: { populate: { piece: { populate: { modele: true } } } },
} as const;
/** `POUR_SA_PAGE` names the relations that its page needs. */
export const POUR_SA_PAGE = { ...POUR_UN_DOSSIER, documents: { populate: { fichier: true } } } as const;
export type FormationDeSaPage = Ligne<typeof FORMATION, typeof POUR_SA_PAGE>;
type FormationDUnDossier = Ligne<typeof FORMATION, typeof POUR_UN_DOSSIER>;
const LECTURES_MAX = 5;

const formations = () => strapi.db.query(FORMATION);

/** `publieeParSlug` gives the formation of the current campagne that bears this slug. */
export async function publieeParSlug(slug: string): Promise<FormationPubliee | undefined> {
  const campagne = await strapi.db
    .query('api::campagne.campagne')
    .findOne({ where: { courante: true }, select: ['annee'] });
  if (!campagne) return undefined;
  const [formation] = await publiees({ slug, annee: campagne.annee });
  return formation;
}

/** `retenueParSlug` gives it too, and keeps it published until the end of the transaction. */
export async function retenueParSlug(trx: Knex.Transaction, slug: string): Promise<FormationPubliee | undefined> {
  const formation = await publieeParSlug(slug);
  if (!formation) return undefined;
  await retenirFormation(trx, formation.ref);
  // This second reading is needed because the formation may have been unpublished before the lock was given.
  return (await publieesParRef([formation.ref])).get(formation.ref);
}

/** `publieesParRef` reads formations at once, whatever their number; one that is no longer published is absent. */
export async function publieesParRef(refs: readonly string[]): Promise<Map<string, FormationPubliee>> {
  if (refs.length === 0) return new Map();
  const trouvees = await publiees({ documentId: { $in: refs } });
  return new Map(trouvees.map((formation) => [formation.ref, formation]));
}

/**
 * `publieePour` joins a formation, as published, to its `candidatures as c`. A draft beside it is a row of the same
 * document.
 */
export function publieePour(alias: string): (on: Knex.JoinClause) => void {
  return (on) => {
    on.on(`${alias}.document_id`, 'c.formation_ref').andOnNotNull(`${alias}.published_at`);
  };
}

/**
 * `Lues` are published rows by number, with what they point to, at one version of the catalogue. `questions` are the
 * queries that found them.
 */
type Lues = { version: number; lignes: Map<number, FormationDUnDossier>; questions: Set<string> };
const QUESTIONS_MAX = 10_000;
const riendeLu = (version: number): Lues => ({ version, lignes: new Map(), questions: new Set() });
let lues = riendeLu(-1);

/**
 * `publiees` reads the columns of the formations each time. It reads what they point to (mention, établissement,
 * pièces) only when the catalogue has changed since: a dossier is read many times between two changes.
 */
async function publiees(where: Record<string, unknown>): Promise<FormationPubliee[]> {
  // `version` is read before the rows: what commits in between is read again at the next use, never missed.
  const version = await versionDuCatalogue();
  if (lues.version !== version || lues.questions.size > QUESTIONS_MAX) lues = riendeLu(version);
  const { lignes, questions } = lues;
  const question = JSON.stringify(where);
  if (questions.has(question)) {
    const actuelles: Ligne<typeof FORMATION>[] = await formations().findMany({
      where: { ...where, publishedAt: { $notNull: true } },
    });
    const completes = actuelles.flatMap((ligne) => {
      const connue = lignes.get(ligne.id);
      return connue ? [projeter({ ...connue, ...ligne })] : [];
    });
    // A row that is absent was published again meanwhile, under another number.
    if (completes.length === actuelles.length) return completes;
  }
  const entieres = await lirePubliees({ where, populate: POUR_UN_DOSSIER });
  for (const ligne of entieres) lignes.set(ligne.id, ligne);
  questions.add(question);
  return entieres.map(projeter);
}

/**
 * `lirePubliees` gives published rows with what they point to, all of one moment. A publication replaces the row, and
 * relations are read by later statements: a formation read across it would have no mention, or ask for no pièce. Rows
 * that are still there afterwards were whole when they were read.
 */
export async function lirePubliees<P extends Peuplement>({
  where,
  populate,
  orderBy,
}: {
  where: object;
  populate: P;
  orderBy?: object;
}): Promise<Ligne<typeof FORMATION, P>[]> {
  for (let lecture = 0; lecture < LECTURES_MAX; lecture += 1) {
    const lignes: Ligne<typeof FORMATION, P>[] = await formations().findMany({
      where: { ...where, publishedAt: { $notNull: true } },
      populate,
      ...(orderBy && { orderBy }),
    });
    const ids = lignes.map(({ id }) => id);
    if (ids.length === 0 || (await formations().count({ where: { id: { $in: ids } } })) === ids.length) return lignes;
  }
  throw new Error('the formations are published again at each reading');
}

function projeter(ligne: FormationDUnDossier): FormationPubliee {
  const { mention, etablissement } = ligne;
  if (!mention || !etablissement) throw new Error(`formation ${ligne.documentId} is published incomplete`);
  return {
    ref: ligne.documentId,
    annee: ligne.annee,
    presentation: {
      slug: ligne.slug,
      intitule: ligne.intitule,
      mention: mention.intitule,
      etablissement: {
        nom: etablissement.nom,
        adresse: `${etablissement.adresse}, ${etablissement.codePostal} ${etablissement.ville}`,
        telephone: etablissement.telephone,
        email: etablissement.email,
      },
      classique: ligne.classique,
      alternance: ligne.alternance,
      du: ligne.du,
      au: ligne.au,
      lettreDemandee: ligne.lettreDemandee,
    },
    attendues: piecesAFournir(ligne.pieces),
  };
}

/** A component without its pièce (deleted from the catalogue) asks for nothing. */
export function piecesAFournir(composants: FormationDUnDossier['pieces']): PieceAFournir[] {
  return composants.flatMap(({ piece, obligatoire, modalite }) => {
    if (!piece) return [];
    const { documentId: pieceDemandeeRef, intitule, description, modele } = piece;
    return [
      {
        pieceDemandeeRef,
        intitule,
        description: description ?? '',
        obligatoire,
        modalite,
        modele: fichierPublic(piece, modele),
      },
    ];
  });
}
