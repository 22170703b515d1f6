/**
 * `CHAMP_AVIS_LU` names the field of an advice that the form's author has read, one per advice. The server or the
 * script writes it.
 */
export const CHAMP_AVIS_LU = 'avisLu';

/**
 * `avisLu` is the value of that field.
 *
 * @param avis name of the advice
 * @param reponse the answer that it is about, as typed
 */
export const avisLu = (avis: string, reponse: string) => `${avis} ${reponse}`;
