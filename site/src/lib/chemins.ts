/** Every URL of the site. No other file writes one. */

const segment = encodeURIComponent;

export const chemins = {
  accueil: '/',
  formations: '/formations',
  /** The offer, filtered to what is open (`features/catalogue/filtrer.ts`). */
  formationsOuvertes: '/formations?ouvertes=oui',
  formationsParEtablissement: '/formations/par-etablissement',
  formation: (slug: string) => `/formations/${segment(slug)}`,
  etablissement: (code: string) => `/etablissements/${segment(code)}`,
  document: (slug: string) => `/documents/${segment(slug)}.pdf`,
  candidater: (slug: string) => `/formations/${segment(slug)}/candidater`,
  creerCompte: '/compte/creer',
  /** Asked by the scripts of the forms: schools, towns of a postal code. */
  ecoles: '/compte/ecoles',
  villes: '/compte/villes',
  /** Whether a phone number exists, an address mail is free. */
  telephone: '/compte/telephone',
  adresseLibre: '/compte/adresse',
  validation: '/compte/validation',
  compteSupprime: '/compte/supprime',
  motDePasseOublie: '/mot-de-passe',
  nouveauMotDePasse: '/mot-de-passe/nouveau',
  connexion: '/connexion',
  deconnexion: '/deconnexion',
  monCompte: '/mon-compte',
  /** Its panel where the address is changed. */
  monAdresse: '/mon-compte#adresse-mail',
  mesDroits: '/mon-compte/mes-droits',
  mesDonnees: '/mon-compte/donnees',
  supprimerCompte: '/mon-compte/suppression',
  candidatures: '/candidatures',
  candidature: (id: string) => `/candidatures/${segment(id)}`,
  abandon: (id: string) => `/candidatures/${segment(id)}/abandon`,
  transmission: (id: string) => `/candidatures/${segment(id)}/transmission`,
  /** Asked by the script that saves what is typed. */
  lettre: (id: string) => `/candidatures/${segment(id)}/lettre`,
  /** To print. */
  accuse: (id: string) => `/candidatures/${segment(id)}/accuse`,
  /** What was deposited for other candidatures, to choose from. */
  documents: (id: string, piece: string) => `/candidatures/${segment(id)}/pieces/${segment(piece)}/documents`,
  piece: (id: string, piece: string) => `/candidatures/${segment(id)}/pieces/${segment(piece)}`,
  entretiens: '/entretiens',
  /** Given by the cms to the staff's admin, which frames it. */
  apercu: (jeton: string) => `/apercu/${segment(jeton)}`,
  aide: '/aide',
  /** No link leads there: it is drawn in the place of a page. */
  indisponible: '/indisponible',
  page: (slug: string) => `/${segment(slug)}`,
  /** The design system; no link leads there either. */
  style: '/style',
} as const;

/** The six IUTs' common site (guide p. 3). */
export const SITE_COMMUN = 'http://www.paysdelaloire.iut.fr';

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
export const PRIVES = [chemins.monCompte, chemins.candidatures, chemins.entretiens];

/** Pages with an address of their own that search engines have no business with. */
const HORS_INDEX = [
  ...PRIVES,
  chemins.creerCompte,
  chemins.validation,
  chemins.compteSupprime,
  chemins.motDePasseOublie,
  chemins.nouveauMotDePasse,
  chemins.mesDroits,
  chemins.supprimerCompte,
  chemins.connexion,
  chemins.deconnexion,
  chemins.indisponible,
  chemins.style,
  '/403',
  '/404',
  '/413',
  '/413-texte',
  '/429',
  '/500',
];

/** @param adresse absolute, with or without a final slash */
export function estIndexee(adresse: string): boolean {
  return !HORS_INDEX.includes(new URL(adresse).pathname.replace(/(?<=.)\/$/, ''));
}

export function estPrive(chemin: string): boolean {
  return PRIVES.some((prive) => chemin === prive || chemin.startsWith(`${prive}/`));
}

/** The same page, saying what was just done; `cible` is the place that says it, when it is not the top. */
export function avecNouvelle(chemin: string, fait: string, autres: { cible?: string; retour?: string } = {}): string {
  return `${chemin}?${new URLSearchParams({ fait, ...autres })}`;
}
