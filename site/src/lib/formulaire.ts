/**
 * HTML forms, one way for all of them: a page posts to its own URL, acts, and answers 303. A refusal draws the same
 * page again with its messages and what was typed. Astro's actions are not used: their query would replace `retour`
 * and `jeton`, their errors would show the message of any exception, and each would open an RPC route of its own.
 */
import { messageRefus } from '@portail/config/refusals';
import type { APIContext } from 'astro';
import { CmsInjoignable, type Refuse } from './cms.ts';

/** Name of the button's field that says which act a form asks for, on a page that offers several. */
export const CHAMP_ACTE = 'acte';

export type Acte = (contexte: APIContext, saisie: FormData) => Promise<Response | Refuse>;

export type Erreur = { message: string; champ?: string };

export type Echec = { acte: string; statut: number; erreurs: Erreur[]; saisie: FormData };

const PANNE =
  'Le portail ne répond pas pour le moment, et votre demande n’a peut-être pas été prise en compte. Attendez une minute, puis recommencez : il n’y a aucun risque à le faire deux fois.';

/** @returns undefined when the page is only read */
export async function recevoir(
  contexte: APIContext,
  actes: Record<string, Acte>,
): Promise<Response | Echec | undefined> {
  if (contexte.request.method !== 'POST') return undefined;
  const saisie = await contexte.request.formData().catch(() => undefined);
  const nom = saisie && nomDeLActe(saisie, Object.keys(actes));
  const acte = nom && Object.hasOwn(actes, nom) && actes[nom];
  if (!acte) return new Response('Ce formulaire est illisible.', { status: 400 });
  contexte.locals.saisie = saisie;
  try {
    const suite = await acte(contexte, saisie);
    return suite instanceof Response ? suite : { acte: nom, statut: suite.statut, erreurs: erreursDe(suite), saisie };
  } catch (erreur) {
    if (!(erreur instanceof CmsInjoignable)) throw erreur;
    return { acte: nom, statut: 503, erreurs: [{ message: PANNE }], saisie };
  }
}

/** A page of one act has no need of the field: on the sign-in page, it is that of the act to resume. */
export function nomDeLActe(saisie: FormData, noms: readonly string[]): string | undefined {
  return noms.length === 1 ? noms[0] : texte(saisie, CHAMP_ACTE);
}

/** A text field; empty when it was not sent, or was a file. */
export function texte(saisie: FormData, champ: string): string {
  const valeur = saisie.get(champ);
  return typeof valeur === 'string' ? valeur : '';
}

export function erreursDe({ refus, champs = {} }: Pick<Refuse, 'refus' | 'champs'>): Erreur[] {
  const desChamps = Object.entries(champs).map(([champ, message]) => ({ champ, message }));
  const autres = refus.filter(({ code, cible = '' }) => code !== 'saisie_invalide' && !(cible in champs));
  return [
    ...desChamps,
    ...autres.map(({ code, cible }) => ({ message: messageRefus(code), ...(cible !== undefined && { champ: cible }) })),
  ];
}
