/** Name of the file as the candidat has it, percent-encoded: an address would leave it in the logs of every proxy. */
export const ENTETE_NOM = 'x-nom-fichier';
