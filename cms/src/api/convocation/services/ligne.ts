/** This file reads the rows of interviews: convocations, entretiens, créneaux, and the réservation that is held. */
import type { CreneauLu, FormeEntretien, ReglesEntretien } from '@portail/config/rules/entretien';
import type { Knex } from 'knex';
import type { Ligne } from '../../../platform/db/row.ts';

export type Convocation = Ligne<'api::convocation.convocation'> & { entretiensProposes: string[] | null };
export type Entretien = Ligne<'api::entretien.entretien'> & { forme: FormeEntretien };

/** `CreneauTenu` is a réservation with its créneau and the entretien that sets its rules. */
export type CreneauTenu = {
  reservationId: number;
  reservationRef: string;
  convocationRef: string;
  creneauId: number;
  entretienRef: string;
  debut: Date;
  fin: Date;
  salle: string | null;
  lien: string | null;
  /** `creeeLe` is when the créneau was taken. */
  creeeLe: Date;
};

export const convocations = () => strapi.db.query('api::convocation.convocation');

/** `deCandidat` puts ownership in the WHERE: another's convocation does not exist. */
export function deCandidat(candidatRef: string, documentId: string): Promise<Convocation | null> {
  return convocations().findOne({ where: { documentId, candidatRef } });
}

/** `tenus` reads the active réservations of some convocations, by convocation. */
export async function tenus(
  convocationRefs: readonly string[],
  connexion: Knex = strapi.db.connection,
): Promise<Map<string, CreneauTenu>> {
  const lignes: CreneauTenu[] = await actives(connexion).whereIn('r.convocation_ref', [...convocationRefs]);
  return new Map(lignes.map((ligne) => [ligne.convocationRef, ligne]));
}

/** `tenusAilleurs` reads the créneaux that a person holds for other convocations. */
export function tenusAilleurs(trx: Knex, candidatRef: string, convocationRef: string): Promise<CreneauTenu[]> {
  return actives(trx)
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .where('v.candidat_ref', candidatRef)
    .whereNot('r.convocation_ref', convocationRef);
}

/** `tenusDeCandidats` reads the créneaux that these people hold, for whatever convocation. */
export async function tenusDeCandidats(
  trx: Knex,
  candidatRefs: readonly string[],
): Promise<Map<string, CreneauTenu[]>> {
  const lignes: (CreneauTenu & { candidatRef: string })[] = await actives(trx)
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .whereIn('v.candidat_ref', [...candidatRefs])
    .select({ candidatRef: 'v.candidat_ref' });
  return Map.groupBy(lignes, ({ candidatRef }) => candidatRef);
}

/** `Convoquee` is what an act reads of a convocation under its locks. */
export type Convoquee = Pick<Convocation, 'id' | 'documentId' | 'candidatureRef' | 'etat' | 'sequence' | 'presence'>;

/** `lireConvoquee` reads a convocation with the créneau that it holds, in one statement. */
export async function lireConvoquee(
  trx: Knex,
  ref: string,
): Promise<{ convocation: Convoquee; tenu: CreneauTenu | undefined } | undefined> {
  const ligne: (Convoquee & CreneauTenu & { reservationId: number | null }) | undefined = await trx('convocations as v')
    .leftJoin('reservations as r', (jointure) => {
      jointure.on('r.convocation_ref', 'v.document_id').andOnVal('r.etat', 'active');
    })
    .leftJoin('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .where('v.document_id', ref)
    .select({ id: 'v.id', documentId: 'v.document_id', candidatureRef: 'v.candidature_ref' })
    .select({ etat: 'v.etat', sequence: 'v.sequence', presence: 'v.presence', ...COLONNES_TENUES })
    .first();
  if (!ligne) return undefined;
  const { id, documentId, candidatureRef, etat, sequence, presence, ...tenu } = ligne;
  return {
    convocation: { id, documentId, candidatureRef, etat, sequence, presence },
    tenu: tenu.reservationId === null ? undefined : tenu,
  };
}

export const COLONNES_TENUES = {
  reservationId: 'r.id',
  reservationRef: 'r.document_id',
  convocationRef: 'r.convocation_ref',
  creneauId: 'k.id',
  entretienRef: 'k.entretien_ref',
  debut: 'k.debut',
  fin: 'k.fin',
  salle: 'k.salle',
  lien: 'k.lien',
  creeeLe: 'r.creee_le',
};

function actives(connexion: Knex): Knex.QueryBuilder {
  return connexion('reservations as r')
    .join('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .where('r.etat', 'active')
    .select(COLONNES_TENUES);
}

/** `entretiensPar` reads entretiens by reference. */
export async function entretiensPar(refs: readonly string[]): Promise<Map<string, Entretien>> {
  if (refs.length === 0) return new Map();
  const lignes: Entretien[] = await strapi.db
    .query('api::entretien.entretien')
    .findMany({ where: { documentId: { $in: [...new Set(refs)] } } });
  return new Map(lignes.map((ligne) => [ligne.documentId, ligne]));
}

/** `ENTRETIENS_VISIBLES` are the states in which the candidats of its formations see an entretien. */
export const ENTRETIENS_VISIBLES: readonly string[] = ['ouvert', 'ferme'];

/** `entretiensDeFormations` gives the entretiens of each formation that its candidats may see, oldest first. */
export async function entretiensDeFormations(formationRefs: readonly string[]): Promise<Map<string, Entretien[]>> {
  const liens: { formationRef: string; entretienRef: string }[] = await strapi.db
    .query('api::entretien-formation.entretien-formation')
    .findMany({ where: { formationRef: { $in: [...new Set(formationRefs)] } }, orderBy: { id: 'asc' } });
  const entretiens = await entretiensPar(liens.map(({ entretienRef }) => entretienRef));
  const parFormation = new Map<string, Entretien[]>();
  for (const { formationRef, entretienRef } of liens) {
    const entretien = entretiens.get(entretienRef);
    if (!entretien || !ENTRETIENS_VISIBLES.includes(entretien.etat)) continue;
    parFormation.set(formationRef, [...(parFormation.get(formationRef) ?? []), entretien]);
  }
  return parFormation;
}

/** `proposesA` keeps the entretiens that a convocation names, or all those of its formation. */
export function proposesA(
  { entretiensProposes }: Pick<Convocation, 'entretiensProposes'>,
  entretiens: readonly Entretien[] = [],
): Entretien[] {
  return entretiens.filter(({ documentId }) => !entretiensProposes || entretiensProposes.includes(documentId));
}

/** `creneauxDe` reads the créneaux of entretiens that are still to come, by entretien, in order. */
export async function creneauxDe(
  entretienRefs: readonly string[],
  apres: Date,
  connexion: Knex = strapi.db.connection,
): Promise<Map<string, CreneauLu[]>> {
  const lignes: (CreneauLu & { entretienRef: string })[] = await connexion('creneaux')
    .whereIn('entretien_ref', [...new Set(entretienRefs)])
    .andWhere('debut', '>', apres)
    .orderBy(['debut', 'id'])
    .select({
      id: 'document_id',
      entretienRef: 'entretien_ref',
      debut: 'debut',
      fin: 'fin',
      capacite: 'capacite',
      prises: 'prises',
      etat: 'etat',
    });
  const parEntretien = new Map<string, CreneauLu[]>();
  for (const { entretienRef, ...creneau } of lignes) {
    parEntretien.set(entretienRef, [...(parEntretien.get(entretienRef) ?? []), creneau]);
  }
  return parEntretien;
}

export function reglesDe({ etat, delaiHeures, ouvreLe, fermeLe }: Entretien): ReglesEntretien {
  return {
    etat,
    delaiHeures,
    ouvreLe: ouvreLe ? new Date(ouvreLe) : null,
    fermeLe: fermeLe ? new Date(fermeLe) : null,
  };
}
