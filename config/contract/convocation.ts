/**
 * This file describes the routes of a candidat's interviews: what they are asked to, what they book, how they cancel.
 */
import * as z from 'zod/mini';
import { instant, reference } from '../route.ts';
import { Slug } from '../rules/catalogue.ts';
import { ETATS_CHOIX } from '../rules/choix-entretien.ts';
import { ACCES_FAUTEUIL, ETATS_CONVOCATION, FORMES_ENTRETIEN } from '../rules/entretien.ts';
import { EtablissementContact } from './candidature.ts';
import type { Route } from './route.ts';

/** `RendezVous` is the réservation that a convocation holds, with all that its candidat needs to come. */
const RendezVous = z.strictObject({
  /** `id` is the réservation: an act on another one is refused. */
  id: reference,
  debut: instant,
  fin: instant,
  forme: z.enum(FORMES_ENTRETIEN),
  adresse: z.string(),
  planUrl: z.string(),
  acces: z.string(),
  accesFauteuil: z.nullable(z.enum(ACCES_FAUTEUIL)),
  salle: z.string(),
  /** `lien` is empty but for a visio. */
  lien: z.string(),
  consignes: z.string(),
  /** `telephone` is the candidat's own, which will be called. */
  telephone: z.string(),
  /** `limite` is the last instant at which the créneau may be changed or cancelled here. */
  limite: instant,
});
export type RendezVous = z.infer<typeof RendezVous>;

/** `Choix` is what is left to choose, or waited for; `ouvreLe` is when the réservations open, for `a_venir` alone. */
const Choix = z.strictObject({ etat: z.enum(ETATS_CHOIX), ouvreLe: z.nullable(instant) });
export type Choix = z.infer<typeof Choix>;

const ResumeConvocation = z.strictObject({
  id: reference,
  candidature: reference,
  etat: z.enum(ETATS_CONVOCATION),
  formation: z.strictObject({
    slug: Slug,
    intitule: z.string(),
    mention: z.string(),
    etablissement: EtablissementContact,
  }),
  repondreAvant: z.nullable(z.iso.date()),
  rendezVous: z.nullable(RendezVous),
  /** `places` counts those that this convocation may still take. */
  places: z.int(),
  choix: Choix,
});
export type ResumeConvocation = z.infer<typeof ResumeConvocation>;

/** `EntretienPropose` is one entretien to choose from, with the hours that are free. */
const EntretienPropose = z.strictObject({
  id: reference,
  intitule: z.string(),
  forme: z.enum(FORMES_ENTRETIEN),
  adresse: z.string(),
  choix: Choix,
  horaires: z.array(z.strictObject({ debut: instant, fin: instant, places: z.int() })),
});
export type EntretienPropose = z.infer<typeof EntretienPropose>;

export const Convocation = z.extend(ResumeConvocation, {
  /** `maintenant` is the database's clock when the convocation was read. */
  maintenant: instant,
  entretiens: z.array(EntretienPropose),
});
export type Convocation = z.infer<typeof Convocation>;

/** `vu` is the réservation that the page showed, empty when it showed none. */
const vu = z.string().check(z.maxLength(24));

export const CONVOCATIONS = {
  'convocation.lister': {
    methode: 'GET',
    chemin: '/convocations',
    acces: 'candidat',
    corps: null,
    reponse: z.strictObject({ maintenant: instant, convocations: z.array(ResumeConvocation) }),
  },
  'convocation.lire': {
    methode: 'GET',
    chemin: '/convocations/:id',
    acces: 'candidat',
    corps: null,
    reponse: Convocation,
  },
  /**
   * `convocation.reserver` books an hour, or changes the one that is held: the old place is kept until the new is had.
   */
  'convocation.reserver': {
    methode: 'POST',
    chemin: '/convocations/:id/reservation',
    acces: 'candidat',
    corps: z.strictObject({ entretien: reference, debut: instant, vu }),
    reponse: z.strictObject({ reservation: reference, debut: instant, fin: instant }),
  },
  'convocation.annuler': {
    methode: 'POST',
    chemin: '/convocations/:id/annulation',
    acces: 'candidat',
    corps: z.strictObject({ vu }),
    reponse: z.strictObject({}),
  },
  /** `convocation.agenda` is the réservation that is held, as an iCalendar file. */
  'convocation.agenda': {
    methode: 'GET',
    chemin: '/convocations/:id/agenda',
    acces: 'candidat',
    corps: null,
    reponse: 'fichier',
  },
} as const satisfies Record<string, Route>;
