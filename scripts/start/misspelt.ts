import { VARIABLE_NAMES } from '@portail/config/environment-variables';
import { closest, distance } from 'fastest-levenshtein';

/** Slips of the finger in a name: one letter for another, two the wrong way round. */
const SLIPS = 2;
/** Begins the names of several variables: another name that begins so was meant for the portal too. */
const FAMILY = /^(PORTAIL|SITE|CMS|ADMIN|SMTP|MAIL|PUBLIC_S3|PRIVATE_S3)_/;

/**
 * What a mistyped name is read as is its default, silently. Names of other programs (`TZ`, `NODE_OPTIONS`) are left alone.
 *
 * @param names those of `.env`
 * @returns one sentence for each that was meant for the portal, and is not read by it
 */
export function misspelt(names: readonly string[]): string[] {
  return names
    .filter((name) => !VARIABLE_NAMES.includes(name))
    .flatMap((name) => {
      const near = nearTo(name);
      if (near) return [`.env: ${name} is no variable of the portal; did you mean ${near}?`];
      return FAMILY.test(name) ? [`.env: ${name} is no variable of the portal: it changes nothing.`] : [];
    });
}

function nearTo(name: string): string | undefined {
  const written = name.toUpperCase().replace(/^PORTAIL_/, '');
  const near = closest(written, [...VARIABLE_NAMES]);
  if (distance(written, near) <= SLIPS) return near;
  const bare = (text: string) => text.replaceAll('_', '');
  return VARIABLE_NAMES.find((known) => bare(known) === bare(written));
}
