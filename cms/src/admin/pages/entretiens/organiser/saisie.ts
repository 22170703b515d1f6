/** This file holds what is typed to organise an entretien, and reads it as the contract does. */
import { BUREAU, type CorpsBureau } from '@portail/config/bureau/bureau';
import type { EntretienBureau, FormationConvocable } from '@portail/config/bureau/entretiens';
import type { Jour } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { type AccesFauteuil, type FormeEntretien, HEURES_AVANT } from '@portail/config/rules/entretien';
import { FAUTES_ORGANISATION, type Jury, type Organisation, preparer } from '@portail/config/rules/organisation';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import { type CreneauNomme, retenus } from '@portail/config/rules/projet';

/** `Saisie` is the form as it is typed: numbers are texts, and a proposal stays until it is written over. */
export type Saisie = {
  formations: readonly string[];
  /** `intitule` and `adresse` are null while they follow the formations. */
  intitule: string | null;
  adresse: string | null;
  forme: FormeEntretien;
  planUrl: string;
  acces: string;
  accesFauteuil: AccesFauteuil | null;
  lien: string;
  consignes: string;
  delaiHeures: string;
  ouvreLe: Jour;
  fermeLe: Jour;
  jours: readonly Jour[];
  plages: readonly { de: string; a: string }[];
  duree: string;
  pause: string;
  pauseApres: string;
  jurys: readonly Jury[];
  places: string;
  ecartes: readonly CreneauNomme[];
};

/** `DEPART` is the day of most juries: two half-days around lunch, and a break after three entretiens. */
export const DEPART: Saisie = {
  ...{
    formations: [],
    intitule: null,
    adresse: null,
    forme: 'presentiel',
    planUrl: '',
    acces: '',
    accesFauteuil: null,
  },
  ...{ lien: '', consignes: '', delaiHeures: String(HEURES_AVANT), ouvreLe: '', fermeLe: '', jours: [] },
  plages: [
    { de: '09:00', a: '12:30' },
    { de: '14:00', a: '17:30' },
  ],
  ...{ duree: '20', pause: '10', pauseApres: '3', places: '1', ecartes: [] },
  jurys: [{ nom: 'Jury 1', salle: '', lien: '' }],
};

export function organisationDe({ jours, plages, duree, pause, pauseApres, jurys, places }: Saisie): Organisation {
  const lire = (texte: string) => (texte.trim() === '' ? Number.NaN : Number(texte));
  return {
    ...{ jours, plages, jurys },
    ...{ duree: lire(duree), pause: lire(pause), pauseApres: lire(pauseApres), places: lire(places) },
  };
}

/** `intituleDe` proposes a name: that of the only formation, or how many there are. */
export function intituleDe(saisie: Saisie, choisies: readonly FormationConvocable[]): string {
  if (saisie.intitule !== null) return saisie.intitule;
  const [premiere] = choisies;
  if (!premiere) return '';
  const nom = choisies.length === 1 ? premiere.intitule : `${choisies.length} formations`;
  return `Entretiens\u00a0: ${nom}`.slice(0, 150);
}

export const adresseDe = (saisie: Saisie, choisies: readonly FormationConvocable[]): string =>
  saisie.adresse ?? choisies[0]?.etablissement.adresse ?? '';

/** `preparation` gives the créneaux that the form makes; none while it has a fault. */
export function preparation(saisie: Saisie, aujourdhui: Jour) {
  const prepare = preparer(organisationDe(saisie), aujourdhui);
  const tous = prepare.ok ? prepare.creneaux : [];
  return { tous, gardes: retenus(tous, saisie.ecartes) };
}

/**
 * `reprendre` begins from a former entretien: its facts, hours and juries, and the formations that are still offered.
 * Days are those of its own time: they are chosen anew, with the dates of its réservations.
 */
export function reprendre(ancien: EntretienBureau, formations: readonly FormationConvocable[]): Saisie {
  const { faits, organisation, formationRefs } = ancien;
  const offertes = new Set(formations.map(({ ref }) => ref));
  const { plages, jurys, duree, pause, pauseApres, places } = organisation ?? organisationDe(DEPART);
  return {
    ...DEPART,
    ...faits,
    formations: formationRefs.filter((ref) => offertes.has(ref)),
    ...{ plages, jurys, delaiHeures: String(faits.delaiHeures), ouvreLe: '', fermeLe: '' },
    ...{ duree: String(duree), pause: String(pause), pauseApres: String(pauseApres), places: String(places) },
  };
}

type Creation = CorpsBureau<'organiser'>;

/** `creationDe` gives what the page sends. */
export function creationDe(
  saisie: Saisie,
  choisies: readonly FormationConvocable[],
  suite: Pick<Creation, 'cle' | 'ouvrir' | 'confirme'>,
): object {
  return {
    ...suite,
    formations: saisie.formations,
    organisation: organisationEnvoyee(saisie),
    ecartes: saisie.ecartes,
    faits: faitsSaisis(saisie, choisies),
  };
}

/** `organisationEnvoyee` leaves in the page what was typed for another form: candidats are not told it. */
export function organisationEnvoyee(saisie: Saisie): Organisation {
  const surPlace = saisie.forme === 'presentiel';
  const visio = saisie.forme === 'visio';
  return {
    ...organisationDe(saisie),
    jurys: saisie.jurys.map((jury) => ({
      ...jury,
      salle: surPlace ? jury.salle : '',
      lien: visio ? jury.lien : '',
    })),
  };
}

/** `faitsSaisis` gives what candidats are told, without what was typed for another form. */
export function faitsSaisis(saisie: Saisie, choisies: readonly FormationConvocable[]): object {
  const { forme, planUrl, acces, accesFauteuil, lien, consignes, delaiHeures, ouvreLe, fermeLe } = saisie;
  const surPlace = forme === 'presentiel';
  return {
    intitule: intituleDe(saisie, choisies),
    forme,
    adresse: surPlace ? adresseDe(saisie, choisies) : '',
    planUrl: surPlace ? planUrl : '',
    acces: surPlace ? acces : '',
    accesFauteuil: surPlace ? accesFauteuil : null,
    lien: forme === 'visio' ? lien : '',
    consignes,
    delaiHeures: Number(delaiHeures),
    ouvreLe: ouvreLe || null,
    fermeLe: fermeLe || null,
  };
}

export type Fautes = Readonly<Record<string, string>>;

/**
 * `fautesDe` gives what is wrong beside each field: the rules of the organisation first, then the form of what is sent,
 * then what an opening wants.
 */
export function fautesDe(
  saisie: Saisie,
  choisies: readonly FormationConvocable[],
  ouvrir: boolean,
  aujourdhui: Jour,
): Fautes {
  const fautes: Record<string, string> = {};
  const dire = (champ: string, message: string) => {
    fautes[champ] ??= message;
  };
  const iuts = new Set(choisies.map(({ etablissement }) => etablissement.ref));
  if (iuts.size !== 1) dire('formations', messageRefus('entretien_formations'));
  const prepare = preparer(organisationDe(saisie), aujourdhui);
  if (!prepare.ok) for (const { champ, faute } of prepare.fautes) dire(champ, FAUTES_ORGANISATION[faute]);
  const creation = creationDe(saisie, choisies, { cle: 'a'.repeat(24), ouvrir, confirme: false });
  const lue = BUREAU.organiser.corps.safeParse(creation);
  if (!lue.success) {
    for (const { path, message } of lue.error.issues) {
      const [groupe, ...champ] = path;
      dire((groupe === 'faits' || groupe === 'organisation' ? champ : path).join('.'), message);
    }
  }
  if (lue.success && prepare.ok) {
    const { gardes } = preparation(saisie, aujourdhui);
    const { faits } = lue.data;
    const jurys = gardes.map(({ salle, lien }) => ({ salle: faits.forme === 'presentiel' ? salle : '', lien }));
    if (gardes.length === 0) dire('jours', messageRefus('entretien_sans_creneau'));
    const decision = peutOuvrir({ ...faits, formations: choisies.length, creneaux: jurys });
    if (ouvrir && !decision.ok) {
      for (const { cible, code } of decision.refus) dire(cible ?? 'jours', messageRefus(code));
    }
  }
  return fautes;
}
