/** This file calls the bureau's routes for the team's pages. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';

/** `ActeAgent` are the acts on one account that only need to say which state their page showed. */
export type RouteAgent = 'renvoyerInvitation' | 'retirerInvitation' | 'desactiverAgent' | 'reactiverAgent';

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Agent'] }).injectEndpoints({
  endpoints: (construire) => ({
    listerEquipe: construire.query<ReponseBureau<'listerEquipe'>, void>({
      query: () => chemin('listerEquipe'),
      transformResponse: (reponse) => BUREAU.listerEquipe.reponse.parse(reponse),
      providesTags: ['Agent'],
      keepUnusedDataFor: 0,
    }),
    lireHistoriqueAgent: construire.query<ReponseBureau<'lireHistoriqueAgent'>, string>({
      query: (id) => chemin('lireHistoriqueAgent', { id }),
      transformResponse: (reponse) => BUREAU.lireHistoriqueAgent.reponse.parse(reponse),
      providesTags: ['Agent'],
      keepUnusedDataFor: 0,
    }),
    prevoirFonctions: construire.query<ReponseBureau<'prevoirFonctions'>, CorpsBureau<'prevoirFonctions'>>({
      query: (data) => ({ url: chemin('prevoirFonctions'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.prevoirFonctions.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    inviterAgent: construire.mutation<ReponseBureau<'inviterAgent'>, CorpsBureau<'inviterAgent'>>({
      query: (data) => ({ url: chemin('inviterAgent'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.inviterAgent.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Agent']),
    }),
    modifierAgent: construire.mutation<
      ReponseBureau<'modifierAgent'>,
      { id: number; corps: CorpsBureau<'modifierAgent'> }
    >({
      query: ({ id, corps }) => ({ url: chemin('modifierAgent', { id: String(id) }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.modifierAgent.reponse.parse(reponse),
      // `invalidatesTags` leaves the form as it was after a refusal: what was typed is kept.
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Agent']),
    }),
    agirSurAgent: construire.mutation<unknown, { route: RouteAgent; id: number; vu: string }>({
      query: ({ route, id, vu }) => ({ url: chemin(route, { id: String(id) }), method: 'POST', data: { vu } }),
      transformResponse: (reponse, _meta, { route }) => BUREAU[route].reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Agent']),
    }),
  }),
});

export const {
  useListerEquipeQuery,
  useLireHistoriqueAgentQuery,
  usePrevoirFonctionsQuery,
  useInviterAgentMutation,
  useModifierAgentMutation,
  useAgirSurAgentMutation,
} = api;
