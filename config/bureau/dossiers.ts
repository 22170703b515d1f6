/** This file describes the routes by which the staff reads dossiers and judges one pièce. */
import * as z from 'zod/mini';
import { FichierDepose } from '../contract/piece.ts';
import { instant, rien } from '../route.ts';
import { ETATS_CONVOCATION, FORMES_ENTRETIEN, PRESENCES } from '../rules/entretien.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { CONTENUS_FICHIER, ETATS_PIECE } from '../rules/pieces.ts';
import { lignesFacultatives } from '../rules/texte.ts';
import { MODALITES, Voeux } from '../rules/voeux.ts';
import { Affluence } from './affluence.ts';
import { PERIMABLES } from './lire-criteres.ts';
import type { RouteBureau } from './route.ts';

const LigneDossier = z.strictObject({
  id: z.string(),
  etat: z.enum(ETATS_CANDIDATURE),
  candidat: z.strictObject({ nom: z.string(), prenom: z.string() }),
  formation: z.strictObject({
    intitule: z.string(),
    mention: z.string(),
    code: z.string(),
    etablissement: z.string(),
  }),
  voeux: Voeux,
  transmiseLe: z.nullable(instant),
  /** `renvoyeLe` is when the candidat last sent compléments. */
  renvoyeLe: z.nullable(instant),
  /** `reponses` counts the answers that were transmitted, `aVerifier` and `incapacites` those that nobody judged. */
  reponses: z.int(),
  aVerifier: z.int(),
  incapacites: z.int(),
  /** `echeance` is the deadline of the compléments. */
  echeance: z.nullable(instant),
  /** `enRetard` says « délai dépassé »: the compléments did not come in time. */
  enRetard: z.boolean(),
  dernierActeLe: z.nullable(instant),
  /** `messagesALire` counts the candidat's messages that nobody has answered, for those who may answer. */
  messagesALire: z.int(),
  /** `colonnes` are the texts of the columns that were asked for, by their keys; empty without the right to export. */
  colonnes: z.record(z.string(), z.string()),
});
export type LigneDossier = z.infer<typeof LigneDossier>;

/** `ListeDossiers` is a page of the list; `passes` counts what comes before it. */
const ListeDossiers = z.strictObject({
  dossiers: z.array(LigneDossier),
  total: z.int(),
  passes: z.int(),
  /** `precedents` and `suivants` are the cursors of the pages around; null where there is none. */
  precedents: z.nullable(z.string()),
  suivants: z.nullable(z.string()),
  /** `perimes` are the choices that were left out: they do not exist for the reader any more. */
  perimes: z.array(z.strictObject({ nom: z.enum(PERIMABLES), valeur: z.string() })),
});

/** `Voisins` is where a dossier stands in a list; `rang` is null once it is not of it any more. */
const Voisins = z.strictObject({
  rang: z.nullable(z.int()),
  total: z.int(),
  precedent: z.nullable(z.string()),
  suivant: z.nullable(z.string()),
});
export type Voisins = z.infer<typeof Voisins>;

const PieceBureau = z.strictObject({
  ref: z.string(),
  intitule: z.string(),
  obligatoire: z.boolean(),
  modalite: z.nullable(z.enum(MODALITES)),
  etat: z.enum(ETATS_PIECE),
  /** `masquee` is true when the IUT does not show it to the reader, who then has its state alone. */
  masquee: z.boolean(),
  fichier: z.nullable(z.extend(FichierDepose, { contient: z.array(z.enum(CONTENUS_FICHIER)) })),
  motifRefus: z.nullable(z.string()),
  motifIncapacite: z.nullable(z.string()),
  /** `reprise` is true when the candidat answered again after a refusal. */
  reprise: z.boolean(),
  /**
   * `jugementReserve` is true when the answer was judged after the compléments were asked for. The candidat reads this
   * judgement at the next request only.
   */
  jugementReserve: z.boolean(),
  /** `attendueJusquau` is until when the IUT waits for the file of an incapacité that it accepted. */
  attendueJusquau: z.nullable(instant),
  /** `version` changes at each write: a judgement sent from a page that shows an older version is refused. */
  version: z.int(),
  /** `refusees` holds the answers that were refused and then replaced, oldest first. */
  refusees: z.array(
    z.strictObject({
      id: z.string(),
      /** `nomFichier` is null when the answer was an incapacité. */
      nomFichier: z.nullable(z.string()),
      motifIncapacite: z.nullable(z.string()),
      motifRefus: z.nullable(z.string()),
    }),
  ),
});
export type PieceBureau = z.infer<typeof PieceBureau>;

/** `ConvocationBureau` says where a dossier stands with the entretiens of its formation. */
const ConvocationBureau = z.strictObject({
  /** `derniere` is its last convocation; null when nobody has convoked it. */
  derniere: z.nullable(
    z.strictObject({
      etat: z.enum(ETATS_CONVOCATION),
      convoqueeLe: instant,
      repondreAvant: z.nullable(z.iso.date()),
      presence: z.nullable(z.enum(PRESENCES)),
      creneau: z.nullable(
        z.strictObject({
          debut: instant,
          jury: z.string(),
          salle: z.string(),
          forme: z.enum(FORMES_ENTRETIEN),
          /** `entretien` is null when it is not in the reader's scope. */
          entretien: z.nullable(z.string()),
        }),
      ),
    }),
  ),
  /** `ouverts` are the open entretiens of its formation, with the free places to come of each. */
  ouverts: z.array(z.strictObject({ id: z.string(), intitule: z.string(), places: z.int() })),
  affluence: Affluence,
});
export type ConvocationBureau = z.infer<typeof ConvocationBureau>;

/** `MotifPropose` is a line of the list of motifs of refusal; `piece` is null when it suits every pièce. */
const MotifPropose = z.strictObject({
  id: z.string(),
  libelle: z.string(),
  texte: z.string(),
  piece: z.nullable(z.string()),
});

const DossierBureau = z.extend(LigneDossier, {
  numeroAccuse: z.nullable(z.string()),
  /**
   * `maintenant` is the database's clock when the dossier was read; the page's rules use it instead of the browser's.
   */
  maintenant: instant,
  /** `limite` is the last instant of the candidat's next act. */
  limite: instant,
  /** `dernierJour` is the last day of the campagne, which no deadline passes. */
  dernierJour: z.iso.date(),
  /** `etatLu` is the state whose words the candidat reads: `transmise` once nothing is left to complete. */
  etatLu: z.enum(ETATS_CANDIDATURE),
  /** `motif` is the reason that was given for the dossier's present state, if it has one. */
  motif: z.nullable(z.string()),
  /** `etatQuitte` is the state to which an abandoned dossier returns when it is reopened. */
  etatQuitte: z.nullable(z.enum(ETATS_CANDIDATURE)),
  raisonAbandon: z.nullable(z.string()),
  /** `vu` is a hash of what the page shows; an act sent from an older page is refused. */
  vu: z.string(),
  contact: z.strictObject({ email: z.string(), telephone: z.string() }),
  lettre: z.string(),
  pieces: z.array(PieceBureau),
  /** `motifs` are those of its pièces, and those of all, in the order of the list. */
  motifs: z.array(MotifPropose),
  convocation: ConvocationBureau,
});
export type DossierBureau = z.infer<typeof DossierBureau>;

/** `Parcours` is what the candidat answered in the seven steps; `etapes` is null until the dossier is transmitted. */
const Parcours = z.strictObject({
  etapes: z.nullable(
    z.array(
      z.strictObject({
        titre: z.string(),
        reponses: z.array(
          z.strictObject({
            champs: z.array(z.string()),
            libelle: z.string(),
            /** `reponse` is null when the IUT does not show it to the reader. */
            reponse: z.nullable(z.string()),
            /** `maintenant` is what the account says today, when it says something else. */
            maintenant: z.nullable(z.string()),
          }),
        ),
      }),
    ),
  ),
  compteSupprime: z.boolean(),
});

export const motifFacultatif = lignesFacultatives(1000, 'Le motif ne peut pas dépasser 1 000 caractères.');

const Jugement = z.strictObject({
  verdict: z.enum(['accepter', 'refuser']),
  motif: z._default(motifFacultatif, ''),
  version: z.int32(),
});

const Annulation = z.strictObject({ version: z.int32() });

export const DOSSIERS = {
  lister: { methode: 'GET', chemin: '/dossiers', action: 'dossier.lire', corps: null, reponse: ListeDossiers },
  /** `situerParmi` takes the criteria of a list, as `lister` does. */
  situerParmi: {
    methode: 'GET',
    chemin: '/dossiers/:id/voisins',
    action: 'dossier.lire',
    corps: null,
    reponse: Voisins,
  },
  lire: { methode: 'GET', chemin: '/dossiers/:id', action: 'dossier.lire', corps: null, reponse: DossierBureau },
  lireParcours: {
    methode: 'GET',
    chemin: '/dossiers/:id/parcours',
    action: 'dossier.lire',
    corps: null,
    reponse: Parcours,
  },
  telecharger: {
    methode: 'GET',
    chemin: '/dossiers/:id/pieces/:piece/fichier',
    action: 'piece.lire',
    corps: null,
    reponse: 'fichier',
  },
  juger: {
    methode: 'POST',
    chemin: '/dossiers/:id/pieces/:piece/jugement',
    action: 'piece.juger',
    corps: Jugement,
    reponse: rien,
  },
  /** `annulerJugement` takes back the last judgement of a pièce, while nothing was told of it. */
  annulerJugement: {
    methode: 'POST',
    chemin: '/dossiers/:id/pieces/:piece/annulation',
    action: 'piece.juger',
    corps: Annulation,
    reponse: rien,
  },
  /** `telechargerRefusee` gives the file of a refused answer, after another answer replaced it. */
  telechargerRefusee: {
    methode: 'GET',
    chemin: '/dossiers/:id/refusees/:refusee/fichier',
    action: 'piece.lire',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, RouteBureau>;
