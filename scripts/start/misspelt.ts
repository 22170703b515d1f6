import { VARIABLE_NAMES } from '@portail/config/environment-variables';

/**
 * `SLIPS` are slips of the finger in a name: one letter for another, two the wrong way round. A short name may have
 * fewer.
 */
const SLIPS = 2;
const LETTERS_PER_SLIP = 4;
/**
 * `FAMILY` matches the beginnings that several variables share: another name that begins so was meant for the portal
 * too.
 */
const FAMILY = /^(PORTAIL|SITE|CMS|ADMIN|SMTP|MAIL|PUBLIC_S3|PRIVATE_S3)_/;

/**
 * `misspelt` finds the names of `.env` that the portal does not read. A mistyped name silently means its default. Names
 * of other programs (`TZ`, `NODE_OPTIONS`) are left alone.
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
  const written = bare(name).replace(/^PORTAIL(?!SECRET)/, '');
  const byDistance = VARIABLE_NAMES.map((known) => ({ known, slips: distance(written, bare(known)) }));
  const [nearest] = byDistance.sort((one, other) => one.slips - other.slips);
  const most = Math.min(SLIPS, Math.floor(written.length / LETTERS_PER_SLIP));
  if (nearest && nearest.slips <= most) return nearest.known;
  return VARIABLE_NAMES.find((known) => known.endsWith(`_${name.toUpperCase()}`));
}

const bare = (name: string) => name.toUpperCase().replaceAll('_', '');

/** `distance` counts the letters to add, to take out or to change between two words (Levenshtein's). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, rank) => rank);
  for (const [rank, letter] of [...one].entries()) {
    const next = [rank + 1];
    for (const [column, otherLetter] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === otherLetter ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
