/** This file refuses what an older page of a dossier asked, and says who changed what since. */

import { afficherMoment } from '@portail/config/paris';
import { type ActeDossier, auteur, FAITS_DOSSIER } from '@portail/config/rules/actes-dossier';
import type { Knex } from 'knex';
import type { Issue } from '../../platform/issue.ts';

/** `ACTES_MUETS` change nothing of what the page shows. */
const ACTES_MUETS: readonly ActeDossier[] = ['dossier.lire', 'piece.lire', 'candidature.rappeler'];

type Fait = {
  action: ActeDossier;
  verdict: string | null;
  instant: Date;
  acteur: Parameters<typeof auteur>[0]['acteur'];
  nom: string | null;
  prenom: string | null;
};

/** `dossierPerime` names the last act on a dossier. */
export async function dossierPerime(
  trx: Knex,
  id: string,
  code: 'dossier_perime' | 'page_perimee',
): Promise<Issue<never>> {
  const fait: Fait | undefined = await trx('journaux as j')
    .leftJoin('admin_users as a', (on) => on.on(trx.raw('a.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'))
    .where({ 'j.cible_type': 'candidature', 'j.cible_ref': id })
    .whereNotIn('j.action', ACTES_MUETS)
    .orderBy('j.id', 'desc')
    .select(trx.raw(`j.details ->> 'verdict' as verdict`))
    .first({ action: 'j.action', instant: 'j.instant', acteur: 'j.acteur', nom: 'a.lastname', prenom: 'a.firstname' });
  return { ok: false, refus: [{ code }], ...(fait && { precision: direFait(fait) }) };
}

function direFait({ action, verdict, instant, acteur, nom, prenom }: Fait): string {
  const qui = auteur({ acteur, agent: [prenom, nom].filter(Boolean).join(' ') || null });
  const quoi = verdict === 'refuser' ? 'a refusé' : FAITS_DOSSIER[action];
  const objet = action.startsWith('piece.') ? ' une pièce' : '';
  return `${qui} ${quoi}${objet}, le ${afficherMoment(instant)}.`;
}
