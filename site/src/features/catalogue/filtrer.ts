/**
 * Filters the offer in the browser: the whole of it is in the page. Its state is in the address, which can be shared and
 * comes back with the page; the links to the other order carry it.
 */
import { libelleResultats } from './nombres.ts';
import { correspond, simplifier } from './recherche.ts';

const tous = <T extends HTMLElement>(selecteur: string) => [...document.querySelectorAll<T>(selecteur)];
const formulaire = document.querySelector<HTMLFormElement>('#filtre');
const compte = document.querySelector<HTMLOutputElement>('#resultats');
const toutAfficher = document.querySelector<HTMLElement>('#tout-afficher');
const aucun = document.querySelector<HTMLElement>('#aucun-resultat');
const paves = tous('[data-pave]');
const tris = tous<HTMLAnchorElement>('[data-tri]');

/** A line is found by its own words and by the titles of the blocks that it is in. */
const lignes = tous('[data-iut]').map((ligne) => {
  let mots = ligne.dataset['mots'] ?? '';
  for (let pave = ligne.closest<HTMLElement>('[data-pave]'); pave; ) {
    mots += ` ${pave.querySelector('h2,h3')?.textContent}`;
    pave = pave.parentElement?.closest<HTMLElement>('[data-pave]') ?? null;
  }
  return { ligne, mots: simplifier(mots) };
});

function appliquer(demande: URLSearchParams): void {
  const [q, iut, modalite] = ['q', 'iut', 'modalite'].map((nom) => demande.get(nom) ?? '');
  let nombre = 0;
  for (const { ligne, mots } of lignes) {
    const { iut: sienne, modalites = '', ouverte } = ligne.dataset;
    const montree =
      correspond(mots, q ?? '') &&
      (!iut || iut === sienne) &&
      modalites.includes(modalite ?? '') &&
      (!demande.has('ouvertes') || ouverte !== undefined);
    ligne.hidden = !montree;
    if (montree) nombre += 1;
  }
  for (const pave of paves) pave.hidden = !pave.querySelector('[data-iut]:not([hidden])');
  const libelle = libelleResultats(nombre);
  if (compte && compte.value !== libelle) compte.value = libelle;
  if (aucun) aucun.hidden = nombre > 0;
  if (toutAfficher) toutAfficher.hidden = demande.size === 0 || nombre === 0;
}

function suivre({ filtre, adresse }: { filtre: HTMLFormElement; adresse: boolean }): void {
  const demande = new URLSearchParams();
  for (const [nom, valeur] of new FormData(filtre)) {
    if (typeof valeur === 'string' && valeur.trim()) demande.set(nom, valeur.trim());
  }
  const suite = demande.size > 0 ? `?${demande}` : '';
  if (adresse) history.replaceState(null, '', location.pathname + suite);
  for (const tri of tris) tri.search = suite;
  appliquer(demande);
}

if (formulaire) {
  const demande = new URLSearchParams(location.search);
  for (const champ of formulaire.elements) {
    if (champ instanceof HTMLInputElement && champ.type === 'checkbox') champ.checked = demande.has(champ.name);
    else if (champ instanceof HTMLInputElement) champ.value = demande.get(champ.name) ?? '';
    else if (champ instanceof HTMLSelectElement) {
      const voulue = demande.get(champ.name) ?? '';
      champ.value = [...champ.options].some(({ value }) => value === voulue) ? voulue : '';
    }
  }
  suivre({ filtre: formulaire, adresse: false });
  formulaire.addEventListener('input', () => suivre({ filtre: formulaire, adresse: true }));
  // The form is emptied after this event.
  formulaire.addEventListener('reset', () => setTimeout(() => suivre({ filtre: formulaire, adresse: true })));
  formulaire.addEventListener('submit', (evenement) => evenement.preventDefault());
}
