/** These routes do one act to many dossiers: first shown, then asked for with what was shown, done as a work. */
import * as z from 'zod/mini';
import { LOT_MAX, NOMS_ACTES_DE_LOT } from '../rules/lots.ts';
import { Manque } from './affluence.ts';
import { choixDeDossiers } from './criteres.ts';
import { DelaiSaisi } from './instruction.ts';
import type { RouteBureau } from './route.ts';
import { Collegue } from './suivi.ts';
import { Travail } from './travaux.ts';

const reference = z.string().check(z.maxLength(40));

const acte = z.enum(NOMS_ACTES_DE_LOT);
/** `objet` is what an act of the suivi gives: who is to follow the dossiers (null for nobody), or an étiquette. */
const objet = z.optional(
  z.union([z.strictObject({ agent: z.nullable(z.int32()) }), z.strictObject({ etiquette: reference })]),
);
const Nomme = z.strictObject({ id: z.string(), nom: z.string(), prenom: z.string(), formation: z.string() });

const Preparation = z.strictObject({
  /** `vu` is what the dossier showed when it was chosen: an act on a dossier that changed since does nothing to it. */
  retenus: z.array(
    z.extend(Nomme, {
      vu: z.string(),
      /** `actuel` says what the act would replace, in words; null when it replaces nothing. */
      actuel: z.nullable(z.string()),
    }),
  ),
  /** `ecartes` are left as they are, for a reason. */
  ecartes: z.array(z.extend(Nomme, { raison: z.string() })),
  /** `trop` is true when the list holds more than one act takes: nothing is then retained. */
  trop: z.boolean(),
  total: z.int(),
  /** `manque` says that more people would be convoked than there are places; null for every other act. */
  manque: z.nullable(Manque),
  /** `dernierJour` is the last day that a deadline may be. */
  dernierJour: z.iso.date(),
});
export type PreparationDeLot = z.infer<typeof Preparation>;

export const LOTS = {
  /** `preparerLot` says what the act would do. A selection that names a dossier outside of the scope does not exist. */
  preparerLot: {
    methode: 'POST',
    chemin: '/lots/preparation',
    action: 'dossier.instruire',
    corps: z.strictObject({ acte, objet, selection: choixDeDossiers(LOT_MAX) }),
    reponse: Preparation,
  },
  /** `listerColleguesDuLot` gives those who may follow one of these dossiers at least, by name. */
  listerColleguesDuLot: {
    methode: 'POST',
    chemin: '/lots/collegues',
    action: 'dossier.suivre',
    corps: z.strictObject({ selection: choixDeDossiers(LOT_MAX) }),
    reponse: z.strictObject({ collegues: z.array(Collegue) }),
  },
  lancerLot: {
    methode: 'POST',
    chemin: '/lots',
    action: 'dossier.instruire',
    corps: z.strictObject({
      acte,
      objet,
      /** `delai` is the deadline of the acts that give one, and the last day to choose a créneau. */
      delai: z.nullable(DelaiSaisi),
      dossiers: z
        .array(z.strictObject({ id: reference, vu: z.string().check(z.maxLength(100)) }))
        .check(z.minLength(1), z.maxLength(LOT_MAX)),
    }),
    reponse: z.strictObject({ travail: z.nullable(Travail) }),
  },
} as const satisfies Record<string, RouteBureau>;
