/** This file describes the routes of a candidature, from the page « candidater » to its abandon. */
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

/** `Remise` bears the `vu` of the page that was confirmed, so that nothing that changed since is handed over unseen. */
const Remise = z.strictObject({ vu: z.string().check(z.maxLength(100)) });

export const EtablissementContact = z.strictObject({
  nom: z.string(),
  adresse: z.string(),
  telephone: z.string(),
  email: z.string(),
});

/** `FormationDuDossier` is the formation as a dossier shows it: live before the transmission, frozen after. */
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
  /**
   * `etatLu` is the state whose words the candidat reads. It is `transmise` for an `incomplete` dossier in which
   * nothing is refused any more.
   */
  etatLu: z.enum(ETATS_CANDIDATURE),
  formation: FormationDuDossier,
  voeux: Voeux,
  comptage: Comptage,
  /** `pret` is true when nothing is missing: the dossier may be transmitted, or sent back, before its deadline. */
  pret: z.boolean(),
  /** `manque` lists what is still missing, in the order of the page. */
  manque: z.array(z.enum(MANQUES)),
  /** `limite` is the last instant of the candidat's next act: transmission, or compléments. */
  limite: instant,
  transmiseLe: z.nullable(instant),
  /** `numeroAccuse` is the number of the transmission; null before. */
  numeroAccuse: z.nullable(z.string()),
  abandonneeLe: z.nullable(instant),
  /** `messagesNonLus` counts the messages of the IUT that the candidat has not opened. */
  messagesNonLus: z.int(),
});
export type ResumeCandidature = z.infer<typeof ResumeCandidature>;

/** `Accuse` is one handing over of the dossier: the transmission first, then each sending of compléments. */
const Accuse = z.strictObject({
  numero: z.string(),
  le: instant,
  /** `pieces` says how each pièce was answered. */
  pieces: z.array(z.strictObject({ intitule: z.string(), reponse: z.string() })),
});

/** `Recepisse` holds what the accusé de réception says beside the dossier itself (CRPA R112-5). */
const Recepisse = z.strictObject({
  candidat: z.string(),
  /** `paragraphe` is administration's text for this campagne about silence and recours. */
  paragraphe: z.nullable(z.string()),
  accuses: z.array(Accuse).check(z.minLength(1)),
});
export type Recepisse = z.infer<typeof Recepisse>;

const Fait = z.strictObject({
  instant,
  acte: z.enum(ACTES_RACONTES),
  /** `piece` is the title of the pièce that the event is about, if there is one. */
  piece: z.nullable(z.string()),
});
export type Fait = z.infer<typeof Fait>;

export const Dossier = z.extend(ResumeCandidature, {
  /**
   * `maintenant` is the database's clock when the dossier was read; the page's rules use it instead of the browser's.
   */
  maintenant: instant,
  lettre: z.string(),
  /** `recepisse` is null before the transmission. */
  recepisse: z.nullable(Recepisse),
  motif: z.nullable(z.string()),
  pieces: z.array(PieceDuDossier),
  /** `profil` is the person as the IUT reads them: live before the transmission, as transmitted after. */
  profil: ProfilEnregistre,
  email: z.string(),
  /**
   * `vu` is a hash of all that the next act would hand over. The page sends it back with the act, and the cms compares
   * it under the dossier's lock.
   */
  vu: z.string(),
  /** `historique` lists events from the oldest to the newest. */
  historique: z.array(Fait),
});
export type Dossier = z.infer<typeof Dossier>;

/** `Situation` gives the page « candidater » its button, or the reason why there is none and the next act. */
const Situation = z.strictObject({
  formation: FormationDuDossier,
  /** `candidature` is the dossier that this candidat already has for this formation, whatever its state. */
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
      /** `avant` is the lettre that the writer started from: another tab or device may have written since. */
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
  /** `candidature.completer` sends the compléments that the IUT asked for. */
  'candidature.completer': {
    methode: 'POST',
    chemin: '/candidatures/:id/complements',
    acces: 'candidat',
    corps: Remise,
    reponse: z.strictObject({ numeroAccuse: z.string() }),
  },
  /** `candidature.telechargerAccuse` gives the accusé de réception as a PDF; before the transmission there is none. */
  'candidature.telechargerAccuse': {
    methode: 'GET',
    chemin: '/candidatures/:id/accuse',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
  'candidature.abandonner': {
    methode: 'POST',
    chemin: '/candidatures/:id/abandon',
    acces: 'candidat',
    corps: z.strictObject({ raison: RaisonAbandon }),
    reponse: rien,
  },
} as const satisfies Record<string, Route>;
