import type { Feuille } from '@portail/config/bureau/feuille';
import { direHeure } from '@portail/config/heures';
import { MINUTES_AVANT } from '@portail/config/rules/pointage';
import { compter } from '../phrases';

export function direHoraire({ debut }: { debut: string }): string {
  return direHeure(new Date(debut));
}

/** `direOuverture` writes from what hour somebody may be noted. */
export function direOuverture(debut: Date): string {
  const ouverture = new Date(debut.getTime() - MINUTES_AVANT * 60_000);
  return direHeure(ouverture);
}

/** `direComptes` writes « 12 attendus · 5 présents · 1 absent ». */
export function direComptes({ sections }: Pick<Feuille, 'sections'>): string {
  const personnes = sections.flatMap(({ lignes }) => lignes.flatMap(({ personne }) => personne ?? []));
  const combien = (presence: 'present' | 'absent') => personnes.filter((une) => une.presence === presence).length;
  return [
    compter(personnes.length, 'attendu'),
    compter(combien('present'), 'présent'),
    compter(combien('absent'), 'absent'),
  ].join(' · ');
}
