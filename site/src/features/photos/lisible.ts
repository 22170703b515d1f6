/** `BLOC` is the side, in pixels, of the squares in which the white of the paper is measured. */
const BLOC = 32;
/** `CLAIR` is the part of a square that is darker than its paper: text and shadows are below, paper is at it. */
const CLAIR = 0.8;
const CONTRASTE = 1.35;
const MILIEU = 128;
const HAUSSE = 22;

/**
 * `eclaircir` makes a photo of a paper legible, in place: gray, the paper white, the shadows of a hand gone. The white is
 * measured in each square and read between squares, because a photo is never lit evenly.
 *
 * @param pixels RGBA, four bytes a pixel
 */
export function eclaircir(pixels: Uint8ClampedArray, largeur: number, hauteur: number): void {
  const gris = new Uint8Array(largeur * hauteur);
  for (let rang = 0, octet = 0; rang < gris.length; rang += 1, octet += 4) {
    gris[rang] = (299 * (pixels[octet] ?? 0) + 587 * (pixels[octet + 1] ?? 0) + 114 * (pixels[octet + 2] ?? 0)) / 1000;
  }
  const [colonnes, lignes] = [Math.ceil(largeur / BLOC), Math.ceil(hauteur / BLOC)];
  const blancs = new Float32Array(colonnes * lignes);
  for (let ligne = 0; ligne < lignes; ligne += 1) {
    for (let colonne = 0; colonne < colonnes; colonne += 1) {
      blancs[ligne * colonnes + colonne] = blancDe(gris, largeur, hauteur, colonne * BLOC, ligne * BLOC);
    }
  }
  for (let y = 0, rang = 0; y < hauteur; y += 1) {
    const v = Math.min(Math.max(y / BLOC - 0.5, 0), lignes - 1);
    const [haut, bas, dv] = [Math.floor(v) * colonnes, Math.min(Math.floor(v) + 1, lignes - 1) * colonnes, v % 1];
    for (let x = 0; x < largeur; x += 1, rang += 1) {
      const u = Math.min(Math.max(x / BLOC - 0.5, 0), colonnes - 1);
      const [gauche, du] = [Math.floor(u), u % 1];
      const droite = Math.min(gauche + 1, colonnes - 1);
      const enHaut = (blancs[haut + gauche] ?? 0) * (1 - du) + (blancs[haut + droite] ?? 0) * du;
      const enBas = (blancs[bas + gauche] ?? 0) * (1 - du) + (blancs[bas + droite] ?? 0) * du;
      const blanc = enHaut * (1 - dv) + enBas * dv;
      const egal = ((gris[rang] ?? 0) / Math.max(blanc, 1)) * 255;
      const net = (egal - MILIEU) * CONTRASTE + MILIEU + HAUSSE;
      pixels.fill(net, rang * 4, rang * 4 + 3);
    }
  }
}

function blancDe(gris: Uint8Array, largeur: number, hauteur: number, x0: number, y0: number): number {
  const comptes = new Uint32Array(256);
  const [x1, y1] = [Math.min(x0 + BLOC, largeur), Math.min(y0 + BLOC, hauteur)];
  for (let y = y0; y < y1; y += 1) {
    for (let x = x0; x < x1; x += 1) {
      const valeur = gris[y * largeur + x] ?? 0;
      comptes[valeur] = (comptes[valeur] ?? 0) + 1;
    }
  }
  let reste = (x1 - x0) * (y1 - y0) * CLAIR;
  for (let valeur = 0; valeur < 256; valeur += 1) {
    reste -= comptes[valeur] ?? 0;
    if (reste <= 0) return valeur;
  }
  return 255;
}
