import { useEffect, useRef } from 'react';

/** `Touche` is a key as it is shown, with what it does. */
export type Touche = { touche: string; dit: string };

export const TOUCHES = {
  suivant: { touche: 'J', dit: 'Dossier suivant de la liste' },
  precedent: { touche: 'K', dit: 'Dossier précédent de la liste' },
  descendre: { touche: '↓', dit: 'Pièce suivante' },
  monter: { touche: '↑', dit: 'Pièce précédente' },
  accepter: { touche: 'A', dit: 'Accepter la pièce, et passer à la suivante' },
  refuser: { touche: 'R', dit: 'Refuser la pièce ; puis 1 à 9 choisit un motif, et Entrée confirme' },
  incapacite: { touche: 'I', dit: 'Aller à l’incapacité à juger' },
  annuler: { touche: 'Z', dit: 'Annuler le dernier jugement d’une pièce' },
  complet: { touche: 'C', dit: 'Déclarer complet' },
  complements: { touche: 'D', dit: 'Demander des compléments' },
  noter: { touche: 'N', dit: 'Écrire une note interne' },
  chercher: { touche: '/', dit: 'Chercher un dossier' },
  aide: { touche: '?', dit: 'Montrer ces touches' },
} as const satisfies Record<string, Touche>;
export type NomTouche = keyof typeof TOUCHES;

const CODES: Readonly<Record<string, NomTouche>> = Object.fromEntries([
  ...Object.entries(TOUCHES).map(([nom, { touche }]) => [touche.toLowerCase(), nom]),
  ['arrowdown', 'descendre'],
  ['arrowup', 'monter'],
]);

/** `SAISIE` is where a key writes or chooses something; a dialog has its own keys. */
const SAISIE = 'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]';
/** `DEFILE` is where the arrows already scroll or move. */
const DEFILE = '[role="tablist"], [data-defile]';

/** `useTouches` runs what a key stands for, unless it is typed, held with another, or meant for a dialog. */
export function useTouches(actes: Record<NomTouche, () => void>): void {
  const presents = useRef(actes);
  presents.current = actes;
  useEffect(() => {
    const lire = (evenement: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, repeat, defaultPrevented, target } = evenement;
      if (defaultPrevented || ctrlKey || metaKey || altKey) return;
      const nom = CODES[key.toLowerCase()];
      if (!nom || (repeat && !key.startsWith('Arrow'))) return;
      const ici = target instanceof Element ? target : document.body;
      if (ici.closest(SAISIE) || document.querySelector('[role="dialog"]')) return;
      if (key.startsWith('Arrow') && ici.closest(DEFILE)) return;
      evenement.preventDefault();
      presents.current[nom]();
    };
    document.addEventListener('keydown', lire);
    return () => document.removeEventListener('keydown', lire);
  }, []);
}
