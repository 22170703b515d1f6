/** This file tells the secretariat what came of an act: what waits to be confirmed, whom to phone. */
import type { Appel, Suite } from '@portail/config/bureau/planning';
import { estUrgent } from '@portail/config/rules/entretien';
import { type Issue, reussite } from '../../platform/issue.ts';

export function faite(appels: readonly Appel[] = []): Issue<Suite> {
  return reussite({ fait: true, aConfirmer: [], appels: [...appels] });
}

/** `aConfirmer` answers that nothing was done yet, and why it should be looked at. */
export function aConfirmer(phrases: readonly string[]): Issue<Suite> {
  return reussite({ fait: false, aConfirmer: [...phrases], appels: [] });
}

type Personne = { nom: string; prenom: string; telephone: string; debut: Date };

/** `appelsParmi` keeps those whose entretien is within a day: the mail that they get may be read too late. */
export function appelsParmi(personnes: readonly Personne[], instant: Date): Appel[] {
  return personnes
    .filter(({ debut }) => estUrgent(debut, instant))
    .map(({ nom, prenom, telephone, debut }) => ({ nom, prenom, telephone, debut: debut.toISOString() }));
}
