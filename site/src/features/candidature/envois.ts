/**
 * `envois` is the one queue of the page, which its islands share. They add files to it and read their progress from it.
 */
import { DEBUT_FICHIER, refusDeLaNature } from '@portail/config/rules/nature-fichier';
import { titreEnErreur, titreSansErreur } from '../../lib/titre.ts';
import { creerFile, type Refus } from './file-envois.ts';
import { reprendreMotifs } from './motif.ts';
import { rafraichir } from './rafraichir.ts';
import { televerser } from './televersement.ts';
import { lireTextes } from './textes-depot.ts';

/** `Place` is a place of the page that takes a file. */
export type Place = Readonly<{ piece: string; intitule: string; vers: string; repondue: boolean }>;

export function places(): Place[] {
  return Array.from(document.querySelectorAll<HTMLFormElement>('form[data-depot]'), ({ dataset }) => ({
    piece: dataset['depot'] ?? '',
    intitule: dataset['intitule'] ?? '',
    vers: dataset['vers'] ?? '',
    repondue: 'repondue' in dataset,
  }));
}

/**
 * `examiner` judges the nature of a file before its size. Nobody is asked to lighten a photo that would be refused all
 * the same.
 */
export async function examiner(fichier: File): Promise<Refus | undefined> {
  const { octetsMax, refus } = lireTextes();
  if (fichier.size === 0) return refus['fichier_vide'];
  // The upload reports a file that its own device cannot read.
  const debut = await fichier
    .slice(0, DEBUT_FICHIER)
    .arrayBuffer()
    .catch(() => undefined);
  const nature = debut && refusDeLaNature(fichier.name, new Uint8Array(debut));
  if (nature) return refus[nature];
  return fichier.size >= octetsMax ? refus['fichier_trop_gros'] : undefined;
}

function tenues(): Map<string, string> {
  const lignes = document.querySelectorAll<HTMLElement>('[data-tenue]');
  return new Map(Array.from(lignes, ({ dataset }) => [dataset['ref'] ?? '', dataset['tenue'] ?? '']));
}

async function relire(): Promise<boolean> {
  const lue = await rafraichir();
  reprendreMotifs();
  return lue;
}

function attendre(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resoudre) => {
    const minuteur = setTimeout(resoudre, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(minuteur);
      resoudre();
    });
  });
}

/**
 * `perdreSession` posts the form as a page without a script does. It travels through the sign-in page, and the dossier
 * names the files that did not leave.
 */
function perdreSession(pieces: readonly string[]): void {
  const formulaire = document.querySelector<HTMLFormElement>('form[data-depot]')?.cloneNode(true) as HTMLFormElement;
  const modele = formulaire.querySelector<HTMLInputElement>('input[name=piece]');
  const champs = pieces.map((value) => Object.assign(modele?.cloneNode() as HTMLInputElement, { value }));
  modele?.replaceWith(...champs);
  formulaire.hidden = true;
  document.body.append(formulaire);
  formulaire.submit();
}

export const envois = creerFile({ examiner, televerser, tenues, relire, attendre, perdreSession });

const retenir = (evenement: BeforeUnloadEvent) => evenement.preventDefault();
envois.ecouter(() => {
  // `beforeunload` is listened to while a file is on its way only. A browser never caches a page that always listens.
  if (envois.occupee()) addEventListener('beforeunload', retenir);
  else removeEventListener('beforeunload', retenir);
  const enEchec = envois.tous().some(({ etape }) => etape.nom === 'echec');
  document.title = enEchec ? titreEnErreur(document.title) : titreSansErreur(document.title);
});
