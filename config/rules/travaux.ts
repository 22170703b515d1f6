/** These rules describe the long works that staff ask for: their kinds, their states, how long a result is kept. */

import { ajouterJours, finDuJour, jourDeParis } from '../paris.ts';
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import type { Action } from './droits.ts';

/**
 * `SORTES_TRAVAIL` lists the kinds; `action` is the right to ask for one, and to read its result. The result of an
 * export is what was asked for; that of another kind is the account of what it did.
 */
export const SORTES_TRAVAIL = {
  renvoi_courriels: { libelle: 'Renvoi des courriels non remis', action: 'courriel.gerer', export: false },
  lot: { libelle: 'Acte sur plusieurs dossiers', action: 'dossier.instruire', export: false },
  convocation: { libelle: 'Convocations à un entretien', action: 'entretien.gerer', export: false },
  report_cloture: { libelle: 'Report de la date limite', action: 'cloture.reporter', export: false },
  export_dossiers: { libelle: 'Export des dossiers', action: 'dossier.exporter', export: true },
  export_pieces: { libelle: 'Export des pièces', action: 'dossier.exporter', export: true },
} as const satisfies Record<string, { libelle: string; action: Action; export: boolean }>;
export type SorteTravail = keyof typeof SORTES_TRAVAIL;
export const NOMS_SORTES = Object.keys(SORTES_TRAVAIL) as [SorteTravail, ...SorteTravail[]];

export const ETATS_TRAVAIL = ['en_attente', 'en_cours', 'termine', 'echec', 'annule'] as const;
export type EtatTravail = (typeof ETATS_TRAVAIL)[number];

/** `ETATS_OUVERTS` are the states in which something is still to be done. */
export const ETATS_OUVERTS = ['en_attente', 'en_cours'] as const satisfies EtatTravail[];
export const estOuvert = (etat: EtatTravail): boolean => (ETATS_OUVERTS as readonly EtatTravail[]).includes(etat);

/** `ESSAIS_TRAVAIL_MAX` tries are made: each begins where the one before stopped, then the work is given up. */
export const ESSAIS_TRAVAIL_MAX = 5;

/** `CONSERVATION_JOURS` days after the end of its work, the account of it is removed: it names people. */
export const CONSERVATION_JOURS = 7;

/** `EXPORT_HEURES` is how long an export is kept: it holds whole dossiers. */
export const EXPORT_HEURES = 24;

/** `gardeJusquA` gives until when the result of a work that ends now is kept. */
export function gardeJusquA(sorte: SorteTravail, fin: Date): Date {
  return SORTES_TRAVAIL[sorte].export
    ? new Date(fin.getTime() + EXPORT_HEURES * 3_600_000)
    : finDuJour(ajouterJours(jourDeParis(fin), CONSERVATION_JOURS));
}

export function peutAnnuler(etat: EtatTravail): Decision {
  return estOuvert(etat) ? ACCORDE : refuser('travail_fini');
}

/** `TravailLu` is what the sentence of a work says. */
export type TravailLu = { sorte: SorteTravail; etat: EtatTravail; fait: number; total: number };

/** `direTravail` tells a work in one sentence: how far it is, or how it ended. */
export function direTravail({ sorte, etat, fait, total }: TravailLu): string {
  const avance = `${fait.toLocaleString('fr-FR')} sur ${total.toLocaleString('fr-FR')}`;
  const { export: exporte } = SORTES_TRAVAIL[sorte];
  switch (etat) {
    case 'en_attente':
      return 'En attente : commence dans quelques secondes.';
    case 'en_cours':
      return `En cours : ${avance}.`;
    case 'termine':
      return `Terminé : ${avance}.`;
    case 'annule':
      return exporte
        ? 'Arrêté à votre demande : aucun fichier n’est gardé.'
        : `Arrêté à votre demande : ${avance}. Ce qui était fait le reste.`;
    case 'echec':
      return exporte
        ? `Arrêté par une erreur : ${avance}. Aucun fichier n’est gardé ; recommencez, ou prévenez l’administration du portail.`
        : `Arrêté par une erreur : ${avance}. Ce qui était fait le reste ; recommencez pour traiter la suite, ou prévenez l’administration du portail.`;
  }
}
