/** This file reads, for the editors' screens, what a formation is compared with and made of. */
import type { Reperes } from '@portail/config/rules/avertissements';
import { adminApi } from '@strapi/strapi/admin';

const TYPES = '/content-manager/collection-types';
export const FORMATION = 'api::formation.formation';
const CAMPAGNE = 'api::campagne.campagne';
const ETABLISSEMENT = 'api::etablissement.etablissement';

export type Iut = { id: number; documentId: string; code: string; nom: string };

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    campagnes: construire.query<Reperes['campagnes'], void>({
      query: () => `${TYPES}/${CAMPAGNE}?pageSize=100&sort=annee:DESC`,
      transformResponse: ({ results }: { results: Reperes['campagnes'] }) => results,
      keepUnusedDataFor: 0,
    }),
    codePublie: construire.query<string, string>({
      query: (documentId) => `${TYPES}/${FORMATION}/${documentId}?status=published`,
      transformResponse: ({ data }: { data: { code: string } }) => data.code,
      keepUnusedDataFor: 0,
    }),
    /** `sesIuts` are those whose contents the reader edits. */
    sesIuts: construire.query<Iut[], void>({
      query: () => `${TYPES}/${ETABLISSEMENT}?pageSize=100&sort=nom:ASC`,
      transformResponse: ({ results }: { results: Iut[] }) => results,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useCampagnesQuery, useCodePublieQuery, useSesIutsQuery } = api;
