import { enIso } from '../../api/candidature/services/ligne.ts';

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

/** The last compléments are told by the transmission's snapshot, and by no column. */
export const renvoyeLe = () => strapi.db.connection.raw(`c.instantane #>> '{renvois,-1,le}' as "renvoyeLe"`);

export function presenterLigne(ligne: any) {
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
