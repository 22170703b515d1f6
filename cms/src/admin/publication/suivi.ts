/** This file calls the bureau's route of the publication, for the widget. The contract parses the reply. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { SuiviPublication } from '@portail/config/bureau/publication';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../chemin';

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    suivrePublication: construire.query<SuiviPublication, void>({
      query: () => chemin('suivre'),
      transformResponse: (reponse) => BUREAU.suivre.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useSuivrePublicationQuery } = api;
