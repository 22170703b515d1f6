/** This file calls the bureau's routes of what goes with one dossier: its history, mails, notes and messages. */
import { BUREAU, type CorpsBureau, type NomBureau, type ParametresBureau } from '@portail/config/bureau/bureau';
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

const ecriture = <N extends NomJson>(nom: N) => ({
  query: ({ params, corps }: Envoi<N>) => ({
    url: chemin(nom, params as Record<string, string>),
    method: 'POST' as const,
    data: corps,
  }),
  transformResponse: (reponse: unknown) => BUREAU[nom].reponse.parse(reponse) as Reponse<N>,
});

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Suivi', 'Courriel'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireHistorique: construire.query<Reponse<'lireHistorique'>, ParametresBureau<'lireHistorique'>>(
      lecture('lireHistorique'),
    ),
    lireCourriels: construire.query<Reponse<'lireCourriels'>, ParametresBureau<'lireCourriels'>>(
      lecture('lireCourriels'),
    ),
    renvoyerCourriel: construire.mutation<Reponse<'renvoyerCourriel'>, Envoi<'renvoyerCourriel'>>({
      ...ecriture('renvoyerCourriel'),
      invalidatesTags: ['Suivi', 'Courriel'],
    }),
  }),
});

export const { useLireHistoriqueQuery, useLireCourrielsQuery, useRenvoyerCourrielMutation } = api;
