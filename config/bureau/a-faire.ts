/** This file describes what the bureau counts: what waits, the formations, and the choices of the list's filters. */
import * as z from 'zod/mini';
import { instant } from '../route.ts';
import { NOMS_ATTENTES } from '../rules/attentes.ts';
import { ETATS_CANDIDATURE } from '../rules/etats.ts';
import type { RouteBureau } from './route.ts';

const parEtat = z.record(z.enum(ETATS_CANDIDATURE), z.int());

/** `AFaire` counts what waits in the reader's scope. */
const AFaire = z.strictObject({
  /** `depuis` is when the oldest of them was received; null when nothing waits. */
  attentes: z.record(z.enum(NOMS_ATTENTES), z.strictObject({ nombre: z.int(), depuis: z.nullable(instant) })),
  maintenant: instant,
  formations: z.array(
    z.strictObject({
      ref: z.string(),
      intitule: z.string(),
      mention: z.string(),
      code: z.string(),
      etablissement: z.string(),
      /** `au` is the last day on which a candidat transmits. */
      au: z.iso.date(),
      etats: parEtat,
    }),
  ),
});
export type AFaire = z.infer<typeof AFaire>;

/** `Facettes` counts, for each choice of a filter, the dossiers that the other filters of the list keep. */
const Facettes = z.strictObject({
  attentes: z.record(z.enum(NOMS_ATTENTES), z.int()),
  etats: parEtat,
  formations: z.array(z.strictObject({ ref: z.string(), libelle: z.string(), nombre: z.int() })),
  etablissements: z.array(z.strictObject({ ref: z.string(), libelle: z.string(), nombre: z.int() })),
});
export type Facettes = z.infer<typeof Facettes>;

/** `Rythme` counts what came in a day of Paris, from the first deposit to the last day that has one. */
const Rythme = z.strictObject({
  jours: z.array(z.strictObject({ jour: z.iso.date(), deposes: z.int(), transmis: z.int() })),
});
export type Rythme = z.infer<typeof Rythme>;

export const A_FAIRE = {
  compterAFaire: { methode: 'GET', chemin: '/a-faire', action: 'dossier.lire', corps: null, reponse: AFaire },
  /** `compterFacettes` takes the criteria of the list. */
  compterFacettes: {
    methode: 'GET',
    chemin: '/facettes-dossiers',
    action: 'dossier.lire',
    corps: null,
    reponse: Facettes,
  },
  lireRythme: { methode: 'GET', chemin: '/rythme-des-depots', action: 'dossier.lire', corps: null, reponse: Rythme },
} as const satisfies Record<string, RouteBureau>;
