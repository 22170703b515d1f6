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
 * `COOKIE_DOSSIERS` counts the dossiers that wait for their candidat. The home page keeps the room of as many lines, up
 * to three.
 */
export const COOKIE_DOSSIERS = 'dossiers';
export const DOSSIERS_MAX = 3;

/**
 * `COOKIE_PERSONNE` is « Anaïs L. », for the header of static pages. It ends with the browser or the session, whichever
 * comes first: a shared computer must not keep it.
 */
export const COOKIE_PERSONNE = 'qui';

/**
 * `MARQUER_ETAT` is inline in the head of every static page: it writes each readable cookie as `data-*` of <html>, and
 * the name as a property of its style. The CSP lists its hash by hand, because Astro hashes only the scripts that it
 * defers. It is as short as it can be: the offer's page has 2 Ko for all that is inline.
 */
export const MARQUER_ETAT = `{let h=document.documentElement,r=h.dataset;r.${COOKIE_ETAT}='';document.cookie.replace(/(\\w+)=([^;]*)/g,(c,n,v)=>r[n]=v);h.style=\`--nom:"\${decodeURI(r.${COOKIE_PERSONNE})}"\`}`;
