/**
 * `COOKIE_ETAT` is a readable cookie that lets a static page show the right menu before anything is painted. It holds
 * no personal data, and grants nothing.
 */
export const COOKIE_ETAT = 'etat';

export type EtatConnexion = 'connecte' | 'a_valider';

/**
 * `COOKIE_CONVOCATIONS` counts the interviews still to choose or to come, as each on-demand page learnt last. The home
 * page keeps the room of as many lines; at 0 the menu alone has an entry, for what is past or withdrawn.
 */
export const COOKIE_CONVOCATIONS = 'convocations';

/**
 * `MARQUER_ETAT` is inline in every page's head. The CSP lists its hash by hand, because Astro hashes only the scripts
 * that it defers.
 */
export const MARQUER_ETAT = `{let d=document,r=d.documentElement.dataset,l=n=>d.cookie.match('\\\\b'+n+'=(\\\\w+)')?.[1]||'',n;r.etat=l('${COOKIE_ETAT}');if(n=l('${COOKIE_CONVOCATIONS}'))r.convocations=n}`;
