/**
 * This file says what responsables do not read of somebody, unless their IUT opens it: photo, birth and nationality.
 * They choose on a parcours, not on a face or an origin.
 */
import { type Portee, voitDossier } from './droits.ts';
import type { EtatCandidature } from './etats.ts';
import { plier } from './recherche.ts';

/** `CHAMPS_IDENTITE` are the answers of the seven steps that are left out. */
export const CHAMPS_IDENTITE = ['dateNaissance', 'lieuNaissance', 'nationalite'] as const;

/** `MASQUE` stands where an answer or a file would be. */
export const MASQUE = 'Masqué par votre IUT';

/** `LES_RESPONSABLES_VOIENT` names the réglage by which an IUT opens it. */
export const LES_RESPONSABLES_VOIENT = 'Les responsables voient la photo, la naissance et la nationalité';

export function estChampIdentite(champ: string): boolean {
  return (CHAMPS_IDENTITE as readonly string[]).includes(champ);
}

/** `MOTS_IDENTITE` announce a face or an identity paper in an intitulé, whole words only: « photocopie » is none. */
const MOTS_IDENTITE = [
  ...['photo', 'photos', 'photographie', 'identite', 'cni', 'passeport', 'livret de famille'],
  ...['titre de sejour', 'carte de sejour', 'acte de naissance', 'extrait de naissance'],
];

/**
 * `estPieceIdentite` goes by what administration says of the entry of the catalogue, and by the intitulé. An entry that
 * is deleted, or that nobody marked, is left out all the same.
 *
 * @param marquee what the entry says; undefined once it is deleted
 */
export function estPieceIdentite({ intitule, marquee }: { intitule: string; marquee: boolean | undefined }): boolean {
  const plie = ` ${plier(intitule)} `;
  return marquee === true || MOTS_IDENTITE.some((mots) => plie.includes(` ${mots} `));
}

/** `voitIdentite` is true when one of the scopes gives the dossier with all that it says of the person. */
export function voitIdentite(
  portees: readonly Portee[],
  dossier: { formationRef: string; etat: EtatCandidature },
): boolean {
  return voitDossier(
    portees.filter(({ masquees }) => !masquees?.includes(dossier.formationRef)),
    dossier,
  );
}
