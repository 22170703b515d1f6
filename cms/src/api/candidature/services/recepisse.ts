import type { Recepisse } from '@portail/config/contract/candidature';
import { attenduesDe, type Demandes, type Instantane, type PieceFigee } from '@portail/config/rules/instantane';

type Accuse = Recepisse['accuses'][number];

/** `enumerer` lists the answers in words, in the order of the formation's list. */
export function enumerer(demandes: Demandes, pieces: readonly PieceFigee[]): Accuse['pieces'] {
  return attenduesDe(demandes).flatMap(({ pieceDemandeeRef, intitule }) => {
    const piece = pieces.find((une) => une.pieceDemandeeRef === pieceDemandeeRef);
    return piece ? [{ intitule, reponse: piece.nom ?? 'incapacité de dépôt indiquée' }] : [];
  });
}

type Transmise = { numeroAccuse: string | null; transmiseLe: string | null; instantane: Instantane | null };

/** `recepisseDe` gives the accusés de réception of a dossier; null before its transmission. */
export function recepisseDe({ numeroAccuse, transmiseLe, instantane }: Transmise): Recepisse | null {
  if (!instantane || !numeroAccuse || !transmiseLe) return null;
  const { profil, paragraphe, pieces, renvois } = instantane;
  const remises = [{ numero: numeroAccuse, le: transmiseLe, pieces }, ...renvois];
  return {
    candidat: `${profil.prenom} ${profil.nom}`,
    paragraphe,
    accuses: remises.map(({ numero, le, pieces: remis }) => ({
      numero,
      le: new Date(le).toISOString(),
      pieces: enumerer(instantane, remis),
    })),
  };
}
