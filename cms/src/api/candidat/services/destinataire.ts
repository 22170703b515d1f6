import type { Knex } from 'knex';

/** `destinataireDe` gives whom to write to about a candidat's dossier; undefined once their account was deleted. */
export function destinataireDe(
  candidatRef: string,
  trx: Knex,
): Promise<{ compteRef: string; email: string; prenom: string } | undefined> {
  return trx('candidats as c')
    .join('up_users as u', 'u.document_id', 'c.compte_ref')
    .where('c.document_id', candidatRef)
    .first('u.document_id as compteRef', 'u.email', 'c.prenom');
}
