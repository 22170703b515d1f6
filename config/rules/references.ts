/** What administration may write in the lists of the wizard: what the candidates' form itself would take. */
import * as z from 'zod/mini';
import type { Fautes } from './fautes.ts';
import { BLOCS, type References } from './parcours.ts';
import { ligne } from './texte.ts';

const Intitulee = z.object({ intitule: ligne('l’intitulé', 200) });
const { bacEtablissement, bacAdresse, bacCodePostal, bacVille } = BLOCS.baccalaureat.shape;

export const LISTES = {
  situation: Intitulee,
  'serie-bac': Intitulee,
  'specialite-bac': Intitulee,
  'type-diplome': Intitulee,
  /** Choosing a school fills the form with it: what the form refuses, a candidat could not correct. */
  ecole: z.object({
    nom: bacEtablissement,
    adresse: bacAdresse,
    codePostal: bacCodePostal.check(
      z.minLength(1, 'Indiquez le code postal.'),
      z.regex(
        /^[\p{L}\p{N} -]*$/u,
        'Un code postal s’écrit avec des chiffres, et à l’étranger des lettres : par exemple 49035.',
      ),
    ),
    ville: bacVille,
  }),
} as const;
export type NomListe = keyof typeof LISTES;

/** @param ligne as it would be written, whole */
export function fautesDeReference(liste: NomListe, ligne: Record<string, unknown>): Fautes {
  const fautes: Fautes = {};
  const lue = z.safeParse(LISTES[liste], ligne);
  for (const { path, message } of lue.error?.issues ?? []) fautes[path.join('.')] ??= message;
  return { ...fautes, ...(liste === 'serie-bac' && fautesDAnnees(ligne as References['series'][number])) };
}

function fautesDAnnees({ de, a }: Partial<References['series'][number]>): Fautes {
  if (de == null || a == null || de <= a) return {};
  return { a: 'La dernière année doit être la même que la première, ou venir après.' };
}

/** A text as the form sends it back once it is chosen: it could not be found in the list with other spaces. */
export function sansEspacesSuperflus(texte: string): string {
  return texte.normalize('NFC').replace(/\s+/g, ' ').trim();
}
