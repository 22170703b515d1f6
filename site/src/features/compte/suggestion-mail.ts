/** The address that was meant, when what was typed looks like a slip of the finger. */
import { run } from '@zootools/email-spell-checker';

const DOMAINES = [
  ...['gmail.com', 'hotmail.com', 'hotmail.fr', 'outlook.com', 'outlook.fr', 'live.fr', 'live.com', 'msn.com'],
  ...['yahoo.fr', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'proton.me', 'protonmail.com', 'gmx.fr'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'numericable.fr'],
  ...['univ-angers.fr', 'etud.univ-angers.fr', 'univ-nantes.fr', 'etu.univ-nantes.fr', 'univ-lemans.fr'],
];

export function suggererAdresse(saisie: string): string | undefined {
  return run({ email: saisie.trim().toLowerCase(), domains: DOMAINES, topLevelDomains: [], secondLevelDomains: [] })
    ?.full;
}
