/** This file calls the bureau's route of the publication, for the widget. The contract parses the reply. */
import { BUREAU } from '@portail/config/bureau/bureau';
import type { SuiviPublication } from '@portail/config/bureau/publication';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { adminApi } from '@strapi/strapi/admin';

const api = adminApi.injectEndpoints({
  endpoints: (construire) => ({
    suivrePublication: construire.query<SuiviPublication, void>({
      query: () => PREFIXE_BUREAU + BUREAU.suivre.chemin,
      transformResponse: (reponse) => BUREAU.suivre.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useSuivrePublicationQuery } = api;
