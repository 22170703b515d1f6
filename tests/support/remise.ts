/** `handOver` hands a dossier over as its page does, with the `vu` that it has just read. */
import { type Call, portail, type Replied, type Reply } from './portail.ts';

type HandOver = 'candidature.transmettre' | 'candidature.completer';

export async function handOver(
  route: HandOver,
  { session, params = {}, cms }: Call,
): Promise<Reply<Replied<HandOver>>> {
  const { call } = await portail();
  const { body } = await call('candidature.lire', { session, params });
  // The `vu` is made up for another's dossier, which cannot be read.
  return call(route, { session, params, cms, body: { vu: body.vu ?? 'invented' } });
}
