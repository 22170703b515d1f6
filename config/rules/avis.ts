/**
 * This file advises about an answer that may be right and rarely is; one click passes the advice. The script says it
 * once beside the field; the server says it to those who have no script.
 */
import { avisSurAdresse } from './adresse-mail.ts';
import { CODE_POSTAL_DE_FRANCE, codePostalNet, estCodePostalFrancais } from './code-postal.ts';
import { ineInhabituel } from './ine.ts';
import { estNumeroDuGuide } from './numero.ts';
import type { Profil } from './parcours.ts';

/** `proposition` is the answer that was probably meant. */
export type Avis = { message: string; proposition?: string };

type Reponses = Partial<Profil> & { email?: string };

const PASSER = 'Vous pouvez continuer.';

const JUGES = {
  ine: ({ ine = '' }) =>
    ineInhabituel(ine)
      ? { message: `Cet INE n’a pas la forme habituelle (onze signes, comme 0123456789M) : vérifiez-le. ${PASSER}` }
      : undefined,
  codePostal: ({ codePostal = '' }) => avisSurCodePostal(codePostal, false),
  bacCodePostal: ({ bacCodePostal = '', bacType }) =>
    avisSurCodePostal(bacCodePostal, bacType === 'Diplôme étranger équivalent'),
  telephone: ({ telephone = '' }) => avisSurNumero(telephone),
  telephone2: ({ telephone2 = '' }) => avisSurNumero(telephone2),
  email: ({ email = '' }) => avisSurAdresse(email),
} satisfies Record<string, (reponses: Reponses) => Avis | undefined>;

export type ChampAvise = keyof typeof JUGES;
export const CHAMPS_AVISES = Object.keys(JUGES) as ChampAvise[];

/**
 * `avisDe` gives the advice about one answer, if there is one.
 *
 * @param reponses as typed, with those that the advice depends on
 */
export function avisDe(champ: ChampAvise, reponses: Reponses): Avis | undefined {
  return JUGES[champ](reponses);
}

/** `direAvis` writes an advice as one sentence. */
export function direAvis({ message, proposition }: Avis): string {
  return [message, proposition && `Vouliez-vous dire ${proposition} ?`].filter(Boolean).join(' ');
}

/**
 * `avisSurCodePostal` only advises, because an address has no country: a short French code and a foreign one look
 * alike.
 */
function avisSurCodePostal(saisie: string, etranger: boolean): Avis | undefined {
  const code = codePostalNet(saisie);
  // This test accepts « SW1A 2AA » and « 1012 AB »: nobody types letters among digits by mistake.
  if (etranger || estCodePostalFrancais(code) || /^(?=.*\d)(?=.*[A-Z])/.test(code)) return undefined;
  return {
    message: code
      ? `${CODE_POSTAL_DE_FRANCE} Si cette adresse est à l’étranger, vous pouvez continuer.`
      : 'Le code postal manque. Si cette adresse est à l’étranger et n’en a pas, vous pouvez continuer.',
  };
}

function avisSurNumero(saisie: string): Avis | undefined {
  return estNumeroDuGuide(saisie)
    ? { message: `À ce numéro, aucun établissement ne pourra vous joindre. ${PASSER}` }
    : undefined;
}
