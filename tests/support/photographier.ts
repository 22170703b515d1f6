/// <reference lib="dom" />
/** `photographier` draws a sheet of text as a telephone takes it: on a table, in a shadow, with a grain. */
import type { Page } from '@playwright/test';

type Taille = Readonly<{ largeur: number; hauteur: number }>;

/** `DOUZE_MEGAPIXELS` is what most telephones take. */
export const DOUZE_MEGAPIXELS: Taille = { largeur: 3024, hauteur: 4032 };

/**
 * @param texte is on each line, in letters of ten points
 * @returns a JPEG
 */
export async function photographier(
  page: Page,
  texte: string,
  taille: Taille = { largeur: 1512, hauteur: 2016 },
): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ({ mots, largeur, hauteur }) => {
      const toile = new OffscreenCanvas(largeur, hauteur);
      const trait = toile.getContext('2d') as OffscreenCanvasRenderingContext2D;
      const point = (largeur * 0.9) / 595;
      trait.fillStyle = '#76563a';
      trait.fillRect(0, 0, largeur, hauteur);
      trait.fillStyle = '#f3efe6';
      trait.fillRect(largeur * 0.05, hauteur * 0.04, largeur * 0.9, hauteur * 0.92);
      trait.fillStyle = '#222';
      trait.font = `${10 * point}px serif`;
      for (let ligne = 0; ligne < 55; ligne += 1) {
        trait.fillText(`${mots}, ligne ${ligne} : été, œuvre, 14,25 sur 20`, 70 * point, (80 + ligne * 13) * point);
      }
      const ombre = trait.createLinearGradient(0, 0, largeur, hauteur);
      ombre.addColorStop(0, 'rgb(0 0 0 / 0)');
      ombre.addColorStop(1, 'rgb(0 0 20 / 0.4)');
      trait.fillStyle = ombre;
      trait.fillRect(0, 0, largeur, hauteur);
      const lu = trait.getImageData(0, 0, largeur, hauteur);
      // The grain is the same at each run: a photo weighs as much.
      for (let octet = 0, grain = 1; octet < lu.data.length; octet += 1) {
        grain = (grain * 16_807) % 2_147_483_647;
        if (octet % 4 !== 3) lu.data[octet] = (lu.data[octet] ?? 0) + (grain % 17) - 8;
      }
      trait.putImageData(lu, 0, 0);
      const blob = await toile.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const lecteur = new FileReader();
      return new Promise<string>((resoudre) => {
        lecteur.onload = () => resoudre(String(lecteur.result).split(',')[1] ?? '');
        lecteur.readAsDataURL(blob);
      });
    },
    { mots: texte, ...taille },
  );
  return Buffer.from(base64, 'base64');
}
