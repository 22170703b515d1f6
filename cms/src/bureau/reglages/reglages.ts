/** This service keeps the réglages of each IUT, which its secretariat and the administration write. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { Knex } from 'knex';
import { iutsEntiersDe } from '../../api/affectation/services/portees.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { auteurAgent, journaliser } from '../../platform/journal.ts';

export async function lire(agent: Agent): Promise<Issue<ReponseBureau<'lireReglages'>>> {
  const { connection } = strapi.db;
  const iuts = await parmi(await siens(agent), connection)
    .leftJoin('reglages_iut as g', 'g.etablissement_ref', 'e.document_id')
    .orderBy('e.nom')
    .select({ ref: 'e.document_id', nom: 'e.nom' })
    .select(connection.raw('g.identite_ouverte is true as "identiteOuverte"'));
  return reussite({ iuts });
}

/** `reglerIdentite` opens photo, birth and nationality to the responsables of an IUT, or closes them. */
export async function reglerIdentite(
  agent: Agent,
  iut: string,
  { ouverte }: { ouverte: boolean },
): Promise<Issue<Record<never, never>>> {
  const codes = await siens(agent);
  return transaction(async ({ trx, instant }) => {
    if (!(await parmi(codes, trx).where('e.document_id', iut).first('e.id'))) return refus('introuvable');
    const { rows } = await trx.raw(REGLER, [iut, ouverte]);
    // `rows` is empty when nothing changed, which is no act.
    if (rows.length > 0) await journaliser({ instant, ...auteurAgent(agent.id), ...acte(iut, ouverte) });
    return reussite({});
  });
}

/** `REGLER` gives a row when something changed; an IUT without a row is closed. */
const REGLER = `
  insert into reglages_iut (etablissement_ref, identite_ouverte)
  select r.iut, r.ouverte from (values (?::text, ?::boolean)) as r (iut, ouverte)
  where r.ouverte or exists (select 1 from reglages_iut where etablissement_ref = r.iut)
  on conflict (etablissement_ref) do update set identite_ouverte = excluded.identite_ouverte
  where reglages_iut.identite_ouverte is distinct from excluded.identite_ouverte
  returning id`;

const acte = (ref: string, ouverte: boolean) =>
  ({ action: ouverte ? 'iut.montrer-identite' : 'iut.masquer-identite', cible: { type: 'iut', ref } }) as const;

/** `siens` gives the codes of the IUTs of which somebody is the secretariat, whole; administration has them all. */
async function siens({ id, roles }: Agent): Promise<string[] | 'tous'> {
  return roles.includes('administration') ? 'tous' : iutsEntiersDe(id, 'secretariat');
}

function parmi(codes: string[] | 'tous', connexion: Knex): Knex.QueryBuilder {
  const iuts = connexion('etablissements as e');
  return codes === 'tous' ? iuts : iuts.whereIn('e.code', codes);
}
