/** One candidat's application to one formation: states, events, guards (domain §2). */

import * as z from 'zod/mini';
import type { Jour } from '../paris.ts';
import { finDuJour, jourDeParis, joursEntre } from '../paris.ts';
import { ACCORDE, type Decision, type Refus, refusDe, refuser, selon } from '../refusals.ts';
import { type Periode, refusDePeriode } from './catalogue.ts';
import { type BornesDelai, refusDeDelai } from './delais.ts';
import {
  estRefusee,
  estRequise,
  type PieceAttendue,
  type PieceRepondue,
  refusDesPieces,
  refuserModification,
} from './pieces.ts';
import { lignesNettes } from './signes.ts';
import { lignesFacultatives } from './texte.ts';
import { type ModalitesOuvertes, type Voeux, voeuxPrets } from './voeux.ts';

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
 * The state machine: who raises the event, and from → to. `etat_quitte` is the state left when the dossier
 * was abandoned. `deposer`, which creates the dossier, has no state to leave: see `peutCandidater`.
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

/** The states from which an event may happen: the `where` of its conditional update. */
export function etatsDe(evenement: Evenement): EtatCandidature[] {
  return ETATS_CANDIDATURE.filter((etat) => TRANSITIONS[evenement].vers[etat] !== undefined);
}

/** @param etatQuitte the state an abandoned dossier left; only `rouvrir` asks for it */
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
 * Whether an act of the candidat that is asked again is done already: only in the state that it leads to. Elsewhere it is
 * judged like any other, so that nothing is acknowledged that did not happen.
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

/** What the candidat reads (domain §2). `complement` is a date already written out, or the motif. */
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

/**
 * The state whose words a candidat reads. A dossier `incomplete` of which the IUT accepted all that it had refused waits
 * for it like one that was sent back.
 *
 * @param aCompleter something is left to complete (`resteACompleter`)
 */
export function etatLu(etat: EtatCandidature, aCompleter: boolean): EtatCandidature {
  return etat === 'incomplete' && !aCompleter ? 'transmise' : etat;
}

/** Whose move is it? « À vous de jouer » / « Chez l'IUT » (quality). */
export function aQuiDeJouer(etat: EtatCandidature): 'candidat' | 'iut' | 'personne' {
  if (etat === 'en_constitution' || etat === 'incomplete') return 'candidat';
  return etat === 'transmise' || etat === 'complete' ? 'iut' : 'personne';
}

type Urgence = { etat: EtatCandidature; limite: Date };

/** What the candidat has to do first: their own dossiers by deadline, those that are late last; then the IUT's; then what is over. */
export function parUrgence(maintenant: Date): (a: Urgence, b: Urgence) => number {
  const rang = ({ etat, limite }: Urgence) => {
    const tour = aQuiDeJouer(etat);
    if (tour === 'candidat') return estPassee(limite, maintenant) ? 1 : 0;
    return tour === 'iut' ? 2 : 3;
  };
  return (a, b) => rang(a) - rang(b) || (rang(a) <= 1 ? a.limite.getTime() - b.limite.getTime() : 0);
}

/** Days before the deadline at which a candidat whose move it is gets a mail. */
const RAPPELS: Partial<Record<EtatCandidature, readonly number[]>> = { en_constitution: [7, 2], incomplete: [2] };
export const RAPPEL_JOURS_MAX = 7;

/** The reminder that was last sent of a dossier: how many days before which deadline. */
export type DernierRappel = { jours: number; limite: Date } | null;

/**
 * The reminder that is due now, by its number of days; undefined when none is. One that was missed (the portal was
 * stopped) is due until the next one, or the deadline; a dossier that came to this state after the day of a reminder
 * needs none.
 *
 * @param depuis since when the candidat has to act: the deposit, or the request for compléments
 */
export function rappelDu({
  etat,
  limite,
  depuis,
  dernier,
  instant,
}: Urgence & { depuis: Date; dernier: DernierRappel; instant: Date }): number | undefined {
  if (estPassee(limite, instant)) return undefined;
  const joursAvant = (quand: Date) => joursEntre(jourDeParis(quand), jourDeParis(limite));
  const jours = RAPPELS[etat]?.filter((palier) => joursAvant(instant) <= palier).at(-1);
  if (jours === undefined || joursAvant(depuis) <= jours) return undefined;
  const envoye = dernier?.limite.getTime() === limite.getTime() && dernier.jours <= jours;
  return envoye ? undefined : jours;
}

/** How far before the database's clock an arrival stamped by the site is believed. */
export const AVANCE_ARRIVEE_MAX_MS = 2 * 60_000;
/** `cloturer` waits this long after the deadline, so that a request that arrived in time still counts. */
export const DELAI_CLOTURE_MS = 2 * 60_000;

/**
 * The instant that counts for `deposer`, `transmettre`, `completer`: the request's arrival at the site,
 * believed when at most 2 minutes before the database's clock; otherwise that clock (domain §2).
 */
export function instantQuiCompte(arrivee: Date | null, maintenant: Date): Date {
  if (!arrivee) return maintenant;
  const age = maintenant.getTime() - arrivee.getTime();
  return age >= 0 && age <= AVANCE_ARRIVEE_MAX_MS ? arrivee : maintenant;
}

/** The last instant at which a dossier may still be transmitted: the formation's, or a later personal one. */
export function dateLimite(fermeture: Jour, delaiPersonnel: Date | null): Date {
  const commune = finDuJour(fermeture);
  return delaiPersonnel && delaiPersonnel > commune ? delaiPersonnel : commune;
}

/** A deadline is kept during the whole of its last second: 23:59:59.9 is in time. */
export function estPassee(limite: Date, instant: Date): boolean {
  return instant.getTime() >= limite.getTime() + 1000;
}

/** « délai dépassé » at the desk: `completer` is closed, and the state waits for the secretariat (domain §2). */
export function complementsEnRetard(etat: EtatCandidature, limite: Date, maintenant: Date): boolean {
  return etat === 'incomplete' && estPassee(limite, maintenant);
}

type Echeance = { etat: EtatCandidature; limite: Date; instant: Date };

/** The state lets the event happen, and its deadline has not passed. */
function peutEncore(evenement: Evenement, { etat, limite, instant }: Echeance): Decision {
  const possible = peutEvoluer(evenement, etat);
  return possible.ok && estPassee(limite, instant) ? refuser('date_limite_passee') : possible;
}

/** `deposer`: e-mail validated, inside the dates, no dossier yet. */
export function peutCandidater(situation: {
  emailValide: boolean;
  periode: Periode;
  instant: Date;
  existante: EtatCandidature | null;
}): Decision {
  if (situation.existante === 'abandonnee') return refuser('candidature_abandonnee');
  if (situation.existante) return refuser('candidature_existante');
  const refus: Refus[] = situation.emailValide ? [] : [{ code: 'email_non_valide' }];
  return selon([...refus, ...refusDePeriode(situation.periode, situation.instant)]);
}

/** Vœux and lettre are the candidat's to write as long as the dossier may be transmitted. */
export function peutEcrire(dossier: Echeance): Decision {
  return peutEncore('transmettre', dossier);
}

export type DossierATransmettre = Echeance & {
  modalites: ModalitesOuvertes;
  voeux: Voeux;
  lettreDemandee: boolean;
  lettre: string | null;
  attendues: readonly PieceAttendue[];
  repondues: readonly PieceRepondue[];
};

/** `transmettre`: everything that is still missing, in the order of the page. */
export function peutTransmettre(dossier: DossierATransmettre): Decision {
  const possible = peutEncore('transmettre', dossier);
  if (!possible.ok) return possible;
  const lettre: Refus[] =
    dossier.lettreDemandee && !dossier.lettre?.trim() ? [{ code: 'lettre_manquante', cible: 'lettre' }] : [];
  return selon([
    ...refusDe(voeuxPrets(dossier.voeux, dossier.modalites)),
    ...lettre,
    ...refusDesPieces(dossier.attendues, dossier.repondues, dossier.voeux),
  ]);
}

/** Facultative refused pieces may be left; required ones must be answered, before the compléments deadline. */
export function peutCompleter(
  dossier: Echeance & { voeux: Voeux; attendues: readonly PieceAttendue[]; repondues: readonly PieceRepondue[] },
): Decision {
  const possible = peutEncore('completer', dossier);
  if (!possible.ok) return possible;
  return selon(refusDesPieces(dossier.attendues, dossier.repondues, dossier.voeux));
}

export function peutDemanderComplements(dossier: {
  etat: EtatCandidature;
  delai: Date;
  bornes: BornesDelai;
  repondues: readonly (PieceRepondue & { motif: string | null })[];
}): Decision {
  const possible = peutEvoluer('demander_complements', dossier.etat);
  if (!possible.ok) return possible;
  const refusees = dossier.repondues.filter((piece) => estRefusee(piece.etat));
  if (refusees.length === 0) return refuser('aucune_piece_refusee');
  const sansMotif = refusees.filter((piece) => !piece.motif?.trim());
  return selon([
    ...sansMotif.map((piece): Refus => ({ code: 'motif_manquant', cible: piece.pieceDemandeeRef })),
    ...refusDeDelai(dossier.delai, dossier.bornes),
  ]);
}

/** No required item refused or unreviewed; one never answered is missing. */
export function peutDeclarerComplete(dossier: {
  etat: EtatCandidature;
  voeux: Voeux;
  attendues: readonly PieceAttendue[];
  repondues: readonly PieceRepondue[];
}): Decision {
  const possible = peutEvoluer('declarer_complete', dossier.etat);
  if (!possible.ok) return possible;
  return selon(
    dossier.attendues
      .filter((piece) => estRequise(piece, dossier.voeux))
      .flatMap((piece): Refus[] => {
        const cible = piece.pieceDemandeeRef;
        const etat = dossier.repondues.find((reponse) => reponse.pieceDemandeeRef === cible)?.etat ?? 'attendue';
        if (etat === 'attendue') return [{ code: 'piece_manquante', cible }];
        if (estRefusee(etat)) return [{ code: 'piece_refusee', cible }];
        return etat === 'validee' || etat === 'incapacite_acceptee' ? [] : [{ code: 'piece_non_jugee', cible }];
      }),
  );
}

export function peutDeclarerIrrecevable(etat: EtatCandidature, motif: string): Decision {
  const possible = peutEvoluer('declarer_irrecevable', etat);
  return possible.ok && !motif.trim() ? refuser('motif_manquant', 'motif') : possible;
}

/** A délai only moves a deadline later, up to the campagne's end: nobody loses time by a slip of the keyboard. */
export function peutAccorderDelai(etat: EtatCandidature, delai: Date, bornes: BornesDelai): Decision {
  const possible = peutEvoluer('accorder_delai', etat);
  return possible.ok ? selon(refusDeDelai(delai, bornes)) : possible;
}

export const LETTRE_MAX = 10_000;
/** As typed, but for what nobody sees: spaces and empty lines are its writer's. */
export const Lettre = z
  .string()
  .check(z.overwrite(lignesNettes), z.maxLength(LETTRE_MAX, 'Votre lettre ne peut pas dépasser 10 000 caractères.'));

/**
 * Does saving this lettre lose what was written elsewhere? Saved again (an answer lost on the way), it loses nothing.
 * Two texts that only differ by what nobody sees are one: the page holds what was typed, the database what was read.
 *
 * @param avant what its writer started from
 */
export function peutRemplacerLettre(enregistree: string, avant: string, lettre: string): Decision {
  const actuelle = lignesNettes(enregistree);
  return actuelle === lignesNettes(avant) || actuelle === lignesNettes(lettre)
    ? ACCORDE
    : refuser('lettre_modifiee', 'lettre');
}

/** Facultative: nobody owes a reason. */
export const RaisonAbandon = lignesFacultatives(1000, 'Votre raison ne peut pas dépasser 1 000 caractères.');

export function peutAbandonner(etat: EtatCandidature): Decision {
  return peutEvoluer('abandonner', etat);
}

/** Reopening what was abandoned before its transmission needs a personal deadline: the formation's may be over. */
export function peutRouvrir(dossier: {
  etat: EtatCandidature;
  etatQuitte: EtatCandidature | null;
  motif: string;
  delai: Date | null;
  bornes: BornesDelai;
}): Decision {
  const possible = peutEvoluer('rouvrir', dossier.etat);
  if (!possible.ok) return possible;
  const vers = etatSuivant('rouvrir', dossier.etat, dossier.etatQuitte);
  if (!vers) throw new Error('an abandoned dossier says which state it left');
  const motif: Refus[] = dossier.motif.trim() ? [] : [{ code: 'motif_manquant', cible: 'motif' }];
  const delai = vers === 'en_constitution' ? refusDeDelai(dossier.delai, dossier.bornes) : [];
  return selon([...motif, ...delai.map((refus) => (dossier.delai ? refus : delaiManquant(refus)))]);
}

/** That a date is missing is what is wrong, unless no date would do. */
const delaiManquant = (refus: Refus): Refus =>
  refus.code === 'delai_pas_dans_le_futur' ? { ...refus, code: 'delai_manquant' } : refus;

/** `cloturer`: 2 minutes after the end of the deadline's last second, when no arrival in time can be believed any more. */
export function peutCloturer(etat: EtatCandidature, limite: Date, maintenant: Date): Decision {
  const possible = peutEvoluer('cloturer', etat);
  if (!possible.ok) return possible;
  const avant = new Date(maintenant.getTime() - DELAI_CLOTURE_MS);
  return estPassee(limite, avant) ? ACCORDE : refuser('etat_incompatible');
}
