/** This file says where a dossier stands with its entretien, in the words of the bureau. */
import { direHeure, direJour } from '../heures.ts';
import { afficherJour, type Jour, jourDeParis } from '../paris.ts';
import type { EtatConvocation, Presence } from './entretien.ts';

export type ConvocationLue = {
  etat: EtatConvocation;
  convoqueeLe: Date;
  repondreAvant: Jour | null;
  presence: Presence | null;
  /** `creneau` is the one that is held. */
  creneau: { debut: Date; jury: string; salle: string } | null;
};

const FIN: Partial<Record<EtatConvocation, string>> = {
  retiree: 'Convocation retirée',
  close: 'Convocation close avec le dossier',
};

/** `direConvocation` writes « Convoqué le 01/03/2027, sans réponse », or the créneau and who came. */
export function direConvocation({ etat, convoqueeLe, repondreAvant, presence, creneau }: ConvocationLue): string {
  const convoque = `onvoqué le ${afficherJour(jourDeParis(convoqueeLe))}`;
  const fin = FIN[etat];
  if (fin) return `${fin} (c${convoque})`;
  if (!creneau) {
    const attendue = repondreAvant ? ` (réponse demandée avant le ${afficherJour(repondreAvant)})` : '';
    return `C${convoque}, sans réponse${attendue}`;
  }
  const lieu = [creneau.jury, creneau.salle].filter(Boolean).map((mot) => `, ${mot}`);
  const venue = presence && ` – ${presence === 'present' ? 'présent' : 'absent'}`;
  return `${direJour(creneau.debut)} à ${direHeure(creneau.debut)}${lieu.join('')}${venue ?? ''}`;
}
