/** This service counts the places that convocations may still take. */
import { horairesLibres } from '@portail/config/rules/entretien';
import type { Knex } from 'knex';
import { type Convocation, creneauxDe, type Entretien, entretiensDeFormations, proposesA, reglesDe } from './ligne.ts';

type Proposee = Pick<Convocation, 'formationRef' | 'entretiensProposes'>;

export type Places = {
  /** `proposes` gives the entretiens of a convocation. */
  proposes: (convocation: Proposee) => Entretien[];
  /** `libres` counts the free places of these entretiens that a candidat may reach. */
  libres: (convocation: Proposee) => number;
};

/** `lirePlaces` reads the free places of these formations once, for any number of their convocations. */
export async function lirePlaces(
  formationRefs: readonly string[],
  instant: Date,
  connexion: Knex = strapi.db.connection,
): Promise<Places> {
  const entretiens = await entretiensDeFormations(formationRefs);
  const refs = [...entretiens.values()].flat().map(({ documentId }) => documentId);
  const creneaux = await creneauxDe(refs, instant, connexion);
  const parEntretien = new Map(
    [...entretiens.values()].flat().map((entretien) => {
      const horaires = horairesLibres(creneaux.get(entretien.documentId) ?? [], reglesDe(entretien), instant);
      return [entretien.documentId, horaires.reduce((somme, { places }) => somme + places, 0)];
    }),
  );
  const proposes = (une: Proposee) => proposesA(une, entretiens.get(une.formationRef));
  return {
    proposes,
    libres: (une) => proposes(une).reduce((somme, { documentId }) => somme + (parEntretien.get(documentId) ?? 0), 0),
  };
}
