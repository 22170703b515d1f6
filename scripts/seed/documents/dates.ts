import type { Jour } from '@portail/config/paris';

const enLettres = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });

/** `dateEnLettres` writes « 7 septembre 2027 », on one line. */
export const dateEnLettres = (jour: Jour): string => enLettres.format(new Date(jour)).replaceAll(' ', '\u00a0');
