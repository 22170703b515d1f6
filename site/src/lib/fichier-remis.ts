/** `ENTETES_DU_FICHIER` are those that the cms sets for what it gives to save. */
const ENTETES_DU_FICHIER = ['content-type', 'content-disposition', 'content-length'];

/** `remettreFichier` passes on to its owner a file that the cms gives to save; nothing keeps a copy of it. */
export function remettreFichier({ headers, body }: Response): Response {
  const entetes = new Headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
  for (const nom of ENTETES_DU_FICHIER) {
    const valeur = headers.get(nom);
    if (valeur) entetes.set(nom, valeur);
  }
  return new Response(body, { headers: entetes });
}
