import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { compter } from '../phrases';

export type Remplissage = 'libre' | 'entame' | 'complet' | 'retire';
type Compte = Pick<CreneauBureau, 'etat' | 'capacite' | 'prises'>;

export function remplissage({ etat, capacite, prises }: Compte): Remplissage {
  if (etat === 'retire') return 'retire';
  if (prises === 0) return 'libre';
  return prises < capacite ? 'entame' : 'complet';
}

/** `direRemplissage` writes « Libre », « 1 sur 2 », « Complet »: colour alone tells nothing. */
export function direRemplissage(creneau: Compte): string {
  const { capacite, prises } = creneau;
  switch (remplissage(creneau)) {
    case 'retire':
      return 'Retiré';
    case 'libre':
      return capacite === 1 ? 'Libre' : `Libre (${compter(capacite, 'place')})`;
    case 'entame':
      return `${prises}\u00a0sur\u00a0${capacite}`;
    case 'complet':
      return 'Complet';
  }
}
