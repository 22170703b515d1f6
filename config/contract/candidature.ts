/** A candidature, from the page « candidater » to its abandon. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { RaisonAbandon } from '../rules/candidature.ts';
import { Slug } from '../rules/catalogue.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { ACTES_RACONTES } from '../rules/historique.ts';
import { Lettre } from '../rules/lettre.ts';
import { ProfilEnregistre } from '../rules/parcours.ts';
import { MANQUES } from '../rules/transmissible.ts';
import { Voeux } from '../rules/voeux.ts';
import { PieceDuDossier } from './piece.ts';
import { RefusRecu, type Route } from './route.ts';

/** `vu` of the dossier whose page was confirmed: what changed since is not handed over unseen. */
const Remise = z.strictObject({ vu: z.string().check(z.maxLength(100)) });

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

/** What the page « candidater » needs to show the button, or the reason and the next act. */
const Situation = z.strictObject({
  formation: FormationDuDossier,
  /** The existing dossier of this candidat, whatever its state. */
  candidature: z.nullable(z.strictObject({ id: reference, etat: z.enum(ETATS_CANDIDATURE) })),
  refus: z.array(RefusRecu),
});

export const CANDIDATURES = {
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
} as const satisfies Record<string, Route>;
