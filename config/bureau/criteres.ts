/**
 * `CriteresDossiers` says which dossiers: one schema for the list, its counters, its neighbours, what is done to many,
 * and the exports. `bureau/dossiers/filtre.ts` of the cms is the only place that turns it into SQL.
 */
import * as z from 'zod/mini';
import { reference } from '../route.ts';
import { NOMS_ATTENTES } from '../rules/attentes.ts';
import { estColonne } from '../rules/colonnes-dossier.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { ligneNette } from '../rules/signes.ts';
import { MODALITES } from '../rules/voeux.ts';

/** `CHOIX_MAX` bounds a list of choices: six IUTs have about seventy formations. */
const CHOIX_MAX = 200;

/** `plusieurs` reads a list of choices, which a URL writes as « a,b »; an empty one is the absence of the criterion. */
function plusieurs<T extends z.ZodMiniType<string, string>>(un: T) {
  const decouper = (lu: unknown) => (typeof lu === 'string' ? lu.split(',') : lu);
  return z.optional(z.pipe(z.transform(decouper), z.array(un).check(z.minLength(1), z.maxLength(CHOIX_MAX))));
}

const oui = z.literal('oui');

/** `AUCUNE_COLONNE` says in a URL that the list shows its own columns alone. */
export const AUCUNE_COLONNE = 'aucune';

/** `FILTRES` are the criteria that select dossiers, whatever their order. */
const FILTRES = {
  recherche: z._default(z.string().check(z.overwrite(ligneNette), z.maxLength(100)), ''),
  attente: z.optional(z.enum(NOMS_ATTENTES)),
  etats: plusieurs(z.enum(ETATS_CANDIDATURE)),
  etablissements: plusieurs(reference),
  formations: plusieurs(reference),
  /** `modalite` and `rang` select the vœux: those who ranked it, or who ranked it first or second. */
  modalite: z.optional(z.enum(MODALITES)),
  rang: z.optional(z.enum(['1', '2'])),
  /** `aVerifier` wants an answer that nobody has judged. */
  aVerifier: z.optional(oui),
  /** `recuDu` and `recuAu` bound the day of the last receipt, both included. */
  recuDu: z.optional(z.iso.date()),
  recuAu: z.optional(z.iso.date()),
  /** `suiviPar` is the number of who follows them, or `personne` for those that nobody follows. */
  suiviPar: z.optional(z.string().check(z.regex(/^(personne|\d{1,9})$/))),
  /** `etiquettes` wants one of them at least. */
  etiquettes: plusieurs(reference),
  /** `lecture` is about the one who asks: what they have opened, and what is left for them to read. */
  lecture: z.optional(z.enum(['a_lire', 'lus'])),
  entretien: z.optional(z.enum(['a_convoquer', 'convoque', 'reserve', 'fini'])),
};

export const FiltresDossiers = z.strictObject(FILTRES);
export type FiltresDossiers = z.infer<typeof FiltresDossiers>;

/** `choixDeDossiers` is either dossiers that were chosen one by one, so many at most, or all those of a list. */
export const choixDeDossiers = (auPlus: number) =>
  z.union([
    z.strictObject({ dossiers: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(auPlus)) }),
    z.strictObject({ filtres: FiltresDossiers }),
  ]);
export type ChoixDossiers = z.infer<ReturnType<typeof choixDeDossiers>>;

export const TRIS_DOSSIER = ['recue', 'echeance', 'candidat', 'formation', 'etat'] as const;
export type TriDossiers = (typeof TRIS_DOSSIER)[number];

const SENS = ['asc', 'desc'] as const;
const colonnes = plusieurs(z.string().check(z.refine((cle) => cle === AUCUNE_COLONNE || estColonne(cle))));

const curseur = z.string().check(z.maxLength(800));

/**
 * `CriteresDossiers` is the whole state of the list, which its page keeps in the URL. A page begins `apres` a row, ends
 * `avant` one, or is the last (`fin`): never a number, which would move under whoever reads.
 */
export const CriteresDossiers = z.strictObject({
  ...FILTRES,
  tri: z._default(z.enum(TRIS_DOSSIER), 'recue'),
  sens: z._default(z.enum(SENS), 'asc'),
  apres: z.optional(curseur),
  avant: z.optional(curseur),
  fin: z.optional(oui),
  /** `colonnes` are those of an export that the list shows beside its own. */
  colonnes,
});
export type CriteresDossiers = z.infer<typeof CriteresDossiers>;

const { recherche: _recherche, ...filtresDeVue } = FILTRES;

/**
 * `CriteresDeVue` is what a named view keeps of a list. It keeps no search, which may name a person, and no page.
 */
export const CriteresDeVue = z.strictObject({
  ...filtresDeVue,
  tri: z.optional(z.enum(TRIS_DOSSIER)),
  sens: z.optional(z.enum(SENS)),
  colonnes,
});
