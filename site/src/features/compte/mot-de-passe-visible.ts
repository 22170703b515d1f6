/**
 * [Afficher le mot de passe] lets the person who types a password, with five rules to keep, read it. The button needs a
 * script, and does not show without. A form never leaves with a password in view: a browser would keep it.
 */

/** `estSecret` says whether a field holds a password, in view or not: it is neither kept nor shown again. */
export const estSecret = (champ: Element) => champ.matches('[data-secret]');

for (const bouton of document.querySelectorAll<HTMLButtonElement>('[data-afficher]')) {
  const champ = document.getElementById(bouton.dataset['afficher'] ?? '') as HTMLInputElement | null;
  const [libelle, etat] = [bouton.firstElementChild, bouton.parentElement?.querySelector('[role="status"]')];
  if (!champ || !libelle || !etat) continue;
  const montrer = (oui: boolean) => {
    champ.type = oui ? 'text' : 'password';
    libelle.textContent = oui ? 'Masquer le mot de passe' : 'Afficher le mot de passe';
  };
  bouton.hidden = false;
  bouton.addEventListener('click', () => {
    montrer(champ.type === 'password');
    etat.textContent = champ.type === 'password' ? 'Le mot de passe est masqué.' : 'Le mot de passe est affiché.';
  });
  champ.form?.addEventListener('submit', () => montrer(false));
}
