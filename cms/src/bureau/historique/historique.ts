/** This service tells the staff what happened to one dossier, from the journal and what was written for its acts. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { type LigneDuDossier, raconterAuPersonnel } from '@portail/config/rules/actes-dossier';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { consulter } from '../dossiers/consultation.ts';

/** `LIGNES_MAX` is far more than a dossier's life; a candidat's script is cut. */
const LIGNES_MAX = 2000;

/** `LigneLue` is a line as PostgreSQL gives it: Strapi has the driver leave JSON as text. */
type LigneLue = Omit<LigneDuDossier, 'details' | 'agent'> & {
  details: string | null;
  nom: string | null;
  prenom: string | null;
};

export async function lireHistorique(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireHistorique'>>> {
  if (!(await consulter(agent, id))) return refus('introuvable');
  const lues = await lignesDe(id);
  const faits = raconterAuPersonnel(lues, await intitulesDe(lues));
  return reussite({
    faits: faits.map(({ instant, ...fait }) => ({ ...fait, instant: instant.toISOString() })),
    tronque: lues.length === LIGNES_MAX,
  });
}

async function lignesDe(id: string): Promise<LigneDuDossier[]> {
  const { connection } = strapi.db;
  const lues: LigneLue[] = await connection('journaux as j')
    .leftJoin('admin_users as a', (on) =>
      on.on(connection.raw('a.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'),
    )
    .leftJoin('motifs as m', 'm.ligne', 'j.id')
    .where({ 'j.cible_type': 'candidature', 'j.cible_ref': id })
    .orderBy('j.id', 'desc')
    .limit(LIGNES_MAX)
    .select({
      ...{ id: 'j.id', instant: 'j.instant', acteur: 'j.acteur', acteurRef: 'j.acteur_ref', acte: 'j.action' },
      ...{ details: 'j.details', nom: 'a.lastname', prenom: 'a.firstname', motif: 'm.texte' },
    });
  return lues.map(({ details, nom, prenom, ...ligne }) => ({
    ...ligne,
    details: JSON.parse(details ?? '{}'),
    agent: [prenom, nom].filter(Boolean).join(' ') || null,
  }));
}

/** `intitulesDe` names the pièces of these lines as the catalogue does today. */
async function intitulesDe(lignes: readonly LigneDuDossier[]): Promise<Map<string, string>> {
  const refs = [...new Set(lignes.flatMap(({ details: { piece } }) => (piece ? [piece] : [])))];
  const entrees: { ref: string; intitule: string }[] =
    refs.length === 0
      ? []
      : await strapi.db
          .connection('pieces_demandees')
          .whereIn('document_id', refs)
          .select({ ref: 'document_id', intitule: 'intitule' });
  return new Map(entrees.map(({ ref, intitule }) => [ref, intitule]));
}
