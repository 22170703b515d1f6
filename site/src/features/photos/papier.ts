/** This file works out where a photo stands on a sheet of A4: what is cut, how it is turned, how many pixels it keeps. */

/** `Cadre` is what is cut from each side of the photo as it is shown: fractions, from 0 to 0.9. */
export type Cadre = Readonly<Record<'haut' | 'droite' | 'bas' | 'gauche', number>>;

/** `Rotation` is a number of quarter turns, clockwise. */
export type Rotation = 0 | 1 | 2 | 3;

export const ENTIER: Cadre = { haut: 0, droite: 0, bas: 0, gauche: 0 };

/** `RESTE_MIN` is the part of each side that a cut leaves: a sheet is never cut to nothing. */
const RESTE_MIN = 0.1;

const POUCE_MM = 25.4;
const A4_MM = { petit: 210, grand: 297 };
/** `A4_POINTS` is the unit of PDF. */
export const A4_POINTS = { petit: 595.28, grand: 841.89 };

type Taille = { largeur: number; hauteur: number };

/** `couper` moves one side of a cut, and keeps a part of the photo whatever is asked. */
export function couper(cadre: Cadre, cote: keyof Cadre, part: number): Cadre {
  const enFace = { haut: 'bas', bas: 'haut', gauche: 'droite', droite: 'gauche' } as const;
  const max = 1 - RESTE_MIN - cadre[enFace[cote]];
  return { ...cadre, [cote]: Math.min(Math.max(0, part), Math.max(0, max)) };
}

/** `tournerCadre` turns a cut with its photo, so that it keeps cutting the same thing. */
export function tournerCadre({ haut, droite, bas, gauche }: Cadre, quarts: Rotation = 1): Cadre {
  const tourne = { haut: gauche, droite: haut, bas: droite, gauche: bas };
  return quarts === 0
    ? { haut, droite, bas, gauche }
    : quarts === 1
      ? tourne
      : tournerCadre(tourne, (quarts - 1) as Rotation);
}

/** `zoneSource` is the part of the photo, before it is turned, that a cut of what is shown leaves; in whole pixels. */
export function zoneSource(
  { largeur, hauteur }: Taille,
  cadre: Cadre,
  rotation: Rotation,
): Taille & { x: number; y: number } {
  const source = tournerCadre(cadre, ((4 - rotation) % 4) as Rotation);
  const [x, y] = [Math.round(largeur * source.gauche), Math.round(hauteur * source.haut)];
  return {
    x,
    y,
    largeur: Math.max(1, Math.round(largeur * (1 - source.droite)) - x),
    hauteur: Math.max(1, Math.round(hauteur * (1 - source.bas)) - y),
  };
}

const reechelonner = ({ largeur, hauteur }: Taille, rapport: number): Taille => ({
  largeur: Math.max(1, Math.round(largeur * rapport)),
  hauteur: Math.max(1, Math.round(hauteur * rapport)),
});

/** `borner` gives the pixels of an image whose longest side is at most `cote`. It never adds any. */
export function borner(taille: Taille, cote: number): Taille {
  return reechelonner(taille, Math.min(1, cote / Math.max(taille.largeur, taille.hauteur)));
}

/** `reduire` gives the pixels that an image keeps on a sheet of A4. It never adds any. */
export function reduire(taille: Taille, pointsParPouce: number): Taille {
  const { largeur, hauteur } = taille;
  const [petit, grand] = [A4_MM.petit, A4_MM.grand].map((mm) => (mm / POUCE_MM) * pointsParPouce) as [number, number];
  return reechelonner(taille, Math.min(1, grand / Math.max(largeur, hauteur), petit / Math.min(largeur, hauteur)));
}

/** `mettreEnPage` centres an image on an A4 page of its own orientation; in points, from the lower left corner. */
export function mettreEnPage({ largeur, hauteur }: Taille): { page: Taille; image: Taille & { x: number; y: number } } {
  const { petit, grand } = A4_POINTS;
  const page = largeur > hauteur ? { largeur: grand, hauteur: petit } : { largeur: petit, hauteur: grand };
  const rapport = Math.min(page.largeur / largeur, page.hauteur / hauteur);
  const image = { largeur: largeur * rapport, hauteur: hauteur * rapport };
  return {
    page,
    image: { ...image, x: (page.largeur - image.largeur) / 2, y: (page.hauteur - image.hauteur) / 2 },
  };
}
