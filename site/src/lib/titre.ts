/** A title that says first that something is to correct: in a tab, and the first thing that a screen reader reads. */
const ERREUR = 'Erreur : ';

export function titreEnErreur(titre: string): string {
  return titre.startsWith(ERREUR) ? titre : ERREUR + titre;
}

export function titreSansErreur(titre: string): string {
  return titre.startsWith(ERREUR) ? titre.slice(ERREUR.length) : titre;
}
