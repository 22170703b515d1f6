import type { Ecole } from '@portail/config/contract/reference';
import { chercherEcoles, type Genre, LE_PLUS } from './recherche.ts';

/** `chercher` gives the first schools, in alphabetical order, of which a word begins with each word typed. */
export function chercher(texte: string, genre: Genre): Promise<Ecole[]> {
  return chercherEcoles(texte, genre, async (sql, valeurs) => {
    const { rows } = await strapi.db.connection.raw(sql, [...valeurs]);
    return rows;
  });
}

export async function villes(codePostal: string): Promise<string[]> {
  return strapi.db
    .connection('ecoles')
    .distinct()
    .where({ code_postal: codePostal.trim() })
    .orderBy('ville')
    .limit(LE_PLUS)
    .pluck('ville');
}
