import type { Knex } from 'knex';
import type { Agent } from '../../platform/bureau.ts';
import { HORLOGE, instantLu } from '../../platform/db/clock.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { enPortee } from './portee.ts';

type Lecteur = { id: number };

/**
 * `MEME_CONSULTATION_MS` is how long the readings of a dossier by one agent are one line of the journal: each act reads
 * the page again.
 */
const MEME_CONSULTATION_MS = 15 * 60_000;
const ACTION = 'dossier.lire';

/** `consulteeLe` tells when this agent last read this dossier, as a column of a query on `candidatures as c`. */
export function consulteeLe({ id }: Lecteur, ref: string): Knex.Raw {
  const { acteur, acteurRef, cible } = parAgent(id, ref);
  return strapi.db.connection.raw(
    `(select max(instant) from journaux where cible_type = ? and cible_ref = c.document_id
      and action = ? and acteur = ? and acteur_ref = ?) as "consulteeLe"`,
    [cible.type, ACTION, acteur, acteurRef],
  );
}

/** `consigner` writes down who reads a name, a phone, a lettre before these are given. */
export async function consigner(agent: Lecteur, ref: string, derniere: Date | null, instant: Date): Promise<void> {
  if (derniere && instant.getTime() - derniere.getTime() < MEME_CONSULTATION_MS) return;
  await journaliser({ instant, ...parAgent(agent.id, ref), action: ACTION });
}

/**
 * `consulter` opens one dossier of the agent's scope, and writes the reading down.
 *
 * @returns the database's clock; undefined when the dossier does not exist for them
 */
export async function consulter(agent: Agent, id: string): Promise<Date | undefined> {
  const ligne = await enPortee(agent.portees)
    .where('c.document_id', id)
    .first(consulteeLe(agent, id), strapi.db.connection.raw(`${HORLOGE} as ms`));
  if (!ligne) return undefined;
  const instant = instantLu(ligne.ms);
  await consigner(agent, id, ligne.consulteeLe, instant);
  return instant;
}
