/** This file says the words of entretiens to the staff. */
import type { LigneEntretien } from '@portail/config/bureau/entretiens';
import { direHeure, direJour } from '@portail/config/heures';
import { debutDuJour, type Jour } from '@portail/config/paris';
import type { AccesFauteuil, EtatEntretien, FormeEntretien } from '@portail/config/rules/entretien';
import { nomDuFerie } from '@portail/config/rules/organisation';

export const NOM_ETAT_ENTRETIEN: Record<EtatEntretien, string> = {
  brouillon: 'Brouillon',
  ouvert: 'Ouvert',
  ferme: 'Fermé',
  annule: 'Annulé',
};

export const NOM_FORME: Record<FormeEntretien, string> = {
  presentiel: 'Sur place',
  telephone: 'Par téléphone',
  visio: 'En visioconférence',
};

export const NOM_ACCES: Record<AccesFauteuil, string> = {
  oui: 'Oui',
  non: 'Non',
  sur_demande: 'À demander à l’établissement',
};

/** `compter` writes « 1 place », « 42 places ». */
export function compter(nombre: number, singulier: string, pluriel = `${singulier}s`): string {
  return `${nombre.toLocaleString('fr-FR')}\u00a0${nombre > 1 ? pluriel : singulier}`;
}

/** `direLeJour` writes `mardi 9 mars 2027`, and what is unusual about the day. */
export function direLeJour(jour: Jour): string {
  const ferie = nomDuFerie(jour);
  const dit = direJour(debutDuJour(jour));
  return ferie ? `${dit} (${ferie})` : dit;
}

/** `direLesJours` writes a list of days on one line. */
export function direLesJours(jours: readonly Jour[]): string {
  const [premier] = jours;
  const dernier = jours.at(-1);
  if (!premier || !dernier) return 'Aucun jour';
  if (premier === dernier) return direLeJour(premier);
  return `${compter(jours.length, 'jour')}, du ${direLeJour(premier)} au ${direLeJour(dernier)}`;
}

export function direLaPlage({ debut, fin }: { debut: string; fin: string }): string {
  return `${direHeure(new Date(debut))}\u00a0–\u00a0${direHeure(new Date(fin))}`;
}

/** `direManque` alerts when people who have no créneau outnumber the places that they may choose from. */
export function direManque({ etat, comptes }: Pick<LigneEntretien, 'etat' | 'comptes'>): string | null {
  const { sansReponse, offertes } = comptes;
  if (etat === 'annule' || sansReponse <= offertes) return null;
  const attendent = compter(sansReponse, 'convoqué sans créneau', 'convoqués sans créneau');
  return `${attendent}, ${compter(offertes, 'place libre', 'places libres')}`;
}

/** `direCreneau` writes « mardi 9 mars 2027, 10 h 00 – 10 h 20, Jury 1 ». */
export function direCreneau(creneau: { debut: string; fin: string; jury: string; piste: number }): string {
  const jour = direJour(new Date(creneau.debut));
  return [jour, direLaPlage(creneau), creneau.jury || `Jury ${creneau.piste}`].join(', ');
}

/** `direMoment` writes « mardi 9 mars 2027 à 10 h 00 ». */
export function direMoment(debut: string): string {
  return `${direJour(new Date(debut))} à ${direHeure(new Date(debut))}`;
}
