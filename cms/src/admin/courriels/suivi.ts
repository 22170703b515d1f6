/** This file calls the bureau's routes of the mails that do not leave, for the widget. The contract parses replies. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../chemin';

type Renvoi = ReturnType<typeof BUREAU.renvoyerCourriels.reponse.parse>;

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Courriel', 'Travail'] }).injectEndpoints({
  endpoints: (construire) => ({
    suivreCourriels: construire.query<SuiviCourriels, void>({
      query: () => chemin('suivreCourriels'),
      transformResponse: (reponse) => BUREAU.suivreCourriels.reponse.parse(reponse),
      providesTags: ['Courriel'],
      keepUnusedDataFor: 0,
    }),
    renvoyerCourriels: construire.mutation<Renvoi, void>({
      query: () => ({ url: chemin('renvoyerCourriels'), method: 'POST', data: {} }),
      transformResponse: (reponse) => BUREAU.renvoyerCourriels.reponse.parse(reponse),
      invalidatesTags: ['Courriel', 'Travail'],
    }),
  }),
});

export const { useSuivreCourrielsQuery, useRenvoyerCourrielsMutation } = api;
