/** This file calls the bureau's routes for the page of the closing date. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Travail', 'Dossier'] }).injectEndpoints({
  endpoints: (construire) => ({
    preparerReport: construire.query<ReponseBureau<'preparerReport'>, void>({
      query: () => chemin('preparerReport'),
      transformResponse: (reponse) => BUREAU.preparerReport.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    montrerReport: construire.query<ReponseBureau<'montrerReport'>, CorpsBureau<'montrerReport'>>({
      query: (corps) => ({ url: chemin('montrerReport'), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.montrerReport.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    reporterCloture: construire.mutation<ReponseBureau<'reporterCloture'>, CorpsBureau<'reporterCloture'>>({
      query: (corps) => ({ url: chemin('reporterCloture'), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.reporterCloture.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Travail', 'Dossier']),
    }),
  }),
});

export const { usePreparerReportQuery, useMontrerReportQuery, useReporterClotureMutation } = api;
