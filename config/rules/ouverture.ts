/** This rule says what an entretien must have before candidats may see it (entretiens §3): no mail lacks a place. */
import { type Decision, type Refus, selon } from '../refusals.ts';
import type { AccesFauteuil, FormeEntretien } from './entretien.ts';

/** `AOuvrir` is an entretien as its opening reads it; `creneaux` are those that are not withdrawn. */
export type AOuvrir = {
  forme: FormeEntretien;
  adresse: string | null;
  accesFauteuil: AccesFauteuil | null;
  lien: string | null;
  formations: number;
  creneaux: readonly { salle: string | null; lien: string | null }[];
};

/** `peutOuvrir` names the field that lacks, for the form to say it there. */
export function peutOuvrir({ forme, adresse, accesFauteuil, lien, formations, creneaux }: AOuvrir): Decision {
  const refus: Refus[] = [];
  const si = (condition: boolean, code: Refus['code'], cible: string) => {
    if (condition) refus.push({ code, cible });
  };
  si(formations === 0, 'entretien_formations', 'formations');
  si(creneaux.length === 0, 'entretien_sans_creneau', 'jours');
  if (forme === 'presentiel') {
    si(!adresse, 'entretien_sans_adresse', 'adresse');
    si(
      creneaux.some(({ salle }) => !salle),
      'entretien_sans_salle',
      'jurys',
    );
    si(!accesFauteuil, 'entretien_sans_acces_fauteuil', 'accesFauteuil');
  }
  if (forme === 'visio') si(!lien && creneaux.some((creneau) => !creneau.lien), 'entretien_sans_lien', 'lien');
  return selon(refus);
}
