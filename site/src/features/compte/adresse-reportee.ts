/**
 * This script carries the address typed at the sign-in to the page of the forgotten password. It travels in the tab,
 * once: in the link it would stay in the logs of every proxy.
 */
import { chemins } from '../../lib/chemins.ts';

const CLE = 'adresse-saisie';
const champ = document.querySelector<HTMLInputElement>('input[name="email"]');

if (champ && location.pathname === chemins.motDePasseOublie) {
  champ.value ||= sessionStorage.getItem(CLE) ?? '';
  sessionStorage.removeItem(CLE);
} else if (champ) {
  for (const lien of document.querySelectorAll(`a[href="${chemins.motDePasseOublie}"]`)) {
    lien.addEventListener('click', () => sessionStorage.setItem(CLE, champ.value));
  }
}
