/** `estRetour` accepts a path of this site only, as the page that follows the sign-in, whatever the link said. */
import { chemins } from './chemins.ts';

const CHEMIN_DU_SITE = /^\/(?!\/)[\w\-/]*$/;

export function estRetour(demande: string | null | undefined): demande is string {
  return demande != null && CHEMIN_DU_SITE.test(demande);
}

export function retourValide(demande: string | null, defaut: string): string {
  return estRetour(demande) ? demande : defaut;
}

/** `pageAppelante` is the page whose script sends the request; undefined when the browser does not say. */
export function pageAppelante(entetes: Headers): string | undefined {
  const referent = entetes.get('referer');
  return referent !== null && URL.canParse(referent) ? new URL(referent).pathname : undefined;
}

/** `connexionPour` is the sign-in page that leads back to `retour`. */
export function connexionPour(retour: string): string {
  return avecRetour(chemins.connexion, retour);
}

/** `REPRISE` marks the address of the sign-in page when what is posted there is a form whose session had ended. */
export const REPRISE = 'reprise';

/** `connexionAvecReprise` is the sign-in page that takes a form, and leads back to `retour` with it. */
export function connexionAvecReprise(retour: string): string {
  const adresse = connexionPour(retour);
  return `${adresse}${adresse.includes('?') ? '&' : '?'}${REPRISE}=oui`;
}

export function avecRetour(chemin: string, retour: string | null): string {
  return estRetour(retour) && retour !== chemins.accueil ? `${chemin}?${new URLSearchParams({ retour })}` : chemin;
}
