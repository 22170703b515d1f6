/** This file calls the bureau's route of the journal. The contract parses its reply. */
import { BUREAU, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    lireJournal: construire.query<ReponseBureau<'lireJournal'>, string>({
      query: (parametres) => `${chemin('lireJournal')}?${parametres}`,
      transformResponse: (reponse) => BUREAU.lireJournal.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useLireJournalQuery } = api;
