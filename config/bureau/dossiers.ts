/** Dossiers as the staff reads them, and the judgement of one pièce. */
import * as z from 'zod/mini';
import { FichierDepose } from '../contract/piece.ts';
import { instant, rien } from '../route.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { CONTENUS_FICHIER, ETATS_PIECE } from '../rules/pieces.ts';
import { ligneNette } from '../rules/signes.ts';
import { lignesFacultatives } from '../rules/texte.ts';
import { MODALITES, Voeux } from '../rules/voeux.ts';
import type { RouteBureau } from './route.ts';

export const TRIS_DOSSIER = ['transmiseLe', 'candidat', 'formation', 'etat'] as const;

/** The list's state, which the page keeps in its URL. */
export const CritereDossiers = z.strictObject({
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
  recherche: z._default(z.string().check(z.overwrite(ligneNette), z.maxLength(100)), ''),
  etat: z.optional(z.enum(ETATS_CANDIDATURE)),
  tri: z._default(z.enum(TRIS_DOSSIER), 'transmiseLe'),
  sens: z._default(z.enum(['asc', 'desc']), 'desc'),
});
export type CritereDossiers = z.infer<typeof CritereDossiers>;

const LigneDossier = z.strictObject({
  id: z.string(),
  etat: z.enum(ETATS_CANDIDATURE),
  candidat: z.strictObject({ nom: z.string(), prenom: z.string() }),
  formation: z.strictObject({ intitule: z.string(), mention: z.string(), etablissement: z.string() }),
  transmiseLe: z.nullable(instant),
  /** The last time that compléments came. */
  renvoyeLe: z.nullable(instant),
});
export type LigneDossier = z.infer<typeof LigneDossier>;

const ListeDossiers = z.strictObject({
  dossiers: z.array(LigneDossier),
  total: z.int(),
  page: z.int(),
  pages: z.int(),
});

const PieceBureau = z.strictObject({
  ref: z.string(),
  intitule: z.string(),
  obligatoire: z.boolean(),
  modalite: z.nullable(z.enum(MODALITES)),
  etat: z.enum(ETATS_PIECE),
  fichier: z.nullable(z.extend(FichierDepose, { contient: z.array(z.enum(CONTENUS_FICHIER)) })),
  motifRefus: z.nullable(z.string()),
  motifIncapacite: z.nullable(z.string()),
  /** Answered again since it was refused. */
  reprise: z.boolean(),
  /** Judged since the compléments were asked for: the candidat is not told before the next request. */
  jugementReserve: z.boolean(),
  /** Changes at each write: a judgement on a stale page is refused. */
  version: z.int(),
  /** Answers that were refused and then replaced, oldest first. */
  refusees: z.array(
    z.strictObject({
      id: z.string(),
      /** Null: an incapacité. */
      nomFichier: z.nullable(z.string()),
      motifIncapacite: z.nullable(z.string()),
      motifRefus: z.nullable(z.string()),
    }),
  ),
});
export type PieceBureau = z.infer<typeof PieceBureau>;

const DossierBureau = z.extend(LigneDossier, {
  numeroAccuse: z.nullable(z.string()),
  /** The database's clock when this was read: what the page's rules reckon with. */
  maintenant: instant,
  /** The last instant of the candidat's next act. */
  limite: instant,
  /** Last day of the campagne, which no deadline passes. */
  dernierJour: z.iso.date(),
  /** The state whose words the candidat reads: `transmise` once nothing is left to complete. */
  etatLu: z.enum(ETATS_CANDIDATURE),
  /** « délai dépassé »: the compléments did not come in time. */
  enRetard: z.boolean(),
  /** Of what it became. */
  motif: z.nullable(z.string()),
  /** Where an abandoned dossier goes back to when it is reopened. */
  etatQuitte: z.nullable(z.enum(ETATS_CANDIDATURE)),
  raisonAbandon: z.nullable(z.string()),
  /** What the page shows: an act on another one is refused. */
  vu: z.string(),
  contact: z.strictObject({ email: z.string(), telephone: z.string() }),
  voeux: Voeux,
  lettre: z.string(),
  pieces: z.array(PieceBureau),
});
export type DossierBureau = z.infer<typeof DossierBureau>;

export const motifFacultatif = lignesFacultatives(1000, 'Le motif ne peut pas dépasser 1 000 caractères.');

const Jugement = z.strictObject({
  verdict: z.enum(['accepter', 'refuser']),
  motif: z._default(motifFacultatif, ''),
  version: z.int32(),
});

export const DOSSIERS = {
  lister: { methode: 'GET', chemin: '/dossiers', action: 'dossier.lire', corps: null, reponse: ListeDossiers },
  lire: { methode: 'GET', chemin: '/dossiers/:id', action: 'dossier.lire', corps: null, reponse: DossierBureau },
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
  /** A refused answer's file, after another one replaced it. */
  telechargerRefusee: {
    methode: 'GET',
    chemin: '/dossiers/:id/refusees/:refusee/fichier',
    action: 'piece.lire',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, RouteBureau>;
