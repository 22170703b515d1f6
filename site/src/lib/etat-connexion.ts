/**
 * The readable cookie that lets a static page show the right menu before anything is painted: it holds no personal
 * data, and grants nothing.
 */
export const COOKIE_ETAT = 'etat';

export type EtatConnexion = 'connecte' | 'a_valider';

/** Inline in every page's head, so hashed by hand in the CSP: Astro hashes only the scripts that it defers. */
export const MARQUER_ETAT = `document.documentElement.dataset.etat=(document.cookie.match(/(?:^|; )${COOKIE_ETAT}=(\\w+)/)||[])[1]||''`;
