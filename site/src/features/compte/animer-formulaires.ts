/** `animerFormulaires` adds scripts to the fields of the account, in the wizard and in « Mon compte ». */
import type { Contexte } from '@portail/config/rules/parcours';
import { aviser } from './aviser.ts';
import { lierLesChamps } from './dependances.ts';
import { cocherLesExigences } from './exigences.ts';
import { proposerVilles } from './suggestion-ville.ts';

export function lireContexte(): Contexte | undefined {
  const donnees = document.getElementById('contexte')?.textContent;
  return donnees ? JSON.parse(donnees) : undefined;
}

export function animerFormulaires(contexte: Contexte | undefined): void {
  cocherLesExigences();
  aviser();
  proposerVilles();
  proposerEcolesEnVue();
  if (contexte) lierLesChamps(contexte);
}

/**
 * `proposerEcolesEnVue` loads the list of schools when a field that has it comes into view. When it is out of reach,
 * the school is typed.
 */
function proposerEcolesEnVue(): void {
  const vue = new IntersectionObserver(async (champs) => {
    if (!champs.some(({ isIntersecting }) => isIntersecting)) return;
    vue.disconnect();
    const liste = await import('./choix-ecole.ts').catch(() => undefined);
    liste?.proposerEcoles();
  });
  for (const champ of document.querySelectorAll('[data-ecoles]')) vue.observe(champ);
}
