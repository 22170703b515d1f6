/**
 * The lettre while it is written: a counter, and a save by itself a moment after the typing stops, which says when. What could
 * not be saved stays in this tab (a reload, a session that ended), and a dossier never leaves without it.
 */
import { brouillon } from './brouillon.ts';

const ATTENTE_MS = 1500;
const REPRISE_MS = 10_000;

const formulaire = document.querySelector<HTMLFormElement>('#lettre-formulaire');
if (formulaire) suivre(formulaire);

function suivre(formulaire: HTMLFormElement): void {
  const zone = formulaire.querySelector('textarea') as HTMLTextAreaElement;
  const avant = formulaire.elements.namedItem('avant') as HTMLInputElement;
  const [compte, etat, alerte] = ['compte', 'etat', 'alerte'].map(
    (nom) => formulaire.querySelector(`#lettre-${nom}`) as HTMLElement,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const max = Number(zone.dataset['max']);
  const garde = brouillon('lettre');
  let minuteur = 0;
  let envoi: Promise<boolean> | undefined;
  /** The text was changed elsewhere: only its writer can choose. */
  let bloquee = false;

  const enregistree = () => zone.value === avant.value;
  /** With what it started from: a text of another tab, saved meanwhile, is not overwritten. */
  const noter = () => garde.noter(enregistree() ? undefined : JSON.stringify([avant.value, zone.value]));

  function compter(): void {
    const reste = max - zone.value.length;
    compte.hidden = false;
    compte.textContent =
      reste >= 0
        ? `${zone.value.length.toLocaleString('fr-FR')} caractères, encore ${reste.toLocaleString('fr-FR')} possibles`
        : `${(-reste).toLocaleString('fr-FR')} caractères de trop`;
  }

  function avertir(message: string, retenter: boolean): void {
    etat.textContent = '';
    alerte.hidden = false;
    alerte.textContent = `Votre lettre n’est pas enregistrée. ${message} Votre texte est gardé dans cet onglet.`;
    if (retenter) programmer(REPRISE_MS);
  }

  function programmer(delai: number): void {
    clearTimeout(minuteur);
    minuteur = window.setTimeout(enregistrer, delai);
  }

  /** @returns whether what is typed is what the server holds */
  async function enregistrer(): Promise<boolean> {
    clearTimeout(minuteur);
    if (envoi) await envoi;
    if (enregistree()) return true;
    if (bloquee || zone.value.length > max) return false;
    envoi = envoyer().finally(() => {
      envoi = undefined;
    });
    return envoi;
  }

  async function envoyer(): Promise<boolean> {
    const lettre = zone.value;
    etat.textContent = 'Enregistrement…';
    const reponse = await fetch(formulaire.dataset['adresse'] ?? '', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lettre, avant: avant.value }),
    }).catch(() => undefined);
    const recu: { heure?: string; message?: string; suite?: string } = await reponse?.json().catch(() => ({}));
    if (reponse?.ok && recu.heure) {
      avant.value = lettre;
      noter();
      alerte.hidden = true;
      etat.textContent = `Enregistrée à ${recu.heure}`;
      return true;
    }
    bloquee = reponse?.status === 409;
    if (recu?.suite) avertir('Votre session est terminée : reconnectez-vous, vous la retrouverez ici.', false);
    else if (bloquee) avertir(`${recu.message} Le bouton « Enregistrer » montre les deux.`, false);
    else
      avertir(
        recu?.message ?? 'La connexion est interrompue : un nouvel essai est fait toutes les dix secondes.',
        true,
      );
    return false;
  }

  // Just refused, the page itself holds what was typed.
  if (garde.lu && !('refusee' in formulaire.dataset)) {
    const [depuis, texte] = JSON.parse(garde.lu);
    if (texte !== avant.value) [avant.value, zone.value] = [depuis, texte];
  }
  noter();
  if (!enregistree() && !('refusee' in formulaire.dataset)) programmer(ATTENTE_MS);
  compter();
  zone.addEventListener('input', () => {
    noter();
    etat.textContent = '';
    compter();
    programmer(ATTENTE_MS);
  });
  // Leaves by its own button: the page that answers says what became of it.
  formulaire.addEventListener('submit', () => clearTimeout(minuteur));
  document.addEventListener('click', async (evenement) => {
    const lien = (evenement.target as Element).closest<HTMLAnchorElement>('a[data-transmettre]');
    if (!lien || enregistree()) return;
    evenement.preventDefault();
    if (await enregistrer()) location.assign(lien.href);
    else zone.focus();
  });
}
