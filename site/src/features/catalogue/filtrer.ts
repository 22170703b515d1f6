/**
 * `appliquer` filters the offer in the browser: the whole of it is in the page (`offre.astro`). The address holds the
 * filter, so that it can be shared and comes back with the page; the links to the other orders carry it.
 */

import { simplifier } from '@portail/config/rules/recherche';
import { libelleResultats } from './nombres.ts';
import { correspond } from './recherche.ts';

const tous = <T extends HTMLElement>(selecteur: string) => [...document.querySelectorAll<T>(selecteur)];
const un = <T extends HTMLElement>(selecteur: string) => document.querySelector(selecteur) as T;

const formulaire = un<HTMLFormElement>('#filtre');
const compte = un<HTMLOutputElement>('#resultats');
const blocs = tous('[data-pave],[data-section]');

/** `lignes` are found by their own words and by the titles of the blocks that hold them; a section has none. */
const lignes = tous('[data-iut]').map((ligne) => {
  const titres = blocs
    .filter((bloc) => bloc.contains(ligne))
    .map((bloc) => bloc.querySelector(':scope>h3,:scope>h4')?.textContent);
  return { ligne, mots: simplifier([ligne.dataset['mots'], ...titres].join(' ')) };
});

function appliquer(demande: URLSearchParams): void {
  const voulu = (nom: string) => demande.get(nom) ?? '';
  let nombre = 0;
  for (const { ligne, mots } of lignes) {
    const { iut, modalites = '', ouverte } = ligne.dataset;
    const montree =
      correspond(mots, voulu('q')) &&
      [iut, ''].includes(voulu('iut')) &&
      modalites.includes(voulu('modalite')) &&
      (!voulu('ouvertes') || ouverte === '');
    ligne.hidden = !montree;
    if (montree) nombre += 1;
  }
  for (const bloc of blocs) bloc.hidden = !bloc.querySelector('[data-iut]:not([hidden])');
  compte.value = libelleResultats(nombre);
  un('#aucun-resultat').hidden = nombre > 0;
  un('#tout-afficher').hidden = !demande.size;
}

function suivre(): void {
  const saisie = [...new FormData(formulaire)] as [string, string][];
  const demande = new URLSearchParams(saisie.filter(([, valeur]) => valeur.trim()));
  const suite = demande.size > 0 ? `?${demande}` : '';
  for (const tri of tous<HTMLAnchorElement>('[data-tri]')) tri.search = suite;
  appliquer(demande);
  // `replaceState` comes last: Safari throws when one types faster than it lets addresses change.
  history.replaceState(null, '', location.pathname + suite + location.hash);
}

const partagee = new URLSearchParams(location.search);
for (const champ of formulaire.elements as Iterable<Element> as Iterable<
  HTMLInputElement & { selectedIndex?: number }
>) {
  const voulue = partagee.get(champ.name);
  if (champ.type === 'checkbox') champ.checked = voulue !== null;
  else if (voulue) champ.value = voulue;
  // An address may ask for a choice that no longer exists. What is not a menu has no index.
  if ((champ.selectedIndex ?? 0) < 0) champ.selectedIndex = 0;
}
suivre();
formulaire.oninput = suivre;
// `setTimeout` waits, because the form is emptied after this event.
formulaire.onreset = () => setTimeout(suivre);
formulaire.onsubmit = () => false;
