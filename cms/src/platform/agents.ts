/** This file names members of the staff. */
import type { Knex } from 'knex';

/** `nomDAgent` is null when the account is gone, or was never given a name. */
export function nomDAgent({ nom, prenom }: { nom: string | null; prenom: string | null }): string | null {
  return [prenom, nom].filter(Boolean).join(' ') || null;
}

/** `nomsDesAgents` names these accounts by their number; an account that is gone has no name. */
export async function nomsDesAgents(
  ids: readonly number[],
  connexion: Knex = strapi.db.connection,
): Promise<Map<number, string>> {
  const agents: { id: number; nom: string | null; prenom: string | null }[] = await connexion('admin_users')
    .whereIn('id', [...new Set(ids)])
    .select({ id: 'id', nom: 'lastname', prenom: 'firstname' });
  return new Map(
    agents.flatMap((agent) => {
      const nom = nomDAgent(agent);
      return nom ? [[agent.id, nom]] : [];
    }),
  );
}
