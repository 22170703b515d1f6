/** This file finds the dossiers that an export was asked for, within the scopes of who asks. */

import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { DOSSIERS_MAX } from '@portail/config/bureau/exports';
import type { Travail } from '@portail/config/bureau/travaux';
import type { SorteTravail } from '@portail/config/rules/travaux';
import type { Knex } from 'knex';
import { demander } from '../../api/travail/services/travail.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { choisir } from '../dossiers/filtre.ts';
import { dossiers } from '../dossiers/portee.ts';

/** `preparer` lists the formations that have dossiers in these scopes, the newest campagne first. */
export async function preparer({ portees }: Agent): Promise<Issue<ReponseBureau<'preparerExport'>>> {
  const lignes: { total: string; [colonne: string]: unknown }[] = await dossiers(portees)
    .groupBy('f.document_id', 'f.intitule', 'm.intitule', 'e.nom', 'e.ordre', 'f.annee')
    .orderBy([{ column: 'f.annee', order: 'desc' }, 'e.ordre', 'e.nom', 'm.intitule', 'f.intitule'])
    .select({ ref: 'f.document_id', intitule: 'f.intitule', mention: 'm.intitule', etablissement: 'e.nom' })
    .select('f.annee')
    .count({ total: '*' });
  const formations = lignes.map(({ total, ...formation }) => ({ ...formation, dossiers: Number(total) }));
  return reussite({ formations } as ReponseBureau<'preparerExport'>);
}

/**
 * `demanderExport` freezes the dossiers of a choice, formation by formation and by name. A dossier or a formation that
 * is not in the scopes refuses the whole: nothing says which.
 *
 * @param transmis leaves out the dossiers that were not handed over
 */
export async function demanderExport<C extends { choix: ChoixDossiers }>(
  sorte: SorteTravail,
  criteres: C,
  agent: Agent,
  { precisions, transmis = false }: { precisions?: object; transmis?: boolean },
): Promise<Issue<{ travail: Travail | null }>> {
  const choix = sansDoublon(criteres.choix);
  const instant = await maintenant();
  const siens = (trx?: Knex) =>
    choisis(agent, choix, instant, trx).modify((requete) => {
      if (transmis) requete.whereNotNull('c.transmise_le');
    });
  if (!(await enPorteeEntiere(agent, choix, instant))) return refus('introuvable');
  if ((await compter(siens())) > DOSSIERS_MAX) return refus('trop_de_dossiers');
  return demander(
    sorte,
    { ...criteres, choix },
    agent,
    ({ trx }) =>
      siens(trx)
        .orderBy(['e.ordre', 'e.nom', 'm.intitule', 'f.intitule', 'cd.nom', 'cd.prenom', 'c.id'])
        .pluck('c.document_id'),
    { ...precisions, choix: dansLeJournal(choix) },
  );
}

/** `octetsDesPieces` is what the files of a choice weigh together. */
export async function octetsDesPieces(agent: Agent, choix: ChoixDossiers): Promise<number> {
  const poids = await choisis(agent, choix, await maintenant())
    .join('pieces as p', 'p.candidature_ref', 'c.document_id')
    .join('fichiers as fi', 'fi.document_id', 'p.fichier_ref')
    .whereNotNull('c.transmise_le')
    .sum({ octets: 'fi.taille' })
    .first();
  return Number(poids?.octets ?? 0);
}

function sansDoublon(choix: ChoixDossiers): ChoixDossiers {
  return 'dossiers' in choix ? { dossiers: [...new Set(choix.dossiers)].sort() } : choix;
}

/** `dansLeJournal` keeps neither a list of dossiers, only their number, nor a search, which may name somebody. */
function dansLeJournal(choix: ChoixDossiers): object {
  if ('dossiers' in choix) return { dossiers: choix.dossiers.length };
  const { recherche, ...filtres } = choix.filtres;
  return { ...filtres, ...(recherche && { recherche: true }) };
}

function choisis({ portees, id }: Agent, choix: ChoixDossiers, instant: Date, connexion?: Knex): Knex.QueryBuilder {
  return choisir(dossiers(portees, connexion), choix, instant, id);
}

async function enPorteeEntiere(agent: Agent, choix: ChoixDossiers, instant: Date): Promise<boolean> {
  if ('dossiers' in choix) return (await compter(choisis(agent, choix, instant))) === choix.dossiers.length;
  const voulues = [...new Set(choix.filtres.formations ?? [])];
  const siennes: string[] = await dossiers(agent.portees)
    .whereIn('c.formation_ref', voulues)
    .distinct('c.formation_ref')
    .pluck('c.formation_ref');
  return siennes.length === voulues.length;
}

async function compter(requete: Knex.QueryBuilder): Promise<number> {
  return Number((await requete.count({ total: '*' }).first())?.total ?? 0);
}
