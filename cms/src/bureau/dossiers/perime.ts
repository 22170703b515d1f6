/** This file refuses what an older page of a dossier asked, and says who changed what since. */

import { afficherMoment } from '@portail/config/paris';
import { type ActeDossier, auteur, FAITS_DOSSIER } from '@portail/config/rules/actes-dossier';
import type { Knex } from 'knex';
import type { Issue } from '../../platform/issue.ts';
import { dernierFait, type Fait } from '../dernier-fait.ts';

/** `ACTES_MUETS` change nothing of what the page shows. */
const ACTES_MUETS: readonly ActeDossier[] = ['dossier.lire', 'piece.lire', 'candidature.rappeler'];

/** `dossierPerime` names the last act on a dossier. */
export async function dossierPerime(
  trx: Knex,
  id: string,
  code: 'dossier_perime' | 'page_perimee',
): Promise<Issue<never>> {
  const fait = await dernierFait<ActeDossier>(trx, (lignes) => {
    lignes.where({ 'j.cible_type': 'candidature', 'j.cible_ref': id }).whereNotIn('j.action', ACTES_MUETS);
  });
  return { ok: false, refus: [{ code }], ...(fait && { precision: direFait(fait) }) };
}

function direFait(fait: Fait<ActeDossier>): string {
  const { action, verdict, instant } = fait;
  const quoi = verdict === 'refuser' ? 'a refusé' : FAITS_DOSSIER[action];
  const objet = action.startsWith('piece.') ? ' une pièce' : '';
  return `${auteur(fait)} ${quoi}${objet}, le ${afficherMoment(instant)}.`;
}
