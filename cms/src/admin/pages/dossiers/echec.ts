import { CODES_REFUS, type CodeRefus, messageRefus, statutRefus } from '@portail/config/refusals';

/**
 * `Echec` says why a call failed, in words for the person. `perime` is true when their page shows an older state;
 * `champs` are the messages of a form's fields.
 */
export type Echec = { message: string; perime: boolean; champs: Readonly<Record<string, string>> };

const SANS_REPONSE = 'Le serveur n’a pas répondu comme prévu. Vérifiez votre connexion, puis réessayez.';

/**
 * `lireEchec` reads a failed call.
 *
 * @param erreur what RTK Query gives: the server's refusal, or anything that went wrong on the way
 */
export function lireEchec(erreur: unknown): Echec {
  const code = codeDe(erreur);
  if (!code) return { message: SANS_REPONSE, perime: false, champs: {} };
  const { champs = {}, precision } = detailsDe(erreur);
  return {
    message: [messageRefus(code), precision].filter(Boolean).join(' '),
    perime: statutRefus(code) === 409,
    champs,
  };
}

function codeDe(erreur: unknown): CodeRefus | undefined {
  const { code } = detailsDe(erreur);
  return CODES_REFUS.find((connu) => connu === code);
}

function detailsDe(erreur: unknown): { code?: unknown; champs?: Record<string, string>; precision?: string } {
  return (erreur as { details?: object } | undefined)?.details ?? {};
}
