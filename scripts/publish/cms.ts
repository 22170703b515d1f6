/** This file holds the publisher's two calls to the cms. */
import type { Corps, Reponse } from '@portail/config/contract/contract';
import { appeler, type Refuse } from '../../site/src/lib/cms.ts';

export async function requestedPublication(): Promise<Reponse<'publication.lire'>> {
  return granted(await appeler('publication.lire', {}));
}

export async function reportPublication(corps: Corps<'publication.rapporter'>): Promise<void> {
  granted(await appeler('publication.rapporter', { corps }));
}

/**
 * `granted` throws on a refusal. These routes have no business refusal, and one means that the two ends do not agree.
 */
function granted<T>(result: { ok: true; donnees: T } | Refuse): T {
  if (result.ok) return result.donnees;
  throw new Error(`The cms answered ${result.statut}: ${result.refus.map(({ code }) => code).join(', ')}.`);
}
