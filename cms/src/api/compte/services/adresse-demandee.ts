import * as liens from '../../lien/services/lien.ts';

/** `oublierAdresseDemandee` ends a change of address that was not confirmed: its link opens nothing any more. */
export async function oublierAdresseDemandee(compteRef: string, instant: Date): Promise<void> {
  await liens.remplacer(compteRef, 'changement', instant);
  await strapi.db.query('api::candidat.candidat').updateMany({ where: { compteRef }, data: { emailEnAttente: null } });
}
