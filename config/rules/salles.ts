/** This file says which rooms another entretien of the IUT has at the hours of a planned one. */
import type { SallePrise } from '../bureau/entretiens.ts';
import { direHeure, direJour } from '../heures.ts';
import { jourDeParis } from '../paris.ts';

/** `direSallesPrises` writes one line a room, a day and an entretien, whatever the number of créneaux. */
export function direSallesPrises(prises: readonly SallePrise[]): string[] {
  const groupes = new Map<string, SallePrise[]>();
  for (const prise of prises) {
    const cle = JSON.stringify([prise.salle, jourDeParis(new Date(prise.debut)), prise.entretien]);
    groupes.set(cle, [...(groupes.get(cle) ?? []), prise]);
  }
  return [...groupes.values()].map((siennes) => {
    const [debut = ''] = siennes.map((prise) => prise.debut).sort();
    const fin =
      siennes
        .map((prise) => prise.fin)
        .sort()
        .at(-1) ?? '';
    const { salle = '', entretien = '' } = siennes[0] ?? {};
    const heures = `de ${direHeure(new Date(debut))} à ${direHeure(new Date(fin))}`;
    return `${salle}, ${direJour(new Date(debut))} ${heures}\u00a0: ${siennes.length}\u00a0${siennes.length > 1 ? 'créneaux' : 'créneau'} de «\u00a0${entretien}\u00a0»`;
  });
}
