/** This file refuses to take back a créneau that took place, and names whose presence is noted. */
import { direPlage } from '@portail/config/heures';
import { peutReprendre } from '@portail/config/rules/pointage';
import type { Occupant } from '../../api/convocation/services/occupants.ts';
import type { Issue } from '../../platform/issue.ts';

/** @returns undefined when nobody was noted présent or absent */
export function aEuLieu(occupants: readonly Occupant[]): Issue<never> | undefined {
  const notes = occupants.filter(({ convocation }) => !peutReprendre(convocation.presence).ok);
  if (notes.length === 0) return undefined;
  const phrases = notes.map(({ nom, destinataire, tenu }) => `${nom} ${destinataire.prenom}, ${direPlage(tenu)}.`);
  return { ok: false, refus: [{ code: 'presence_notee' }], precision: phrases.join(' ') };
}
