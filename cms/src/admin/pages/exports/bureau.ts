/** This file calls the bureau's routes for the page of exports. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

/** `DemandeExport` is a file to make, as its route takes it. */
export type DemandeExport =
  | { route: 'exporterDossiers'; corps: CorpsBureau<'exporterDossiers'> }
  | { route: 'exporterPieces'; corps: CorpsBureau<'exporterPieces'> };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Travail', 'Dossier'] }).injectEndpoints({
  endpoints: (construire) => ({
    preparerExport: construire.query<ReponseBureau<'preparerExport'>, void>({
      query: () => chemin('preparerExport'),
      transformResponse: (reponse) => BUREAU.preparerExport.reponse.parse(reponse),
      providesTags: ['Dossier'],
      keepUnusedDataFor: 0,
    }),
    demanderExport: construire.mutation<ReponseBureau<'exporterDossiers'>, DemandeExport>({
      query: ({ route, corps }) => ({ url: chemin(route), method: 'POST', data: corps }),
      transformResponse: (reponse, _meta, { route }) => BUREAU[route].reponse.parse(reponse),
      invalidatesTags: ['Travail'],
    }),
  }),
});

export const { usePreparerExportQuery, useDemanderExportMutation } = api;
