/** This file writes the mails of a créneau from its rows, with the agenda file that goes with them. */
import { direHeure, direJour, direPlage } from '@portail/config/heures';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { type Changement, changementsDe, objetDes } from '@portail/config/rules/changements-entretien';
import { estUrgent, limiteDuCreneau, type Plage } from '@portail/config/rules/entretien';
import type { Modele, PieceJointe } from '../../../platform/mail/outbox.ts';
import { creneauAnnule, direFait, entretienChange, entretienReserve, presenceAnnulee, retiree } from '../courriels.ts';
import { agenda } from './agenda.ts';
import type { Annonce } from './annonce.ts';
import type { Quitte } from './cloture.ts';
import { rendezVousDe } from './lecture.ts';
import { type CreneauTenu, type Entretien, reglesDe } from './ligne.ts';
import { formationsDe } from './occupants.ts';

/** `CreneauDit` is a créneau with the entretien that says where and how. */
export type CreneauDit = {
  creneau: Pick<CreneauTenu, 'debut' | 'fin' | 'salle' | 'lien'>;
  entretien: Entretien;
};

type Ecrire = (annonce: Annonce) => Modele;

/** `direReserve` tells all that is needed to come: booked or changed by the candidat. */
export function direReserve(dit: CreneauDit): Ecrire {
  return (annonce) => ({
    ...entretienReserve({ ...annonce, ...faitsDe(dit), place: null, memeHeure: false }),
    pieceJointe: agendaDe(dit, annonce, false),
  });
}

/**
 * `direPlace` tells a créneau that the secretariat gave.
 *
 * @param quitte what the candidat held before, if anything
 * @param memeHeure is true when they hold another entretien at that hour
 */
export function direPlace(dit: CreneauDit, quitte: Plage | undefined, memeHeure: boolean): Ecrire {
  const place = { avant: quitte ? direPlage(quitte) : null };
  return (annonce) => ({
    ...entretienReserve({ ...annonce, ...faitsDe(dit), place, memeHeure }),
    pieceJointe: agendaDe(dit, annonce, false),
  });
}

/** `changements` gives what a candidat has to be told of two states of their créneau; empty: nothing. */
export function changements(avant: CreneauDit, apres: CreneauDit): Changement[] {
  return changementsDe(aVenir(avant), aVenir(apres), direFait);
}

/** `direChange` tells old and new; within a day of the entretien its subject begins with « URGENT ». */
export function direChange(dit: CreneauDit, avant: Plage, changes: readonly Changement[]): Ecrire {
  return (annonce) => ({
    ...entretienChange({
      ...annonce,
      ...faitsDe(dit),
      jour: direJour(avant.debut),
      objet: objetDes(changes),
      changements: changes,
      urgent: estUrgent(avant.debut, annonce.instant) || estUrgent(dit.creneau.debut, annonce.instant),
    }),
    pieceJointe: agendaDe(dit, annonce, false),
  });
}

/** `direAnnule` tells that the candidat gave the créneau back. */
export function direAnnule(dit: CreneauDit): Ecrire {
  const { plage, jour } = faitsDe(dit);
  return (annonce) => ({
    ...presenceAnnulee({ ...annonce, plage, jour }),
    pieceJointe: agendaDe(dit, annonce, true),
  });
}

/**
 * `direLibere` tells that the IUT takes the créneau back.
 *
 * @param choix is true when another may be chosen now
 */
export function direLibere(dit: CreneauDit, motif: string, choix: boolean): Ecrire {
  const { plage, jour } = faitsDe(dit);
  return (annonce) => ({
    ...creneauAnnule({
      ...{ ...annonce, plage, jour, motif, choix },
      urgent: estUrgent(dit.creneau.debut, annonce.instant),
    }),
    pieceJointe: agendaDe(dit, annonce, true),
  });
}

/** `direRetiree` tells that the IUT asks this dossier no more, with the créneau that goes with it, if any. */
export function direRetiree(dit: CreneauDit | undefined, motif: string): Ecrire {
  return (annonce) => ({
    ...retiree({ ...annonce, plage: dit ? faitsDe(dit).plage : null, motif }),
    ...(dit && { pieceJointe: agendaDe(dit, annonce, true) }),
  });
}

/**
 * `direFin` tells which entretiens end with their dossiers, for the mail that tells of that end. Their SEQUENCE is one
 * more than what was told, since an agenda keeps the newest.
 *
 * @returns the entretiens in words, and the file by which an agenda forgets them; without any, no file
 */
export async function direFin(quittes: readonly Quitte[], instant: Date): Promise<FinDite> {
  const formations = await formationsDe(quittes.map(({ candidatureRef }) => candidatureRef));
  const evenements = quittes.map(({ candidatureRef, sequence, creneau, entretien }) => {
    const formation = formations.get(candidatureRef);
    if (!formation) throw new Error(`candidature ${candidatureRef} has no formation`);
    return {
      ...{ convocationRef: creneau.convocationRef, sequence: sequence + 1, formation: intituleComplet(formation) },
      ...{ rendezVous: rendezVousDe(creneau, entretien, ''), annule: true, instant },
    };
  });
  const [premier, ...autres] = evenements;
  return {
    entretiens: quittes.map(({ creneau }) => ({ jour: direJour(creneau.debut), plage: direPlage(creneau) })),
    ...(premier && { pieceJointe: agenda(premier, ...autres) }),
  };
}

export type FinDite = { entretiens: { jour: string; plage: string }[]; pieceJointe?: PieceJointe };

/** `aVenir` has no réservation of its own: mails say what everybody on the créneau is told. */
function aVenir({ creneau, entretien }: CreneauDit) {
  const rendezVous = rendezVousDe({ ...creneau, reservationRef: '' }, entretien, '');
  return { ...rendezVous, debut: creneau.debut, fin: creneau.fin };
}

function faitsDe({ creneau, entretien }: CreneauDit) {
  const limite = limiteDuCreneau(creneau, reglesDe(entretien));
  return {
    plage: direPlage(creneau),
    jour: direJour(creneau.debut),
    quand: `${direJour(creneau.debut)} à ${direHeure(creneau.debut)} (heure de Paris)`,
    rendezVous: rendezVousDe({ ...creneau, reservationRef: '' }, entretien, ''),
    limite: { instant: limite, dite: `${direJour(limite)} à ${direHeure(limite)}` },
  };
}

function agendaDe({ creneau, entretien }: CreneauDit, annonce: Annonce, annule: boolean) {
  const { convocationRef, sequence, formation, instant } = annonce;
  const rendezVous = rendezVousDe({ ...creneau, reservationRef: '' }, entretien, '');
  return agenda({ convocationRef, sequence, formation, rendezVous, annule, instant });
}
