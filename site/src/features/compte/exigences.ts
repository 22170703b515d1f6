/** `cocherLesExigences` ticks the rule of the password while it is typed. */
import { EXIGENCES_MOT_DE_PASSE, normaliserMotDePasse } from '@portail/config/rules/mot-de-passe';

export function cocherLesExigences(): void {
  for (const cadre of document.querySelectorAll<HTMLElement>('[data-mot-de-passe]')) {
    const choisi = cadre.querySelector('input');
    const confirme = document.getElementById(cadre.dataset['motDePasse'] ?? '') as HTMLInputElement | null;
    if (!choisi || !confirme) continue;
    const actualiser = () => {
      const [un, deux] = [normaliserMotDePasse(choisi.value), normaliserMotDePasse(confirme.value)];
      for (const { cle, satisfaite } of EXIGENCES_MOT_DE_PASSE) cocher(cadre, cle, satisfaite(un));
      const autre = confirme.closest('.champ');
      if (autre) cocher(autre, 'identiques', un !== '' && un === deux);
    };
    choisi.addEventListener('input', actualiser);
    confirme.addEventListener('input', actualiser);
    actualiser();
  }
}

function cocher(cadre: Element, cle: string, oui: boolean): void {
  const ligne = cadre.querySelector<HTMLElement>(`[data-exigence="${cle}"]`);
  if (!ligne || ligne.dataset['satisfaite'] === String(oui)) return;
  ligne.dataset['satisfaite'] = String(oui);
  ligne.querySelector('.invisible')?.remove();
  if (!oui) return;
  const dit = document.createElement('span');
  dit.className = 'invisible';
  dit.textContent = ' : c’est fait';
  ligne.append(dit);
}
