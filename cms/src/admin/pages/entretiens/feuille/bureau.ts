/** This file calls the bureau's routes for the day sheet. The contract parses every reply. */
import { BUREAU, type CorpsBureau, type ReponseBureau } from '@portail/config/bureau/bureau';
import { CritereFeuille } from '@portail/config/bureau/feuille';
import { adminApi } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { chemin } from '../../../chemin';
import { criteresEnParametres } from '../../../criteres';

type Cible = { id: string; convocation: string };

export const enParametres = (criteres: CritereFeuille) =>
  criteresEnParametres<CritereFeuille>(CritereFeuille, criteres);

const api = adminApi.enhanceEndpoints({ addTagTypes: ['Feuille'] }).injectEndpoints({
  endpoints: (construire) => ({
    lireFeuille: construire.query<ReponseBureau<'lireFeuille'>, { id: string; criteres: CritereFeuille }>({
      query: ({ id, criteres }) => `${chemin('lireFeuille', { id })}?${enParametres(criteres)}`,
      transformResponse: (reponse) => BUREAU.lireFeuille.reponse.parse(reponse),
      providesTags: ['Feuille'],
      keepUnusedDataFor: 0,
    }),
    pointer: construire.mutation<ReponseBureau<'pointer'>, Cible & { corps: CorpsBureau<'pointer'> }>({
      query: ({ corps, ...cible }) => ({ url: chemin('pointer', cible), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.pointer.reponse.parse(reponse),
      // The sheet is read again after a refusal too: somebody else has changed it.
      invalidatesTags: ['Feuille'],
    }),
    apprecier: construire.mutation<ReponseBureau<'apprecier'>, Cible & { corps: CorpsBureau<'apprecier'> }>({
      query: ({ corps, ...cible }) => ({ url: chemin('apprecier', cible), method: 'POST', data: corps }),
      transformResponse: (reponse) => BUREAU.apprecier.reponse.parse(reponse),
      invalidatesTags: ['Feuille'],
    }),
  }),
});

export const { useLireFeuilleQuery, usePointerMutation, useApprecierMutation } = api;

/** `useRelectureAuRetour` reads again when its reader comes back to the page: a tablet sleeps between two people. */
export function useRelectureAuRetour(relire: () => unknown): void {
  useEffect(() => {
    const revenu = () => {
      if (document.visibilityState === 'visible') relire();
    };
    window.addEventListener('focus', revenu);
    document.addEventListener('visibilitychange', revenu);
    return () => {
      window.removeEventListener('focus', revenu);
      document.removeEventListener('visibilitychange', revenu);
    };
  }, [relire]);
}
