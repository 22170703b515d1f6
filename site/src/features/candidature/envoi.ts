import { createHash } from 'node:crypto';
import type { Compte, Dossier } from '@portail/config/contract';

/** Stands for all that the page before the transmission shows: another tab, or the IUT, may have changed it since. */
export function empreinteDeLEnvoi(
  { formation, voeux, lettre, pieces }: Pick<Dossier, 'formation' | 'voeux' | 'lettre' | 'pieces'>,
  { profil, email }: Pick<Compte, 'profil' | 'email'>,
): string {
  const reponses = pieces.map(({ pieceDemandeeRef, etat, demandee, fichier, motifIncapacite }) => [
    pieceDemandeeRef,
    etat,
    demandee,
    fichier && [fichier.nom, fichier.taille, fichier.deposeLe],
    motifIncapacite,
  ]);
  const envoi = JSON.stringify([formation, voeux, lettre, reponses, profil, email]);
  return createHash('sha256').update(envoi).digest('base64url');
}
