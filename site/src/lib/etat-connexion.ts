/**
 * `COOKIE_ETAT` is a readable cookie that lets a static page show the right menu before anything is painted. It holds
 * no personal data, and grants nothing.
 */
export const COOKIE_ETAT = 'etat';

export type EtatConnexion = 'connecte' | 'a_valider';

/**
 * `MARQUER_ETAT` is inline in every page's head. The CSP lists its hash by hand, because Astro hashes only the scripts
 * that it defers.
 */
export const MARQUER_ETAT = `document.documentElement.dataset.etat=(document.cookie.match(/(?:^|; )${COOKIE_ETAT}=(\\w+)/)||[])[1]||''`;
