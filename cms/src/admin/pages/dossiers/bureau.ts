/** This file calls the bureau's routes for these pages: no other does. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type NomBureau } from '@portail/config/bureau/bureau';
import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../chemin';
import { enParametres } from './liste/criteres';

type NomJson = {
  [N in NomBureau]: (typeof BUREAU)[N]['reponse'] extends 'fichier' ? never : N;
}[NomBureau];
type Reponse<N extends NomJson> = ReturnType<(typeof BUREAU)[N]['reponse']['parse']>;
export type ListeDossiers = Reponse<'lister'>;
/** `RouteActe` are the routes that decide of a whole dossier, or convoke it. */
export type RouteActe =
  | { [N in NomBureau]: (typeof BUREAU)[N]['action'] extends 'dossier.instruire' ? N : never }[NomBureau]
  | 'convoquerDossier';
type Corps<N extends 'preparerLot' | 'lancerLot'> = ReturnType<(typeof BUREAU)[N]['corps']['parse']>;
type Reclamation = { id: string; piece: string; corps: CorpsBureau<'reclamerPiece'> };
type Annulation = { id: string; piece: string; corps: { version: number } };
type Apercu = { id: string; corps: CorpsBureau<'apercevoirCourriel'> };
type Jugement = { id: string; piece: string; corps: ReturnType<typeof BUREAU.juger.corps.parse> };

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Dossier', 'Travail'] }).injectEndpoints({
  endpoints: (construire) => ({
    listerDossiers: construire.query<ListeDossiers, CriteresDossiers>({
      query: (criteres) => `${chemin('lister')}?${enParametres(criteres)}`,
      transformResponse: (reponse) => BUREAU.lister.reponse.parse(reponse),
      providesTags: ['Dossier'],
      // `keepUnusedDataFor` is 0: colleagues work on the same dossiers, and a page read earlier is not to be trusted.
      keepUnusedDataFor: 0,
    }),
    compterFacettes: construire.query<Reponse<'compterFacettes'>, CriteresDossiers>({
      query: (criteres) => `${chemin('compterFacettes')}?${enParametres(criteres)}`,
      transformResponse: (reponse) => BUREAU.compterFacettes.reponse.parse(reponse),
      providesTags: ['Dossier'],
      keepUnusedDataFor: 0,
    }),
    compterAFaire: construire.query<Reponse<'compterAFaire'>, void>({
      query: () => chemin('compterAFaire'),
      transformResponse: (reponse) => BUREAU.compterAFaire.reponse.parse(reponse),
      providesTags: ['Dossier'],
      keepUnusedDataFor: 0,
    }),
    lireRythme: construire.query<Reponse<'lireRythme'>, void>({
      query: () => chemin('lireRythme'),
      transformResponse: (reponse) => BUREAU.lireRythme.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    preparerLot: construire.mutation<Reponse<'preparerLot'>, Corps<'preparerLot'>>({
      query: (data) => ({ url: chemin('preparerLot'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.preparerLot.reponse.parse(reponse),
    }),
    lancerLot: construire.mutation<Reponse<'lancerLot'>, Corps<'lancerLot'>>({
      query: (data) => ({ url: chemin('lancerLot'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.lancerLot.reponse.parse(reponse),
      invalidatesTags: ['Dossier', 'Travail'],
    }),
    listerColleguesDuLot: construire.query<Reponse<'listerColleguesDuLot'>, CorpsBureau<'listerColleguesDuLot'>>({
      query: (data) => ({ url: chemin('listerColleguesDuLot'), method: 'POST', data }),
      transformResponse: (reponse) => BUREAU.listerColleguesDuLot.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    situerDossier: construire.query<Reponse<'situerParmi'>, { id: string; criteres: CriteresDossiers }>({
      query: ({ id, criteres }) => `${chemin('situerParmi', { id })}?${enParametres(criteres)}`,
      transformResponse: (reponse) => BUREAU.situerParmi.reponse.parse(reponse),
      // No tag: an act may take the dossier out of its list, and the next one is that of the list as it was opened.
      keepUnusedDataFor: 0,
    }),
    lireParcours: construire.query<Reponse<'lireParcours'>, string>({
      query: (id) => chemin('lireParcours', { id }),
      transformResponse: (reponse) => BUREAU.lireParcours.reponse.parse(reponse),
      keepUnusedDataFor: 0,
    }),
    lireDossier: construire.query<Reponse<'lire'>, string>({
      query: (id) => chemin('lire', { id }),
      transformResponse: (reponse) => BUREAU.lire.reponse.parse(reponse),
      providesTags: ['Dossier'],
      keepUnusedDataFor: 0,
    }),
    jugerPiece: construire.mutation<Reponse<'juger'>, Jugement>({
      query: ({ id, piece, corps }) => ({ url: chemin('juger', { id, piece }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.juger.reponse.parse(reponse),
      // `invalidatesTags` leaves the page as it was after a refused judgement: its reader decides when to reload.
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Dossier']),
    }),
    listerCatalogue: construire.query<Reponse<'listerCatalogue'>, string>({
      query: (id) => chemin('listerCatalogue', { id }),
      transformResponse: (reponse) => BUREAU.listerCatalogue.reponse.parse(reponse),
      providesTags: ['Dossier'],
      keepUnusedDataFor: 0,
    }),
    reclamerPiece: construire.mutation<Reponse<'reclamerPiece'>, Reclamation>({
      query: ({ id, piece, corps }) => ({ url: chemin('reclamerPiece', { id, piece }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.reclamerPiece.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Dossier']),
    }),
    annulerJugement: construire.mutation<Reponse<'annulerJugement'>, Annulation>({
      query: ({ id, piece, corps }) => ({ url: chemin('annulerJugement', { id, piece }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.annulerJugement.reponse.parse(reponse),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Dossier']),
    }),
    apercevoirCourriel: construire.mutation<Reponse<'apercevoirCourriel'>, Apercu>({
      query: ({ id, corps }) => ({ url: chemin('apercevoirCourriel', { id }), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.apercevoirCourriel.reponse.parse(reponse),
    }),
    instruireDossier: construire.mutation<Reponse<RouteActe>, { id: string; route: RouteActe; corps: { vu: string } }>({
      query: ({ id, route, corps }) => ({ url: chemin(route, { id }), method: 'POST', data: corps }),
      transformResponse: (reponse, _meta, { route }) => BUREAU[route].reponse.parse(reponse),
      // Nothing was done while fewer places than people wait to be confirmed.
      invalidatesTags: (reponse) => (reponse && !('manque' in reponse && reponse.manque) ? ['Dossier'] : []),
    }),
  }),
});

export const {
  useListerDossiersQuery,
  useCompterFacettesQuery,
  useCompterAFaireQuery,
  useLireRythmeQuery,
  usePreparerLotMutation,
  useLancerLotMutation,
  useListerColleguesDuLotQuery,
  useSituerDossierQuery,
  useLireDossierQuery,
  useLireParcoursQuery,
  useJugerPieceMutation,
  useListerCatalogueQuery,
  useReclamerPieceMutation,
  useAnnulerJugementMutation,
  useApercevoirCourrielMutation,
  useInstruireDossierMutation,
} = api;
