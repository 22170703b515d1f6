import { CODES_REFUS, type CodeRefus, messageRefus, statutRefus } from '@portail/config/refusals';

/** `Echec` says why a call failed, in words for the person; `perime` is true when their page shows an older state. */
export type Echec = { message: string; perime: boolean };

const SANS_REPONSE = 'Le serveur n’a pas répondu comme prévu. Vérifiez votre connexion, puis réessayez.';

/**
 * `lireEchec` reads a failed call.
 *
 * @param erreur what RTK Query gives: the server's refusal, or anything that went wrong on the way
 */
export function lireEchec(erreur: unknown): Echec {
  const code = codeDe(erreur);
  return code
    ? { message: messageRefus(code), perime: statutRefus(code) === 409 }
    : { message: SANS_REPONSE, perime: false };
}

function codeDe(erreur: unknown): CodeRefus | undefined {
  const code = (erreur as { details?: { code?: unknown } } | undefined)?.details?.code;
  return CODES_REFUS.find((connu) => connu === code);
}
