/** How a form says which advices its author has read: one field for each, written by the server or by the script. */
export const CHAMP_AVIS_LU = 'avisLu';

/** @param avis which advice; @param reponse for which answer, as typed */
export const avisLu = (avis: string, reponse: string) => `${avis} ${reponse}`;
