/** `reprendreMotifs` keeps the motif of an incapacité through a reload, and when the page around it is drawn again. */
import { brouillon } from './brouillon.ts';

const MOTIFS = '.incapacite textarea';

/** `reprendreMotifs` is called again for the parts that were drawn again. */
export function reprendreMotifs(): void {
  for (const zone of document.querySelectorAll<HTMLTextAreaElement>(MOTIFS)) {
    const { lu } = brouillon(zone.id);
    if (!lu || zone.value) continue;
    zone.value = lu;
    zone.closest('details')?.setAttribute('open', '');
  }
}

reprendreMotifs();
document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLTextAreaElement && target.matches(MOTIFS))
    brouillon(target.id).noter(target.value || undefined);
});
document.addEventListener('submit', ({ target }) => {
  const zone = (target as HTMLFormElement).querySelector<HTMLTextAreaElement>(MOTIFS);
  if (zone) brouillon(zone.id).noter(undefined);
});
