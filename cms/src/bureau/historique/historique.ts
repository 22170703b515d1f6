/** This service tells the staff what happened to one dossier, from the journal and what was written for its acts. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { type LigneDuDossier, type Noms, raconterAuPersonnel } from '@portail/config/rules/actes-dossier';
import { nomDAgent, nomsDesAgents } from '../../platform/agents.ts';
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
  const faits = raconterAuPersonnel(lues, await nomsDe(lues));
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
    agent: nomDAgent({ nom, prenom }),
  }));
}

/** `nomsDe` names the pièces, étiquettes and agents of these lines as they are called today. */
async function nomsDe(lignes: readonly LigneDuDossier[]): Promise<Noms> {
  const details = lignes.map((ligne) => ligne.details);
  const pieces = details.flatMap(({ piece }) => piece ?? []);
  const etiquettes = details.flatMap(({ etiquette }) => etiquette ?? []);
  return {
    pieces: await libelles('pieces_demandees', 'intitule', pieces),
    etiquettes: await libelles('etiquettes', 'libelle', etiquettes),
    agents: await nomsDesAgents(details.flatMap(({ agent }) => agent ?? [])),
  };
}

async function libelles(table: string, colonne: string, refs: readonly string[]): Promise<Map<string, string>> {
  const connus: { ref: string; nom: string }[] = await strapi.db
    .connection(table)
    .whereIn('document_id', [...new Set(refs)])
    .select({ ref: 'document_id', nom: colonne });
  return new Map(connus.map(({ ref, nom }) => [ref, nom]));
}
