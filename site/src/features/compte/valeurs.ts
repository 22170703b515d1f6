/** This file reads the wizard's form in the browser as the rules do, with the faults of one step. */

import { type Fautes, fautesDuBloc, sansSuperflu } from '@portail/config/rules/fautes';
import { type Contexte, ETAPES, type Profil } from '@portail/config/rules/parcours';

export type Valeurs = Record<string, string | boolean>;

/**
 * `fautesDeLEtape` judges as the server does. The step's schema comes first, then the rules that depend on the lists
 * and on the day.
 *
 * @param rang from 0
 * @returns a message for each field to correct
 */
export function fautesDeLEtape(rang: number, valeurs: Valeurs, contexte: Contexte): Fautes {
  const etape = ETAPES[rang];
  if (!etape) return {};
  const champs = Object.keys(etape.schema.shape);
  const bloc = Object.fromEntries(champs.map((champ) => [champ, valeurs[champ] ?? '']));
  const lu = etape.schema.safeParse(bloc);
  const fautes: Fautes = {};
  for (const { path, message } of lu.error?.issues ?? []) fautes[String(path[0])] ??= message;
  const juge = (lu.success ? lu.data : bloc) as Partial<Profil>;
  const deLaListe = fautesDuBloc(sansSuperflu(juge, contexte), contexte);
  const ordonnees = champs.flatMap((champ) => {
    const message = fautes[champ] ?? deLaListe[champ];
    return message ? [[champ, message]] : [];
  });
  return Object.fromEntries(ordonnees);
}

/** `etapeDe` is the step, from 0, that asks this field; -1: none. */
export function etapeDe(champ: string): number {
  return ETAPES.findIndex(({ schema }) => Object.hasOwn(schema.shape, champ));
}
