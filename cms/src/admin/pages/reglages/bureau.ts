/** This file calls the bureau's routes for the réglages of the IUTs. The contract parses every reply. */
import { BUREAU, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Reglages'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireReglages: construire.query<ReponseBureau<'lireReglages'>, void>({
      query: () => chemin('lireReglages'),
      transformResponse: (reponse) => BUREAU.lireReglages.reponse.parse(reponse),
      providesTags: ['Reglages'],
      keepUnusedDataFor: 0,
    }),
    reglerIdentite: construire.mutation<ReponseBureau<'reglerIdentite'>, { iut: string; ouverte: boolean }>({
      query: ({ iut, ouverte }) => ({ url: chemin('reglerIdentite', { iut }), method: 'POST', data: { ouverte } }),
      transformResponse: (reponse) => BUREAU.reglerIdentite.reponse.parse(reponse),
      invalidatesTags: ['Reglages'],
    }),
  }),
});

export const { useLireReglagesQuery, useReglerIdentiteMutation } = api;
