/**
 * This file judges what administration writes in the lists: only what the candidates' form, or a refusal, would take.
 */
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
  /**
   * `ecole` follows the candidates' form, because choosing a school fills it: the candidat could not correct what it
   * refuses.
   */
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
  'motif-refus': z.object({ libelle: ligne('le libellé', 60), texte: ligne('le motif', 1000) }),
} as const;
export type NomListe = keyof typeof LISTES;

/**
 * `fautesDeReference` gives the messages about one line of a list.
 *
 * @param ligne as it would be written, whole
 */
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

/**
 * `sansEspacesSuperflus` writes a text as the form sends it back once chosen. With other spaces, it could not be found
 * in the list.
 */
export function sansEspacesSuperflus(texte: string): string {
  return texte.normalize('NFC').replace(/\s+/g, ' ').trim();
}
