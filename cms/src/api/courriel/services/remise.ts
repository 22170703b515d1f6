/** This service tells an account's holder, on « Mon compte », what became of the mails to them. */
import { RETARD_MS, type Remise } from '@portail/config/rules/courriels';
import type { Knex } from 'knex';

type Titulaire = { compteRef: string; email: string };

/** `remiseA` reads the last mail to this address that was delivered, refused or late: the newest one decides. */
export async function remiseA({ compteRef, email }: Titulaire, instant: Date): Promise<Remise | null> {
  return lire(courriels(instant).where({ 'k.compte_ref': compteRef, 'k.destinataire': email }));
}

/**
 * `remiseDuChangement` reads the mail to a new address: its answer does not tell whether that address has an account.
 */
export async function remiseDuChangement(compteRef: string, instant: Date): Promise<Remise | null> {
  return lire(
    courriels(instant)
      .join('liens_compte as l', strapi.db.connection.raw(`k.cle = 'changement:' || l.empreinte`))
      .where({ 'l.compte_ref': compteRef, 'l.usage': 'changement' })
      .whereNull('l.remplace_le'),
  );
}

function courriels(instant: Date): Knex.QueryBuilder {
  return strapi.db
    .connection('courriels as k')
    .where((fini) => fini.whereNot('k.etat', 'a_envoyer').orWhere(enRetard(instant)))
    .orderBy('k.id', 'desc');
}

/** `enRetard` filters `courriels as k` on mails that are due and have not left; a mail for later is not late. */
export function enRetard(instant: Date): (requete: Knex.QueryBuilder) => void {
  const limite = new Date(instant.getTime() - RETARD_MS);
  return (requete) =>
    requete
      .where('k.etat', 'a_envoyer')
      .andWhere('k.ecrit_le', '<', limite)
      .andWhere((du) => du.where('k.prochain_essai', '<=', instant).orWhere('k.essais', '>', 0));
}

async function lire(requete: Knex.QueryBuilder): Promise<Remise | null> {
  const dernier = await requete.first('k.etat');
  if (dernier?.etat === 'echec') return 'refusee';
  return dernier?.etat === 'a_envoyer' ? 'en_retard' : null;
}
