/** What a script adds to the fields of the account, in the wizard and in « Mon compte ». */
import type { Contexte } from '@portail/config/rules/parcours';
import { proposerEcoles } from './choix-ecole.ts';
import { lierLesChamps } from './dependances.ts';
import { cocherLesExigences } from './exigences.ts';
import { proposerAdresses } from './proposer-adresses.ts';
import { proposerVilles } from './suggestion-ville.ts';

export function lireContexte(): Contexte | undefined {
  const donnees = document.getElementById('contexte')?.textContent;
  return donnees ? JSON.parse(donnees) : undefined;
}

export function animerFormulaires(contexte: Contexte | undefined): void {
  cocherLesExigences();
  proposerAdresses();
  proposerVilles();
  proposerEcoles();
  if (contexte) lierLesChamps(contexte);
}
