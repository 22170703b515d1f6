/**
 * A lettre that is typed and not saved yet outlives its page: a pièce deposited meanwhile, a reload, a session that
 * ended. It stays in this tab, until the server holds the same; and a dossier never leaves without it.
 */
const zone = document.querySelector<HTMLTextAreaElement>('#lettre-texte');
const avis = document.querySelector<HTMLElement>('#lettre-brouillon');
if (zone && avis) garder(zone, avis);

function garder(zone: HTMLTextAreaElement, avis: HTMLElement): void {
  const cle = `lettre:${location.pathname}`;
  const enregistree = zone.defaultValue;

  const noter = () => {
    avis.hidden = zone.value === enregistree;
    if (avis.hidden) sessionStorage.removeItem(cle);
    else sessionStorage.setItem(cle, zone.value);
  };

  zone.value = sessionStorage.getItem(cle) ?? zone.value;
  noter();
  zone.addEventListener('input', noter);
  document.addEventListener('submit', (evenement) => {
    const { submitter } = evenement;
    if (avis.hidden || !(submitter instanceof HTMLButtonElement) || submitter.value !== 'transmettre') return;
    evenement.preventDefault();
    zone.focus();
  });
}
