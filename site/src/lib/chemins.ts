/** Every URL of the site. No other file writes one. */

const segment = encodeURIComponent;

export const chemins = {
  accueil: '/',
  formations: '/formations',
  formationsParEtablissement: '/formations/par-etablissement',
  formation: (slug: string) => `/formations/${segment(slug)}`,
  document: (slug: string) => `/documents/${segment(slug)}.pdf`,
  candidater: (slug: string) => `/formations/${segment(slug)}/candidater`,
  creerCompte: '/compte/creer',
  validation: '/compte/validation',
  connexion: '/connexion',
  deconnexion: '/deconnexion',
  monCompte: '/mon-compte',
  candidatures: '/candidatures',
  candidature: (id: string) => `/candidatures/${segment(id)}`,
  piece: (id: string, piece: string) => `/candidatures/${segment(id)}/pieces/${segment(piece)}`,
  entretiens: '/entretiens',
  /** Given by the cms to the staff's admin, which frames it. */
  apercu: (jeton: string) => `/apercu/${segment(jeton)}`,
  aide: '/aide',
  /** No link leads there: it is drawn in the place of a page. */
  indisponible: '/indisponible',
  page: (slug: string) => `/${segment(slug)}`,
} as const;

/** Pages that the footer of every page links: without one of them the catalogue is not published. */
export const PAGES_LEGALES = {
  accessibilite: 'accessibilite',
  donneesPersonnelles: 'donnees-personnelles',
  mentionsLegales: 'mentions-legales',
  cookies: 'cookies',
} as const;

export function estApercu(chemin: string): boolean {
  return chemin.startsWith(chemins.apercu(''));
}

/** What belongs to a candidat: without a session, these lead to the sign-in page. */
const PRIVES = [chemins.monCompte, chemins.candidatures, chemins.entretiens];

export function estPrive(chemin: string): boolean {
  return PRIVES.some((prive) => chemin === prive || chemin.startsWith(`${prive}/`));
}

/** The same page, saying what was just done; `cible` is the place that says it, when it is not the top. */
export function avecNouvelle(chemin: string, fait: string, autres: { cible?: string; retour?: string } = {}): string {
  return `${chemin}?${new URLSearchParams({ fait, ...autres })}`;
}
