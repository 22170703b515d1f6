/** This service says who last changed a convocation, to a member of staff whose page shows an older one. */
import { afficherMoment } from '@portail/config/paris';
import type { Presence } from '@portail/config/rules/entretien';
import { type ActeRaconte, PHRASES_HISTORIQUE } from '@portail/config/rules/historique';
import type { Knex } from 'knex';

type Ligne = {
  action: string;
  instant: Date;
  acteur: string;
  presence: Presence | null;
  firstname: string | null;
  lastname: string | null;
};

/** @returns « Pointé absent par Élise Durand, le 09/03/2027 à 10:02 »; undefined when nothing is told of it */
export async function dernierChangement(
  trx: Knex,
  candidatureRef: string,
  convocationRef: string,
): Promise<string | undefined> {
  const ligne: Ligne | undefined = await trx('journaux as j')
    .leftJoin('admin_users as u', (jointure) => {
      jointure.on(trx.raw('u.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent');
    })
    .where({ 'j.cible_type': 'candidature', 'j.cible_ref': candidatureRef })
    .whereRaw(`j.details ->> 'convocation' = ?`, [convocationRef])
    .orderBy('j.id', 'desc')
    .select(trx.raw(`j.details ->> 'presence' as presence`))
    .first('j.action', 'j.instant', 'j.acteur', 'u.firstname', 'u.lastname');
  const fait = ligne && direFait(ligne);
  return fait && `${fait} par ${direAuteur(ligne)}, le ${afficherMoment(ligne.instant)}`;
}

const POINTAGES: Record<Presence, string> = { present: 'Pointé présent', absent: 'Pointé absent' };

function direFait({ action, presence }: Ligne): string | undefined {
  if (action === 'entretien.pointer') return presence ? POINTAGES[presence] : 'Pointage annulé';
  if (action === 'entretien.apprecier') return 'Appréciation écrite';
  return PHRASES_HISTORIQUE[action as ActeRaconte];
}

function direAuteur({ acteur, firstname, lastname }: Ligne): string {
  if (acteur === 'candidat') return 'le candidat';
  return [firstname, lastname].filter(Boolean).join(' ') || 'le portail';
}
