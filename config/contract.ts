/**
 * The routes between the site and the cms, in one table that both ends import: the cms mounts and parses from it,
 * the site calls and parses through it. The browser never calls these: only the site's server does.
 */
import * as z from 'zod/mini';
import { CODES_REFUS } from './refusals.ts';
import { ETATS_CANDIDATURE, Lettre, RaisonAbandon } from './rules/candidature.ts';
import { Catalogue, Etablissement, Formation, PieceAFournir, Slug } from './rules/catalogue.ts';
import {
  ChangementEmail,
  ChangementMotDePasse,
  Connexion,
  Email,
  Reinitialisation,
  Suppression,
  USAGES_LIEN,
} from './rules/compte.ts';
import { REMISES } from './rules/courriels.ts';
import { ACTES_RACONTES } from './rules/historique.ts';
import { BlocEnregistre, Contexte, Inscription, ProfilEnregistre } from './rules/parcours.ts';
import { ANALYSES, ETATS_PIECE, MotifIncapacite } from './rules/pieces.ts';
import { ligneNette } from './rules/signes.ts';
import { MANQUES } from './rules/transmissible.ts';
import { Voeux } from './rules/voeux.ts';

/** Headers of every call from the site. Without the secret, no route exists (404). */
export const ENTETES = {
  secret: 'x-portail-secret',
  /** The candidat's session token, when there is one. */
  session: 'x-portail-session',
  /** The browser's device cookie: which accounts it signed in to. */
  appareil: 'x-portail-appareil',
  /** Address of the browser, as the site saw it. */
  client: 'x-portail-client',
  /** Arrival of the request at the site, in milliseconds since the epoch. */
  arrivee: 'x-portail-arrivee',
  /** Name of a deposited file, percent-encoded. */
  nomFichier: 'x-portail-nom-fichier',
} as const;

const instant = z.iso.datetime();
const reference = z.string().check(z.regex(/^[a-z0-9]{24}$/, 'must be a document reference'));
const rien = z.strictObject({});

export const RefusRecu = z.strictObject({ code: z.enum(CODES_REFUS), cible: z.optional(z.string()) });

/** Body of every refusal; `champs` gives a message for each field of a form. */
export const ReponseRefus = z.strictObject({
  refus: z.array(RefusRecu).check(z.minLength(1)),
  champs: z.optional(z.record(z.string(), z.string())),
});
export type ReponseRefus = z.infer<typeof ReponseRefus>;

/** A session just opened: the token goes to the cookie, `valide` to the readable one, `appareil` to the device's. */
const SessionOuverte = z.strictObject({ jeton: z.string(), valide: z.boolean(), appareil: z.string() });
export type SessionOuverte = z.infer<typeof SessionOuverte>;

/** `vu` of the dossier whose page was confirmed: what changed since is not handed over unseen. */
const Remise = z.strictObject({ vu: z.string().check(z.maxLength(100)) });

const jeton = z.string().check(z.maxLength(200));

export const Compte = z.strictObject({
  profil: ProfilEnregistre,
  email: z.string(),
  emailValide: z.boolean(),
  /** The new address, as long as its link was not used. */
  emailEnAttente: z.nullable(z.string()),
  /** Of the last mail to the address of the account, and of the one to `emailEnAttente`. */
  remise: z.nullable(z.enum(REMISES)),
  remiseEnAttente: z.nullable(z.enum(REMISES)),
  /** What they froze stays frozen there. */
  dossiersTransmis: z.int(),
  dossiersEnCours: z.int(),
  autresSessions: z.int(),
  /** Day until which transmitted dossiers are kept; null: not decided. */
  conservationJusquau: z.nullable(z.iso.date()),
});
export type Compte = z.infer<typeof Compte>;

/** An entry of the list of schools, as it fills the form. */
const Ecole = z.strictObject({ nom: z.string(), adresse: z.string(), codePostal: z.string(), ville: z.string() });
export type Ecole = z.infer<typeof Ecole>;

const EtablissementContact = z.strictObject({
  nom: z.string(),
  adresse: z.string(),
  telephone: z.string(),
  email: z.string(),
});

/** The formation as a dossier shows it: live before the transmission, frozen after. */
export const FormationDuDossier = z.strictObject({
  slug: Slug,
  intitule: z.string(),
  mention: z.string(),
  etablissement: EtablissementContact,
  classique: z.boolean(),
  alternance: z.boolean(),
  du: z.string(),
  au: z.string(),
  lettreDemandee: z.boolean(),
});
export type FormationDuDossier = z.infer<typeof FormationDuDossier>;

export const FichierDepose = z.strictObject({
  nom: z.string(),
  taille: z.int(),
  pages: z.int(),
  analyse: z.enum(ANALYSES),
  deposeLe: instant,
});

export const PieceDuDossier = z.extend(PieceAFournir, {
  etat: z.enum(ETATS_PIECE),
  fichier: z.nullable(FichierDepose),
  /** Why the desk refused it. */
  motifRefus: z.nullable(z.string()),
  /** Why the candidat cannot supply it. */
  motifIncapacite: z.nullable(z.string()),
  reprise: z.boolean(),
  /** False: « n'est plus demandée ». */
  demandee: z.boolean(),
  /** Asked since the candidature was begun. */
  ajoutee: z.boolean(),
});
export type PieceDuDossier = z.infer<typeof PieceDuDossier>;

const Comptage = z.strictObject({
  demandees: z.int(),
  obligatoires: z.int(),
  deposees: z.int(),
  incapacites: z.int(),
  manquantes: z.int(),
});

const ResumeCandidature = z.strictObject({
  id: reference,
  etat: z.enum(ETATS_CANDIDATURE),
  /** The state whose words fit: of a dossier `incomplete` in which nothing is refused any more, `transmise`. */
  etatLu: z.enum(ETATS_CANDIDATURE),
  formation: FormationDuDossier,
  voeux: Voeux,
  comptage: Comptage,
  /** Nothing is missing: it may be transmitted, or sent back, before its deadline. */
  pret: z.boolean(),
  /** What still is, in the order of the page. */
  manque: z.array(z.enum(MANQUES)),
  /** The last instant for the candidat's next act: transmission, or compléments. */
  limite: instant,
  transmiseLe: z.nullable(instant),
  abandonneeLe: z.nullable(instant),
});
export type ResumeCandidature = z.infer<typeof ResumeCandidature>;

/** Each time the dossier was handed over: the transmission, then the compléments. */
const Accuse = z.strictObject({
  numero: z.string(),
  le: instant,
  /** What was answered to each pièce. */
  pieces: z.array(z.strictObject({ intitule: z.string(), reponse: z.string() })),
});

/** What the accusé de réception of this dossier says besides (CRPA R112-5). */
const Recepisse = z.strictObject({
  candidat: z.string(),
  /** Administration's paragraph of that campagne: silence and recours. */
  paragraphe: z.nullable(z.string()),
  accuses: z.array(Accuse).check(z.minLength(1)),
});
export type Recepisse = z.infer<typeof Recepisse>;

const Fait = z.strictObject({
  instant,
  acte: z.enum(ACTES_RACONTES),
  /** The pièce that it is about. */
  piece: z.nullable(z.string()),
});
export type Fait = z.infer<typeof Fait>;

export const Dossier = z.extend(ResumeCandidature, {
  /** The database's clock when this was read: what the page's rules reckon with. */
  maintenant: instant,
  lettre: z.string(),
  numeroAccuse: z.nullable(z.string()),
  /** Null before the transmission. */
  recepisse: z.nullable(Recepisse),
  motif: z.nullable(z.string()),
  pieces: z.array(PieceDuDossier),
  /** The person as the IUT reads them: as they are now, then as they were transmitted. */
  profil: ProfilEnregistre,
  email: z.string(),
  /** Stands for all that the next act would hand over: it is sent back with it, and compared there. */
  vu: z.string(),
  /** Oldest first. */
  historique: z.array(Fait),
});
export type Dossier = z.infer<typeof Dossier>;

/** A file that the candidat deposited for another candidature: it may serve here too (guide p. 18). */
const DocumentDepose = z.strictObject({
  fichier: reference,
  nom: z.string(),
  taille: z.int(),
  pages: z.int(),
  deposeLe: instant,
  /** What it answers elsewhere: a pièce, and the formation that asks for it. */
  usages: z.array(z.strictObject({ piece: z.string(), formation: z.string() })),
});
export type DocumentDepose = z.infer<typeof DocumentDepose>;

/** What the page « candidater » needs to show the button, or the reason and the next act. */
const Situation = z.strictObject({
  formation: FormationDuDossier,
  /** The existing dossier of this candidat, whatever its state. */
  candidature: z.nullable(z.strictObject({ id: reference, etat: z.enum(ETATS_CANDIDATURE) })),
  refus: z.array(RefusRecu),
});

/** A draft as its page would be: what it lacks for that is replaced, and said. */
const Apercu = z.strictObject({
  formation: Formation,
  etablissement: Etablissement,
  /** The published version, or a draft beside it: other, the same, or alone. */
  version: z.enum(['publiee', 'modifiee', 'identique', 'jamais_publiee']),
  /** French sentences: what its publication would refuse. */
  manques: z.array(z.string()),
  expireLe: instant,
});

const Publication = z.strictObject({ demandee: z.int(), publiee: z.int() });
/** `en_cours` is said again while a build lasts: a publisher that says nothing is stopped. */
const RapportPublication = z.strictObject({
  numero: z.int(),
  etat: z.enum(['en_cours', 'reussie', 'echouee']),
  dureeMs: z.int(),
  /** For the editors. */
  raison: z.optional(z.string()),
});

/**
 * `portail`: the site itself, for nobody in particular. `visiteur`: anybody, known or not.
 * `candidat`: an open session. Ownership is in the WHERE of each query: what is another's is 404.
 */
export type Acces = 'portail' | 'visiteur' | 'candidat';

export type Route = {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly chemin: `/${string}`;
  readonly acces: Acces;
  /** JSON body, or the raw bytes of a PDF. */
  readonly corps: z.ZodMiniType | 'pdf' | null;
  /** JSON reply, or a file. */
  readonly reponse: z.ZodMiniType | 'fichier';
};

export const CONTRAT = {
  'catalogue.lire': { methode: 'GET', chemin: '/catalogue', acces: 'portail', corps: null, reponse: Catalogue },
  /** The token names a member of staff, their session, and one formation that they may edit. */
  'apercu.lire': { methode: 'GET', chemin: '/apercus/:jeton', acces: 'portail', corps: null, reponse: Apercu },
  'publication.lire': { methode: 'GET', chemin: '/publication', acces: 'portail', corps: null, reponse: Publication },
  'publication.rapporter': {
    methode: 'POST',
    chemin: '/publication',
    acces: 'portail',
    corps: RapportPublication,
    reponse: rien,
  },

  /** The lists of the wizard, and what the campagne asks. */
  'reference.lire': { methode: 'GET', chemin: '/references', acces: 'portail', corps: null, reponse: Contexte },
  'ecole.chercher': {
    methode: 'POST',
    chemin: '/ecoles/recherche',
    acces: 'portail',
    corps: z.strictObject({
      texte: z.string().check(z.overwrite(ligneNette), z.maxLength(200)),
      genre: z.enum(['lycee', 'tous']),
    }),
    reponse: z.array(Ecole),
  },
  /** Towns that have this postal code: a suggestion, not a check. */
  'ecole.villes': {
    methode: 'GET',
    chemin: '/ecoles/villes/:codePostal',
    acces: 'portail',
    corps: null,
    reponse: z.array(z.string()),
  },

  'compte.creer': {
    methode: 'POST',
    chemin: '/comptes',
    acces: 'visiteur',
    corps: Inscription,
    reponse: SessionOuverte,
  },
  /** Whether an address has an account already: said at the wizard's second step, as signing up would say it. */
  'compte.verifierAdresse': {
    methode: 'POST',
    chemin: '/comptes/adresse',
    acces: 'visiteur',
    corps: z.strictObject({ email: Email }),
    reponse: z.strictObject({ prise: z.boolean() }),
  },
  'compte.connecter': {
    methode: 'POST',
    chemin: '/sessions',
    acces: 'visiteur',
    corps: Connexion,
    reponse: SessionOuverte,
  },
  'compte.deconnecter': {
    methode: 'DELETE',
    chemin: '/sessions/courante',
    acces: 'visiteur',
    corps: null,
    reponse: rien,
  },
  /** Whether the link of a mail still works, before anything is asked of who opened it. */
  'compte.examiner': {
    methode: 'POST',
    chemin: '/compte/lien',
    acces: 'visiteur',
    corps: z.strictObject({ jeton, usages: z.array(z.enum(USAGES_LIEN)) }),
    reponse: z.strictObject({ email: z.string(), usage: z.enum(USAGES_LIEN) }),
  },
  'compte.valider': {
    methode: 'POST',
    chemin: '/compte/validation',
    acces: 'visiteur',
    corps: z.strictObject({ jeton }),
    reponse: rien,
  },
  /** « Ce n'est pas moi »: frees the address. */
  'compte.desavouer': {
    methode: 'POST',
    chemin: '/compte/desaveu',
    acces: 'visiteur',
    corps: z.strictObject({ jeton }),
    reponse: rien,
  },
  'compte.oublier': {
    methode: 'POST',
    chemin: '/compte/oubli',
    acces: 'visiteur',
    corps: z.strictObject({ email: Email }),
    reponse: rien,
  },
  'compte.reinitialiser': {
    methode: 'POST',
    chemin: '/compte/reinitialisation',
    acces: 'visiteur',
    corps: Reinitialisation,
    reponse: SessionOuverte,
  },
  'compte.lire': { methode: 'GET', chemin: '/compte', acces: 'candidat', corps: null, reponse: Compte },
  'compte.modifier': {
    methode: 'PUT',
    chemin: '/compte/profil',
    acces: 'candidat',
    corps: BlocEnregistre,
    reponse: rien,
  },
  'compte.renvoyer': {
    methode: 'POST',
    chemin: '/compte/validation/renvoi',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'compte.changerEmail': {
    methode: 'PUT',
    chemin: '/compte/adresse',
    acces: 'candidat',
    corps: ChangementEmail,
    reponse: rien,
  },
  /** The address asked for is forgotten; its link with it. */
  'compte.garderEmail': {
    methode: 'DELETE',
    chemin: '/compte/adresse',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'compte.changerMotDePasse': {
    methode: 'PUT',
    chemin: '/compte/mot-de-passe',
    acces: 'candidat',
    corps: ChangementMotDePasse,
    reponse: rien,
  },
  'compte.fermerAutresSessions': {
    methode: 'DELETE',
    chemin: '/compte/sessions',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  /** All that is kept of this person, as one JSON file. */
  'compte.exporter': {
    methode: 'GET',
    chemin: '/compte/donnees',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
  'compte.supprimer': {
    methode: 'POST',
    chemin: '/compte/suppression',
    acces: 'candidat',
    corps: Suppression,
    reponse: rien,
  },

  'candidature.situer': {
    methode: 'GET',
    chemin: '/formations/:slug/situation',
    acces: 'visiteur',
    corps: null,
    reponse: Situation,
  },
  'candidature.deposer': {
    methode: 'POST',
    chemin: '/candidatures',
    acces: 'candidat',
    corps: z.strictObject({ formation: Slug }),
    reponse: z.strictObject({ id: reference }),
  },
  'candidature.lister': {
    methode: 'GET',
    chemin: '/candidatures',
    acces: 'candidat',
    corps: null,
    reponse: z.strictObject({ maintenant: instant, candidatures: z.array(ResumeCandidature) }),
  },
  'candidature.lire': { methode: 'GET', chemin: '/candidatures/:id', acces: 'candidat', corps: null, reponse: Dossier },
  'candidature.ranger': {
    methode: 'PUT',
    chemin: '/candidatures/:id/voeux',
    acces: 'candidat',
    corps: Voeux,
    reponse: rien,
  },
  'candidature.ecrire': {
    methode: 'PUT',
    chemin: '/candidatures/:id/lettre',
    acces: 'candidat',
    corps: z.strictObject({
      lettre: Lettre,
      /** What the writer had before their changes: another tab, or another device, may have written since. */
      avant: z.string(),
    }),
    reponse: rien,
  },
  'candidature.transmettre': {
    methode: 'POST',
    chemin: '/candidatures/:id/transmission',
    acces: 'candidat',
    corps: Remise,
    reponse: z.strictObject({ numeroAccuse: z.string() }),
  },
  /** The compléments that the IUT asked for. */
  'candidature.completer': {
    methode: 'POST',
    chemin: '/candidatures/:id/complements',
    acces: 'candidat',
    corps: Remise,
    reponse: z.strictObject({ numeroAccuse: z.string() }),
  },
  'candidature.abandonner': {
    methode: 'POST',
    chemin: '/candidatures/:id/abandon',
    acces: 'candidat',
    corps: z.strictObject({ raison: RaisonAbandon }),
    reponse: rien,
  },
  'piece.deposer': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece',
    acces: 'candidat',
    corps: 'pdf',
    reponse: FichierDepose,
  },
  /** « documents déjà déposés sur d'autres candidatures ». */
  'piece.proposer': {
    methode: 'GET',
    chemin: '/candidatures/:id/documents',
    acces: 'candidat',
    corps: null,
    reponse: z.array(DocumentDepose),
  },
  'piece.choisir': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece/document',
    acces: 'candidat',
    corps: z.strictObject({ fichier: reference }),
    reponse: rien,
  },
  /** « Indiquer une incapacité de dépôt »; it is taken back like a file. */
  'piece.declarerIncapacite': {
    methode: 'PUT',
    chemin: '/candidatures/:id/pieces/:piece/incapacite',
    acces: 'candidat',
    corps: z.strictObject({ motif: MotifIncapacite }),
    reponse: rien,
  },
  'piece.retirer': {
    methode: 'DELETE',
    chemin: '/candidatures/:id/pieces/:piece',
    acces: 'candidat',
    corps: null,
    reponse: rien,
  },
  'piece.telecharger': {
    methode: 'GET',
    chemin: '/candidatures/:id/pieces/:piece/fichier',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, Route>;

export type NomRoute = keyof typeof CONTRAT;
type De<N extends NomRoute> = (typeof CONTRAT)[N];
export type Corps<N extends NomRoute> = De<N>['corps'] extends z.ZodMiniType ? z.input<De<N>['corps']> : undefined;
export type CorpsLu<N extends NomRoute> = De<N>['corps'] extends z.ZodMiniType ? z.output<De<N>['corps']> : undefined;
export type Reponse<N extends NomRoute> = De<N>['reponse'] extends z.ZodMiniType ? z.output<De<N>['reponse']> : never;
