import { estSecret } from './mot-de-passe-visible.ts';

/**
 * `dresserRecapitulatif` lists all the answers, to « relire et contrôler la saisie » before the account is made (guide
 * p. 7). It never shows a password.
 */
export function dresserRecapitulatif(etapes: readonly HTMLElement[], place: HTMLElement): void {
  place.replaceChildren(
    ...etapes.map((etape, rang) => {
      const titre = etape.querySelector('h2')?.textContent ?? '';
      const partie = balise('section', 'pile recapitulatif__partie');
      const entete = balise('div', 'rangee recapitulatif__entete');
      const modifier = balise('button', 'lien', 'Modifier');
      modifier.type = 'button';
      modifier.dataset['modifier'] = String(rang);
      modifier.append(balise('span', 'invisible', ` ${titre}`));
      entete.append(balise('h3', '', titre), modifier);
      const liste = balise('dl', 'definitions');
      for (const champ of etape.querySelectorAll<HTMLInputElement>('[name]')) {
        const libelle = libelleDe(champ);
        if (libelle) liste.append(balise('dt', '', libelle), balise('dd', '', reponse(champ)));
      }
      partie.append(entete, liste);
      return partie;
    }),
  );
}

function balise<N extends keyof HTMLElementTagNameMap>(nom: N, classe = '', texte = ''): HTMLElementTagNameMap[N] {
  const element = document.createElement(nom);
  if (classe) element.className = classe;
  element.textContent = texte;
  return element;
}

/**
 * `libelleDe` is the label of a field.
 *
 * @returns undefined for a field that is not asked
 */
function libelleDe(champ: HTMLInputElement): string | undefined {
  if (champ.closest('[hidden]') || champ.name === 'confirmation') return undefined;
  return champ.labels?.[0]?.querySelector('[data-libelle]')?.textContent ?? undefined;
}

function reponse(champ: HTMLInputElement | HTMLSelectElement): string {
  if (estSecret(champ)) return champ.value ? 'choisi, et jamais affiché' : 'à choisir';
  if (champ.type === 'checkbox') return (champ as HTMLInputElement).checked ? 'Oui' : 'Non';
  if (champ instanceof HTMLSelectElement) return champ.value ? (champ.selectedOptions[0]?.text ?? '') : 'non renseigné';
  return champ.value.trim() || 'non renseigné';
}
