/** This file calls the routes of works and tasks for the home's widgets. The contract parses the replies. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { TacheEnDefaut, Travail } from '@portail/config/bureau/travaux';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../chemin';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Travail'] }).injectEndpoints({
  endpoints: (construire) => ({
    listerTravaux: construire.query<Travail[], void>({
      query: () => chemin('listerTravaux'),
      transformResponse: (reponse) => BUREAU.listerTravaux.reponse.parse(reponse).travaux,
      providesTags: ['Travail'],
      keepUnusedDataFor: 0,
    }),
    annulerTravail: construire.mutation<Travail, string>({
      query: (id) => ({ url: chemin('annulerTravail', { id }), method: 'POST', data: {} }),
      transformResponse: (reponse) => BUREAU.annulerTravail.reponse.parse(reponse),
      // The list is read again after a refusal too: the work has just ended by itself.
      invalidatesTags: ['Travail'],
    }),
    suivreTaches: construire.query<TacheEnDefaut[], void>({
      query: () => chemin('suivreTaches'),
      transformResponse: (reponse) => BUREAU.suivreTaches.reponse.parse(reponse).taches,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useListerTravauxQuery, useAnnulerTravailMutation, useSuivreTachesQuery } = api;
