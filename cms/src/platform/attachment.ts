/** `Piece` is a file to hand over: `nom` is any name, `secours` the one of browsers that read ASCII only. */
type Piece = { type: string; taille: number; nom: string; secours: string };

/**
 * `entetesDePiece` has a file saved rather than shown, and never cached. A browser that shows it all the same runs
 * nothing of it.
 */
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

/**
 * `encoder` writes any name as RFC 6266 and 8187 ask: `encodeURIComponent` leaves four characters that they do not
 * allow.
 */
function encoder(nom: string): string {
  return encodeURIComponent(nom).replace(/['()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`);
}
