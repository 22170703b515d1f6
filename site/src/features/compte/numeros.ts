/** Phone numbers that no country has, said at their step rather than once the whole form is sent. */
import type { Fautes } from '@portail/config/rules/parcours';

const PATIENCE_MS = 3_000;
const connus = new Map<string, boolean>();

/** @param champs that are left; what cannot be asked is left to the server that makes the account */
export async function numerosInconnus(champs: Iterable<HTMLInputElement>): Promise<Fautes> {
  const juges = await Promise.all(
    [...champs].map(async ({ name, value, dataset }) => {
      const existe = value.trim() === '' || (await demander(dataset['numero'] ?? '', value));
      return existe ? [] : [[name, dataset['inconnu'] ?? '']];
    }),
  );
  return Object.fromEntries(juges.flat());
}

async function demander(adresse: string, numero: string): Promise<boolean> {
  const su = connus.get(numero);
  if (su !== undefined) return su;
  try {
    const corps = new URLSearchParams({ numero });
    const reponse = await fetch(adresse, { method: 'POST', body: corps, signal: AbortSignal.timeout(PATIENCE_MS) });
    const existe = !reponse.ok || (await reponse.json()) !== false;
    if (reponse.ok) connus.set(numero, existe);
    return existe;
  } catch {
    return true;
  }
}
