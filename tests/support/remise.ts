/** A dossier handed over, as its page does: with the `vu` of what it has just read. */
import { type Call, portail, type Reply } from './portail.ts';

export async function remettre(
  route: 'candidature.transmettre' | 'candidature.completer',
  { session, params = {}, cms }: Call,
): Promise<Reply> {
  const { call } = await portail();
  const { body } = await call('candidature.lire', { session, params });
  // Another's is not read: what its page would show is made up.
  return call(route, { session, params, cms, body: { vu: body.vu ?? 'invented' } });
}
