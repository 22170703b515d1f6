/**
 * What a transmission freezes of a dossier, and keeps for years: its shape has a version, and what was frozen under an
 * older one is still read. Written under the rules of its day, it is checked for its shape only.
 */
import * as z from 'zod/mini';
import { PieceAFournir } from './catalogue.ts';
import { PROFIL_ENREGISTRE } from './parcours.ts';
import { ETATS_PIECE } from './pieces.ts';

export const VERSION_INSTANTANE = 1;

const PieceFigee = z.object({
  pieceDemandeeRef: z.string(),
  etat: z.enum(ETATS_PIECE),
  /** SHA-256 of the file; null: an incapacité. */
  empreinte: z.nullable(z.string()),
  nom: z.nullable(z.string()),
  motif: z.nullable(z.string()),
});
export type PieceFigee = z.infer<typeof PieceFigee>;

const rang = z.nullable(z.literal([1, 2]));

/** The formation as the dossier showed it on that day. */
const FormationFigee = z.object({
  slug: z.string(),
  intitule: z.string(),
  mention: z.string(),
  etablissement: z.object({ nom: z.string(), adresse: z.string(), telephone: z.string(), email: z.string() }),
  classique: z.boolean(),
  alternance: z.boolean(),
  du: z.string(),
  au: z.string(),
  lettreDemandee: z.boolean(),
});

const DossierRemis = z.object({
  profil: z.object({ ...PROFIL_ENREGISTRE, email: z.string() }),
  formation: FormationFigee,
  attendues: z.array(PieceAFournir),
  voeux: z.object({ classique: rang, alternance: rang }),
  lettre: z.string(),
  pieces: z.array(PieceFigee),
});
/** A dossier as its candidat hands it over. */
export type DossierRemis = z.infer<typeof DossierRemis>;

export const Instantane = z.extend(DossierRemis, {
  version: z.literal(VERSION_INSTANTANE),
  /** The campagne's, for the accusés de réception of this dossier. */
  paragraphe: z.nullable(z.string()),
  /** Each time compléments came: what the dossier held then. */
  renvois: z.array(z.object({ numero: z.string(), le: z.string(), pieces: z.array(PieceFigee) })),
});
export type Instantane = z.infer<typeof Instantane>;

/** From each version to the next; the first rows bore none, and the very first had no renvoi yet. */
const SUITES: readonly ((ancien: Record<string, unknown>) => Record<string, unknown>)[] = [
  (ancien) => ({ paragraphe: null, renvois: [], ...ancien, version: 1 }),
];

/**
 * @param fige JSON of a row, of any version
 * @throws a version that is newer than this code, or a shape that no version has: the row is not touched
 */
export function lireInstantane(fige: unknown): Instantane | null {
  if (fige === null || fige === undefined) return null;
  let lu = fige as Record<string, unknown>;
  const version = typeof lu['version'] === 'number' ? lu['version'] : 0;
  if (version > VERSION_INSTANTANE)
    throw new Error(`a snapshot of version ${version}: this portal reads ${VERSION_INSTANTANE}`);
  for (const suite of SUITES.slice(version)) lu = suite(lu);
  return Instantane.parse(lu);
}
