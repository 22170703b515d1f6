import { jourDeParis, joursEntre } from '../paris.ts';

/**
 * `ATTENTES` are what waits for somebody of the bureau, in the order in which it is done. Each is a list of dossiers, a
 * counter of « À faire » and a line of the daily mail; `bureau/dossiers/filtre.ts` of the cms says it in SQL.
 */
export const ATTENTES = {
  nouveaux: { libelle: 'Nouveaux à vérifier', aide: 'Dossiers transmis, que personne n’a encore jugés jusqu’au bout.' },
  complements: { libelle: 'Compléments reçus', aide: 'Dossiers renvoyés par le candidat : la suite est à vous.' },
  incapacites: { libelle: 'Incapacités à juger', aide: 'Le candidat dit ne pas pouvoir fournir une pièce.' },
  retard: { libelle: 'Délai dépassé', aide: 'Les compléments ne sont pas venus à temps : à vous de décider.' },
  messages: { libelle: 'Messages sans réponse', aide: 'Le candidat vous a écrit, et personne ne lui a répondu.' },
  en_cours: { libelle: 'Compléments en cours', aide: 'Chez le candidat, dont le délai court encore.' },
} as const;

export type Attente = keyof typeof ATTENTES;
export const NOMS_ATTENTES = Object.keys(ATTENTES) as [Attente, ...Attente[]];

/**
 * `direAge` says how long the oldest dossier has waited, in days of Paris.
 *
 * @param depuis when it was received
 */
export function direAge(depuis: Date, maintenant: Date): string {
  const jours = joursEntre(jourDeParis(depuis), jourDeParis(maintenant));
  if (jours <= 0) return 'le plus ancien : aujourd’hui';
  return jours === 1 ? 'le plus ancien : hier' : `le plus ancien : ${jours} jours`;
}
