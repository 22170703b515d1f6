/** The motif of an incapacité outlives the deposit of another pièce, which reloads the page. */
import { brouillon } from './brouillon.ts';

for (const zone of document.querySelectorAll<HTMLTextAreaElement>('.incapacite textarea')) {
  const garde = brouillon(zone.id);
  if (garde.lu && !zone.value) {
    zone.value = garde.lu;
    zone.closest('details')?.setAttribute('open', '');
  }
  zone.addEventListener('input', () => garde.noter(zone.value || undefined));
  zone.form?.addEventListener('submit', () => garde.noter(undefined));
}
