import type { CodeRefus, Decision, Refus } from '@portail/config/refusals';
import { estTexteInvalide } from './db/transaction.ts';

/** `Issue` is the answer of a service: a value, or the business refusals. Broken assumptions throw instead. */
export type Issue<T> =
  | { ok: true; valeur: T }
  | {
      ok: false;
      refus: readonly Refus[];
      champs?: Readonly<Record<string, string>>;
      /** `precision` follows the refusal's sentence: who changed what, which names. */
      precision?: string;
    };

export function reussite<T>(valeur: T): Issue<T> {
  return { ok: true, valeur };
}

export function refus(code: CodeRefus, cible?: string): Issue<never> {
  return { ok: false, refus: [cible === undefined ? { code } : { code, cible }] };
}

/** `saisieRefusee` refuses a form, with a message for each field to correct. */
export function saisieRefusee(champs: Readonly<Record<string, string>>): Issue<never> {
  return { ok: false, refus: [{ code: 'saisie_invalide' }], champs };
}

/** `refusee` carries on the refusals of a decision that did not grant. */
export function refusee(decision: Extract<Decision, { ok: false }>): Issue<never> {
  return { ok: false, refus: decision.refus };
}

/**
 * `repondreA` runs an act that answers a request. A text that the database cannot hold is the sender's mistake, and
 * becomes a refusal.
 */
export async function repondreA<T>(faire: () => Promise<Issue<T>>): Promise<Issue<T>> {
  try {
    return await faire();
  } catch (erreur) {
    if (estTexteInvalide(erreur)) return refus('saisie_invalide');
    throw erreur;
  }
}
