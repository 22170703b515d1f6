/** `direChezVous` tells the hour of a créneau where somebody is, beside the hour of Paris. */

const ecrire = (instant: Date, timeZone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('fr', { timeZone, ...options }).format(instant);
const JOUR = { weekday: 'long', day: 'numeric', month: 'long' } as const;
const HEURE = { hour: '2-digit', minute: '2-digit' } as const;

/**
 * `direChezVous` writes « soit 13 h 00 chez vous (heure de La Réunion) », with the day when it is another.
 *
 * @param fuseau IANA name of the device's zone
 * @returns empty when it is the same hour as in Paris
 */
export function direChezVous(instant: Date, fuseau: string): string {
  const moment = (zone: string) => [ecrire(instant, zone, JOUR), ecrire(instant, zone, HEURE)];
  const [[jour, heure = ''], [jourDeParis, heureDeParis]] = [moment(fuseau), moment('Europe/Paris')];
  if (jour === jourDeParis && heure === heureDeParis) return '';
  const nom = new Intl.DateTimeFormat('fr', { timeZone: fuseau, timeZoneName: 'longGeneric' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value;
  return `soit ${jour === jourDeParis ? '' : `${jour} à `}${heure.replace(':', '\u00a0h\u00a0')} chez vous (${nom})`;
}
