/**
 * This file describes the routes that change a planning: who holds which créneau, and what créneaux tell. Each act
 * carries what its page showed, and is refused when that changed meanwhile.
 */
import * as z from 'zod/mini';
import { messageRefus } from '../refusals.ts';
import { instant, reference } from '../route.ts';
import { PRESENCES } from '../rules/entretien.ts';
import { CAPACITE_MAX, CRENEAUX_MAX, DUREE_MAX, DUREE_MIN } from '../rules/organisation.ts';
import { ligneFacultative } from '../rules/texte.ts';
import { motifFacultatif } from './dossiers.ts';
import { FaitsEntretien, lienHttps } from './entretiens.ts';
import type { RouteBureau } from './route.ts';

const version = z.int32();
/** `sequence` is how many facts the candidat had been told when the page was read. */
const sequence = z.int32();
const motif = motifFacultatif.check(z.minLength(1, messageRefus('motif_manquant')));
/** `confirme` accepts what an earlier answer asked to confirm. */
const confirme = z.boolean();

const Creneaux = z
  .array(z.strictObject({ id: reference, version }))
  .check(z.minLength(1, 'Choisissez au moins un créneau.'), z.maxLength(CRENEAUX_MAX));

/** `ConvoqueBureau` is somebody whom an entretien is proposed to, with the créneau that they hold. */
const ConvoqueBureau = z.strictObject({
  id: reference,
  sequence,
  nom: z.string(),
  prenom: z.string(),
  telephone: z.string(),
  formation: z.string(),
  /** `dossier` is null when its state keeps it from this reader. */
  dossier: z.nullable(z.string()),
  repondreAvant: z.nullable(z.iso.date()),
  /** `enAttente` is true for who found every créneau full, and is told when a place is free. */
  enAttente: z.boolean(),
  /** `presence` keeps this candidat where they are, once it is noted. */
  presence: z.nullable(z.enum(PRESENCES)),
  tenu: z.nullable(z.strictObject({ creneau: reference, entretien: reference, debut: instant })),
});
export type ConvoqueBureau = z.infer<typeof ConvoqueBureau>;

/** `Appel` is somebody to phone: what changes takes place within a day, and a mail may be read too late. */
const Appel = z.strictObject({ nom: z.string(), prenom: z.string(), telephone: z.string(), debut: instant });
export type Appel = z.infer<typeof Appel>;

/** `Suite` tells what came of an act: nothing is done while `aConfirmer` holds sentences that nobody accepted. */
const Suite = z.strictObject({ fait: z.boolean(), aConfirmer: z.array(z.string()), appels: z.array(Appel) });
export type Suite = z.infer<typeof Suite>;

/** `Remplacement` is who loses a withdrawn créneau, with the nearest one that is free; null when none is. */
const Remplacement = z.strictObject({
  convocation: reference,
  sequence,
  nom: z.string(),
  prenom: z.string(),
  debut: instant,
  propose: z.nullable(z.strictObject({ creneau: reference, debut: instant, fin: instant, jury: z.string() })),
});
export type Remplacement = z.infer<typeof Remplacement>;

/** `ChangementCreneaux` leaves as it is what is null. */
const ChangementCreneaux = z.strictObject({
  creneaux: Creneaux,
  jury: z.nullable(ligneFacultative('le nom du jury', 100)),
  salle: z.nullable(ligneFacultative('la salle', 100)),
  lien: z.nullable(lienHttps('le lien')),
  capacite: z.nullable(
    z
      .int32('Indiquez un nombre de places.')
      .check(
        z.minimum(1, 'Indiquez 1 place ou plus.'),
        z.maximum(CAPACITE_MAX, `Indiquez ${CAPACITE_MAX} places au plus.`),
      ),
  ),
  /** `decalage` moves the créneaux, in minutes. */
  decalage: z.int32().check(z.minimum(-527_040), z.maximum(527_040)),
  duree: z.nullable(
    z
      .int32('Indiquez une durée en minutes.')
      .check(
        z.minimum(DUREE_MIN, `Indiquez ${DUREE_MIN} minutes ou plus.`),
        z.maximum(DUREE_MAX, `Indiquez ${DUREE_MAX} minutes au plus.`),
      ),
  ),
  confirme,
});
export type ChangementCreneaux = z.infer<typeof ChangementCreneaux>;

const ACTE = { methode: 'POST', action: 'entretien.gerer' } as const;

export const PLANNING = {
  listerConvoques: {
    methode: 'GET',
    chemin: '/entretiens/:id/convoques',
    action: 'entretien.gerer',
    corps: null,
    reponse: z.strictObject({ convoques: z.array(ConvoqueBureau) }),
  },
  /** `placerConvocation` gives a créneau to who has none, or moves who has one; the candidats' limits do not count. */
  placerConvocation: {
    ...ACTE,
    chemin: '/convocations/:id/placement',
    corps: z.strictObject({ sequence, creneau: reference, confirme }),
    reponse: Suite,
  },
  /** `libererConvocation` takes the créneau back: its candidat chooses again. */
  libererConvocation: {
    ...ACTE,
    chemin: '/convocations/:id/liberation',
    corps: z.strictObject({ sequence, motif }),
    reponse: Suite,
  },
  retirerConvocation: {
    ...ACTE,
    chemin: '/convocations/:id/retrait',
    corps: z.strictObject({ sequence, motif }),
    reponse: Suite,
  },
  modifierCreneaux: {
    ...ACTE,
    chemin: '/entretiens/:id/creneaux/modification',
    corps: ChangementCreneaux,
    reponse: Suite,
  },
  /** `proposerRemplacements` writes nothing: it is a POST because a selection may be too long for an address. */
  proposerRemplacements: {
    ...ACTE,
    chemin: '/entretiens/:id/creneaux/remplacements',
    corps: z.strictObject({ creneaux: z.array(reference).check(z.minLength(1), z.maxLength(CRENEAUX_MAX)) }),
    reponse: z.strictObject({ personnes: z.array(Remplacement) }),
  },
  /** `retirerCreneaux` moves those who are named in `deplacements`, and lets the others choose again. */
  retirerCreneaux: {
    ...ACTE,
    chemin: '/entretiens/:id/creneaux/retrait',
    corps: z.strictObject({
      creneaux: Creneaux,
      motif: motifFacultatif,
      deplacements: z
        .array(z.strictObject({ convocation: reference, sequence, creneau: reference }))
        .check(z.maxLength(CRENEAUX_MAX)),
    }),
    reponse: Suite,
  },
  modifierEntretien: {
    ...ACTE,
    chemin: '/entretiens/:id/modification',
    corps: z.strictObject({ version, faits: FaitsEntretien }),
    reponse: Suite,
  },
  /** `annulerEntretien` withdraws all its créneaux, for good. */
  annulerEntretien: {
    ...ACTE,
    chemin: '/entretiens/:id/annulation',
    corps: z.strictObject({ version, motif }),
    reponse: Suite,
  },
} as const satisfies Record<string, RouteBureau>;
