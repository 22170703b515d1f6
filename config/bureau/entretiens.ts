/** This file describes the routes by which the staff organises entretiens and reads their planning. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import {
  ACCES_FAUTEUIL,
  ETATS_CRENEAU,
  ETATS_ENTRETIEN,
  FORMES_ENTRETIEN,
  HEURES_AVANT,
  PRESENCES,
} from '../rules/entretien.ts';
import { CRENEAUX_MAX } from '../rules/organisation.ts';
import { ligne, ligneFacultative, lignesFacultatives } from '../rules/texte.ts';
import { DelaiSaisi } from './instruction.ts';
import type { RouteBureau } from './route.ts';

/** `CritereEntretiens` is the state of the list of entretiens, which the page keeps in its URL. */
export const CritereEntretiens = z.strictObject({
  page: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 1),
  etat: z.optional(z.enum(ETATS_ENTRETIEN)),
  formation: z.optional(reference),
});
export type CritereEntretiens = z.infer<typeof CritereEntretiens>;

const version = z.int32();
const Version = z.strictObject({ version });
const heure = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Indiquez une heure, par exemple 09:00.'));
export const lienHttps = (objet: string) =>
  ligneFacultative(objet, 500).check(
    z.refine((lien) => lien === '' || estHttps(lien), 'Ce lien doit commencer par https:// et être complet.'),
  );
const texte = (max: number) =>
  lignesFacultatives(max, `Ce texte ne peut pas dépasser ${max.toLocaleString('fr-FR')} caractères.`);

function estHttps(lien: string): boolean {
  const url = URL.parse(lien);
  return url?.protocol === 'https:' && url.hostname.includes('.');
}

/**
 * `OrganisationSaisie` is what the generator of créneaux reads. Its numbers and lists are judged by `preparer`, which
 * names the field; this schema bounds what a request may bear.
 */
export const OrganisationSaisie = z.strictObject({
  jours: z.array(DelaiSaisi).check(z.maxLength(100)),
  plages: z.array(z.strictObject({ de: heure, a: heure })).check(z.maxLength(20)),
  duree: z.int32(),
  pause: z.int32(),
  pauseApres: z.int32(),
  jurys: z
    .array(
      z.strictObject({
        nom: ligneFacultative('le nom du jury', 100),
        salle: ligneFacultative('la salle', 100),
        lien: lienHttps('le lien'),
      }),
    )
    .check(z.maxLength(100)),
  places: z.int32(),
});

/** `Ecarte` names a créneau that the secretariat took out of the preview. */
const Ecarte = z.strictObject({ piste: z.int32(), debut: instant });

/** `Projet` is what would be created; `ecartes` are left out of it. */
const Projet = z.strictObject({
  formations: z.array(reference).check(z.maxLength(200)),
  organisation: OrganisationSaisie,
  ecartes: z.array(Ecarte).check(z.maxLength(CRENEAUX_MAX)),
});
export type Projet = z.infer<typeof Projet>;

/** `FaitsEntretien` are what all the créneaux of an entretien share; dates without an hour are days of Paris. */
export const FaitsEntretien = z.strictObject({
  intitule: ligne('le nom de cet entretien', 150),
  forme: z.enum(FORMES_ENTRETIEN),
  adresse: texte(300),
  planUrl: lienHttps('le lien du plan'),
  acces: texte(1000),
  accesFauteuil: z.nullable(z.enum(ACCES_FAUTEUIL)),
  lien: lienHttps('le lien'),
  consignes: texte(2000),
  /** `delaiHeures` before a créneau, its réservation may no longer be made, changed or cancelled online. */
  delaiHeures: z._default(
    z
      .int32('Indiquez un nombre d’heures.')
      .check(z.minimum(0, 'Indiquez 0 heure ou plus.'), z.maximum(720, 'Indiquez 720 heures (30 jours) au plus.')),
    HEURES_AVANT,
  ),
  ouvreLe: z.nullable(DelaiSaisi),
  fermeLe: z.nullable(DelaiSaisi),
});
export type FaitsEntretien = z.infer<typeof FaitsEntretien>;

/** `Creation` is asked once: `cle` is the reference that the page gives to the new entretien, however often it sends. */
const Creation = z.extend(Projet, {
  cle: reference,
  faits: FaitsEntretien,
  ouvrir: z.boolean(),
  /** `confirme` accepts rooms that another entretien has at that hour. */
  confirme: z.boolean(),
});
const Ajout = z.strictObject({
  version,
  organisation: OrganisationSaisie,
  ecartes: z.array(Ecarte).check(z.maxLength(CRENEAUX_MAX)),
  confirme: z.boolean(),
});

/** `SallePrise` is a planned créneau whose room another entretien of the IUT has at that hour. */
const SallePrise = z.strictObject({ salle: z.string(), debut: instant, fin: instant, entretien: z.string() });
export type SallePrise = z.infer<typeof SallePrise>;

const FormationConvocable = z.strictObject({
  ref: z.string(),
  intitule: z.string(),
  etablissement: z.strictObject({ ref: z.string(), nom: z.string(), adresse: z.string() }),
  /** `complets` and `transmis` count the dossiers that nobody has convoked yet. */
  complets: z.int(),
  transmis: z.int(),
});
export type FormationConvocable = z.infer<typeof FormationConvocable>;

const Comptes = z.strictObject({
  /** `places` and `libres` count those of créneaux that are not withdrawn; `libres` the coming ones only. */
  places: z.int(),
  prises: z.int(),
  libres: z.int(),
  convoques: z.int(),
  /** `sansReponse` are convoked and hold no créneau; `enAttente`, of these, found every place taken. */
  sansReponse: z.int(),
  enAttente: z.int(),
  /** `absents` hold a créneau of this entretien, and did not come. */
  absents: z.int(),
  /** `offertes` are the free places of every open entretien of the same formations: what `sansReponse` may choose from. */
  offertes: z.int(),
});
const LigneEntretien = z.strictObject({
  id: z.string(),
  intitule: z.string(),
  forme: z.enum(FORMES_ENTRETIEN),
  etat: z.enum(ETATS_ENTRETIEN),
  etablissement: z.string(),
  formations: z.array(z.string()),
  jours: z.array(z.iso.date()),
  comptes: Comptes,
});
export type LigneEntretien = z.infer<typeof LigneEntretien>;

const CreneauBureau = z.strictObject({
  id: z.string(),
  piste: z.int(),
  jury: z.string(),
  salle: z.string(),
  lien: z.string(),
  debut: instant,
  fin: instant,
  capacite: z.int(),
  prises: z.int(),
  etat: z.enum(ETATS_CRENEAU),
  version,
  occupants: z.array(
    z.strictObject({
      convocation: z.string(),
      /** `sequence` is how many facts this candidat was told: an act on an older page is refused. */
      sequence: z.int(),
      nom: z.string(),
      prenom: z.string(),
      formation: z.string(),
      /** `dossier` is null when its state keeps it from this reader. */
      dossier: z.nullable(z.string()),
      /** `presence` keeps this candidat where they are, once it is noted. */
      presence: z.nullable(z.enum(PRESENCES)),
    }),
  ),
});
export type CreneauBureau = z.infer<typeof CreneauBureau>;

const EntretienBureau = z.extend(LigneEntretien, {
  maintenant: instant,
  version,
  faits: FaitsEntretien,
  formationRefs: z.array(z.string()),
  /** `organisation` is what made its créneaux; null when nothing is kept of it. */
  organisation: z.nullable(OrganisationSaisie),
  creneaux: z.array(CreneauBureau),
});
export type EntretienBureau = z.infer<typeof EntretienBureau>;

const ACTE = { methode: 'POST', action: 'entretien.gerer' } as const;

export const ENTRETIENS = {
  listerEntretiens: {
    methode: 'GET',
    chemin: '/entretiens',
    action: 'entretien.lire',
    corps: null,
    reponse: z.strictObject({
      entretiens: z.array(LigneEntretien),
      /** `formations` are those of the scope that have an entretien, to filter by. */
      formations: z.array(z.strictObject({ ref: z.string(), intitule: z.string() })),
      ...{ total: z.int(), page: z.int(), pages: z.int() },
    }),
  },
  lireEntretien: {
    methode: 'GET',
    chemin: '/entretiens/:id',
    action: 'entretien.lire',
    corps: null,
    reponse: EntretienBureau,
  },
  /** `preparerOrganisation` gives the formations that the caller may convoke for. */
  preparerOrganisation: {
    methode: 'GET',
    chemin: '/organisation',
    action: 'entretien.gerer',
    corps: null,
    reponse: z.strictObject({ aujourdhui: z.iso.date(), formations: z.array(FormationConvocable) }),
  },
  /** `verifierOrganisation` names the conflicts that the page cannot know, before anything is written. */
  verifierOrganisation: {
    ...ACTE,
    chemin: '/organisation/verification',
    corps: Projet,
    reponse: z.strictObject({ sallesPrises: z.array(SallePrise) }),
  },
  /** `organiser` creates an entretien with all its créneaux; `id` is null when `sallesPrises` wait to be confirmed. */
  organiser: {
    ...ACTE,
    chemin: '/entretiens',
    corps: Creation,
    reponse: z.strictObject({ id: z.nullable(z.string()), sallesPrises: z.array(SallePrise) }),
  },
  /** `ajouterCreneaux` lays more créneaux into an entretien; `ajoutes` is null when rooms wait to be confirmed. */
  ajouterCreneaux: {
    ...ACTE,
    chemin: '/entretiens/:id/creneaux',
    corps: Ajout,
    reponse: z.strictObject({ ajoutes: z.nullable(z.int()), sallesPrises: z.array(SallePrise) }),
  },
  ouvrirEntretien: { ...ACTE, chemin: '/entretiens/:id/ouverture', corps: Version, reponse: rien },
  fermerEntretien: { ...ACTE, chemin: '/entretiens/:id/fermeture', corps: Version, reponse: rien },
} as const satisfies Record<string, RouteBureau>;
