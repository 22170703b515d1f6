/** Addresses mail: how they are written down, and what no mail server takes. */
import { ligneNette } from './signes.ts';

/** E-mails are stored trimmed, NFC, lower case, without what nobody sees: two spellings are one address. */
export function normaliserEmail(saisie: string): string {
  return ligneNette(saisie).toLowerCase();
}

const FORME_ADRESSE = /^[^\s@<>(),;:"\p{Cc}\p{Cf}]+@([^\s@<>(),;:".\p{Cc}\p{Cf}]+\.)+[^\s@<>(),;:".\p{Cc}\p{Cf}]{2,}$/u;

/** What no mail server takes, said as what it is rather than as an address that lacks something. */
export function fauteDAdresse(adresse: string): string | undefined {
  if (adresse === '') return undefined;
  if (/^[^\s@]+@[^\s@]+$/.test(adresse)) {
    if (adresse.includes('..')) return 'Une adresse mail n’a jamais deux points de suite.';
    if (/^\.|\.@/.test(adresse)) return 'Avant le signe @, une adresse mail ne commence ni ne finit par un point.';
    if (FORME_ADRESSE.test(adresse.replace(/\.$/, '')) && adresse.endsWith('.')) {
      return 'Une adresse mail ne finit pas par un point.';
    }
  }
  return FORME_ADRESSE.test(adresse)
    ? undefined
    : 'Cette adresse mail n’est pas complète : il lui faut la forme nom@domaine.fr.';
}
