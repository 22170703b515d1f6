import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { CritereDossiers } from '@portail/config/bureau/dossiers';
import type { Knex } from 'knex';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { COLONNES, type LigneLue, presenterLigne, renvoyeLe } from './ligne.ts';
import { dossiers, enPortee } from './portee.ts';
import { filtrerParTexte } from './recherche.ts';

const PAR_PAGE = 25;

const COLONNES_TRI = {
  transmiseLe: 'c.transmise_le',
  candidat: 'cd.nom',
  formation: 'f.intitule',
  etat: 'c.etat',
} as const;

export async function lister({ portees }: Agent, criteres: CritereDossiers): Promise<Issue<ReponseBureau<'lister'>>> {
  const filtrer = (requete: Knex.QueryBuilder) => {
    if (criteres.etat) requete.where('c.etat', criteres.etat);
    filtrerParTexte(requete, criteres.recherche);
    return requete;
  };
  const compte = await filtrer(enPortee(portees)).count({ total: '*' }).first();
  const total = Number(compte?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / PAR_PAGE));
  const page = Math.min(criteres.page, pages);
  const ordre = [
    // `nulls` is said for this column only, because its index is in this order; the others never hold nulls.
    {
      column: COLONNES_TRI[criteres.tri],
      order: criteres.sens,
      ...(criteres.tri === 'transmiseLe' && { nulls: 'last' as const }),
    },
    ...(criteres.tri === 'candidat' ? [{ column: 'cd.prenom', order: criteres.sens }] : []),
    { column: 'c.id', order: 'desc' },
  ];
  const lignes: LigneLue[] = await filtrer(dossiers(portees))
    .select(COLONNES)
    .orderBy(ordre)
    .limit(PAR_PAGE)
    .offset((page - 1) * PAR_PAGE);
  const renvois = await renvoisDe(lignes.map(({ id }) => id));
  const presentees = lignes.map((ligne) => presenterLigne({ ...ligne, renvoyeLe: renvois.get(ligne.id) ?? null }));
  return reussite({ dossiers: presentees, total, page, pages });
}

/** `renvoisDe` is a query of its own: inside the list's, the snapshots of the skipped rows would be opened too. */
async function renvoisDe(ids: readonly string[]): Promise<Map<string, string | null>> {
  const lignes = await strapi.db
    .connection('candidatures as c')
    .whereIn('c.document_id', ids)
    .select({ id: 'c.document_id' }, renvoyeLe());
  return new Map(lignes.map(({ id, renvoyeLe: le }) => [id, le]));
}
