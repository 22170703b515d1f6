import type { CorpsLu, Reponse } from '@portail/config/contract';
import { type Issue, reussite } from '../../../platform/issue.ts';
import { transaction } from '../../../platform/transaction.ts';

/** Any number, the same for all processes. */
const VERROU = 726_210;

const publications = () => strapi.db.query('api::publication.publication');

async function derniere(where: Record<string, unknown>): Promise<number> {
  const [ligne] = await publications().findMany({ where, orderBy: { id: 'desc' }, limit: 1, select: ['id'] });
  return ligne?.id ?? 0;
}

/**
 * The durable signal of publication: a row is written in the transaction of the change it asks to show, so a
 * publisher that was down catches up by comparing what is asked with what is done.
 */
export default {
  async demander(cause: string): Promise<void> {
    await transaction(async ({ trx, instant }) => {
      // One at a time until the commit: a number taken earlier and committed later would be taken for published.
      await trx.raw('select pg_advisory_xact_lock(?)', [VERROU]);
      await publications().create({ data: { cause, demandeeLe: instant, etat: 'demandee' }, select: ['id'] });
    });
  },

  async lire(): Promise<Issue<Reponse<'publication.lire'>>> {
    return reussite({ demandee: await derniere({}), publiee: await derniere({ etat: 'reussie' }) });
  },

  /** One build answers every request up to its number. */
  async rapporter(rapport: CorpsLu<'publication.rapporter'>): Promise<Issue<Record<never, never>>> {
    await publications().updateMany({
      where: { id: { $lte: rapport.numero }, etat: { $ne: 'reussie' } },
      data: { etat: rapport.etat, raison: rapport.raison ?? null, dureeMs: rapport.dureeMs },
    });
    return reussite({});
  },
};
