/** `ENTETES_DU_FICHIER` are those that the cms sets for what it gives to save. */
const ENTETES_DU_FICHIER = ['content-type', 'content-disposition', 'content-length'];

/** `POLITIQUE` is for a browser that shows a PDF instead of saving it: the file can do nothing there. */
const POLITIQUE = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** `remettrePdf` passes on a PDF that somebody deposited: it is saved, not shown. */
export function remettrePdf(lu: Response): Response {
  const remis = remettreFichier(lu);
  remis.headers.set('content-type', 'application/pdf');
  remis.headers.set('content-disposition', lu.headers.get('content-disposition') ?? 'attachment');
  remis.headers.set('content-security-policy', POLITIQUE);
  return remis;
}

/** `remettreFichier` passes on to its owner a file that the cms gives to save; nothing keeps a copy of it. */
export function remettreFichier({ headers, body }: Response): Response {
  const entetes = new Headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
  for (const nom of ENTETES_DU_FICHIER) {
    const valeur = headers.get(nom);
    if (valeur) entetes.set(nom, valeur);
  }
  return new Response(body, { headers: entetes });
}
