/** The headers of a file that is saved rather than shown, and that is never run should a browser show it all the same. */

/** `nom` is any name; `secours` is the one of browsers that read ASCII only. */
type Piece = { type: string; taille: number; nom: string; secours: string };

export function entetesDePiece({ type, taille, nom, secours }: Piece): Record<string, string> {
  return {
    'content-type': type,
    'content-length': String(taille),
    'content-disposition': `attachment; filename="${secours}"; filename*=UTF-8''${encoder(nom)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** Encodes any name as RFC 6266 and 8187 ask: `encodeURIComponent` leaves four characters that they do not allow. */
function encoder(nom: string): string {
  return encodeURIComponent(nom).replace(/['()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`);
}
