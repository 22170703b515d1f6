/** `garder` keeps vœux that are chosen and not saved through the deposit of a pièce, which reloads the page. */
import { brouillon } from './brouillon.ts';

const formulaire = document.querySelector<HTMLFormElement>('#voeux-formulaire');
const avis = document.querySelector<HTMLElement>('#voeux-avis');
if (formulaire && avis) garder(formulaire, avis);

function garder(formulaire: HTMLFormElement, avis: HTMLElement): void {
  const listes = [...formulaire.querySelectorAll('select')];
  const enregistres = formulaire.dataset['enregistres'] ?? '';
  const garde = brouillon('voeux');
  const noter = () => {
    const choisis = listes.map(({ value }) => value).join();
    avis.hidden = choisis === enregistres;
    garde.noter(avis.hidden ? undefined : choisis);
  };
  for (const [rang, valeur] of garde.lu?.split(',').entries() ?? []) {
    const liste = listes[rang];
    if (liste) liste.value = valeur;
  }
  noter();
  if (!avis.hidden) formulaire.closest('details')?.setAttribute('open', '');
  formulaire.addEventListener('change', noter);
}
