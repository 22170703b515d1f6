/**
 * `suivre` judges the file of a message once it is chosen, as the cms will and in its words. The form works without
 * it.
 */
import { insecables } from '../../lib/typographie.ts';
import { examiner } from './examiner.ts';

const place = document.querySelector<HTMLElement>('[data-joindre]');
if (place) suivre(place);

function suivre(joindre: HTMLElement): void {
  const champ = joindre.querySelector('input[type=file]') as HTMLInputElement;
  const verdict = joindre.querySelector('[data-verdict]') as HTMLElement;
  const retirer = joindre.querySelector('[data-retirer]') as HTMLButtonElement;

  const montrer = (phrase: string, aide?: string) => {
    verdict.replaceChildren(insecables(phrase));
    if (aide)
      verdict.append(' ', Object.assign(document.createElement('a'), { href: aide, textContent: 'Comment faire' }));
    verdict.hidden = phrase === '';
    champ.setAttribute('aria-invalid', String(phrase !== ''));
    retirer.hidden = !champ.files?.length;
  };

  champ.addEventListener('change', async () => {
    const fichier = champ.files?.[0];
    const refus = fichier && (await examiner(fichier));
    // Another file may have been chosen while this one was read.
    if (champ.files?.[0] !== fichier) return;
    if (refus) champ.value = '';
    montrer(refus?.message ?? '', refus?.aide);
  });

  retirer.addEventListener('click', () => {
    champ.value = '';
    montrer('');
    champ.focus();
  });
}
