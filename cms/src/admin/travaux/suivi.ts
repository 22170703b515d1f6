/** The routes of works and tasks, as the home's widgets call them. Replies are parsed by the contract. */
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
      // Refused, the work has just ended by itself: the list is read again all the same.
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
