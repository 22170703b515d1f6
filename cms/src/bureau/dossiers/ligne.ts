import type { LigneDossier } from '@portail/config/bureau/dossiers';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { enIso } from '../../api/candidature/services/ligne.ts';

/** `LigneLue` is a row of the list, as PostgreSQL gives {@link COLONNES}. */
export type LigneLue = {
  id: string;
  etat: EtatCandidature;
  transmiseLe: Date | null;
  nom: string;
  prenom: string;
  telephone: string;
  /** `email` is null once the account is deleted. */
  email: string | null;
  intitule: string;
  mention: string;
  etablissement: string;
};

export const COLONNES = {
  id: 'c.document_id',
  etat: 'c.etat',
  transmiseLe: 'c.transmise_le',
  nom: 'cd.nom',
  prenom: 'cd.prenom',
  telephone: 'cd.telephone',
  email: 'u.email',
  intitule: 'f.intitule',
  mention: 'm.intitule',
  etablissement: 'e.nom',
};

/** `renvoyeLe` reads the last compléments in the transmission's snapshot, since no column has them. */
export const renvoyeLe = () => strapi.db.connection.raw(`c.instantane #>> '{renvois,-1,le}' as "renvoyeLe"`);

export function presenterLigne(ligne: LigneLue & { renvoyeLe: string | null }): LigneDossier {
  const { id, etat, nom, prenom, intitule, mention, etablissement, transmiseLe, renvoyeLe: renvoi } = ligne;
  return {
    id,
    etat,
    candidat: { nom, prenom },
    formation: { intitule, mention, etablissement },
    transmiseLe: enIso(transmiseLe),
    renvoyeLe: enIso(renvoi),
  };
}
