import { attenteApres, FREINS, type Frein } from '@portail/config/rules/compte';
import ipaddr from 'ipaddr.js';
import { purger } from '../../../platform/db/locks.ts';
import { empreinteDe } from '../../../platform/token.ts';
import { transaction } from '../../../platform/transaction.ts';

export type Essai = Readonly<{
  /** When it was made, by the portal's clock. */
  instant: Date;
  /** The try did not fail after all: it is not counted. */
  oublier(): Promise<void>;
  /** Nor those before it. */
  effacer(): Promise<void>;
}>;

/** What is counted together; addresses and e-mails are not kept in clear for that. */
const cleDe = (frein: Frein, objet: string) => `${frein}:${empreinteDe(reseau(objet))}`;

/** An IPv6 address stands for its /64: whoever has one has them all. */
function reseau(objet: string): string {
  if (!ipaddr.IPv6.isValid(objet)) return objet;
  return ipaddr.IPv6.networkAddressFromCIDR(`${objet}/64`).toNormalizedString();
}

const freins = () => strapi.db.connection('freins');

export default {
  /**
   * Counts a try as a failure before it is known: 50 at once are 50. One that has to wait is refused without being
   * counted, so that who waits is not made to wait longer by others.
   *
   * @param objet an address, a device, an account
   * @param poids for how many failures it counts
   * @returns undefined when the try has to wait
   */
  essayer(frein: Frein, objet: string, poids = 1): Promise<Essai | undefined> {
    const cle = cleDe(frein, objet);
    return transaction(async ({ trx, instant }) => {
      // Changes nothing of a row that is there, but locks it.
      const [ligne] = await trx('freins')
        .insert({ cle, echecs: 0, depuis: instant })
        .onConflict('cle')
        .merge(['cle'])
        .returning(['echecs', 'depuis', 'attendre_jusqua']);
      const ancien = instant.getTime() - ligne.depuis.getTime() >= FREINS[frein].fenetreMs;
      if (!ancien && ligne.attendre_jusqua > instant) return undefined;
      const echecs = (ancien ? 0 : ligne.echecs) + poids;
      const attente = attenteApres(frein, echecs);
      await trx('freins')
        .where({ cle })
        .update({
          echecs,
          depuis: ancien ? instant : ligne.depuis,
          attendre_jusqua: attente > 0 ? new Date(instant.getTime() + attente) : null,
        });
      return {
        instant,
        async oublier() {
          await freins()
            .where({ cle })
            .andWhere('echecs', '>=', poids)
            .update({ attendre_jusqua: null })
            .decrement('echecs', poids);
        },
        async effacer() {
          await freins().where({ cle }).delete();
        },
      };
    });
  },

  /** In the transaction of who asks, when there is one. */
  async oublierCompte(email: string): Promise<void> {
    await strapi.db.query('api::frein.frein').deleteMany({ where: { cle: cleDe('compte', email) } });
  },

  /** Windows that are over, and nobody who waits. */
  async purger(instant: Date): Promise<void> {
    const debut = new Date(instant.getTime() - Math.max(...Object.values(FREINS).map(({ fenetreMs }) => fenetreMs)));
    await purger('freins', (perimes) => perimes.where('depuis', '<', debut));
  },
};
