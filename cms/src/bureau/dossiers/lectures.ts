/** This file keeps which dossiers a responsable has opened: the others are left for them to read. */
import type { Knex } from 'knex';
import type { Agent } from '../../platform/bureau.ts';

/** `LU` is a condition on `candidatures as c`, for the agent whose number is bound to it. */
const LU = `exists (select 1 from lectures_dossier ld where ld.candidature_ref = c.document_id and ld.agent_id = ?)`;

/** `marquerLu` notes that a responsable opened a dossier; the other roles work by what is left to do. */
export async function marquerLu(agent: Agent, candidatureRef: string, instant: Date): Promise<void> {
  if (!agent.roles.includes('responsable')) return;
  await strapi.db
    .connection('lectures_dossier')
    .insert({ agent_id: agent.id, candidature_ref: candidatureRef, lu_le: instant })
    .onConflict(['agent_id', 'candidature_ref'])
    .merge();
}

/** `filtrerParLecture` keeps what this agent has read, or has still to. */
export function filtrerParLecture(requete: Knex.QueryBuilder, lecture: 'a_lire' | 'lus', lecteur: number): void {
  requete.whereRaw(lecture === 'lus' ? LU : `not ${LU}`, [lecteur]);
}
