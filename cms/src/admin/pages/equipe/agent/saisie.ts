/** This file keeps what is typed of an account, and judges it as the cms does. */
import { BUREAU, type CorpsBureau } from '@portail/config/bureau/bureau';
import type { AgentEquipe, IutEquipe } from '@portail/config/bureau/equipe';
import { type Fonction, fautesDesFonctions } from '@portail/config/rules/equipe';

export type Saisie = { email: string; prenom: string; nom: string; fonctions: readonly FonctionSaisie[] };
/** `FonctionSaisie` has a key of its own, so that a fonction that is removed takes its own fields with it. */
export type FonctionSaisie = Fonction & { cle: number };
export type Fautes = Readonly<Record<string, string>>;

const UNE: Fonction = { role: 'secretariat', etablissement: null, formations: [] };

export const DEPART: Saisie = { email: '', prenom: '', nom: '', fonctions: [{ ...UNE, cle: 0 }] };

export function saisieDe({ email, prenom, nom, fonctions }: AgentEquipe): Saisie {
  return { email, prenom, nom, fonctions: fonctions.map((fonction, cle) => ({ ...fonction, cle })) };
}

export function ajouter(fonctions: readonly FonctionSaisie[]): FonctionSaisie[] {
  const cle = Math.max(-1, ...fonctions.map((fonction) => fonction.cle)) + 1;
  return [...fonctions, { ...UNE, cle }];
}

export const fonctionsNettes = (fonctions: readonly FonctionSaisie[]) =>
  fonctions.map(({ cle: _, formations, ...fonction }) => ({ ...fonction, formations: [...formations] }));

export const connuesDe = (iuts: readonly IutEquipe[]) =>
  new Map(iuts.map(({ code, formations }) => [code, new Set(formations.map((une) => une.code))]));

/** `lire` gives what is to be sent, or the message of each field to correct. */
export function lire(
  saisie: Saisie,
  iuts: readonly IutEquipe[],
): { corps: CorpsBureau<'inviterAgent'> | undefined; fautes: Fautes } {
  const fonctions = fonctionsNettes(saisie.fonctions);
  const lu = BUREAU.inviterAgent.corps.safeParse({ ...saisie, fonctions });
  const fautes = {
    ...Object.fromEntries(lu.success ? [] : lu.error.issues.map(({ path, message }) => [path.join('.'), message])),
    ...fautesDesFonctions(fonctions, connuesDe(iuts)),
  };
  return { corps: lu.success && Object.keys(fautes).length === 0 ? lu.data : undefined, fautes };
}
