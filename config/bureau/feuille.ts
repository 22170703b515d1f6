/** This file describes the routes of the day sheet: who comes at what hour, and who came. */
import * as z from 'zod/mini';
import { instant, reference, rien } from '../route.ts';
import { ETATS_CONVOCATION, ETATS_ENTRETIEN, PRESENCES } from '../rules/entretien.ts';
import { PISTES_MAX } from '../rules/organisation.ts';
import { APPRECIATION_MAX } from '../rules/pointage.ts';
import { lignesFacultatives } from '../rules/texte.ts';
import { Voeux } from '../rules/voeux.ts';
import type { RouteBureau } from './route.ts';

/** `CritereFeuille` chooses a day of Paris and a piste; without them, the day that matters now, and all its juries. */
export const CritereFeuille = z.strictObject({
  jour: z.optional(z.iso.date()),
  jury: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(PISTES_MAX))),
});
export type CritereFeuille = z.infer<typeof CritereFeuille>;

const Presence = z.nullable(z.enum(PRESENCES));

const Personne = z.strictObject({
  convocation: z.string(),
  reservation: z.string(),
  /** `etat` is `reserve`, or `close` for who came and was convoked again, or whose dossier is over. */
  etat: z.enum(ETATS_CONVOCATION),
  /** `dossier` is null when its state keeps it from this reader. */
  dossier: z.nullable(z.string()),
  nom: z.string(),
  prenom: z.string(),
  formation: z.string(),
  voeux: Voeux,
  /** `telephone` is today's, grouped for people. */
  telephone: z.string(),
  presence: Presence,
  appreciation: z.string(),
});
export type Personne = z.infer<typeof Personne>;

const Ligne = z.strictObject({
  creneau: z.string(),
  debut: instant,
  fin: instant,
  salle: z.string(),
  /** `personne` is null on the line of the `libres` places of a créneau. */
  personne: z.nullable(Personne),
  libres: z.int(),
});
export type LigneFeuille = z.infer<typeof Ligne>;

const Section = z.strictObject({ piste: z.int(), jury: z.string(), lignes: z.array(Ligne) });
export type SectionFeuille = z.infer<typeof Section>;

/** `Feuille` is one day of an entretien; `sections` are by jury, their lines by hour. Withdrawn créneaux are left out. */
const Feuille = z.strictObject({
  maintenant: instant,
  intitule: z.string(),
  etat: z.enum(ETATS_ENTRETIEN),
  jours: z.array(z.iso.date()),
  jour: z.iso.date(),
  /** `jurys` are all those of the day, whichever is chosen. */
  jurys: z.array(z.strictObject({ piste: z.int(), jury: z.string() })),
  sections: z.array(Section),
});
export type Feuille = z.infer<typeof Feuille>;

/** `vu` is what the page showed: an act sent from an older one is refused. */
const Pointage = z.strictObject({ reservation: reference, vu: Presence, presence: Presence });
const appreciation = lignesFacultatives(
  APPRECIATION_MAX,
  `Cette appréciation ne peut pas dépasser ${APPRECIATION_MAX.toLocaleString('fr-FR')} caractères.`,
);

const LECTURE = { methode: 'GET', action: 'entretien.lire', corps: null } as const;
const ACTE = { methode: 'POST', action: 'entretien.pointer', reponse: rien } as const;

export const FEUILLE = {
  lireFeuille: { ...LECTURE, chemin: '/entretiens/:id/feuille', reponse: Feuille },
  telechargerFeuille: { ...LECTURE, chemin: '/entretiens/:id/feuille/pdf', reponse: 'fichier' },
  telechargerTableur: { ...LECTURE, chemin: '/entretiens/:id/feuille/excel', reponse: 'fichier' },
  /** `pointer` notes who came; null undoes it. */
  pointer: { ...ACTE, chemin: '/entretiens/:id/pointages/:convocation', corps: Pointage },
  /** `apprecier` keeps what the jury writes of the interview; the person may ask to read it. */
  apprecier: {
    ...ACTE,
    chemin: '/entretiens/:id/pointages/:convocation/appreciation',
    corps: z.strictObject({
      reservation: reference,
      vu: z.string().check(z.maxLength(APPRECIATION_MAX)),
      appreciation,
    }),
  },
} as const satisfies Record<string, RouteBureau>;

/** `enListe` writes a person as sheets do: « MARTIN Camille ». */
export function enListe({ nom, prenom }: Pick<Personne, 'nom' | 'prenom'>): string {
  return `${nom.toLocaleUpperCase('fr')} ${prenom}`;
}

/** `salleUnique` is the room of a jury for the whole day; empty when it moves, or has none. */
export function salleUnique({ lignes }: Pick<SectionFeuille, 'lignes'>): string {
  const [premiere, ...autres] = new Set(lignes.map(({ salle }) => salle));
  return autres.length === 0 ? (premiere ?? '') : '';
}

/** `nomDeFeuille` names the file: « feuille-du-jour-2027-03-09.pdf », with its jury when there is one. */
export function nomDeFeuille({ jour, jury }: { jour: string; jury?: number | undefined }, extension: 'pdf' | 'xlsx') {
  return `feuille-du-jour-${jour}${jury === undefined ? '' : `-jury-${jury}`}.${extension}`;
}
