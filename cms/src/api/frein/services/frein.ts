import { attenteApres, FREINS, type Frein } from '@portail/config/rules/compte';
import ipaddr from 'ipaddr.js';
import { purgerTable } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { empreinteDe } from '../../../platform/token.ts';

export type Essai = Readonly<{
  /** `instant` is when the try was made, by the portal's clock. */
  instant: Date;
  /** `oublier` takes this try back: it did not fail after all. */
  oublier(): Promise<void>;
  /** `effacer` takes back this try and those before it. */
  effacer(): Promise<void>;
}>;

/** `cleDe` names what is counted together; addresses and e-mails are not kept in clear. */
const cleDe = (frein: Frein, objet: string) => `${frein}:${empreinteDe(reseau(objet))}`;

/** `reseau` replaces an IPv6 address by its /64, since whoever has one has them all. */
function reseau(objet: string): string {
  if (!ipaddr.IPv6.isValid(objet)) return objet;
  return ipaddr.IPv6.networkAddressFromCIDR(`${objet}/64`).toNormalizedString();
}

const freins = () => strapi.db.connection('freins');

/**
 * `essayer` counts a try as a failure before its result is known, so that 50 at once are 50. A try that has to wait is
 * refused without being counted: others cannot make somebody wait longer.
 *
 * @param objet an address, a device, an account
 * @param poids for how many failures it counts
 * @returns undefined when the try has to wait
 */
export function essayer(frein: Frein, objet: string, poids = 1): Promise<Essai | undefined> {
  const cle = cleDe(frein, objet);
  return transaction(async (acte) => {
    if (!(await compter(frein, cle, poids, acte))) return undefined;
    return {
      instant: acte.instant,
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
}

/**
 * `essayerDans` counts a try in the transaction of an act, and is undone with it.
 *
 * @returns false when the act has to wait
 */
export function essayerDans(acte: Acte, frein: Frein, objet: string): Promise<boolean> {
  return compter(frein, cleDe(frein, objet), 1, acte);
}

/** `oublierCompte` joins the transaction of its caller, when there is one. */
export async function oublierCompte(email: string): Promise<void> {
  await strapi.db.query('api::frein.frein').deleteMany({ where: { cle: cleDe('compte', email) } });
}

/** `purger` removes the windows that are over, for which nobody waits. */
export async function purger(instant: Date): Promise<void> {
  const debut = new Date(instant.getTime() - Math.max(...Object.values(FREINS).map(({ fenetreMs }) => fenetreMs)));
  await purgerTable('freins', (perimes) => perimes.where('depuis', '<', debut));
}

/** `CROISSANCE` is how many failures past the free ones have different waits: `attenteApres` grows no further. */
const CROISSANCE = 21;

/**
 * `compter` is one statement, which locks the row; it receives the waits of the rule.
 *
 * @returns false when the try has to wait
 */
async function compter(frein: Frein, cle: string, poids: number, { trx, instant }: Acte): Promise<boolean> {
  const { gratuits, fenetreMs } = FREINS[frein];
  const attentes = Array.from({ length: CROISSANCE }, (_, rang) => attenteApres(frein, gratuits + rang));
  const debut = new Date(instant.getTime() - fenetreMs);
  const { rowCount } = await trx.raw(COMPTER, { cle, poids, instant, debut, gratuits, attentes });
  return rowCount > 0;
}

const jusqua = (echecs: string) =>
  `case when ${echecs} >= :gratuits
    then :instant::timestamp + (:attentes::float8[])[least(${echecs} - :gratuits, ${CROISSANCE - 1}) + 1] * interval '1 millisecond'
  end`;
const ANCIEN = 'f.depuis <= :debut::timestamp';
const ECHECS = `case when ${ANCIEN} then 0 else f.echecs end + :poids::int`;
const COMPTER = `
  insert into freins as f (cle, echecs, depuis, attendre_jusqua)
  values (:cle, :poids::int, :instant::timestamp, ${jusqua(':poids::int')})
  on conflict (cle) do update set
    echecs = ${ECHECS},
    depuis = case when ${ANCIEN} then :instant::timestamp else f.depuis end,
    attendre_jusqua = ${jusqua(`(${ECHECS})`)}
  where ${ANCIEN} or f.attendre_jusqua is null or f.attendre_jusqua <= :instant::timestamp`;
