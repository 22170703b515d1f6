/**
 * `ATTENTES` are what waits for somebody at the desk, in the order in which it is done. Each is a list of dossiers, a
 * counter of « À faire » and a line of the daily mail; `bureau/dossiers/filtre.ts` of the cms says it in SQL.
 */
export const ATTENTES = {
  nouveaux: { libelle: 'Nouveaux à vérifier', aide: 'Dossiers transmis, que personne n’a encore jugés jusqu’au bout.' },
  complements: { libelle: 'Compléments reçus', aide: 'Dossiers renvoyés par le candidat : la suite est à vous.' },
  incapacites: { libelle: 'Incapacités à juger', aide: 'Le candidat dit ne pas pouvoir fournir une pièce.' },
  retard: { libelle: 'Délai dépassé', aide: 'Les compléments ne sont pas venus à temps : à vous de décider.' },
  en_cours: { libelle: 'Compléments en cours', aide: 'Chez le candidat, dont le délai court encore.' },
} as const;

export type Attente = keyof typeof ATTENTES;
export const NOMS_ATTENTES = Object.keys(ATTENTES) as [Attente, ...Attente[]];

/** `ATTENTES_DE_L_IUT` are those in which the IUT has to act; in the others it is the candidat's turn. */
export const ATTENTES_DE_L_IUT = NOMS_ATTENTES.filter((nom) => nom !== 'en_cours');
