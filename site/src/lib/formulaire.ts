/**
 * `recevoir` is the one way of all HTML forms: a page posts to its own URL, acts, and answers 303. A refusal draws the
 * same page again with its messages and what was typed. Astro's actions are not used: their query would replace
 * `retour` and `jeton`, their errors would show the message of any exception, and each would open an RPC route of its
 * own.
 */
import { type CodeRefus, messageRefus, reessaiRefus } from '@portail/config/refusals';
import type { APIContext } from 'astro';
import { CmsInjoignable, CmsOccupe, type Refuse } from './cms.ts';
import { lireFormulaire } from './lecture-formulaire.ts';

/** `CHAMP_ACTE` names the button's field that says which act a form asks for, on a page that offers several. */
export const CHAMP_ACTE = 'acte';

export type Acte = (contexte: APIContext, saisie: FormData) => Promise<Response | Refuse>;

/** `code` is the refusal that says the error, when there is one. */
export type Erreur = { message: string; champ?: string; code?: CodeRefus };

export type Echec = { acte: string; statut: number; erreurs: Erreur[]; saisie: FormData };

const TROP_LONG = 'Cette réponse est beaucoup trop longue : seul son début est gardé ici. Raccourcissez-la.';
const PANNE =
  'Le portail ne répond pas pour le moment, et votre demande n’a peut-être pas été prise en compte. Attendez une minute, puis recommencez : il n’y a aucun risque à le faire deux fois.';

/**
 * `CHAMP_MAX_OCTETS` and `SAISIE_MAX_OCTETS` bound what goes to the cms. The longest lettre is well under the first,
 * the fullest form under the second.
 */
const CHAMP_MAX_OCTETS = 64 * 1024;
const SAISIE_MAX_OCTETS = 160 * 1024;
/**
 * `MONTRE_MAX` is how much of a too long answer a page shows again. Longer than any rule allows, so that it is refused
 * again.
 */
const MONTRE_MAX = 12_000;

/**
 * `recevoir` runs the act that a form asks for.
 *
 * @returns undefined when the page is only read
 */
export async function recevoir(
  contexte: APIContext,
  actes: Record<string, Acte>,
): Promise<Response | Echec | undefined> {
  if (contexte.request.method !== 'POST') return undefined;
  const saisie = await lireFormulaire(contexte.request);
  const nom = saisie && nomDeLActe(saisie, Object.keys(actes));
  const acte = nom && Object.hasOwn(actes, nom) && actes[nom];
  if (!acte) return new Response('Ce formulaire est illisible.', { status: 400 });
  contexte.locals.saisie = saisie;
  const demesures = abreger(saisie);
  if (demesures.length > 0) return { acte: nom, statut: 422, erreurs: demesures, saisie };
  try {
    const suite = await acte(contexte, saisie);
    if (suite instanceof Response) return suite;
    contexte.locals.reessai = reessaiDe(suite);
    return { acte: nom, statut: suite.statut, erreurs: erreursDe(suite), saisie };
  } catch (erreur) {
    if (!(erreur instanceof CmsInjoignable)) throw erreur;
    const message = erreur instanceof CmsOccupe ? messageRefus('occupe') : PANNE;
    return { acte: nom, statut: 503, erreurs: [{ message }], saisie };
  }
}

/** `nomDeLActe` ignores the field on a page of one act. On the sign-in page, the field is that of the act to resume. */
export function nomDeLActe(saisie: FormData, noms: readonly string[]): string | undefined {
  return noms.length === 1 ? noms[0] : texte(saisie, CHAMP_ACTE);
}

/** `texte` reads a text field; it is empty when the field was not sent, or was a file. */
export function texte(saisie: FormData, champ: string): string {
  const valeur = saisie.get(champ);
  // A form sends its line ends as CRLF. They would count twice against a limit that the browser has judged too.
  return typeof valeur === 'string' ? valeur.replace(/\r\n?/g, '\n') : '';
}

/** `nomDuFichier` names the file that was chosen in a field; undefined when none was. */
export function nomDuFichier(saisie: FormData, champ: string): string | undefined {
  const valeur = saisie.get(champ);
  return (valeur instanceof File ? valeur.name : valeur) || undefined;
}

/**
 * `contientUnFichier` tells a form whose file must be chosen again: no page can carry a file. The form of a pièce always
 * has one, which its script leaves out when the session has ended; that of a message may have none.
 */
export function contientUnFichier(saisie: FormData): boolean {
  return [...saisie.values()].some((valeur) => valeur instanceof File && (valeur.name !== '' || saisie.has('piece')));
}

/**
 * `abreger` cuts the answers that nobody typed. The cms takes no such body, and the page would send it all back.
 *
 * *
 *
 * @returns the errors to show; empty when nothing is too long
 */
export function abreger(saisie: FormData): Erreur[] {
  const champs = [...saisie].flatMap(([champ, valeur]) =>
    typeof valeur === 'string' ? [{ champ, valeur, octets: Buffer.byteLength(JSON.stringify(valeur)) }] : [],
  );
  const longs = champs.filter(({ octets }) => octets > CHAMP_MAX_OCTETS);
  const total = champs.reduce((somme, { octets }) => somme + octets, 0);
  if (longs.length === 0 && total <= SAISIE_MAX_OCTETS) return [];
  for (const { champ, valeur } of champs) {
    if (valeur.length > MONTRE_MAX) saisie.set(champ, valeur.slice(0, MONTRE_MAX));
  }
  return longs.length > 0
    ? [...new Set(longs.map(({ champ }) => champ))].map((champ) => ({ champ, message: TROP_LONG }))
    : [{ message: 'Toutes ces réponses ensemble sont trop longues : raccourcissez-les.' }];
}

/** `erreursDe` is never empty: a refusal always has something to say. */
export function erreursDe({ refus, champs = {} }: Pick<Refuse, 'refus' | 'champs'>): Erreur[] {
  const precis = refus.filter(({ code }) => code !== 'saisie_invalide');
  const desChamps = Object.entries(champs).map(([champ, message]) => {
    const code = precis.find(({ cible }) => cible === champ)?.code;
    return { champ, message, ...(code && { code }) };
  });
  const autres = precis.filter(({ cible }) => cible === undefined || !Object.hasOwn(champs, cible));
  const erreurs: Erreur[] = [
    ...desChamps,
    ...autres.map(({ code, cible }) => ({
      code,
      message: messageRefus(code),
      ...(cible !== undefined && { champ: cible }),
    })),
  ];
  return erreurs.length > 0 ? erreurs : [{ message: messageRefus('saisie_invalide') }];
}

/**
 * `reessaiDe` reads the wait of a refusal.
 *
 * @returns seconds to wait before asking again, when the refusal says so
 */
export function reessaiDe({ refus }: Pick<Refuse, 'refus'>): number | undefined {
  return refus[0] && reessaiRefus(refus[0].code);
}
