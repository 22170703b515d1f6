/** This file calls the bureau's routes of one's own views and columns. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

/** `VueAGarder` is a view as its address writes it. */
type VueAGarder = { nom: string; criteres: Record<string, string> };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Vue'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireVues: construire.query<ReponseBureau<'lireVues'>, void>({
      query: () => chemin('lireVues'),
      transformResponse: (reponse) => BUREAU.lireVues.reponse.parse(reponse),
      providesTags: ['Vue'],
    }),
    garderVue: construire.mutation<ReponseBureau<'garderVue'>, VueAGarder>({
      query: (data) => ({ url: chemin('garderVue'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.garderVue.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Vue']),
    }),
    renommerVue: construire.mutation<object, { id: string; nom: string }>({
      query: ({ id, nom }) => ({ url: chemin('renommerVue', { id }), method: 'POST', data: { nom } }),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Vue']),
    }),
    supprimerVue: construire.mutation<object, string>({
      query: (id) => ({ url: chemin('supprimerVue', { id }), method: 'POST', data: {} }),
      invalidatesTags: ['Vue'],
    }),
    garderColonnes: construire.mutation<object, CorpsBureau<'garderColonnes'>>({
      query: (data) => ({ url: chemin('garderColonnes'), method: 'POST', data }),
      invalidatesTags: ['Vue'],
    }),
  }),
});

export const {
  useLireVuesQuery,
  useGarderVueMutation,
  useRenommerVueMutation,
  useSupprimerVueMutation,
  useGarderColonnesMutation,
} = api;
