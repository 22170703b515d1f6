/**
 * The mail server as this process sees it. While it takes no mail, one at a time tries it; what was written meanwhile
 * leaves as soon as one passes. Kept in memory: each process finds out for itself, and what counts is in the rows.
 */
import { attenteDeLaPanne, type EchecEnvoi, type SuiteEnvoi, suiteDe } from '@portail/config/rules/courriels';

/** Connections kept open to the server, each with one mail at a time. */
export const CONNEXIONS = 4;
/** « Later » said of so many mails, and not one taken: it is the server that is at fault. */
const REPOUSSES_MAX = 5;

/** `touches`: the mails that failed since it began. */
type Panne = { depuis: Date; essais: number; prochainEssai: Date; touches: Set<number> };

let panne: Panne | undefined;
const repousses = new Set<number>();

export const enPanne = (): boolean => panne !== undefined;

/** Whether everybody waits, the next try included. */
export const patiente = (instant: Date): boolean => panne !== undefined && panne.prochainEssai > instant;

export function constaterSucces(instant: Date): void {
  repousses.clear();
  finir(instant);
}

/** @returns what to do with this mail; `compte`: false when it had failed in this same outage already */
export function constaterEchec(
  courrielId: number,
  echec: EchecEnvoi,
  instant: Date,
): { suite: SuiteEnvoi; compte: boolean } {
  const suite = suiteDe(echec);
  if (suite === 'report') repousses.add(courrielId);
  if (suite === 'panne' || (suite === 'report' && repousses.size >= REPOUSSES_MAX)) {
    return { suite: 'panne', compte: tomber(courrielId, echec, instant) };
  }
  finir(instant);
  return { suite, compte: true };
}

/** Codes only: an answer of the server repeats addresses. */
export function enMots({ code, command, responseCode }: EchecEnvoi): string {
  return [code, responseCode, command && `at ${command}`].filter(Boolean).join(' ') || 'unknown error';
}

/** An outage is one line of the log, and one more when it ends. @returns whether this mail fails in it for the first time */
function tomber(courrielId: number, echec: EchecEnvoi, instant: Date): boolean {
  if (!panne) strapi.log.error(`mail server: takes no mail (${enMots(echec)}); tried again until it does`);
  panne ??= { depuis: instant, essais: 0, prochainEssai: instant, touches: new Set() };
  // Mails that were on their way when it began are not tries of it.
  if (panne.prochainEssai <= instant) {
    panne.essais += 1;
    panne.prochainEssai = new Date(instant.getTime() + attenteDeLaPanne(panne.essais, echec.code));
  }
  const premiere = !panne.touches.has(courrielId);
  panne.touches.add(courrielId);
  return premiere;
}

function finir(instant: Date): void {
  if (!panne) return;
  strapi.log.info(
    `mail server: takes mail again, ${Math.round((instant.getTime() - panne.depuis.getTime()) / 1000)} s later`,
  );
  panne = undefined;
}
