/** This file works out what the pages of interviews say, from what the cms gives. */
import type { EntretienPropose, RendezVous, ResumeConvocation } from '@portail/config/contract/convocation';
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
  return nombre > 1 ? `${nombre} créneaux libres` : `${nombre} créneau libre`;
}

/** `direPlaces` writes « 143 places libres »: an hour before two juries has two. */
export function direPlaces(nombre: number): string {
  return nombre > 1 ? `${nombre} places libres` : `${nombre} place libre`;
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

/** `direConvocation` is one line for where a convocation stands, on the home page and in the list of candidatures. */
export function direConvocation(
  { etat, rendezVous, repondreAvant }: Pick<ResumeConvocation, 'etat' | 'rendezVous' | 'repondreAvant'>,
  maintenant: Date,
): string {
  if (etat === 'retiree') return 'L’établissement a retiré votre convocation';
  if (etat === 'close') return 'Cette convocation est close';
  if (rendezVous) {
    const quand = direQuand(new Date(rendezVous.debut));
    return estPasse(rendezVous, maintenant) ? `Votre entretien a eu lieu : ${quand}` : `Votre entretien : ${quand}`;
  }
  return repondreAvant ? `Choisissez un créneau avant le ${afficherJour(repondreAvant)}` : 'Choisissez un créneau';
}

/** `raisonSansHoraire` says why an entretien has no hour to choose. */
export function raisonSansHoraire({ ouvreLe, complet }: Pick<EntretienPropose, 'ouvreLe' | 'complet'>): string {
  if (ouvreLe) return `Les réservations ouvriront le ${direQuand(new Date(ouvreLe))} (heure de Paris).`;
  return complet
    ? 'Tous les créneaux sont pris. Vous serez prévenu par courriel dès qu’une place se libère.'
    : 'Il est trop tard pour réserver en ligne : appelez l’établissement.';
}
