/**
 * `titreEnErreur` says first that something is to correct. A tab shows the title, and a screen reader reads it first.
 */
const ERREUR = 'Erreur : ';

export function titreEnErreur(titre: string): string {
  return titre.startsWith(ERREUR) ? titre : ERREUR + titre;
}

export function titreSansErreur(titre: string): string {
  return titre.startsWith(ERREUR) ? titre.slice(ERREUR.length) : titre;
}
