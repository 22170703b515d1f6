/** These routes move the closing date of formations in one act: what it changes is shown first. */
import * as z from 'zod/mini';
import { instant } from '../route.ts';
import type { RouteBureau } from './route.ts';
import { Travail } from './travaux.ts';

const jour = z.iso.date();
const FORMATIONS_MAX = 1_000;
const ref = z.string().check(z.maxLength(40));

const FormationOuverte = z.strictObject({
  ref,
  intitule: z.string(),
  mention: z.string(),
  etablissement: z.strictObject({ ref: z.string(), nom: z.string() }),
  /** `au` is its closing date on the site. */
  au: jour,
});
export type FormationOuverte = z.infer<typeof FormationOuverte>;

export const REPORT_CLOTURE = {
  /** `preparerReport` gives the published formations of the scope, of the current campagne. */
  preparerReport: {
    methode: 'GET',
    chemin: '/report-cloture',
    action: 'cloture.reporter',
    corps: null,
    reponse: z.strictObject({
      maintenant: instant,
      /** `dernierJour` is the last day of the campagne, which no closing date passes. */
      dernierJour: jour,
      formations: z.array(FormationOuverte),
    }),
  },
  /** `montrerReport` tells what the act would do, and does nothing. */
  montrerReport: {
    methode: 'POST',
    chemin: '/report-cloture/apercu',
    action: 'cloture.reporter',
    corps: z.strictObject({ formations: z.array(ref).check(z.minLength(1), z.maxLength(FORMATIONS_MAX)), au: jour }),
    reponse: z.strictObject({
      /** `reportees` are the formations that close earlier than the new day; the others stay as they are. */
      reportees: z.array(z.extend(FormationOuverte, { enConstitution: z.int(), nonTransmis: z.int() })),
      /** `personnes` are those who are written to; `premieres` are the first of them by name. */
      personnes: z.int(),
      premieres: z.array(z.strictObject({ nom: z.string(), prenom: z.string() })),
      /** `courriel` is that of the first; null when there is nobody to write to. */
      courriel: z.nullable(z.strictObject({ sujet: z.string(), texte: z.string() })),
    }),
  },
  reporterCloture: {
    methode: 'POST',
    chemin: '/report-cloture',
    action: 'cloture.reporter',
    corps: z.strictObject({
      /** `formations` each bear the closing date that the page showed: another one since refuses the act. */
      formations: z.array(z.strictObject({ ref, au: jour })).check(z.minLength(1), z.maxLength(FORMATIONS_MAX)),
      au: jour,
    }),
    reponse: z.strictObject({ travail: z.nullable(Travail) }),
  },
} as const satisfies Record<string, RouteBureau>;
