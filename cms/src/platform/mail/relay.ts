/**
 * This file keeps the state of the mail server as this process sees it. During an outage one mail at a time tries the
 * server, and all that waits leaves as soon as one passes. An outage is kept in memory: each process finds out for
 * itself, and what counts is in the rows.
 */
import { attenteDeLaPanne, type EchecEnvoi, type SuiteEnvoi, suiteDe } from '@portail/config/rules/courriels';

/** `CONNEXIONS` are kept open to the server, each with one mail at a time. */
export const CONNEXIONS = 4;
/** `REPOUSSES_MAX` mails put off in a row, and not one taken, are an outage: the server is at fault. */
const REPOUSSES_MAX = 5;
/** `SONDE_MAX_MS` is how long a try of an outage may last before another mail may try. */
const SONDE_MAX_MS = 60_000;

/** `Panne` is an outage: `sonde` is the mail that tries the server, `touches` are those that failed since it began. */
type Panne = { depuis: Date; essais: number; prochainEssai: Date; sonde: number | undefined; touches: Set<number> };

let panne: Panne | undefined;
const repousses = new Set<number>();

export const enPanne = (): boolean => panne !== undefined;

/** `attenteAvantEssai` gives the milliseconds until the next try of an outage; undefined when there is none. */
export function attenteAvantEssai(instant: Date): number | undefined {
  return panne && Math.max(0, panne.prochainEssai.getTime() - instant.getTime());
}

/** `laisserPasser` says whether a mail may leave: each may, or during an outage the one that tries the server. */
export function laisserPasser(courrielId: number, instant: Date): boolean {
  if (!panne) return true;
  if (panne.prochainEssai > instant) return false;
  panne.sonde = courrielId;
  panne.prochainEssai = new Date(instant.getTime() + SONDE_MAX_MS);
  return true;
}

/** `constaterSucces` returns whether an outage ends with this mail. */
export function constaterSucces(instant: Date): boolean {
  repousses.clear();
  return finir(instant);
}

/** `constaterEchec` says what to do with a mail; `compte` is false when it failed in this same outage before. */
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

/** `enMots` gives the codes of a failure only: an answer of the server repeats addresses. */
export function enMots({ code, command, responseCode }: EchecEnvoi): string {
  return [code, responseCode, command && `at ${command}`].filter(Boolean).join(' ') || 'unknown error';
}

/**
 * `tomber` writes one line of the log when an outage begins; `finir` writes one when it ends.
 *
 * @returns whether this mail fails in this outage for the first time
 */
function tomber(courrielId: number, echec: EchecEnvoi, instant: Date): boolean {
  if (!panne) strapi.log.error(`mail server: takes no mail (${enMots(echec)}); tried again until it does`);
  panne ??= { depuis: instant, essais: 0, prochainEssai: instant, sonde: courrielId, touches: new Set() };
  // Mails that were on their way when the outage began are not tries of it.
  if (panne.sonde === courrielId) {
    panne.essais += 1;
    panne.sonde = undefined;
    panne.prochainEssai = new Date(instant.getTime() + attenteDeLaPanne(panne.essais, echec.code));
  }
  const premiere = !panne.touches.has(courrielId);
  panne.touches.add(courrielId);
  return premiere;
}

function finir(instant: Date): boolean {
  if (!panne) return false;
  const secondes = Math.round((instant.getTime() - panne.depuis.getTime()) / 1000);
  strapi.log.info(`mail server: takes mail again, ${secondes} s later`);
  panne = undefined;
  return true;
}
