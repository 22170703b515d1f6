/**
 * This migration gives an affectation columns that the database can check, instead of links that left orphans. It names
 * the role under which each is held: of the roles of its agent, the one that a whole IUT or one formation served.
 * Affectations that served nobody, and second ones of the same, are removed.
 */
module.exports = {
  /** @param {import('knex').Knex} knex */
  async up(knex) {
    if (!(await knex.schema.hasTable('affectations_agent_lnk'))) return;
    await knex.raw(`
      alter table affectations
        add column if not exists agent_id integer,
        add column if not exists etablissement_id integer,
        add column if not exists role varchar(255)`);
    await knex.raw(`
      update affectations a
      set agent_id = h.agent_id, etablissement_id = h.etablissement_id, role = h.role, formation_code = h.code
      from (
        select b.id, ag.user_id as agent_id, ae.etablissement_id, nullif(trim(b.formation_code), '') as code, (
          select r.code
          from admin_users_roles_lnk ur join admin_roles r on r.id = ur.role_id
          where ur.user_id = ag.user_id
            and r.code = any (
              case when nullif(trim(b.formation_code), '') is null
                then array['secretariat', 'communication'] else array['responsable'] end)
          order by r.code desc limit 1
        ) as role
        from affectations b
        join affectations_agent_lnk ag on ag.affectation_id = b.id
        join affectations_etablissement_lnk ae on ae.affectation_id = b.id
      ) h
      where h.id = a.id and h.role is not null`);
    // Somebody may be both secretariat and communication of an IUT: one row served both.
    await knex.raw(`
      insert into affectations (document_id, agent_id, etablissement_id, role)
      select substr(md5(random()::text || a.id), 1, 24), a.agent_id, a.etablissement_id, 'communication'
      from affectations a
      join admin_users_roles_lnk ur on ur.user_id = a.agent_id
      join admin_roles r on r.id = ur.role_id and r.code = 'communication'
      where a.role = 'secretariat'`);
    await knex.raw('delete from affectations where agent_id is null');
    await knex.raw(`
      delete from affectations a using affectations b
      where a.id > b.id and a.agent_id = b.agent_id and a.etablissement_id = b.etablissement_id and a.role = b.role
        and a.formation_code is not distinct from b.formation_code`);
  },
};
