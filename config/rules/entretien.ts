/**
 * These rules say who may convoke, book, change and cancel, and until when (entretiens §3 and §5, guide p. 19–20). The
 * site draws with them, the cms decides with them under its locks.
 */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import { estPassee } from './echeances.ts';
import type { EtatCandidature } from './etats.ts';

export const FORMES_ENTRETIEN = ['presentiel', 'telephone', 'visio'] as const;
export type FormeEntretien = (typeof FORMES_ENTRETIEN)[number];

export const ETATS_ENTRETIEN = ['brouillon', 'ouvert', 'ferme', 'annule'] as const;
export type EtatEntretien = (typeof ETATS_ENTRETIEN)[number];

export const ACCES_FAUTEUIL = ['oui', 'non', 'sur_demande'] as const;
export type AccesFauteuil = (typeof ACCES_FAUTEUIL)[number];

export const ETATS_CRENEAU = ['ouvert', 'retire'] as const;
export type EtatCreneau = (typeof ETATS_CRENEAU)[number];

export const ETATS_CONVOCATION = ['convoque', 'reserve', 'retiree', 'close'] as const;
export type EtatConvocation = (typeof ETATS_CONVOCATION)[number];

/** `CONVOCATIONS_OUVERTES` are the states of a convocation that still asks somebody to come. */
export const CONVOCATIONS_OUVERTES = ['convoque', 'reserve'] as const satisfies EtatConvocation[];

export const ETATS_RESERVATION = ['active', 'deplacee', 'annulee', 'annulee_iut', 'liberee'] as const;
export type EtatReservation = (typeof ETATS_RESERVATION)[number];

export const PRESENCES = ['present', 'absent'] as const;
export type Presence = (typeof PRESENCES)[number];

export const EVENEMENTS_CONVOCATION = [
  'convoquer',
  'reserver',
  'changer',
  'annuler',
  'deplacer',
  'liberer',
  'retirer',
  'clore',
  'informer',
  'pointer',
] as const;
export type EvenementConvocation = (typeof EVENEMENTS_CONVOCATION)[number];

/** `TRANSITIONS_CONVOCATION` is the machine: who raises an event, and from which state to which. */
export const TRANSITIONS_CONVOCATION: Record<
  EvenementConvocation,
  { acteur: 'candidat' | 'secretariat' | 'dossier'; vers: Partial<Record<EtatConvocation | 'aucune', EtatConvocation>> }
> = {
  /** `convoquer` begins a convocation; again after one that is over, its tour is the next: a dossier may be reopened. */
  convoquer: { acteur: 'secretariat', vers: { aucune: 'convoque', retiree: 'convoque', close: 'convoque' } },
  reserver: { acteur: 'candidat', vers: { convoque: 'reserve' } },
  changer: { acteur: 'candidat', vers: { reserve: 'reserve' } },
  annuler: { acteur: 'candidat', vers: { reserve: 'convoque' } },
  /** `deplacer` gives a créneau to who has none too: the secretariat places somebody who has phoned. */
  deplacer: { acteur: 'secretariat', vers: { convoque: 'reserve', reserve: 'reserve' } },
  liberer: { acteur: 'secretariat', vers: { reserve: 'convoque' } },
  retirer: { acteur: 'secretariat', vers: { convoque: 'retiree', reserve: 'retiree' } },
  /** `clore` goes with the end of the dossier: abandoned, irrecevable, or its account deleted. */
  clore: { acteur: 'dossier', vers: { convoque: 'close', reserve: 'close' } },
  /** `informer` tells who holds a créneau that its hour, its room or its link changed. */
  informer: { acteur: 'secretariat', vers: { reserve: 'reserve' } },
  pointer: { acteur: 'secretariat', vers: { reserve: 'reserve' } },
};

/** `convocationSuivante` gives the state after an event; undefined when the event is not possible there. */
export function convocationSuivante(
  evenement: EvenementConvocation,
  etat: EtatConvocation | 'aucune',
): EtatConvocation | undefined {
  return TRANSITIONS_CONVOCATION[evenement].vers[etat];
}

/** `HEURES_AVANT` is how long before its créneau a réservation may still be made, changed or cancelled, by default. */
export const HEURES_AVANT = 24;
const HEURE_MS = 3_600_000;

/** `DOSSIERS_CONVOCABLES` are the states of a dossier that may be convoked. */
export const DOSSIERS_CONVOCABLES: readonly EtatCandidature[] = ['transmise', 'complete'];
/** `DOSSIERS_QUI_RESERVENT` also has `incomplete`: compléments may be asked of who is convoked already. */
const DOSSIERS_QUI_RESERVENT: readonly EtatCandidature[] = ['transmise', 'complete', 'incomplete'];

/** `ReglesEntretien` are the limits that an IUT sets for all the créneaux of an entretien. */
export type ReglesEntretien = {
  etat: EtatEntretien;
  delaiHeures: number;
  ouvreLe: Date | null;
  fermeLe: Date | null;
};

/** `Plage` is when something takes place. */
export type Plage = { debut: Date; fin: Date };

/**
 * `limiteDuCreneau` is the last instant at which a créneau may be booked, left or taken: `delaiHeures` before it, and
 * never after `fermeLe`. One limit serves the three acts, so that nobody has to know which applies.
 */
export function limiteDuCreneau({ debut }: { debut: Date }, { delaiHeures, fermeLe }: ReglesEntretien): Date {
  const avant = debut.getTime() - delaiHeures * HEURE_MS;
  return new Date(fermeLe ? Math.min(avant, fermeLe.getTime()) : avant);
}

/** `estAtteignable` is true for a créneau that a candidat may still take. */
export function estAtteignable(creneau: { debut: Date }, regles: ReglesEntretien, instant: Date): boolean {
  return peutAgir(creneau, regles, instant).ok;
}

function peutAgir(creneau: { debut: Date }, regles: ReglesEntretien, instant: Date): Decision {
  if (regles.etat !== 'ouvert') return refuser('reservation_trop_tard');
  if (regles.ouvreLe && instant < regles.ouvreLe) return refuser('reservation_trop_tot');
  return peutQuitter(creneau, regles, instant);
}

/** @param ouverte whether a convocation of this dossier still asks them to come (`demandeEncore`) */
export function peutConvoquer(etatDossier: EtatCandidature, ouverte: boolean): Decision {
  if (!DOSSIERS_CONVOCABLES.includes(etatDossier)) return refuser('dossier_non_convocable');
  return ouverte ? refuser('deja_convoque') : ACCORDE;
}

type Choix = {
  etat: EtatConvocation;
  etatDossier: EtatCandidature;
  /** `creneau` is the one that is wanted, with the rules of its entretien. */
  creneau: Plage;
  regles: ReglesEntretien;
  /** `ailleurs` are the créneaux that this person holds for other dossiers. */
  ailleurs: readonly Plage[];
  instant: Date;
};

export function peutReserver({ etat, etatDossier, creneau, regles, ailleurs, instant }: Choix): Decision {
  if (!convocationSuivante('reserver', etat)) return refuser('reservation_changee');
  if (!DOSSIERS_QUI_RESERVENT.includes(etatDossier)) return refuser('dossier_non_convocable');
  return peutPrendre({ creneau, regles, ailleurs, instant });
}

/** @param tenu the créneau that is left, with the rules of its entretien: its own limit must not have passed */
export function peutChanger({
  tenu,
  ...choix
}: Choix & { tenu: { creneau: Plage; regles: ReglesEntretien } }): Decision {
  const { etat, etatDossier, creneau, regles, ailleurs, instant } = choix;
  if (!convocationSuivante('changer', etat)) return refuser('reservation_changee');
  if (!DOSSIERS_QUI_RESERVENT.includes(etatDossier)) return refuser('dossier_non_convocable');
  const depart = peutQuitter(tenu.creneau, tenu.regles, instant);
  return depart.ok ? peutPrendre({ creneau, regles, ailleurs, instant }) : depart;
}

export function peutAnnuler(
  etat: EtatConvocation,
  tenu: { creneau: Plage; regles: ReglesEntretien },
  instant: Date,
): Decision {
  if (!convocationSuivante('annuler', etat)) return refuser('reservation_changee');
  return peutQuitter(tenu.creneau, tenu.regles, instant);
}

/** `peutPlacer` is the secretariat's: it places somebody who phoned, whatever the limits that candidats have. */
export function peutPlacer(etat: EtatConvocation, etatDossier: EtatCandidature): Decision {
  if (!convocationSuivante('deplacer', etat)) return refuser('convocation_perimee');
  return DOSSIERS_QUI_RESERVENT.includes(etatDossier) ? ACCORDE : refuser('dossier_non_convocable');
}

/** `URGENCE_MS` is how near an entretien is when a mail about it may be read too late. */
const URGENCE_MS = 24 * HEURE_MS;

/** `estUrgent` is true for what is told within a day of an entretien that is still to come. */
export function estUrgent(debut: Date, instant: Date): boolean {
  return debut > instant && debut.getTime() - instant.getTime() < URGENCE_MS;
}

/** `peutQuitter` asks the limit alone: a closed entretien keeps nobody from saying that they will not come. */
function peutQuitter(creneau: { debut: Date }, regles: ReglesEntretien, instant: Date): Decision {
  return estPassee(limiteDuCreneau(creneau, regles), instant) ? refuser('reservation_trop_tard') : ACCORDE;
}

function peutPrendre({
  creneau,
  regles,
  ailleurs,
  instant,
}: Pick<Choix, 'creneau' | 'regles' | 'ailleurs' | 'instant'>) {
  const decision = peutAgir(creneau, regles, instant);
  if (!decision.ok) return decision;
  return ailleurs.some((autre) => seChevauchent(autre, creneau)) ? refuser('entretien_a_la_meme_heure') : ACCORDE;
}

/** `seChevauchent` is false for plages that follow each other: one ends when the other begins. */
export function seChevauchent(un: Plage, autre: Plage): boolean {
  return un.debut < autre.fin && autre.debut < un.fin;
}

/**
 * `estComplet` is true when somebody else holds every place that could still be booked: one that is given back may be
 * had. It is false when the time to book is over, or has not come.
 */
export function estComplet(creneaux: readonly CreneauLu[], regles: ReglesEntretien, instant: Date): boolean {
  const atteignables = creneaux.filter(({ debut, etat }) => {
    return etat === 'ouvert' && estAtteignable({ debut }, regles, instant);
  });
  return atteignables.length > 0 && atteignables.every(({ prises, capacite }) => prises >= capacite);
}

/** `CreneauLu` is a créneau as the lists read it. */
export type CreneauLu = Plage & { id: string; capacite: number; prises: number; etat: EtatCreneau };

/** `Horaire` is what a candidat chooses: one hour of an entretien, whatever the jury. */
export type Horaire = Plage & { places: number };

/**
 * `horairesLibres` gives the hours that a candidat may still take, in order. Two juries at one hour are one horaire
 * with the sum of their places; when one of them takes longer, its end is said, since either may be had.
 */
export function horairesLibres(creneaux: readonly CreneauLu[], regles: ReglesEntretien, instant: Date): Horaire[] {
  const parHeure = new Map<number, Horaire>();
  for (const { debut, fin, capacite, prises, etat } of creneaux) {
    const places = capacite - prises;
    if (etat !== 'ouvert' || places <= 0 || !estAtteignable({ debut }, regles, instant)) continue;
    const connu = parHeure.get(debut.getTime()) ?? { debut, fin, places: 0 };
    const plusTard = new Date(Math.max(fin.getTime(), connu.fin.getTime()));
    parHeure.set(debut.getTime(), { debut, fin: plusTard, places: connu.places + places });
  }
  return [...parHeure.values()].sort((a, b) => a.debut.getTime() - b.debut.getTime());
}
