/** This file reads the criteria of a request, without what they name and that does not exist any more. */
import { CriteresDossiers } from '@portail/config/bureau/criteres';
import { lireCriteres, type Perimable, sansPerimes } from '@portail/config/bureau/lire-criteres';
import type { Knex } from 'knex';
import type { Agent } from '../../platform/bureau.ts';
import { formationsPubliees } from '../entretiens/portee.ts';

export type Perime = { nom: Perimable; valeur: string };
export type CriteresLus = { criteres: CriteresDossiers; perimes: Perime[] };

/**
 * `criteresDe` gives the criteria of a URL that the list applies. The page tells its reader what is left out: what it
 * cannot read itself, and `perimes`, which the database alone knows.
 */
export async function criteresDe(agent: Agent, requete: unknown): Promise<CriteresLus> {
  const { criteres } = lireCriteres(CriteresDossiers, Object(requete));
  const perimes = await perimesDe(agent, criteres);
  return { criteres: sansPerimes(criteres, perimes), perimes };
}

/** `perimesDe` asks for all that the criteria name in one statement; for none when they name nothing. */
async function perimesDe(agent: Agent, criteres: CriteresDossiers): Promise<Perime[]> {
  const { etiquettes = [], formations = [], etablissements = [], suiviPar } = criteres;
  const comptes = suiviPar && suiviPar !== 'personne' ? [suiviPar] : [];
  const nommes: Perime[] = [
    ...etiquettes.map((valeur) => ({ nom: 'etiquettes' as const, valeur })),
    ...formations.map((valeur) => ({ nom: 'formations' as const, valeur })),
    ...etablissements.map((valeur) => ({ nom: 'etablissements' as const, valeur })),
    ...comptes.map((valeur) => ({ nom: 'suiviPar' as const, valeur })),
  ];
  if (nommes.length === 0) return [];
  const { connection } = strapi.db;
  const siennes = () => formationsPubliees(agent.portees, connection);
  const requetes: Record<Perimable, Knex.QueryBuilder> = {
    etiquettes: connection('etiquettes as t')
      .whereIn('t.document_id', etiquettes)
      .whereIn('t.etablissement_ref', siennes().select('i.document_id'))
      .select('t.document_id as valeur'),
    formations: siennes().whereIn('f.document_id', formations).select('f.document_id as valeur'),
    etablissements: siennes().whereIn('i.document_id', etablissements).select('i.document_id as valeur'),
    suiviPar: connection('admin_users as u').whereIn('u.id', comptes).select(connection.raw('u.id::text as valeur')),
  };
  const voulues = [...new Set(nommes.map(({ nom }) => nom))].map((nom) => requetes[nom]);
  const connus: { valeur: string }[] = await connection.union(voulues);
  const vivants = new Set(connus.map(({ valeur }) => valeur));
  return nommes.filter(({ valeur }) => !vivants.has(valeur));
}
