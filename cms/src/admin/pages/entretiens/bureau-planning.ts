/** This file calls the bureau's routes that change a planning. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import type { PLANNING, Suite } from '@portail/config/bureau/planning';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

/** `ActePlanning` are the routes that answer with what came of an act. */
type ActePlanning = {
  [N in keyof typeof PLANNING]: (typeof PLANNING)[N]['reponse'] extends typeof PLANNING.annulerEntretien.reponse
    ? N
    : never;
}[keyof typeof PLANNING];

/** `DemandePlanning` is one act on an entretien or on a convocation, which `id` names. */
export type DemandePlanning = { [N in ActePlanning]: { route: N; id: string; corps: CorpsBureau<N> } }[ActePlanning];

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Entretien'] }).injectEndpoints({
  endpoints: (construire) => ({
    listerConvoques: construire.query<ReponseBureau<'listerConvoques'>, string>({
      query: (id) => chemin('listerConvoques', { id }),
      transformResponse: (reponse) => BUREAU.listerConvoques.reponse.parse(reponse),
      providesTags: ['Entretien'],
      keepUnusedDataFor: 0,
    }),
    proposerRemplacements: construire.query<
      ReponseBureau<'proposerRemplacements'>,
      { id: string; creneaux: readonly string[] }
    >({
      query: ({ id, creneaux }) => ({
        url: chemin('proposerRemplacements', { id }),
        method: 'POST',
        data: { creneaux },
      }),
      transformResponse: (reponse) => BUREAU.proposerRemplacements.reponse.parse(reponse),
      providesTags: ['Entretien'],
      keepUnusedDataFor: 0,
    }),
    changerPlanning: construire.mutation<Suite, DemandePlanning>({
      query: ({ route, id, corps }) => ({ url: chemin(route, { id }), method: 'POST', data: corps }),
      transformResponse: (reponse, _meta, { route }) => BUREAU[route].reponse.parse(reponse),
      invalidatesTags: (suite) => (suite?.fait ? ['Entretien'] : []),
    }),
  }),
});

export const { useListerConvoquesQuery, useProposerRemplacementsQuery, useChangerPlanningMutation } = api;
