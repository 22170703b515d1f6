/** This service keeps the étiquettes of each IUT, which its secretariat and the administration write. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { type Couleur, ETIQUETTES_MAX } from '@portail/config/rules/etiquettes';
import type { Knex } from 'knex';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerEtiquette } from '../../platform/db/locks.ts';
import { estConflitUnique, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../platform/issue.ts';
import { auteurAgent, journaliser } from '../../platform/journal.ts';
import { enPortee } from '../dossiers/portee.ts';
import { formationsPubliees } from '../entretiens/portee.ts';

type Vide = Record<never, never>;
type Ecrite = { libelle: string; couleur: Couleur };

/** `lister` gives the IUTs of the scope in the order of the alphabet, with their étiquettes. */
export async function lister(agent: Agent): Promise<Issue<ReponseBureau<'listerEtiquettes'>>> {
  const { connection } = strapi.db;
  const iuts: { ref: string; nom: string }[] = await iutsDe(agent, connection).orderBy('i.nom');
  const etiquettes: { id: string; iut: string; libelle: string; couleur: Couleur }[] = await connection('etiquettes')
    .whereIn(
      'etablissement_ref',
      iuts.map(({ ref }) => ref),
    )
    .orderByRaw('lower(libelle)')
    .select({ id: 'document_id', iut: 'etablissement_ref', libelle: 'libelle', couleur: 'couleur' });
  const usages: { ref: string; nombre: number }[] = await connection('etiquettes_posees as p')
    .whereIn('p.candidature_ref', enPortee(agent.portees).select('c.document_id'))
    .groupBy('p.etiquette_ref')
    .select({ ref: 'p.etiquette_ref' }, connection.raw('count(*)::int as nombre'));
  const dossiers = new Map(usages.map(({ ref, nombre }) => [ref, nombre]));
  return reussite({
    iuts: iuts.map((iut) => ({
      ...iut,
      etiquettes: etiquettes
        .filter((une) => une.iut === iut.ref)
        .map(({ iut: _, ...une }) => ({ ...une, dossiers: dossiers.get(une.id) ?? 0 })),
    })),
  });
}

export function creer(agent: Agent, { iut, ...ecrite }: Ecrite & { iut: string }): Promise<Issue<{ id: string }>> {
  return uneParNom(() =>
    transaction(async ({ trx, instant }) => {
      if (!(await estDeSesIuts(agent, iut, trx))) return refus('introuvable');
      const siennes = await trx('etiquettes').where({ etablissement_ref: iut }).count({ nombre: '*' }).first();
      if (Number(siennes?.nombre) >= ETIQUETTES_MAX) return refus('trop_d_etiquettes');
      const { documentId: id } = await strapi.db
        .query('api::etiquette.etiquette')
        .create({ data: { ...ecrite, etablissementRef: iut }, select: ['documentId'] });
      await journaliser({ instant, ...parAgentSur(agent, id), action: 'etiquette.creer' });
      return reussite({ id });
    }),
  );
}

export function modifier(agent: Agent, id: string, ecrite: Ecrite): Promise<Issue<Vide>> {
  return uneParNom(() =>
    transaction(async ({ trx, instant }) => {
      const iut = await verrouillerEtiquette(trx, id);
      if (!iut || !(await estDeSesIuts(agent, iut, trx))) return refus('introuvable');
      await trx('etiquettes').where({ document_id: id }).update(ecrite);
      await journaliser({ instant, ...parAgentSur(agent, id), action: 'etiquette.modifier' });
      return reussite({});
    }),
  );
}

/** `supprimer` takes an étiquette off every dossier of its IUT, and deletes it. */
export function supprimer(agent: Agent, id: string): Promise<Issue<Vide>> {
  return transaction(async ({ trx, instant }) => {
    const iut = await verrouillerEtiquette(trx, id);
    if (!iut || !(await estDeSesIuts(agent, iut, trx))) return refus('introuvable');
    await trx('etiquettes_posees').where({ etiquette_ref: id }).delete();
    await trx('etiquettes').where({ document_id: id }).delete();
    await journaliser({ instant, ...parAgentSur(agent, id), action: 'etiquette.supprimer' });
    return reussite({});
  });
}

/** `uneParNom` leaves two étiquettes of one name to the database's unique index. */
async function uneParNom<T>(ecrire: () => Promise<Issue<T>>): Promise<Issue<T>> {
  try {
    return await ecrire();
  } catch (erreur) {
    if (!estConflitUnique(erreur)) throw erreur;
    return saisieRefusee({ libelle: 'Cet IUT a déjà une étiquette de ce nom.' });
  }
}

async function estDeSesIuts(agent: Agent, iut: string, trx: Knex): Promise<boolean> {
  return (await iutsDe(agent, trx).where('i.document_id', iut).first()) !== undefined;
}

/** `iutsDe` selects the IUTs that have a published formation in the scope. */
function iutsDe({ portees }: Agent, connexion: Knex): Knex.QueryBuilder {
  return formationsPubliees(portees, connexion).distinct({ ref: 'i.document_id', nom: 'i.nom' });
}

const parAgentSur = ({ id }: Agent, ref: string) =>
  ({ ...auteurAgent(id), cible: { type: 'etiquette', ref } }) as const;
