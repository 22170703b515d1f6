/** Long work that a member of staff asks for and then follows: its kinds, its states, and how long its result is kept. */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import type { Action } from './droits.ts';

/** `action`: the right to ask for the work, asked again when it is done and when its result is read. */
export const SORTES_TRAVAIL = {
  renvoi_courriels: { libelle: 'Renvoi des courriels non remis', action: 'courriel.gerer' },
} as const satisfies Record<string, { libelle: string; action: Action }>;
export type SorteTravail = keyof typeof SORTES_TRAVAIL;
export const NOMS_SORTES = Object.keys(SORTES_TRAVAIL) as [SorteTravail, ...SorteTravail[]];

export const ETATS_TRAVAIL = ['en_attente', 'en_cours', 'termine', 'echec', 'annule'] as const;
export type EtatTravail = (typeof ETATS_TRAVAIL)[number];

/** States in which something is still to be done. */
export const ETATS_OUVERTS = ['en_attente', 'en_cours'] as const satisfies EtatTravail[];
export const estOuvert = (etat: EtatTravail): boolean => (ETATS_OUVERTS as readonly EtatTravail[]).includes(etat);

/** A work whose tries all stopped before its end is given up: each try begins where the one before stopped. */
export const ESSAIS_TRAVAIL_MAX = 5;

/** A result names people: it is removed so many days after the end of its work. */
export const CONSERVATION_JOURS = 7;

export function peutAnnuler(etat: EtatTravail): Decision {
  return estOuvert(etat) ? ACCORDE : refuser('travail_fini');
}

/** What a work is told as, in one sentence: how far it is, or how it ended. */
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
