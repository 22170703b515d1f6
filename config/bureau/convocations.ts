/** This file describes the routes by which the secretariat convokes dossiers to entretiens. */
import * as z from 'zod/mini';
import { reference } from '../route.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import { Affluence, Manque } from './affluence.ts';
import { DelaiSaisi } from './instruction.ts';
import type { RouteBureau } from './route.ts';
import { Travail } from './travaux.ts';

/** `SELECTION_MAX` bounds the lists of references that one request bears. */
const SELECTION_MAX = 2_000;

/** `CritereConvocables` says what the previewed mail asks. */
export const CritereConvocables = z.strictObject({ repondreAvant: z.optional(DelaiSaisi) });

const Convocables = z.strictObject({
  dossiers: z.array(
    z.strictObject({
      id: z.string(),
      nom: z.string(),
      prenom: z.string(),
      formation: z.string(),
      etat: z.enum(ETATS_CANDIDATURE),
    }),
  ),
  /** `autres` are the other open entretiens of its formations, which are proposed too unless one names this one. */
  autres: z.array(z.string()),
  /** `affluence` is that of this entretien alone, and of all those that its formations propose. */
  affluence: z.strictObject({ un: Affluence, tous: Affluence }),
  /** `courriel` is the mail as the first of the dossiers would get it; null without any. */
  courriel: z.nullable(z.strictObject({ sujet: z.string(), texte: z.string() })),
});
export type Convocables = z.infer<typeof Convocables>;

const repondreAvant = z.nullable(DelaiSaisi);
/** `confirme` accepts that there are fewer places than people. */
const confirme = z.boolean();
const ACTE = { methode: 'POST', action: 'entretien.gerer' } as const;

export const CONVOCATIONS = {
  listerConvocables: {
    methode: 'GET',
    chemin: '/entretiens/:id/convocables',
    action: 'entretien.gerer',
    corps: null,
    reponse: Convocables,
  },
  /**
   * `convoquerDossiers` convokes a selection, or with null every complete dossier that is not, as a work to follow.
   * `travail` is null when there is nothing to do, or while `manque` waits to be confirmed.
   */
  convoquerDossiers: {
    ...ACTE,
    chemin: '/entretiens/:id/convocations',
    corps: z.strictObject({
      dossiers: z.nullable(z.array(reference).check(z.minLength(1), z.maxLength(SELECTION_MAX))),
      /** `seulement` proposes this entretien alone, instead of all those of the formation. */
      seulement: z.boolean(),
      repondreAvant,
      confirme,
    }),
    reponse: z.strictObject({ travail: z.nullable(Travail), manque: z.nullable(Manque) }),
  },
  /**
   * `convoquerDossier` convokes one dossier, at once, to every open entretien of its formation. It does nothing while
   * `manque` waits to be confirmed.
   */
  convoquerDossier: {
    ...ACTE,
    chemin: '/dossiers/:id/convocation',
    corps: z.strictObject({ vu: z.string().check(z.maxLength(2000)), repondreAvant, confirme }),
    reponse: z.strictObject({ manque: z.nullable(Manque) }),
  },
} as const satisfies Record<string, RouteBureau>;
