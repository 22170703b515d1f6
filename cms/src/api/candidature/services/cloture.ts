import { jourDeParis } from '@portail/config/paris';
import { peutCloturer } from '@portail/config/rules/candidature';
import { maintenant } from '../../../platform/db/clock.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { publieePour } from '../../formation/services/formation.ts';
import { limiteDe } from './ligne.ts';
import { ecrireSous, verrouiller } from './verrou.ts';

const LOT = 200;

/**
 * `cloturer` closes the dossiers that were not transmitted in time. Several processes may do it at once, each dossier
 * being decided under its lock; after a stop, it closes all that passed meanwhile.
 */
export async function cloturer(): Promise<void> {
  await unParUn(echus(await maintenant()), cloturerUn, (ref) => `closing of candidature ${ref}`);
}

/** `echus` gives the dossiers whose deadline may have passed: the rule decides, under the lock of each. */
async function* echus(instant: Date): AsyncGenerator<string> {
  let dernier = 0;
  for (;;) {
    const lot: { id: number; ref: string }[] = await strapi.db
      .connection('candidatures as c')
      .join('formations as f', publieePour('f'))
      .where('c.etat', 'en_constitution')
      .where('c.id', '>', dernier)
      .where('f.au', '<', jourDeParis(instant))
      .where((delai) => delai.whereNull('c.delai_personnel').orWhere('c.delai_personnel', '<', instant))
      .orderBy('c.id')
      .limit(LOT)
      .select('c.id', 'c.document_id as ref');
    yield* lot.map(({ ref }) => ref);
    if (lot.length < LOT) return;
    dernier = lot.at(-1)?.id ?? dernier;
  }
}

function cloturerUn(ref: string): Promise<void> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const dossier = await verrouiller(trx, ref);
    if (!dossier) return;
    const { candidature, demande } = dossier;
    if (!peutCloturer(candidature.etat, limiteDe(candidature, demande), instant).ok) return;
    await ecrireSous(acte, dossier, 'cloturer', { etat: 'non_transmise' });
    await journaliser({
      instant,
      acteur: 'horloge',
      action: 'candidature.cloturer',
      cible: { type: 'candidature', ref },
    });
  });
}
