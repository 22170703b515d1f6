/**
 * This script carries the address typed at the sign-in to the page of the forgotten password. It travels in the tab,
 * once: in the link it would stay in the logs of every proxy.
 */
import { MOT_DE_PASSE_OUBLIE } from '../../lib/mot-de-passe-oublie.ts';

const CLE = 'adresse-saisie';
const champ = document.querySelector<HTMLInputElement>('input[name="email"]');

if (champ && location.pathname === MOT_DE_PASSE_OUBLIE) {
  champ.value ||= sessionStorage.getItem(CLE) ?? '';
  sessionStorage.removeItem(CLE);
} else if (champ) {
  for (const lien of document.querySelectorAll(`a[href="${MOT_DE_PASSE_OUBLIE}"]`)) {
    lien.addEventListener('click', () => sessionStorage.setItem(CLE, champ.value));
  }
}
