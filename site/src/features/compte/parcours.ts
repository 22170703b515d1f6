/**
 * This script shows the wizard step by step, on top of the one form that works without it. The HTML is the truth: the
 * questions of a step are read there, and the form leaves as it would without a script.
 */
import { ETAPES } from '@portail/config/rules/parcours';
import { titreEnErreur, titreSansErreur } from '../../lib/titre.ts';
import { allerALaFaute } from './aller-a-la-faute.ts';
import { animerFormulaires, lireContexte } from './animer-formulaires.ts';
import { premierAvis } from './aviser.ts';
import {
  type Brouillon,
  garderBrouillon,
  lireBrouillon,
  oublierBrouillon,
  tiroirDeLAppareil,
  tiroirDeLOnglet,
} from './brouillon-parcours.ts';
import { reporter } from './dependances.ts';
import { effacerFaute, effacerFautes, montrerFautes } from './fautes-visibles.ts';
import { estSecret } from './mot-de-passe-visible.ts';
import { fautesDuServeur } from './questions.ts';
import { dresserRecapitulatif } from './recapitulatif.ts';
import { etapeDe, fautesDeLEtape, type Valeurs } from './valeurs.ts';

const RECAPITULATIF = ETAPES.length;
const formulaire = document.querySelector<HTMLFormElement>('[data-parcours]');
const contexte = lireContexte();
if (formulaire && contexte) parcourir(formulaire);

type Saisissable = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function parcourir(formulaire: HTMLFormElement): void {
  const trouver = (choix: string) => formulaire.querySelector(choix) as HTMLElement;
  const etapes = [...formulaire.querySelectorAll<HTMLElement>('[data-etape]')];
  const [precedent, suivant, terminer] = ['precedent', 'suivant', 'terminer'].map(
    (nom) => trouver(`[data-${nom}]`) as HTMLButtonElement,
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const garder = trouver('[data-garder]') as HTMLInputElement;
  const resume = document.querySelector('[data-resume]') as HTMLElement;
  const titreDePage = titreSansErreur(document.title);
  const [onglet, appareil] = [tiroirDeLOnglet(), tiroirDeLAppareil()];
  let courante = 0;
  let depuisLeRecapitulatif = false;
  let parti = false;
  let attend = false;

  const champs = () => [...formulaire.elements].filter(estSaisissable);
  const montrerLaFaute = () => allerALaFaute(etapes[courante] as HTMLElement);

  function aller(rang: number): void {
    courante = rang;
    etapes.forEach((etape, place) => {
      etape.toggleAttribute('data-active', place === rang);
    });
    precedent.hidden = rang === 0;
    suivant.hidden = rang === RECAPITULATIF;
    terminer.toggleAttribute('data-pret', rang === RECAPITULATIF);
    suivant.textContent = depuisLeRecapitulatif && rang < RECAPITULATIF ? 'Revenir au récapitulatif' : 'Suivant';
    const titre = etapes[rang]?.querySelector('h2')?.textContent ?? '';
    const place = rang < RECAPITULATIF ? `Étape ${rang + 1} sur ${RECAPITULATIF}` : 'Dernière vérification';
    trouver('[data-place]').textContent = place;
    trouver('[data-avancement]').setAttribute('value', String(rang + 1));
    const intitule = `${place} : ${titre.replace(/^ETAPE \d: /, '')} – ${titreDePage}`;
    document.title = resume.childElementCount > 0 ? titreEnErreur(intitule) : intitule;
    if (rang === RECAPITULATIF) dresserRecapitulatif(etapes.slice(0, RECAPITULATIF), trouver('[data-recapitulatif]'));
    noter();
  }

  /** `avancer` adds to the browser's history, as a link to a page would. */
  function avancer(rang: number): void {
    history.pushState({ etape: rang, depuis: courante }, '');
    entrer(rang);
  }

  function entrer(rang: number): void {
    resume.replaceChildren();
    effacerFautes(formulaire);
    aller(rang);
    etapes[rang]?.querySelector('h2')?.focus({ preventScroll: true });
    formulaire.scrollIntoView({ block: 'start' });
  }

  function fautes(rang: number) {
    reporter();
    return fautesDeLEtape(rang, valeursDe(champs()), contexte as NonNullable<typeof contexte>);
  }

  function montrer(trouvees: ReturnType<typeof fautes>): void {
    const nombre = Object.keys(trouvees).length;
    const titre = nombre > 1 ? `${nombre} réponses sont à corriger.` : 'Une réponse est à corriger.';
    montrerFautes(formulaire, resume, titre, trouvees);
    reporter();
    const dejaInscrit = document.querySelector<HTMLTemplateElement>('[data-deja-inscrit]');
    if (dejaInscrit && trouvees['email'] === document.getElementById('email')?.dataset['faute']) {
      document.getElementById('email-erreur')?.append(dejaInscrit.content.cloneNode(true));
    }
    montrerLaFaute();
  }

  async function continuer(): Promise<void> {
    if (attend) return;
    const etape = courante;
    let trouvees = fautes(etape);
    let avise: HTMLInputElement | undefined;
    const partie = etapes[etape];
    if (Object.keys(trouvees).length === 0 && partie) {
      attend = true;
      const questions = partie.querySelectorAll<HTMLInputElement>('[data-question]');
      [trouvees, avise] = await Promise.all([fautesDuServeur(questions), premierAvis(partie)]);
      attend = false;
      // The step was left by the browser's button meanwhile.
      if (courante !== etape) return;
    }
    if (Object.keys(trouvees).length > 0) {
      montrer(trouvees);
      return;
    }
    // The advice is new: it is read before the step is left, which the same button then does.
    if (avise) {
      resume.replaceChildren();
      effacerFautes(formulaire);
      avise.focus();
      return;
    }
    avancer(depuisLeRecapitulatif ? RECAPITULATIF : courante + 1);
    if (courante === RECAPITULATIF) depuisLeRecapitulatif = false;
  }

  /**
   * `verifierTout` goes to the first step that has a fault.
   *
   * @returns whether the form may leave
   */
  function verifierTout(): boolean {
    for (let rang = 0; rang < RECAPITULATIF; rang++) {
      const trouvees = fautes(rang);
      if (Object.keys(trouvees).length === 0) continue;
      avancer(rang);
      montrer(trouvees);
      return false;
    }
    return true;
  }

  function noter(): Brouillon {
    const brouillon = { etape: courante, champs: valeursDe(champs().filter((champ) => !estSecret(champ))) };
    garderBrouillon(onglet, brouillon, Date.now());
    return brouillon;
  }

  /**
   * `noterPartout` keeps the answers that were typed here. A page that was only opened leaves alone those that another
   * one keeps.
   */
  function noterPartout(): void {
    const brouillon = noter();
    if (garder.checked) garderBrouillon(appareil, brouillon, Date.now());
  }

  function reprendre(): number {
    const garde = lireBrouillon([onglet, appareil], Date.now());
    garder.checked = lireBrouillon([appareil], Date.now()) !== undefined;
    if (formulaire.hasAttribute('data-refuse') || !garde) return Number(formulaire.dataset['depart'] ?? 0);
    for (const champ of champs()) {
      const valeur = garde.champs[champ.name];
      if (champ === garder || valeur === undefined) continue;
      if (typeof valeur === 'boolean') (champ as HTMLInputElement).checked = valeur;
      else champ.value = valeur;
    }
    return Math.min(history.state?.etape ?? garde.etape, RECAPITULATIF);
  }

  formulaire.addEventListener('submit', (evenement) => {
    if (courante < RECAPITULATIF) {
      evenement.preventDefault();
      continuer();
    } else if (parti || !verifierTout()) {
      evenement.preventDefault();
    } else {
      parti = true;
      terminer.ariaDisabled = 'true';
      terminer.ariaBusy = 'true';
      terminer.textContent = 'Création de votre compte…';
    }
  });
  // The browser came back from the page that followed: the button serves again.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    parti = false;
    terminer.ariaDisabled = null;
    terminer.ariaBusy = null;
    terminer.textContent = 'Terminer';
  });
  suivant.addEventListener('click', continuer);
  // The field keeps the focus until the click is whole: nothing moves under it.
  suivant.addEventListener('mousedown', (evenement) => evenement.preventDefault());
  precedent.addEventListener('click', () => {
    if (history.state?.depuis === courante - 1) history.back();
    else avancer(courante - 1);
  });
  addEventListener('popstate', ({ state }) => {
    if (typeof state?.etape === 'number') entrer(state.etape);
  });
  formulaire.addEventListener('input', noterPartout);
  formulaire.addEventListener('change', noterPartout);
  garder.addEventListener('change', () => {
    if (!garder.checked) oublierBrouillon([appareil]);
  });
  // A message that was obeyed goes. A chosen school sends `change`, because it fills its address.
  const ecouter = ({ target }: Event) => {
    const champ = target as Saisissable;
    if (champ.ariaInvalid && !fautes(courante)[champ.name]) effacerFaute(champ);
  };
  formulaire.addEventListener('input', ecouter);
  formulaire.addEventListener('change', ecouter);
  trouver('[data-recapitulatif]').addEventListener('click', ({ target }) => {
    const vers = (target as HTMLElement).dataset['modifier'];
    if (vers === undefined) return;
    depuisLeRecapitulatif = true;
    avancer(Number(vers));
  });
  // A line of the summary leads to its field, in its step.
  document.addEventListener('click', (evenement) => {
    const lien = (evenement.target as Element).closest<HTMLAnchorElement>('.alerte--erreur a[href^="#"]');
    const champ = lien && document.getElementById(lien.hash.slice(1));
    if (!champ || !formulaire.contains(champ)) return;
    evenement.preventDefault();
    const rang = etapeDe(champ.id);
    if (rang >= 0 && rang !== courante) {
      history.pushState({ etape: rang, depuis: courante }, '');
      aller(rang);
    }
    champ.focus();
  });

  const depart = reprendre();
  animerFormulaires(contexte);
  history.replaceState({ ...history.state, etape: depart }, '');
  aller(depart);
  if (formulaire.hasAttribute('data-refuse')) montrerLaFaute();
}

function estSaisissable(element: Element): element is Saisissable {
  return (
    (element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement) &&
    element.name !== ''
  );
}

function valeursDe(champs: readonly Saisissable[]): Valeurs {
  return Object.fromEntries(
    champs
      .filter((champ) => !champ.matches(':disabled'))
      .map((champ) => [champ.name, champ.type === 'checkbox' ? (champ as HTMLInputElement).checked : champ.value]),
  );
}
