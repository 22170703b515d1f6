/**
 * `COOKIE_ETAT` is a readable cookie that lets a static page show the right menu before anything is painted. It holds
 * no personal data, and grants nothing.
 */
export const COOKIE_ETAT = 'etat';

export type EtatConnexion = 'connecte' | 'a_valider';

/**
 * `COOKIE_CONVOCATIONS` counts the interviews that a candidat is asked to, as each on-demand page learnt last. The menu
 * shows an entry and the home page keeps the room of as many lines.
 */
export const COOKIE_CONVOCATIONS = 'convocations';

/** `CONVOCATIONS_MONTREES` bounds the room that the home page keeps, whatever the cookie says. */
export const CONVOCATIONS_MONTREES = 9;

/**
 * `MARQUER_ETAT` is inline in every page's head. The CSP lists its hash by hand, because Astro hashes only the scripts
 * that it defers.
 */
export const MARQUER_ETAT = `(function(r,c){var e=r.dataset.etat=(c.match(/(?:^|; )${COOKIE_ETAT}=(\\w+)/)||[])[1]||'',n=e&&(c.match(/(?:^|; )${COOKIE_CONVOCATIONS}=([1-9]\\d*)/)||[])[1];if(n){r.dataset.convocations=n;r.style.setProperty('--convocations',Math.min(n,${CONVOCATIONS_MONTREES}))}})(document.documentElement,document.cookie)`;
