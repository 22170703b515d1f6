/** This file refuses what an older page asked, and says who changed what since. */
import { afficherMoment } from '@portail/config/paris';
import type { CodeRefus } from '@portail/config/refusals';
import { auteur } from '@portail/config/rules/actes-dossier';
import type { Knex } from 'knex';
import type { Issue } from '../../platform/issue.ts';
import { dernierFait } from '../dernier-fait.ts';

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

/** `entretienPerime` names the last act on an entretien. */
export function entretienPerime(trx: Knex, ref: string): Promise<Issue<never>> {
  return perime(trx, 'entretien_perime', (lignes) => {
    lignes.where({ 'j.cible_type': 'entretien', 'j.cible_ref': ref });
  });
}

/** `convocationPerimee` names the last act on a convocation. */
export function convocationPerimee(
  trx: Knex,
  { candidatureRef, documentId }: { candidatureRef: string; documentId: string },
): Promise<Issue<never>> {
  return perime(trx, 'convocation_perimee', (lignes) => {
    lignes
      .where({ 'j.cible_type': 'candidature', 'j.cible_ref': candidatureRef })
      .whereRaw(`j.details ->> 'convocation' = ?`, [documentId]);
  });
}

async function perime(trx: Knex, code: CodeRefus, garder: (lignes: Knex.QueryBuilder) => void): Promise<Issue<never>> {
  const fait = await dernierFait(trx, (lignes) => garder(lignes.whereIn('j.action', Object.keys(FAITS))));
  const precision = fait && `${auteur(fait)} ${FAITS[fait.action]}, le ${afficherMoment(fait.instant)}.`;
  return { ok: false, refus: [{ code }], ...(precision && { precision }) };
}
