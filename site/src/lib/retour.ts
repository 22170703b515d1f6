/** Where to go back to after signing in: a path of this site, whatever the link said. */
import { chemins } from './chemins.ts';

const CHEMIN_DU_SITE = /^\/(?!\/)[\w\-/]*$/;

export function estRetour(demande: string | null | undefined): demande is string {
  return demande != null && CHEMIN_DU_SITE.test(demande);
}

export function retourValide(demande: string | null, defaut: string): string {
  return estRetour(demande) ? demande : defaut;
}

/** The page whose script sends the request; undefined when the browser does not say. */
export function pageAppelante(entetes: Headers): string | undefined {
  const referent = entetes.get('referer');
  return referent !== null && URL.canParse(referent) ? new URL(referent).pathname : undefined;
}

/** Sign-in page that leads back to `retour`. */
export function connexionPour(retour: string): string {
  return avecRetour(chemins.connexion, retour);
}

export function avecRetour(chemin: string, retour: string | null): string {
  return estRetour(retour) && retour !== chemins.accueil ? `${chemin}?${new URLSearchParams({ retour })}` : chemin;
}
