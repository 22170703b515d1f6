/**
 * `afficherTaille` writes « 812 Ko », « 2,4 Mo ». It rounds a tenth down, so that a file under 3 Mo never reads as 3
 * Mo.
 */
export function afficherTaille(octets: number): string {
  const [valeur, unite] =
    octets < 1024 * 1024 ? [Math.ceil(octets / 1024), 'Ko'] : [Math.floor((octets * 10) / 1024 / 1024) / 10, 'Mo'];
  return `${valeur.toLocaleString('fr-FR', { maximumFractionDigits: 1 })} ${unite}`;
}
