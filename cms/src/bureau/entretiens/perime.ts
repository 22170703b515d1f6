/** This file refuses what an older page asked, and says who changed what since. */
import { afficherMoment } from '@portail/config/paris';
import type { CodeRefus } from '@portail/config/refusals';
import type { Knex } from 'knex';
import type { Issue } from '../../platform/issue.ts';

/** `FAITS` says each act of the journal after its author: « Claire Dupont a fermé les réservations ». */
const FAITS: Record<string, string> = {
  'entretien.organiser': 'a créé cet entretien',
  'entretien.ajouter': 'a ajouté des créneaux',
  'entretien.ouvrir': 'a ouvert les réservations',
  'entretien.fermer': 'a fermé les réservations',
  'entretien.modifier': 'a modifié ce que les candidats savent',
  'entretien.modifier-creneaux': 'a modifié des créneaux',
  'entretien.retirer-creneaux': 'a retiré des créneaux',
  'entretien.annuler-entretien': 'a annulé cet entretien',
  'entretien.convoquer': 'a convoqué ce candidat',
  'entretien.reserver': 'a choisi un créneau',
  'entretien.changer': 'a changé de créneau',
  'entretien.annuler': 'a annulé sa présence',
  'entretien.deplacer': 'a placé ce candidat',
  'entretien.informer': 'a modifié ce créneau',
  'entretien.liberer': 'a libéré ce créneau',
  'entretien.retirer': 'a retiré cette convocation',
  'entretien.pointer': 'a noté si ce candidat est venu',
  'entretien.apprecier': 'a écrit l’appréciation de ce candidat',
};

type Fait = { action: string; instant: Date; acteur: string; nom: string | null; prenom: string | null };

/** `entretienPerime` names the last act on an entretien. */
export function entretienPerime(trx: Knex, ref: string): Promise<Issue<never>> {
  return perime('entretien_perime', derniers(trx).where({ 'j.cible_type': 'entretien', 'j.cible_ref': ref }));
}

/** `convocationPerimee` names the last act on a convocation. */
export function convocationPerimee(
  trx: Knex,
  { candidatureRef, documentId }: { candidatureRef: string; documentId: string },
): Promise<Issue<never>> {
  const faits = derniers(trx)
    .where({ 'j.cible_type': 'candidature', 'j.cible_ref': candidatureRef })
    .whereRaw(`j.details ->> 'convocation' = ?`, [documentId]);
  return perime('convocation_perimee', faits);
}

async function perime(code: CodeRefus, faits: Knex.QueryBuilder): Promise<Issue<never>> {
  const fait: Fait | undefined = await faits;
  const precision = fait && direFait(fait);
  return { ok: false, refus: [{ code }], ...(precision && { precision }) };
}

function derniers(trx: Knex): Knex.QueryBuilder {
  return trx('journaux as j')
    .leftJoin('admin_users as a', (on) => on.on(trx.raw('a.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'))
    .whereIn('j.action', Object.keys(FAITS))
    .orderBy('j.id', 'desc')
    .first({ action: 'j.action', instant: 'j.instant', acteur: 'j.acteur', nom: 'a.lastname', prenom: 'a.firstname' });
}

function direFait({ action, instant, acteur, nom, prenom }: Fait): string {
  const agent = [prenom, nom].filter(Boolean).join(' ') || 'Un membre du personnel';
  const qui = acteur === 'agent' ? agent : 'Le candidat';
  return `${qui} ${FAITS[action]}, le ${afficherMoment(instant)}.`;
}
