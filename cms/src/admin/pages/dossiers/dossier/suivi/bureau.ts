/** This file calls the bureau's routes of what goes with one dossier: its history, mails, notes and messages. */
import { BUREAU, type CorpsBureau, type NomBureau, type ParametresBureau } from '@portail/config/bureau/bureau';
import type { RouteBureau } from '@portail/config/bureau/route';
import { TYPE_AVEC_FICHIER } from '@portail/config/route';
import { adminApi } from '@strapi/strapi/admin';
import { chemin } from '../../../../chemin';

type NomJson = {
  [N in NomBureau]: (typeof BUREAU)[N]['reponse'] extends 'fichier' ? never : N;
}[NomBureau];
type Reponse<N extends NomJson> = ReturnType<(typeof BUREAU)[N]['reponse']['parse']>;

/** `Envoi` is one act: the route's parameters, and its body. */
type Envoi<N extends NomBureau> = { params: ParametresBureau<N>; corps: CorpsBureau<N> };

/** `lecture` reads a route; what was read is read again when the page comes back, since colleagues write too. */
const lecture = <N extends NomJson>(nom: N) => ({
  query: (params: ParametresBureau<N>) => chemin(nom, params as Record<string, string>),
  transformResponse: (reponse: unknown) => BUREAU[nom].reponse.parse(reponse) as Reponse<N>,
  providesTags: ['Suivi' as const],
  keepUnusedDataFor: 0,
});

const route = (nom: NomBureau): RouteBureau => BUREAU[nom];

const ecriture = <N extends NomJson>(nom: N) => ({
  query: ({ params, corps }: Envoi<N>) => ({
    url: chemin(nom, params as Record<string, string>),
    method: 'POST' as const,
    data: corps,
    ...(route(nom).avecFichier && { config: { headers: { 'Content-Type': TYPE_AVEC_FICHIER } } }),
  }),
  transformResponse: (reponse: unknown) => BUREAU[nom].reponse.parse(reponse) as Reponse<N>,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Suivi', 'Courriel', 'Dossier'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireHistorique: construire.query<Reponse<'lireHistorique'>, ParametresBureau<'lireHistorique'>>(
      lecture('lireHistorique'),
    ),
    lireCourriels: construire.query<Reponse<'lireCourriels'>, ParametresBureau<'lireCourriels'>>(
      lecture('lireCourriels'),
    ),
    lireSuivi: construire.query<Reponse<'lireSuivi'>, ParametresBureau<'lireSuivi'>>(lecture('lireSuivi')),
    lirePersonne: construire.query<Reponse<'lirePersonne'>, ParametresBureau<'lirePersonne'>>(lecture('lirePersonne')),
    listerCollegues: construire.query<Reponse<'listerCollegues'>, ParametresBureau<'listerCollegues'>>(
      lecture('listerCollegues'),
    ),
    listerEtiquettes: construire.query<Reponse<'listerEtiquettes'>, void>({
      ...lecture('listerEtiquettes'),
      query: () => chemin('listerEtiquettes'),
    }),
    // `invalidatesTags` holds the list of dossiers too: it shows who follows each, and its étiquettes.
    affecterDossier: construire.mutation<Reponse<'affecterDossier'>, Envoi<'affecterDossier'>>({
      ...ecriture('affecterDossier'),
      invalidatesTags: ['Suivi', 'Dossier'],
    }),
    attendrePiece: construire.mutation<Reponse<'attendrePiece'>, Envoi<'attendrePiece'>>({
      ...ecriture('attendrePiece'),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Suivi', 'Dossier']),
    }),
    etiqueterDossier: construire.mutation<Reponse<'etiqueterDossier'>, Envoi<'etiqueterDossier'>>({
      ...ecriture('etiqueterDossier'),
      invalidatesTags: ['Suivi', 'Dossier'],
    }),
    noterDossier: construire.mutation<Reponse<'noterDossier'>, Envoi<'noterDossier'>>({
      ...ecriture('noterDossier'),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Suivi']),
    }),
    effacerNote: construire.mutation<Reponse<'effacerNote'>, Envoi<'effacerNote'>>({
      ...ecriture('effacerNote'),
      invalidatesTags: ['Suivi'],
    }),
    creerEtiquette: construire.mutation<Reponse<'creerEtiquette'>, Envoi<'creerEtiquette'>>({
      ...ecriture('creerEtiquette'),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Suivi']),
    }),
    modifierEtiquette: construire.mutation<Reponse<'modifierEtiquette'>, Envoi<'modifierEtiquette'>>({
      ...ecriture('modifierEtiquette'),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Suivi', 'Dossier']),
    }),
    supprimerEtiquette: construire.mutation<Reponse<'supprimerEtiquette'>, Envoi<'supprimerEtiquette'>>({
      ...ecriture('supprimerEtiquette'),
      invalidatesTags: ['Suivi', 'Dossier'],
    }),
    lireMessages: construire.query<Reponse<'lireMessages'>, ParametresBureau<'lireMessages'>>(lecture('lireMessages')),
    ecrireMessage: construire.mutation<Reponse<'ecrireMessage'>, Envoi<'ecrireMessage'>>({
      ...ecriture('ecrireMessage'),
      invalidatesTags: (_reponse, erreur) => (erreur ? [] : ['Suivi', 'Dossier']),
    }),
    classerMessages: construire.mutation<Reponse<'classerMessages'>, Envoi<'classerMessages'>>({
      ...ecriture('classerMessages'),
      invalidatesTags: ['Suivi', 'Dossier'],
    }),
    renvoyerCourriel: construire.mutation<Reponse<'renvoyerCourriel'>, Envoi<'renvoyerCourriel'>>({
      ...ecriture('renvoyerCourriel'),
      invalidatesTags: ['Suivi', 'Courriel'],
    }),
  }),
});

export const {
  useLireHistoriqueQuery,
  useLireCourrielsQuery,
  useRenvoyerCourrielMutation,
  useLireMessagesQuery,
  useEcrireMessageMutation,
  useClasserMessagesMutation,
  useLireSuiviQuery,
  useLirePersonneQuery,
  useListerColleguesQuery,
  useListerEtiquettesQuery,
  useAffecterDossierMutation,
  useAttendrePieceMutation,
  useEtiqueterDossierMutation,
  useNoterDossierMutation,
  useEffacerNoteMutation,
  useCreerEtiquetteMutation,
  useModifierEtiquetteMutation,
  useSupprimerEtiquetteMutation,
} = api;
