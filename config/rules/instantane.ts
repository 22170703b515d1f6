/**
 * `Instantane` is what a transmission freezes of a dossier and keeps for years. Its shape has a version, and older
 * versions are still read. Its values followed the rules of their day, so that only its shape is checked.
 */
import * as z from 'zod/mini';
import { PieceAFournir } from './catalogue.ts';
import { PROFIL_ENREGISTRE } from './parcours.ts';
import { ETATS_PIECE } from './pieces.ts';

export const VERSION_INSTANTANE = 2;

const PieceFigee = z.object({
  pieceDemandeeRef: z.string(),
  etat: z.enum(ETATS_PIECE),
  /** `empreinte` is the SHA-256 of the file; null for an incapacité. */
  empreinte: z.nullable(z.string()),
  nom: z.nullable(z.string()),
  motif: z.nullable(z.string()),
});
export type PieceFigee = z.infer<typeof PieceFigee>;

const rang = z.nullable(z.literal([1, 2]));

/** `FormationFigee` is the formation as the dossier showed it on that day. */
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
/** `DossierRemis` is a dossier as its candidat hands it over. */
export type DossierRemis = z.infer<typeof DossierRemis>;

/** `Demandes` are the entries that a dossier asks for: those of its transmission, and those that the IUT added since. */
export type Demandes = { attendues: readonly PieceAFournir[]; ajoutees?: readonly PieceAFournir[] };

export function attenduesDe({ attendues, ajoutees = [] }: Demandes): PieceAFournir[] {
  return [...attendues, ...ajoutees];
}

export const Instantane = z.extend(DossierRemis, {
  version: z.literal(VERSION_INSTANTANE),
  /** `paragraphe` is the campagne's text for the accusés de réception of this dossier. */
  paragraphe: z.nullable(z.string()),
  /** `ajoutees` are entries of the catalogue that the IUT asked this dossier alone for, after its transmission. */
  ajoutees: z.array(PieceAFournir),
  /** `renvois` holds what the dossier held at each sending of compléments. */
  renvois: z.array(z.object({ numero: z.string(), le: z.string(), pieces: z.array(PieceFigee) })),
});
export type Instantane = z.infer<typeof Instantane>;

/**
 * `SUITES` lead from each version to the next. The first rows bore no version, and the very first had no `renvois` yet.
 */
const SUITES: readonly ((ancien: Record<string, unknown>) => Record<string, unknown>)[] = [
  (ancien) => ({ paragraphe: null, renvois: [], ...ancien, version: 1 }),
  (ancien) => ({ ajoutees: [], ...ancien, version: 2 }),
];

/**
 * `lireInstantane` reads a frozen dossier of any version.
 *
 * @param fige JSON of a row
 * @throws on a version newer than this code, or a shape that no version has; the row is not changed
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
