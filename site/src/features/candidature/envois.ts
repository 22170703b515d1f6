/**
 * `envois` is the one queue of the page, which its islands share. They add files to it and read their progress from it.
 */
import { titreEnErreur, titreSansErreur } from '../../lib/titre.ts';
import { examiner } from './examiner.ts';
import { creerFile } from './file-envois.ts';
import { reprendreMotifs } from './motif.ts';
import { rafraichir } from './rafraichir.ts';
import { televerser } from './televersement.ts';

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
