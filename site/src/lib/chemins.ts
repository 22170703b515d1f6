/** `chemins` holds every URL of the site; `mot-de-passe-oublie.ts` writes the one that a script of the browser needs. */
import { MOT_DE_PASSE_OUBLIE } from './mot-de-passe-oublie.ts';

const segment = encodeURIComponent;

export const chemins = {
  accueil: '/',
  formations: '/formations',
  /** `formationsOuvertes` is the offer, filtered to what is open (`features/catalogue/filtrer.ts`). */
  formationsOuvertes: '/formations?ouvertes=oui',
  formationsParEtablissement: '/formations/par-etablissement',
  formationsParDateLimite: '/formations/par-date-limite',
  formation: (slug: string) => `/formations/${segment(slug)}`,
  etablissement: (code: string) => `/etablissements/${segment(code)}`,
  document: (slug: string) => `/documents/${segment(slug)}.pdf`,
  candidater: (slug: string) => `/formations/${segment(slug)}/candidater`,
  creerCompte: '/compte/creer',
  /** `ecoles` and `villes` answer the scripts of the forms: schools, towns of a postal code. */
  ecoles: '/compte/ecoles',
  villes: '/compte/villes',
  /** `telephone` and `adresseLibre` say whether a phone number exists, and whether an address mail is free. */
  telephone: '/compte/telephone',
  adresseLibre: '/compte/adresse',
  validation: '/compte/validation',
  compteSupprime: '/compte/supprime',
  motDePasseOublie: MOT_DE_PASSE_OUBLIE,
  nouveauMotDePasse: '/mot-de-passe/nouveau',
  connexion: '/connexion',
  deconnexion: '/deconnexion',
  monCompte: '/mon-compte',
  /** `monAdresse` is the panel of the account where the address is changed. */
  monAdresse: '/mon-compte#adresse-mail',
  mesDroits: '/mon-compte/mes-droits',
  mesDonnees: '/mon-compte/donnees',
  supprimerCompte: '/mon-compte/suppression',
  candidatures: '/candidatures',
  /** `aFaire` answers the script of the home page, which is static. */
  aFaire: '/candidatures/a-faire',
  candidature: (id: string) => `/candidatures/${segment(id)}`,
  abandon: (id: string) => `/candidatures/${segment(id)}/abandon`,
  /** `messages` is what the IUT and the candidat write to each other. */
  messages: (id: string) => `/candidatures/${segment(id)}/messages`,
  /** `fichierDeMessage` is the PDF of one message. */
  fichierDeMessage: (id: string, message: string) => `/candidatures/${segment(id)}/messages/${segment(message)}`,
  transmission: (id: string) => `/candidatures/${segment(id)}/transmission`,
  /** `lettre` receives what the script saves while somebody types. */
  lettre: (id: string) => `/candidatures/${segment(id)}/lettre`,
  /** `remise` is the page that follows a transmission, or the sending of compléments. */
  remise: (id: string) => `/candidatures/${segment(id)}/remise`,
  accusePdf: (id: string) => `/candidatures/${segment(id)}/accuse.pdf`,
  /** `accuse` is a page to print. */
  accuse: (id: string) => `/candidatures/${segment(id)}/accuse`,
  /** `documents` lists the files of other candidatures, to choose from. */
  documents: (id: string, piece: string) => `/candidatures/${segment(id)}/pieces/${segment(piece)}/documents`,
  piece: (id: string, piece: string) => `/candidatures/${segment(id)}/pieces/${segment(piece)}`,
  entretiens: '/entretiens',
  /** `entretien` is one convocation: its créneaux to choose from, and the one that is held. */
  entretien: (convocation: string) => `/entretiens/${segment(convocation)}`,
  entretienPropose: (convocation: string, entretien: string) =>
    `/entretiens/${segment(convocation)}?${new URLSearchParams({ entretien })}`,
  /** `agendaEntretien` is a file that an agenda takes. */
  agendaEntretien: (convocation: string) => `/entretiens/${segment(convocation)}/agenda.ics`,
  annulationEntretien: (convocation: string) => `/entretiens/${segment(convocation)}/annulation`,
  /** `apercu` is given by the cms to the staff's admin, which frames it. */
  apercu: (jeton: string) => `/apercu/${segment(jeton)}`,
  aide: '/aide',
  /** `indisponible` has no link: it is drawn in the place of a page. */
  indisponible: '/indisponible',
  page: (slug: string) => `/${segment(slug)}`,
  /** `style` is the design system; no link leads there either. */
  style: '/style',
} as const;

/** `SITE_COMMUN` is the six IUTs' common site (guide p. 3). */
export const SITE_COMMUN = 'http://www.paysdelaloire.iut.fr';

/** `PAGES_LEGALES` are linked from the footer of every page. The publication is refused without one of them. */
export const PAGES_LEGALES = {
  accessibilite: 'accessibilite',
  donneesPersonnelles: 'donnees-personnelles',
  mentionsLegales: 'mentions-legales',
  cookies: 'cookies',
} as const;

export function estApercu(chemin: string): boolean {
  return chemin.startsWith(chemins.apercu(''));
}

/** `PRIVES` are a candidat's pages: without a session, they lead to the sign-in page. */
export const PRIVES = [chemins.monCompte, chemins.candidatures, chemins.entretiens];

/** `HORS_INDEX` are the pages with an address of their own that stay out of search engines. */
const HORS_INDEX = [
  ...PRIVES,
  chemins.aFaire,
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

/**
 * `estIndexee` says whether search engines may list a page.
 *
 * @param adresse absolute, with or without a final slash
 */
export function estIndexee(adresse: string): boolean {
  return !HORS_INDEX.includes(new URL(adresse).pathname.replace(/(?<=.)\/$/, ''));
}

export function estPrive(chemin: string): boolean {
  return PRIVES.some((prive) => chemin === prive || chemin.startsWith(`${prive}/`));
}

/**
 * `avecNouvelle` is the address of the page that says what was just done. `cible` is the place that says it, when it is
 * not the top.
 */
export function avecNouvelle(chemin: string, fait: string, autres: { cible?: string; retour?: string } = {}): string {
  return `${chemin}?${new URLSearchParams({ fait, ...autres })}`;
}
