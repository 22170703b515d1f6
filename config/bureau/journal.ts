/** This file describes the route by which the administration searches the journal. */
import * as z from 'zod/mini';
import { instant } from '../route.ts';
import { ACTEURS_JOURNAL, CIBLES_JOURNAL } from '../rules/journal.ts';
import type { RouteBureau } from './route.ts';

/** `LIGNES_PAR_PAGE` is the number of lines of one page. */
export const LIGNES_PAR_PAGE = 50;

const jour = z.optional(z.iso.date());

/** `CritereJournal` is read from the query string: what it does not know is left out. */
export const CritereJournal = z.object({
  acteur: z.optional(z.enum(ACTEURS_JOURNAL)),
  /** `agent` is the number of an account of the staff. */
  agent: z.optional(z.coerce.number().check(z.int(), z.positive())),
  cible: z.optional(z.enum(CIBLES_JOURNAL)),
  /** `numero` is the receipt of a dossier, or the address of a candidat. */
  numero: z.optional(z.string().check(z.trim(), z.maxLength(254))),
  du: jour,
  au: jour,
  consultations: z.optional(z.enum(['oui'])),
  /** `avant` is where the last page ended. */
  avant: z.optional(z.coerce.number().check(z.int(), z.positive())),
});
export type CritereJournal = z.infer<typeof CritereJournal>;

const Ligne = z.strictObject({
  id: z.int(),
  instant,
  acteur: z.enum(ACTEURS_JOURNAL),
  /** `auteur` is the name of a member of the staff; null for others, and for who left. */
  auteur: z.nullable(z.string()),
  phrase: z.string(),
  cible: z.string(),
  /** `nom` names what the act was done to, as staff know it: a dossier by its receipt, an account by its address. */
  nom: z.nullable(z.string()),
  /** `lien` is the dossier or the account that the line leads to; null where nothing is left. */
  lien: z.nullable(z.string()),
});
export type LigneJournal = z.infer<typeof Ligne>;

export const JOURNAL = {
  lireJournal: {
    methode: 'GET',
    chemin: '/journal',
    action: 'journal.lire',
    corps: null,
    reponse: z.strictObject({
      lignes: z.array(Ligne),
      /** `suivant` is what the next page asks for as `avant`; null at the end. */
      suivant: z.nullable(z.int()),
      /** `agents` are those whom the lines may be of. */
      agents: z.array(z.strictObject({ id: z.int(), nom: z.string() })),
    }),
  },
} as const satisfies Record<string, RouteBureau>;
