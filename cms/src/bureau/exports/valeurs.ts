/** This file writes the values of columns as Excel, CSV and people read them. */
import { heureDeParis } from '@portail/config/heures';
import { afficherJour, jourDeParis } from '@portail/config/paris';
import { nomDeLaNationalite, nomDuPays } from '@portail/config/pays';
import type { ColonneDossier, DossierExporte } from '@portail/config/rules/colonnes-dossier';
import type { CelluleCsv } from '../../platform/csv.ts';
import type { Cellule } from '../../platform/spreadsheet.ts';

const NOMS = { pays: nomDuPays, nationalite: nomDeLaNationalite };

/** `surLeCadran` gives the date whose figures in UTC are those of Paris: Excel and ZIP have no zone. */
export const surLeCadran = (instant: Date): Date => new Date(`${jourDeParis(instant)}T${heureDeParis(instant)}:00Z`);

/** `pourExcel` gives days, instants and numbers as such, which sort. */
export function pourExcel({ forme, lire }: ColonneDossier, dossier: DossierExporte): Cellule {
  const valeur = lire(dossier, NOMS);
  if (valeur === null || valeur === '') return null;
  if (forme === 'oui_non') return ouiNon(valeur);
  if (forme === 'jour') return new Date(`${valeur}T00:00:00Z`);
  return valeur instanceof Date ? surLeCadran(valeur) : valeur;
}

export function pourCsv({ forme, lire }: ColonneDossier, dossier: DossierExporte): CelluleCsv {
  const valeur = lire(dossier, NOMS);
  if (valeur === null) return null;
  if (forme === 'oui_non') return ouiNon(valeur);
  if (forme === 'jour') return afficherJour(String(valeur));
  if (valeur instanceof Date) return `${afficherJour(jourDeParis(valeur))} ${heureDeParis(valeur)}`;
  return typeof valeur === 'number' ? valeur : String(valeur);
}

/** `pourLire` writes a value in words; empty when there is nothing to say. */
export function pourLire(colonne: ColonneDossier, dossier: DossierExporte): string {
  return String(pourCsv(colonne, dossier) ?? '').trim();
}

const ouiNon = (valeur: unknown) => (valeur ? 'Oui' : 'Non');
