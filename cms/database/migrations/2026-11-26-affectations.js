/**
 * This migration gives an affectation to a formation its IUT, since another IUT may use the same code another year.
 * Each old row is given the one IUT whose published formations bear its code; where there are several, nobody can tell.
 */
module.exports = {
  /** @param {import('knex').Knex} knex */
  async up(knex) {
    // `hasTable` is false on a new database, where migrations come before the tables.
    if (!(await knex.schema.hasTable('affectations_etablissement_lnk'))) return;
    await knex.raw(`
      insert into affectations_etablissement_lnk (affectation_id, etablissement_id)
      select a.id, min(fe.etablissement_id)
      from affectations a
      join formations f on f.code = a.formation_code and f.published_at is not null
      join formations_etablissement_lnk fe on fe.formation_id = f.id
      where not exists (select 1 from affectations_etablissement_lnk ae where ae.affectation_id = a.id)
      group by a.id
      having count(distinct fe.etablissement_id) = 1`);
  },
};
