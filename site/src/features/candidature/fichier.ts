/**
 * `ENTETE_NOM` carries the candidat's name of the file, percent-encoded. An address would leave it in the logs of every
 * proxy.
 */
export const ENTETE_NOM = 'x-nom-fichier';
