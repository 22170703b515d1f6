/** This file calls the bureau's routes of the mails that do not leave, for the widget. The contract parses replies. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { adminApi } from '@strapi/strapi/admin';

type Renvoi = ReturnType<typeof BUREAU.renvoyerCourriels.reponse.parse>;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Courriel'] }).injectEndpoints({
  endpoints: (construire) => ({
    suivreCourriels: construire.query<SuiviCourriels, void>({
      query: () => PREFIXE_BUREAU + BUREAU.suivreCourriels.chemin,
      transformResponse: (reponse) => BUREAU.suivreCourriels.reponse.parse(reponse),
      providesTags: ['Courriel'],
      keepUnusedDataFor: 0,
    }),
    renvoyerCourriels: construire.mutation<Renvoi, void>({
      query: () => ({ url: PREFIXE_BUREAU + BUREAU.renvoyerCourriels.chemin, method: 'POST', data: {} }),
      transformResponse: (reponse) => BUREAU.renvoyerCourriels.reponse.parse(reponse),
      invalidatesTags: ['Courriel'],
    }),
  }),
});

export const { useSuivreCourrielsQuery, useRenvoyerCourrielsMutation } = api;
