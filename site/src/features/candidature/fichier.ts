/** How a deposited file travels between the island and the site. */

/** Name of the file as the candidat has it, percent-encoded: an address would leave it in the logs of every proxy. */
export const ENTETE_NOM = 'x-nom-fichier';

export type Limite = {
  octets: number;
  /** Said when the file reaches it. */
  message: string;
};
