/** This file says how large and which way up a file is shown. */

/** `Zoom` fits the width of the page, the whole page, or is a scale of its own: 1 is the size on paper. */
export type Zoom = 'largeur' | 'page' | number;
export type Affichage = { zoom: Zoom; rotation: 0 | 90 | 180 | 270 };
export type Taille = { largeur: number; hauteur: number };

export const AU_DEPART: Affichage = { zoom: 'largeur', rotation: 0 };

const ECHELLES = { min: 0.25, max: 5 } as const;
const PAS = 1.25;
/** `MARGE` is in pixels, on each side of a page. */
export const MARGE = 8;

const borner = (echelle: number) => Math.min(ECHELLES.max, Math.max(ECHELLES.min, echelle));

/**
 * `echelleDe` gives the scale at which a page is drawn.
 *
 * @param page its size at scale 1, as it is turned
 * @param cadre the place that it has
 */
export function echelleDe(zoom: Zoom, page: Taille, cadre: Taille): number {
  if (typeof zoom === 'number') return borner(zoom);
  const largeur = (cadre.largeur - 2 * MARGE) / page.largeur;
  const hauteur = (cadre.hauteur - 2 * MARGE) / page.hauteur;
  return borner(zoom === 'largeur' ? largeur : Math.min(largeur, hauteur));
}

/** `grossir` and `reduire` start from the scale that is seen, whatever made it. */
export const grossir = (echelle: number): Zoom => borner(echelle * PAS);
export const reduire = (echelle: number): Zoom => borner(echelle / PAS);

export function tourner(rotation: Affichage['rotation']): Affichage['rotation'] {
  return ((rotation + 90) % 360) as Affichage['rotation'];
}

/** `tournee` gives the size of a page after a quarter of a turn, or none. */
export function tournee({ largeur, hauteur }: Taille, rotation: number): Taille {
  return rotation % 180 === 0 ? { largeur, hauteur } : { largeur: hauteur, hauteur: largeur };
}

/** `PIXELS_MAX` bounds the drawing of one page: a PDF may call itself kilometres wide. */
const PIXELS_MAX = 16_000_000;

/** `densite` gives the pixels drawn for one of the page's, fewer when the drawing would be too large. */
export function densite({ largeur, hauteur }: Taille, ecran: number): number {
  return Math.min(ecran, Math.sqrt(PIXELS_MAX / Math.max(1, largeur * hauteur)));
}

const CLE = 'lecteur:';
type Reserve = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `relire` gives how a file was shown last, by this browser's tab. */
export function relire(reserve: Reserve, fichier: string): Affichage {
  const [zoom, rotation] = (reserve.getItem(CLE + fichier) ?? '').split(' ');
  const tours = [0, 90, 180, 270] as const;
  const nombre = Number(zoom);
  return {
    zoom: zoom === 'page' ? 'page' : nombre > 0 ? borner(nombre) : AU_DEPART.zoom,
    rotation: tours.find((tour) => String(tour) === rotation) ?? AU_DEPART.rotation,
  };
}

export function retenir(reserve: Reserve, fichier: string, { zoom, rotation }: Affichage): void {
  if (zoom === AU_DEPART.zoom && rotation === AU_DEPART.rotation) reserve.removeItem(CLE + fichier);
  else reserve.setItem(CLE + fichier, `${zoom} ${rotation}`);
}
