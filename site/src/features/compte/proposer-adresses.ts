import { apresLaSaisie } from './apres-la-saisie.ts';

/** « Vouliez-vous dire …@gmail.com ? »: one click takes the suggestion, nothing imposes it. */
export function proposerAdresses(): void {
  for (const champ of document.querySelectorAll<HTMLInputElement>('[data-mail]')) {
    const avis = champ.closest('.champ')?.querySelector<HTMLElement>('[data-avis-mail]');
    if (!avis) continue;
    apresLaSaisie(champ, async () => {
      avis.replaceChildren();
      // Loaded once an address is typed: most pages end without it.
      const { suggererAdresse } = await import('./suggestion-mail.ts');
      const suggestion = suggererAdresse(champ.value);
      if (suggestion) avis.replaceChildren(proposition(champ, avis, suggestion));
    });
  }
}

function proposition(champ: HTMLInputElement, avis: HTMLElement, suggestion: string): HTMLButtonElement {
  const bouton = document.createElement('button');
  bouton.type = 'button';
  bouton.className = 'lien';
  bouton.textContent = `Vouliez-vous dire ${suggestion}\u00a0?`;
  bouton.addEventListener('click', () => {
    champ.value = suggestion;
    champ.dispatchEvent(new Event('input', { bubbles: true }));
    avis.replaceChildren();
    champ.focus();
  });
  return bouton;
}
