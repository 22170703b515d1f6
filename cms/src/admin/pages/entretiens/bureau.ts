/** This file calls the bureau's routes for the pages of entretiens. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import type { CritereEntretiens, Projet } from '@portail/config/bureau/entretiens';
import type { Jour } from '@portail/config/paris';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';
import { enParametres } from './liste/criteres';

type Passage = { route: 'ouvrirEntretien' | 'fermerEntretien'; id: string; version: number };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Entretien', 'Dossier', 'Travail'] }).injectEndpoints({
  endpoints: (construire) => ({
    listerEntretiens: construire.query<ReponseBureau<'listerEntretiens'>, CritereEntretiens>({
      query: (criteres) => `${chemin('listerEntretiens')}?${enParametres(criteres)}`,
      transformResponse: (reponse) => BUREAU.listerEntretiens.reponse.parse(reponse),
      providesTags: ['Entretien'],
      // `keepUnusedDataFor` is 0: candidats book meanwhile, and a page read earlier is not to be trusted.
      keepUnusedDataFor: 0,
    }),
    lireEntretien: construire.query<ReponseBureau<'lireEntretien'>, string>({
      query: (id) => chemin('lireEntretien', { id }),
      transformResponse: (reponse) => BUREAU.lireEntretien.reponse.parse(reponse),
      providesTags: ['Entretien'],
      keepUnusedDataFor: 0,
    }),
    preparerOrganisation: construire.query<ReponseBureau<'preparerOrganisation'>, void>({
      query: () => chemin('preparerOrganisation'),
      transformResponse: (reponse) => BUREAU.preparerOrganisation.reponse.parse(reponse),
      providesTags: ['Entretien'],
      keepUnusedDataFor: 0,
    }),
    verifierOrganisation: construire.query<ReponseBureau<'verifierOrganisation'>, Projet>({
      query: (projet) => ({ url: chemin('verifierOrganisation'), method: 'POST', data: projet }),
      transformResponse: (reponse) => BUREAU.verifierOrganisation.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    organiser: construire.mutation<ReponseBureau<'organiser'>, CorpsBureau<'organiser'>>({
      query: (creation) => ({ url: chemin('organiser'), method: 'POST', data: creation }),
      transformResponse: (reponse) => BUREAU.organiser.reponse.parse(reponse),
      invalidatesTags: (reponse) => (reponse?.id ? ['Entretien'] : []),
    }),
    ajouterCreneaux: construire.mutation<
      ReponseBureau<'ajouterCreneaux'>,
      { id: string; corps: CorpsBureau<'ajouterCreneaux'> }
    >({
      query: ({ id, corps }) => ({ url: chemin('ajouterCreneaux', { id }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.ajouterCreneaux.reponse.parse(reponse),
      invalidatesTags: (reponse) => (reponse?.ajoutes ? ['Entretien'] : []),
    }),
    passerEntretien: construire.mutation<ReponseBureau<'ouvrirEntretien'>, Passage>({
      query: ({ route, id, version }) => ({ url: chemin(route, { id }), method: 'POST', data: { version } }),
      transformResponse: (reponse, _meta, { route }) => BUREAU[route].reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Entretien']),
    }),
    listerConvocables: construire.query<
      ReponseBureau<'listerConvocables'>,
      { id: string; repondreAvant: Jour | undefined }
    >({
      query: ({ id, repondreAvant }) =>
        `${chemin('listerConvocables', { id })}?${new URLSearchParams(repondreAvant ? { repondreAvant } : {})}`,
      transformResponse: (reponse) => BUREAU.listerConvocables.reponse.parse(reponse),
      providesTags: ['Entretien', 'Dossier'],
      keepUnusedDataFor: 0,
    }),
    convoquerDossiers: construire.mutation<
      ReponseBureau<'convoquerDossiers'>,
      { id: string; corps: CorpsBureau<'convoquerDossiers'> }
    >({
      query: ({ id, corps }) => ({ url: chemin('convoquerDossiers', { id }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.convoquerDossiers.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Travail']),
    }),
  }),
});

export const {
  useListerEntretiensQuery,
  useLireEntretienQuery,
  useLazyLireEntretienQuery,
  usePreparerOrganisationQuery,
  useVerifierOrganisationQuery,
  useOrganiserMutation,
  useAjouterCreneauxMutation,
  usePasserEntretienMutation,
  useListerConvocablesQuery,
  useConvoquerDossiersMutation,
} = api;
