/** These rules describe the long works that staff ask for: their kinds, their states, how long a result is kept. */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import type { Action } from './droits.ts';

/** `SORTES_TRAVAIL` lists the kinds; `action` is the right to ask for one, and to read its result. */
export const SORTES_TRAVAIL = {
  renvoi_courriels: { libelle: 'Renvoi des courriels non remis', action: 'courriel.gerer' },
  lot: { libelle: 'Acte sur plusieurs dossiers', action: 'dossier.instruire' },
  convocation: { libelle: 'Convocations à un entretien', action: 'entretien.gerer' },
} as const satisfies Record<string, { libelle: string; action: Action }>;
export type SorteTravail = keyof typeof SORTES_TRAVAIL;
export const NOMS_SORTES = Object.keys(SORTES_TRAVAIL) as [SorteTravail, ...SorteTravail[]];

export const ETATS_TRAVAIL = ['en_attente', 'en_cours', 'termine', 'echec', 'annule'] as const;
export type EtatTravail = (typeof ETATS_TRAVAIL)[number];

/** `ETATS_OUVERTS` are the states in which something is still to be done. */
export const ETATS_OUVERTS = ['en_attente', 'en_cours'] as const satisfies EtatTravail[];
export const estOuvert = (etat: EtatTravail): boolean => (ETATS_OUVERTS as readonly EtatTravail[]).includes(etat);

/** `ESSAIS_TRAVAIL_MAX` tries are made: each begins where the one before stopped, then the work is given up. */
export const ESSAIS_TRAVAIL_MAX = 5;

/** `CONSERVATION_JOURS` days after the end of its work, a result is removed: it names people. */
export const CONSERVATION_JOURS = 7;

export function peutAnnuler(etat: EtatTravail): Decision {
  return estOuvert(etat) ? ACCORDE : refuser('travail_fini');
}

/** `direTravail` tells a work in one sentence: how far it is, or how it ended. */
export function direTravail({ etat, fait, total }: { etat: EtatTravail; fait: number; total: number }): string {
  const avance = `${fait.toLocaleString('fr-FR')} sur ${total.toLocaleString('fr-FR')}`;
  switch (etat) {
    case 'en_attente':
      return 'En attente : commence dans quelques secondes.';
    case 'en_cours':
      return `En cours : ${avance}.`;
    case 'termine':
      return `Terminé : ${avance}.`;
    case 'annule':
      return `Arrêté à votre demande : ${avance}. Ce qui était fait le reste.`;
    case 'echec':
      return `Arrêté par une erreur : ${avance}. Ce qui était fait le reste ; recommencez pour traiter la suite, ou prévenez l’administration du portail.`;
  }
}
