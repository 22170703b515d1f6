/**
 * `accueillir` takes the files that are dropped on a place of the page. While they are over it, the place says so by
 * `data-survol`.
 *
 * @returns a function that undoes it
 */
export function accueillir(place: HTMLElement | null | undefined, recevoir: (fichiers: File[]) => void): () => void {
  if (!place) return () => {};
  const avecFichiers = (evenement: DragEvent) => evenement.dataTransfer?.types.includes('Files');
  const survoler = (evenement: DragEvent) => {
    if (!avecFichiers(evenement)) return;
    evenement.preventDefault();
    place.dataset['survol'] = '';
  };
  const quitter = () => {
    delete place.dataset['survol'];
  };
  const deposer = (evenement: DragEvent) => {
    quitter();
    if (!avecFichiers(evenement)) return;
    evenement.preventDefault();
    // The event stops here: the page around would take the files too.
    evenement.stopPropagation();
    recevoir([...(evenement.dataTransfer?.files ?? [])]);
  };
  place.addEventListener('dragover', survoler);
  place.addEventListener('dragleave', quitter);
  place.addEventListener('drop', deposer);
  return () => {
    place.removeEventListener('dragover', survoler);
    place.removeEventListener('dragleave', quitter);
    place.removeEventListener('drop', deposer);
  };
}
