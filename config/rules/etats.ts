/** This file holds the states of a candidature, the events that change them, and their words (domain §2). */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';

export const ETATS_CANDIDATURE = [
  'en_constitution',
  'transmise',
  'incomplete',
  'complete',
  'irrecevable',
  'abandonnee',
  'non_transmise',
] as const;

export type EtatCandidature = (typeof ETATS_CANDIDATURE)[number];

export const EVENEMENTS = [
  'transmettre',
  'juger',
  'demander_complements',
  'completer',
  'declarer_complete',
  'declarer_irrecevable',
  'accorder_delai',
  'abandonner',
  'rouvrir',
  'cloturer',
] as const;

export type Evenement = (typeof EVENEMENTS)[number];

export type Acteur = 'candidat' | 'secretariat' | 'horloge';

/**
 * `TRANSITIONS` is the state machine: who raises the event, and from → to. `etat_quitte` is the state left when the
 * dossier was abandoned. `deposer`, which creates the dossier, has no state to leave: see `peutCandidater`.
 */
export const TRANSITIONS: Record<
  Evenement,
  { acteur: Acteur; vers: Partial<Record<EtatCandidature, EtatCandidature | 'etat_quitte'>> }
> = {
  transmettre: { acteur: 'candidat', vers: { en_constitution: 'transmise' } },
  juger: {
    acteur: 'secretariat',
    vers: { transmise: 'transmise', complete: 'complete', incomplete: 'incomplete' },
  },
  demander_complements: {
    acteur: 'secretariat',
    vers: { transmise: 'incomplete', complete: 'incomplete', incomplete: 'incomplete' },
  },
  completer: { acteur: 'candidat', vers: { incomplete: 'transmise' } },
  declarer_complete: { acteur: 'secretariat', vers: { transmise: 'complete', incomplete: 'complete' } },
  declarer_irrecevable: {
    acteur: 'secretariat',
    vers: { transmise: 'irrecevable', incomplete: 'irrecevable', complete: 'irrecevable' },
  },
  accorder_delai: {
    acteur: 'secretariat',
    vers: { en_constitution: 'en_constitution', incomplete: 'incomplete', non_transmise: 'en_constitution' },
  },
  abandonner: {
    acteur: 'candidat',
    vers: {
      en_constitution: 'abandonnee',
      transmise: 'abandonnee',
      incomplete: 'abandonnee',
      complete: 'abandonnee',
    },
  },
  rouvrir: { acteur: 'secretariat', vers: { abandonnee: 'etat_quitte', irrecevable: 'transmise' } },
  cloturer: { acteur: 'horloge', vers: { en_constitution: 'non_transmise' } },
};

/** `etatsDe` lists the states from which an event may happen: the `where` of its conditional update. */
export function etatsDe(evenement: Evenement): EtatCandidature[] {
  return ETATS_CANDIDATURE.filter((etat) => TRANSITIONS[evenement].vers[etat] !== undefined);
}

/**
 * `etatSuivant` gives the state after an event; undefined when it may not happen.
 *
 * @param etatQuitte the state an abandoned dossier left; only `rouvrir` asks for it
 */
export function etatSuivant(
  evenement: Evenement,
  depuis: EtatCandidature,
  etatQuitte: EtatCandidature | null = null,
): EtatCandidature | undefined {
  const vers = TRANSITIONS[evenement].vers[depuis];
  return vers === 'etat_quitte' ? (etatQuitte ?? undefined) : vers;
}

export function peutEvoluer(evenement: Evenement, etat: EtatCandidature): Decision {
  if (TRANSITIONS[evenement].vers[etat] !== undefined) return ACCORDE;
  return evenement === 'transmettre' ? refuserModification(etat) : refuser('etat_incompatible');
}

/**
 * `estDejaFait` tells whether an act that a candidat sends again is already done: only in the state that it leads to.
 * In other states it is judged like any other act, so that nothing is acknowledged that did not happen.
 *
 * @param envoyes what the last request asked for was sent back: after another request, an earlier sending says nothing
 */
export function estDejaFait(
  acte: 'transmettre' | 'completer' | 'abandonner',
  { etat, envoyes = false }: { etat: EtatCandidature; envoyes?: boolean },
): boolean {
  if (!Object.values(TRANSITIONS[acte].vers).includes(etat)) return false;
  return acte !== 'completer' || envoyes;
}

/**
 * `libelleEtat` gives the words that the candidat reads (domain §2). `complement` is a date already written out, or the
 * motif.
 */
export function libelleEtat(etat: EtatCandidature, complement = ''): string {
  switch (etat) {
    case 'en_constitution':
      return 'En cours de constitution : PAS ENCORE TRANSMISE';
    case 'transmise':
      return 'Transmise, en attente de vérification';
    case 'incomplete':
      return `À compléter avant le ${complement}`;
    case 'complete':
      return 'Complète, à l’étude';
    case 'irrecevable':
      return `Irrecevable : ${complement}`;
    case 'abandonnee':
      return `Abandonnée le ${complement}`;
    case 'non_transmise':
      return 'Non transmise à la date limite';
  }
}

/** `NOM_ETAT` are the bureau's short names. `libelleEtat` bears a date or a motif, too long for a column. */
export const NOM_ETAT: Record<EtatCandidature, string> = {
  en_constitution: 'En constitution',
  transmise: 'Transmise',
  incomplete: 'À compléter',
  complete: 'Complète',
  irrecevable: 'Irrecevable',
  abandonnee: 'Abandonnée',
  non_transmise: 'Non transmise',
};

/**
 * `etatLu` is the state whose words a candidat reads. When the IUT has accepted all that it had refused, an
 * `incomplete` dossier waits for the IUT and reads as `transmise`.
 *
 * @param aCompleter something is left to complete (`resteACompleter`)
 */
export function etatLu(etat: EtatCandidature, aCompleter: boolean): EtatCandidature {
  return etat === 'incomplete' && !aCompleter ? 'transmise' : etat;
}

/** `aQuiDeJouer` says who has to act: « À vous de jouer » / « Chez l'IUT » (quality). */
export function aQuiDeJouer(etat: EtatCandidature): 'candidat' | 'iut' | 'personne' {
  if (etat === 'en_constitution' || etat === 'incomplete') return 'candidat';
  return etat === 'transmise' || etat === 'complete' ? 'iut' : 'personne';
}

/** `refuserModification` says why nothing of this dossier may change: it was transmitted, or it never will be. */
export function refuserModification(etat: EtatCandidature): Decision {
  return refuser(etat === 'abandonnee' || etat === 'non_transmise' ? 'etat_incompatible' : 'dossier_transmis');
}
