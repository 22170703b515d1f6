/**
 * `suivre` counts the lettre's characters and saves it a moment after the typing stops, and says when. A text that
 * could not be saved stays in this tab (a reload, a session that ended), and a dossier never leaves without it.
 */
import { lignesNettes } from '@portail/config/rules/signes';
import { brouillon } from './brouillon.ts';
import { rafraichir } from './rafraichir.ts';

const ATTENTE_MS = 1500;
const REPRISE_MS = 10_000;
/** `KEEPALIVE_MAX` is in characters, of three bytes each at most. */
const KEEPALIVE_MAX = 20_000;

/** `Garde` is kept in the tab: the first text, the present one, and the one sent without an answer. */
type Garde = { base: string; texte: string; sansReponse?: string };

const formulaire = document.querySelector<HTMLFormElement>('#lettre-formulaire');
if (formulaire) suivre(formulaire);

function suivre(formulaire: HTMLFormElement): void {
  const zone = formulaire.querySelector('textarea') as HTMLTextAreaElement;
  const avant = formulaire.elements.namedItem('avant') as HTMLInputElement;
  /**
   * `texte` is the lettre as the server reads it. A difference that nobody sees is not a change, and the field keeps it
   * while its author types.
   */
  const texte = () => lignesNettes(zone.value);
  avant.value = lignesNettes(avant.value);
  const [compte, etat, alerte] = ['compte', 'etat', 'alerte'].map(
    (nom) => formulaire.querySelector(`#lettre-${nom}`) as HTMLElement,
  ) as [HTMLElement, HTMLElement, HTMLElement];
  const max = Number(zone.dataset['max']);
  const garde = brouillon('lettre');
  let minuteur = 0;
  let envoi: Promise<boolean> | undefined;
  /**
   * `sansReponse` was sent, and the answer was lost. It is sent again first, so that it is not taken for somebody
   * else's text.
   */
  let sansReponse: string | undefined;
  /** `bloquee` says that the text was changed elsewhere, or may not change any more: only its author can choose. */
  let bloquee = 'refusee' in formulaire.dataset;
  const gardee: Garde | undefined = garde.lu ? JSON.parse(garde.lu) : undefined;
  /**
   * `base` is the text that the kept one starts from. After a refusal it is not the text that the page shows beside it:
   * the two are still to compare.
   */
  let base = bloquee ? (gardee?.base ?? '\0') : avant.value;

  const deplier = () => formulaire.closest('details')?.setAttribute('open', '');
  const enregistree = () => texte() === avant.value && sansReponse === undefined;
  const noter = () => {
    // A page that is left writes nothing more: signing out has just forgotten the tab's texts.
    if (document.visibilityState === 'hidden') return;
    const aGarder: Garde = { base, texte: texte(), ...(sansReponse !== undefined && { sansReponse }) };
    garde.noter(enregistree() ? undefined : JSON.stringify(aGarder));
  };

  function compter(): void {
    const { length } = texte();
    const reste = max - length;
    compte.hidden = false;
    compte.textContent =
      reste >= 0
        ? `${length.toLocaleString('fr-FR')} caractères, encore ${reste.toLocaleString('fr-FR')} possibles`
        : `${(-reste).toLocaleString('fr-FR')} caractères de trop : raccourcissez votre lettre, elle n’est pas enregistrée`;
  }

  /**
   * `avertir` shows why the text is not saved.
   *
   * @param reprise milliseconds before it is tried again by itself
   */
  function avertir(message: string, reprise?: number): void {
    etat.textContent = '';
    alerte.hidden = false;
    alerte.textContent = `Votre lettre n’est pas enregistrée. ${message} Votre texte est gardé dans cet onglet.`;
    if (reprise) programmer(reprise);
  }

  function programmer(delai: number): void {
    clearTimeout(minuteur);
    minuteur = window.setTimeout(enregistrer, delai);
  }

  /**
   * `enregistrer` saves the text that is typed.
   *
   * @returns whether the server holds the text that is typed
   */
  async function enregistrer(): Promise<boolean> {
    clearTimeout(minuteur);
    if (envoi) await envoi;
    if (enregistree()) return true;
    if (bloquee || texte().length > max) return false;
    envoi = envoyer(sansReponse ?? texte()).finally(() => {
      envoi = undefined;
    });
    return (await envoi) && (enregistree() || enregistrer());
  }

  async function envoyer(lettre: string): Promise<boolean> {
    etat.textContent = 'Enregistrement…';
    sansReponse = lettre;
    noter();
    const body = JSON.stringify({ lettre, avant: avant.value });
    const reponse = await fetch(formulaire.dataset['adresse'] ?? '', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body,
      // `keepalive` lets the request leave even when its page is being closed; browsers take 64 Ko of it at most.
      keepalive: body.length < KEEPALIVE_MAX,
    }).catch(() => undefined);
    const recu: { heure?: string; message?: string; code?: string; suite?: string } =
      (await reponse?.json().catch(() => undefined)) ?? {};
    if (reponse && reponse.status < 500) sansReponse = undefined;
    const attente = Number(reponse?.headers.get('retry-after') ?? 0) * 1_000;
    if (reponse?.ok && recu.heure) {
      // A first lettre, or an emptied one, changes the acts that are left and the way to the transmission.
      if ((avant.value.trim() === '') !== (lettre.trim() === '')) void rafraichir();
      avant.value = lettre;
      base = lettre;
      noter();
      alerte.hidden = true;
      etat.textContent = `Enregistrée à ${recu.heure}`;
      return true;
    }
    noter();
    // The server asked to wait, and decided nothing of the text.
    if (reponse?.status === 429) {
      avertir(
        'Beaucoup de monde en ce moment : un nouvel essai sera fait dans quelques secondes.',
        attente || REPRISE_MS,
      );
    } else if (recu.suite) {
      avertir('Votre session est terminée : enregistrez avec le bouton pour vous reconnecter.');
    } else if (recu.code === 'lettre_modifiee') {
      bloquee = true;
      avertir(`${recu.message} Le bouton « Enregistrer » montre les deux.`);
    } else if (reponse && reponse.status < 500) {
      bloquee = true;
      avertir(recu.message ?? '');
    } else
      avertir(
        recu.message ?? 'La connexion est interrompue : un nouvel essai est fait toutes les dix secondes.',
        REPRISE_MS,
      );
    return false;
  }

  // The page itself holds the typed text when it was just refused.
  if (!bloquee && gardee && gardee.texte !== avant.value) {
    zone.value = gardee.texte;
    // The text goes on from where it started, unless the answer that was lost had been a yes.
    if (gardee.sansReponse !== avant.value) base = gardee.base;
    avant.value = base;
  }
  noter();
  if (!enregistree()) {
    deplier();
    programmer(ATTENTE_MS);
  }
  compter();
  zone.addEventListener('input', () => {
    noter();
    etat.textContent = '';
    compter();
    programmer(ATTENTE_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') enregistrer();
  });
  // The lettre leaves by its own button, and the page that answers says the result. A save that is on its way arrives
  // first.
  formulaire.addEventListener('submit', async (evenement) => {
    clearTimeout(minuteur);
    if (!envoi) return;
    const { submitter } = evenement;
    evenement.preventDefault();
    await envoi;
    clearTimeout(minuteur);
    formulaire.requestSubmit(submitter);
  });
  document.addEventListener('click', async (evenement) => {
    const lien = (evenement.target as Element).closest<HTMLAnchorElement>('a[data-transmettre]');
    if (!lien || enregistree()) return;
    evenement.preventDefault();
    if (await enregistrer()) location.assign(lien.href);
    else {
      deplier();
      zone.focus();
    }
  });
}
