/** How a deposited file travels between the island and the site, and how its size is read. */

/** Name of the file as the candidat has it, percent-encoded: an address would leave it in the logs of every proxy. */
export const ENTETE_NOM = 'x-nom-fichier';

export type Limite = {
  octets: number;
  /** Said when the file reaches it. */
  message: string;
};

/** « 812 Ko », « 2,4 Mo »: a tenth is rounded down, so that a file under 3 Mo is never said to have them. */
export function afficherTaille(octets: number): string {
  const [valeur, unite] =
    octets < 1024 * 1024 ? [Math.ceil(octets / 1024), 'Ko'] : [Math.floor((octets * 10) / 1024 / 1024) / 10, 'Mo'];
  return `${valeur.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} ${unite}`;
}
