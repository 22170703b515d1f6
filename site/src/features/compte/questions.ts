/**
 * `fautesDuServeur` asks, at their step, about answers that only the server can judge. They are a phone number that no
 * country has, and an address that has an account; the whole form would come too late.
 */
import type { Fautes } from '@portail/config/rules/fautes';

const PATIENCE_MS = 3_000;
const connues = new Map<string, boolean>();

/**
 * `fautesDuServeur` asks about each answer once.
 *
 * @param champs that are left, each with whom to ask (`data-question`) and what to say of a no (`data-faute`)
 * @returns the faults; an answer that cannot be asked about is left to the server that makes the account
 */
export async function fautesDuServeur(champs: Iterable<HTMLInputElement>): Promise<Fautes> {
  const juges = await Promise.all(
    [...champs].map(async ({ name, value, dataset }) => {
      const bonne = value.trim() === '' || (await demander(dataset['question'] ?? '', value));
      return bonne ? [] : [[name, dataset['faute'] ?? '']];
    }),
  );
  return Object.fromEntries(juges.flat());
}

async function demander(adresse: string, reponse: string): Promise<boolean> {
  const cle = `${adresse} ${reponse}`;
  const sue = connues.get(cle);
  if (sue !== undefined) return sue;
  try {
    const corps = new URLSearchParams({ reponse });
    const recue = await fetch(adresse, { method: 'POST', body: corps, signal: AbortSignal.timeout(PATIENCE_MS) });
    const bonne = !recue.ok || (await recue.json()) !== false;
    if (recue.ok) connues.set(cle, bonne);
    return bonne;
  } catch {
    return true;
  }
}
