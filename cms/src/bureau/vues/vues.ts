/** This service keeps the lists that a member of staff named, and their columns: nobody else reads or changes them. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { UsageColonnes } from '@portail/config/bureau/vues';
import { estColonne } from '@portail/config/rules/colonnes-dossier';
import { VUES_MAX } from '@portail/config/rules/vues';
import { ecrireFiche } from '../../api/fiche-agent/services/fiche.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerVues } from '../../platform/db/locks.ts';
import { estConflitUnique, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../platform/issue.ts';

type Vide = Record<never, never>;
/** `Gardees` is JSON as the driver leaves it: a text. */
type Gardees = { colonnesListe: string | null; colonnesExport: string | null };

export async function lire({ id }: Agent): Promise<Issue<ReponseBureau<'lireVues'>>> {
  const { connection } = strapi.db;
  const vues: { id: string; nom: string; criteres: string }[] = await connection('vues_dossiers')
    .where({ agent_id: id })
    .orderByRaw('lower(nom)')
    .select({ id: 'document_id', nom: 'nom', criteres: 'criteres' });
  const fiche: Gardees | undefined = await connection('fiches_agent')
    .where({ agent_id: id })
    .first({ colonnesListe: 'colonnes_liste', colonnesExport: 'colonnes_export' });
  return reussite({
    vues: vues.map(({ criteres, ...vue }) => ({ ...vue, criteres: enParametres(JSON.parse(criteres)) })),
    colonnes: { liste: lireColonnes(fiche?.colonnesListe), export: lireColonnes(fiche?.colonnesExport) },
  });
}

/** `enParametres` writes criteria as an address does. */
function enParametres(criteres: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(criteres).map(([nom, valeur]) => [nom, String(valeur)]));
}

/** `lireColonnes` leaves out the columns that no table has any more. */
function lireColonnes(gardees: string | null | undefined): string[] | null {
  const lues: unknown = JSON.parse(gardees ?? 'null');
  return Array.isArray(lues) ? lues.map(String).filter(estColonne) : null;
}

export function garder(
  { id: agentId }: Agent,
  { nom, criteres }: CorpsBureau<'garderVue'>,
): Promise<Issue<{ id: string }>> {
  return uneParNom(() =>
    transaction(async ({ trx }) => {
      await verrouillerVues(trx, agentId);
      const siennes = await trx('vues_dossiers').where({ agent_id: agentId }).count({ nombre: '*' }).first();
      if (Number(siennes?.nombre) >= VUES_MAX) return refus('trop_de_vues');
      const { documentId: id } = await strapi.db
        .query('api::vue-dossiers.vue-dossiers')
        .create({ data: { agentId, nom, criteres }, select: ['documentId'] });
      return reussite({ id });
    }),
  );
}

export function renommer(agent: Agent, ref: string, { nom }: { nom: string }): Promise<Issue<Vide>> {
  return uneParNom(async () => faite(await sienne(agent, ref).update({ nom })));
}

export async function supprimer(agent: Agent, ref: string): Promise<Issue<Vide>> {
  return faite(await sienne(agent, ref).delete());
}

export async function garderColonnes(
  { id }: Agent,
  { usage, colonnes }: CorpsBureau<'garderColonnes'>,
): Promise<Issue<Vide>> {
  const gardees = JSON.stringify(colonnes);
  const parUsage: Record<UsageColonnes, object> = {
    liste: { colonnes_liste: gardees },
    export: { colonnes_export: gardees },
  };
  await ecrireFiche(id, parUsage[usage]);
  return reussite({});
}

const sienne = ({ id }: Agent, ref: string) =>
  strapi.db.connection('vues_dossiers').where({ document_id: ref, agent_id: id });

const faite = (lignes: number): Issue<Vide> => (lignes === 1 ? reussite({}) : refus('introuvable'));

/** `uneParNom` leaves two views of one name to the database's unique index. */
async function uneParNom<T>(ecrire: () => Promise<Issue<T>>): Promise<Issue<T>> {
  try {
    return await ecrire();
  } catch (erreur) {
    if (!estConflitUnique(erreur)) throw erreur;
    return saisieRefusee({ nom: 'Vous avez déjà une vue de ce nom.' });
  }
}
