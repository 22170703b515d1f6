/** « Vouliez-vous dire …@gmail.com ? »: one click takes the suggestion, nothing imposes it. */
import { run } from '@zootools/email-spell-checker';

const DOMAINES = [
  ...['gmail.com', 'hotmail.com', 'hotmail.fr', 'outlook.com', 'outlook.fr', 'live.fr', 'live.com', 'msn.com'],
  ...['yahoo.fr', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'proton.me', 'protonmail.com', 'gmx.fr'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'numericable.fr'],
  ...['univ-angers.fr', 'etud.univ-angers.fr', 'univ-nantes.fr', 'etu.univ-nantes.fr', 'univ-lemans.fr'],
];

export function suggererAdresse(saisie: string): string | undefined {
  return run({ email: saisie.trim().toLowerCase(), domains: DOMAINES, topLevelDomains: [], secondLevelDomains: [] })
    ?.full;
}

export function proposerAdresses(): void {
  for (const champ of document.querySelectorAll<HTMLInputElement>('[data-mail]')) {
    const avis = champ.closest('.champ')?.querySelector<HTMLElement>('[data-avis-mail]');
    if (!avis) continue;
    champ.addEventListener('change', () => {
      const suggestion = suggererAdresse(champ.value);
      avis.replaceChildren();
      if (!suggestion) return;
      const bouton = document.createElement('button');
      bouton.type = 'button';
      bouton.className = 'lien';
      bouton.textContent = `Vouliez-vous dire ${suggestion} ?`;
      bouton.addEventListener('click', () => {
        champ.value = suggestion;
        champ.dispatchEvent(new Event('input', { bubbles: true }));
        avis.replaceChildren();
        champ.focus();
      });
      avis.append(bouton);
    });
  }
}
