/** This file works out what the pages of interviews say, from what the cms gives. */
import type { Choix, EntretienPropose, RendezVous, ResumeConvocation } from '@portail/config/contract/convocation';
import { direHeure, direJour, heureDeParis } from '@portail/config/heures';
import { afficherJour, type Jour, jourDeParis } from '@portail/config/paris';
import type { AccesFauteuil, FormeEntretien } from '@portail/config/rules/entretien';

/** `FORMES` name the three forms of the guide (p. 19). */
export const FORMES: Record<FormeEntretien, string> = {
  presentiel: 'Entretien présentiel',
  telephone: 'Entretien téléphonique',
  visio: 'Entretien en visioconférence',
};

export const FAUTEUIL: Record<AccesFauteuil, string> = {
  oui: 'Oui',
  non: 'Non',
  sur_demande: 'À demander à l’établissement',
};

type HoraireLibre = EntretienPropose['horaires'][number];

export type JourPropose = {
  jour: Jour;
  /** `titre` is « mardi 9 mars 2027 ». */
  titre: string;
  libres: number;
  demiJournees: { nom: 'Matin' | 'Après-midi'; horaires: HoraireLibre[] }[];
};

/** `MIDI` is the hour of Paris from which a créneau is of the afternoon: lunch comes before. */
const MIDI = '13:00';

/** `parJour` groups the free hours by day of Paris and by half-day, in order; a half-day without any is left out. */
export function parJour(horaires: readonly HoraireLibre[]): JourPropose[] {
  const jours = new Map<Jour, HoraireLibre[]>();
  for (const horaire of horaires) {
    const jour = jourDeParis(new Date(horaire.debut));
    jours.set(jour, [...(jours.get(jour) ?? []), horaire]);
  }
  return [...jours].map(([jour, duJour]) => ({
    jour,
    titre: direJour(new Date(duJour[0]?.debut ?? jour)),
    libres: duJour.length,
    demiJournees: [
      { nom: 'Matin' as const, horaires: duJour.filter(estDuMatin) },
      { nom: 'Après-midi' as const, horaires: duJour.filter((horaire) => !estDuMatin(horaire)) },
    ].filter((demiJournee) => demiJournee.horaires.length > 0),
  }));
}

const estDuMatin = ({ debut }: HoraireLibre) => heureDeParis(new Date(debut)) < MIDI;

/** `direCreneauxLibres` writes « 12 créneaux libres ». */
export function direCreneauxLibres(nombre: number): string {
  return nombre > 1 ? `${nombre}\u00a0créneaux libres` : `${nombre}\u00a0créneau libre`;
}

/** `direPlaces` writes « 143 places libres »: an hour before two juries has two. */
export function direPlaces(nombre: number): string {
  return nombre > 1 ? `${nombre}\u00a0places libres` : `${nombre}\u00a0place libre`;
}

/** `direPeriode` writes the days on which an entretien has free hours: one day, or the first and the last. */
export function direPeriode(horaires: readonly HoraireLibre[]): string {
  const jours = parJour(horaires);
  const [premier, dernier] = [jours[0], jours.at(-1)];
  if (!premier || !dernier) return '';
  return premier === dernier ? premier.titre : `du ${premier.titre} au ${dernier.titre}`;
}

/** `direQuand` writes « mardi 9 mars 2027 à 10 h 00 ». */
export function direQuand(instant: Date): string {
  return `${direJour(instant)} à ${direHeure(instant)}`;
}

/** `direCreneau` writes « mardi 9 mars 2027 de 10 h 00 à 10 h 20 ». */
export function direCreneau({ debut, fin }: { debut: Date; fin: Date }): string {
  return `${direJour(debut)} de ${direHeure(debut)} à ${direHeure(fin)}`;
}

export function plageDe({ debut, fin }: { debut: string; fin: string }): { debut: Date; fin: Date } {
  return { debut: new Date(debut), fin: new Date(fin) };
}

/** `estPasse` is true once the créneau has begun. */
export function estPasse({ debut }: Pick<RendezVous, 'debut'>, maintenant: Date): boolean {
  return new Date(debut) <= maintenant;
}

/** `seChange` says whether the créneau that is held may still be changed or cancelled here. */
export function seChange({ limite }: Pick<RendezVous, 'limite'>, maintenant: Date): boolean {
  return maintenant <= new Date(limite);
}

type Situation = Pick<ResumeConvocation, 'etat' | 'rendezVous' | 'repondreAvant' | 'choix'>;

/** `direConvocation` is one line for where a convocation stands, on the home page and in the list of candidatures. */
export function direConvocation(convocation: Situation, maintenant: Date): string {
  const { etat, rendezVous, choix } = convocation;
  if (etat === 'retiree') return 'L’établissement a retiré votre convocation';
  if (etat === 'close') return 'Cette convocation est close';
  if (rendezVous) {
    const quand = direQuand(new Date(rendezVous.debut));
    return estPasse(rendezVous, maintenant) ? `Votre entretien était le ${quand}` : `Votre entretien : ${quand}`;
  }
  if (choix.etat === 'libre') return `Choisissez un créneau${direDelai(convocation, maintenant)}`;
  return raisonSansHoraire(choix).split(/\.( |$)/)[0] ?? '';
}

/** `direDelai` writes « avant le 05/03/2027 »; once that day is over, the candidat may still choose, and is pressed. */
export function direDelai({ repondreAvant }: Pick<Situation, 'repondreAvant'>, maintenant: Date): string {
  if (!repondreAvant) return '';
  return repondreAvant < jourDeParis(maintenant) ? ' dès que possible' : ` avant le ${afficherJour(repondreAvant)}`;
}

/** `ENSEIGNES` are the words by which a list tells what a convocation without réservation waits for. */
const ENSEIGNES: Record<Choix['etat'], string> = {
  libre: 'À vous de jouer',
  a_venir: 'En attente',
  complet: 'En attente',
  ferme: 'Réservations closes',
  aucun: 'Entretien annulé',
};

/** `enseigne` gives the label of a convocation, and its colour. */
export function enseigne(
  { etat, rendezVous, choix }: Situation,
  maintenant: Date,
): { genre: 'attente' | 'succes' | 'neutre'; dit: string } {
  if (etat === 'retiree') return { genre: 'neutre', dit: 'Retirée' };
  if (etat === 'close') return { genre: 'neutre', dit: 'Close' };
  if (!rendezVous) return { genre: choix.etat === 'libre' ? 'attente' : 'neutre', dit: ENSEIGNES[choix.etat] };
  return estPasse(rendezVous, maintenant)
    ? { genre: 'neutre', dit: 'Passé' }
    : { genre: 'succes', dit: 'Créneau réservé' };
}

/** `RAISONS` say why there is no hour to choose, to who has no créneau. */
const RAISONS = {
  complet: 'Tous les créneaux sont pris. Vous serez prévenu par courriel dès qu’une place se libère.',
  ferme: 'Il est trop tard pour réserver en ligne : appelez l’établissement.',
  aucun: 'L’établissement a annulé cet entretien. Il vous écrira s’il vous en propose un autre.',
} as const;

/**
 * `raisonSansHoraire` says why there is no hour to choose.
 *
 * @param tient is true for who has a créneau already: they wait for nothing
 */
export function raisonSansHoraire({ etat, ouvreLe }: Choix, tient = false): string {
  if (ouvreLe) return `Les réservations ouvriront le ${direQuand(new Date(ouvreLe))} (heure de Paris).`;
  return tient || etat === 'libre' || etat === 'a_venir' ? 'Aucun autre créneau n’est libre.' : RAISONS[etat];
}

/** `RANGS` orders a list of convocations: what is to be done, what is to come, what is waited for, what is over. */
const RANGS = { attente: 0, succes: 1, neutre: 2 } as const;

/** `parSuite` sorts convocations by what their candidat has to do next, then by date. */
export function parSuite(maintenant: Date): (une: ResumeConvocation, autre: ResumeConvocation) => number {
  const rang = (une: ResumeConvocation) => RANGS[enseigne(une, maintenant).genre];
  const quand = ({ rendezVous, repondreAvant }: ResumeConvocation) => rendezVous?.debut ?? repondreAvant ?? '9';
  return (une, autre) => rang(une) - rang(autre) || quand(une).localeCompare(quand(autre));
}
