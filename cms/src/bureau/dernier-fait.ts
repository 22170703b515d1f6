/** This file reads the last act of the journal, for a page that is older than it. */
import type { auteur } from '@portail/config/rules/actes-dossier';
import type { Knex } from 'knex';

type Auteur = Parameters<typeof auteur>[0];

/** `Fait` is one line of the journal; `agent` is the name of a member of the staff. */
export type Fait<Action extends string = string> = Auteur & {
  action: Action;
  instant: Date;
  /** `verdict` is what a judgement decided; null for another act. */
  verdict: string | null;
};

/** `dernierFait` gives the last of the lines that `garder` keeps, on `journaux as j`. */
export function dernierFait<Action extends string>(
  trx: Knex,
  garder: (lignes: Knex.QueryBuilder) => void,
): Promise<Fait<Action> | undefined> {
  return trx('journaux as j')
    .leftJoin('admin_users as a', (on) => on.on(trx.raw('a.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'))
    .modify(garder)
    .orderBy('j.id', 'desc')
    .select(trx.raw(`j.details ->> 'verdict' as verdict`))
    .select(trx.raw(`nullif(concat_ws(' ', a.firstname, a.lastname), '') as agent`))
    .first({ action: 'j.action', instant: 'j.instant', acteur: 'j.acteur' });
}
