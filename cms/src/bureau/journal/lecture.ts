/**
 * This service searches the journal, for the administration. What it shows is who did what to which dossier, never what
 * a dossier holds: reading it is therefore not written in it.
 */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { CritereJournal, LIGNES_PAR_PAGE, type LigneJournal } from '@portail/config/bureau/journal';
import { debutDuJour, finDuJour } from '@portail/config/paris';
import { ACTES_DE_CONSULTATION, type ActeurJournal, direActe } from '@portail/config/rules/journal';
import type { Knex } from 'knex';
import { type Issue, refus, reussite } from '../../platform/issue.ts';

type LigneLue = {
  id: number;
  instant: Date;
  acteur: ActeurJournal;
  prenom: string | null;
  nom: string | null;
  action: string;
  cibleType: string;
  cibleRef: string;
  verdict: string | null;
};

export async function lire(requete: unknown): Promise<Issue<ReponseBureau<'lireJournal'>>> {
  const lu = CritereJournal.safeParse(requete);
  if (!lu.success) return refus('saisie_invalide');
  const { connection } = strapi.db;
  const lignes: LigneLue[] = await page(lu.data, connection);
  const affichees = lignes.slice(0, LIGNES_PAR_PAGE);
  const noms = await nommer(affichees, connection);
  const agents: { id: number; prenom: string | null; nom: string | null }[] = await connection('admin_users')
    .orderByRaw('lower(lastname), lower(firstname), id')
    .select({ id: 'id', prenom: 'firstname', nom: 'lastname' });
  return reussite({
    lignes: affichees.map((ligne) => presenter(ligne, noms)),
    suivant: lignes.length > LIGNES_PAR_PAGE ? (affichees.at(-1)?.id ?? null) : null,
    agents: agents.map(({ id, ...agent }) => ({ id, nom: nomComplet(agent) ?? String(id) })),
  });
}

/** `page` reads one line more than is shown, by number: what was written meanwhile moves no line to another page. */
function page(criteres: CritereJournal, connexion: Knex): Knex.QueryBuilder {
  const { acteur, agent, cible, numero, du, au, consultations, avant } = criteres;
  const lignes = connexion('journaux as j')
    .leftJoin('admin_users as a', (on) =>
      on.on(connexion.raw('a.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'),
    )
    .orderBy('j.id', 'desc')
    .limit(LIGNES_PAR_PAGE + 1)
    .select({
      ...{ id: 'j.id', instant: 'j.instant', acteur: 'j.acteur', prenom: 'a.firstname', nom: 'a.lastname' },
      ...{ action: 'j.action', cibleType: 'j.cible_type', cibleRef: 'j.cible_ref' },
      verdict: connexion.raw(`j.details ->> 'verdict'`),
    });
  if (avant) lignes.where('j.id', '<', avant);
  if (acteur) lignes.where('j.acteur', acteur);
  if (agent) lignes.where({ 'j.acteur': 'agent', 'j.acteur_ref': String(agent) });
  if (cible) lignes.where('j.cible_type', cible);
  if (du) lignes.where('j.instant', '>=', debutDuJour(du));
  if (au) lignes.where('j.instant', '<=', finDuJour(au));
  if (!consultations) lignes.whereNotIn('j.action', [...ACTES_DE_CONSULTATION]);
  if (numero) lignes.where((requete) => surQui(requete, numero, connexion));
  return lignes;
}

/** `surQui` finds the lines of one dossier by its receipt, or all those of a person by their address. */
function surQui(requete: Knex.QueryBuilder, numero: string, connexion: Knex): void {
  const comptes = () => connexion('up_users').where('email', numero.toLowerCase());
  const candidats = () => connexion('candidats').whereIn('compte_ref', comptes().select('document_id'));
  const dossiers = connexion('candidatures')
    .where('numero_accuse', numero.toUpperCase())
    .orWhereIn('candidat_ref', candidats().select('document_id'))
    .select('document_id');
  requete
    .where((un) => un.where('j.cible_type', 'candidature').whereIn('j.cible_ref', dossiers))
    .orWhere((un) => un.where('j.cible_type', 'compte').whereIn('j.cible_ref', comptes().select('document_id')));
}

type Noms = Map<string, { nom: string | null; lien: string | null }>;

/** `nommer` finds how the staff know what the lines are about, in one question a kind. */
async function nommer(lignes: readonly LigneLue[], connexion: Knex): Promise<Noms> {
  const noms: Noms = new Map();
  const refs = (type: string) => [
    ...new Set(lignes.flatMap(({ cibleType, cibleRef }) => (cibleType === type ? [cibleRef] : []))),
  ];
  const dossiers: { ref: string; numero: string | null; nom: string | null; prenom: string | null }[] = await connexion(
    'candidatures as c',
  )
    .join('candidats as cd', 'cd.document_id', 'c.candidat_ref')
    .whereIn('c.document_id', refs('candidature'))
    .select({ ref: 'c.document_id', numero: 'c.numero_accuse', nom: 'cd.nom', prenom: 'cd.prenom' });
  for (const { ref, numero, nom, prenom } of dossiers) {
    const dit = [[nom, prenom].filter(Boolean).join(' '), numero].filter(Boolean).join(', ');
    noms.set(`candidature ${ref}`, { nom: dit || null, lien: `/dossiers/${ref}` });
  }
  const comptes: { ref: string; email: string }[] = await connexion('up_users')
    .whereIn('document_id', refs('compte'))
    .select({ ref: 'document_id', email: 'email' });
  for (const { ref, email } of comptes) noms.set(`compte ${ref}`, { nom: email, lien: null });
  const agents: { id: number; prenom: string | null; nom: string | null }[] = await connexion('admin_users')
    .whereIn('id', refs('agent').map(Number))
    .select({ id: 'id', prenom: 'firstname', nom: 'lastname' });
  for (const { id, ...agent } of agents) noms.set(`agent ${id}`, { nom: nomComplet(agent), lien: `/equipe/${id}` });
  const entretiens: { ref: string; intitule: string }[] = await connexion('entretiens')
    .whereIn('document_id', refs('entretien'))
    .select({ ref: 'document_id', intitule: 'intitule' });
  for (const { ref, intitule } of entretiens) {
    noms.set(`entretien ${ref}`, { nom: intitule, lien: `/entretiens/${ref}` });
  }
  const iuts: { ref: string; nom: string }[] = await connexion('etablissements')
    .whereIn('document_id', refs('iut'))
    .select({ ref: 'document_id', nom: 'nom' });
  for (const { ref, nom } of iuts) noms.set(`iut ${ref}`, { nom, lien: null });
  return noms;
}

const nomComplet = ({ prenom, nom }: { prenom: string | null; nom: string | null }): string | null =>
  [prenom, nom].filter(Boolean).join(' ') || null;

function presenter(ligne: LigneLue, noms: Noms): LigneJournal {
  const { id, instant, acteur, action, cibleType, cibleRef, verdict } = ligne;
  const { nom = null, lien = null } = noms.get(`${cibleType} ${cibleRef}`) ?? {};
  return {
    ...{ id, instant: instant.toISOString(), acteur, auteur: acteur === 'agent' ? nomComplet(ligne) : null },
    ...{ phrase: direActe(action, verdict ?? undefined), cible: cibleType, nom, lien },
  };
}
