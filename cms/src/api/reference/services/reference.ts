import { jourDeParis } from '@portail/config/paris';
import type { Contexte, References } from '@portail/config/rules/parcours';
import { maintenant } from '../../../platform/db/clock.ts';

const ordonnes = { orderBy: [{ ordre: 'asc' as const }, { id: 'asc' as const }] };

/** `contexte` gives the lists that administration edits, and what the campagne asks of a new account. */
export async function contexte(instant?: Date): Promise<Contexte> {
  const campagne = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const aujourdhui = jourDeParis(instant ?? (await maintenant()));
  return {
    references: await references(),
    aujourdhui,
    annee: campagne?.annee ?? Number(aujourdhui.slice(0, 4)),
    lieuNaissanceDemande: campagne?.lieuNaissanceDemande ?? true,
    nationaliteDemandee: campagne?.nationaliteDemandee ?? true,
    conservationJusquau: campagne?.conservationJusquau ?? null,
  };
}

async function references(): Promise<References> {
  const situations = await strapi.db.query('api::situation.situation').findMany(ordonnes);
  const series = await strapi.db.query('api::serie-bac.serie-bac').findMany(ordonnes);
  const specialites = await strapi.db.query('api::specialite-bac.specialite-bac').findMany(ordonnes);
  const diplomes = await strapi.db.query('api::type-diplome.type-diplome').findMany(ordonnes);
  return {
    situations: situations.map(({ intitule }: Intitule) => intitule),
    series: series.map(({ type, intitule, de, a, avecSpecialites }: References['series'][number]) => ({
      type,
      intitule,
      de,
      a,
      avecSpecialites,
    })),
    specialites: specialites.map(({ intitule }: Intitule) => intitule),
    diplomes: diplomes.map(({ intitule, usage, nature }: References['diplomes'][number]) => ({
      intitule,
      usage,
      nature,
    })),
  };
}

type Intitule = { intitule: string };
