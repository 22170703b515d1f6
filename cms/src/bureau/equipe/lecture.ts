/** This service reads the staff, and what may be given to them. */
import { createHash } from 'node:crypto';
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { AgentEquipe, IutEquipe, LigneHistorique } from '@portail/config/bureau/equipe';
import type { Affectation } from '@portail/config/rules/droits';
import { etatAgent, type Fonction, fonctionsDe } from '@portail/config/rules/equipe';
import type { Knex } from 'knex';
import { rolesDe } from '../../api/affectation/services/portees.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';

/** `LigneAgent` is an account as the database has it, with its fiche and the mail of its last invitation. */
type LigneAgent = {
  id: number;
  email: string;
  prenom: string | null;
  nom: string | null;
  actif: boolean;
  jeton: string | null;
  roles: string[];
  expireLe: Date | null;
  connecteLe: Date | null;
  envoi: NonNullable<AgentEquipe['invitation']>['envoi'];
};

export async function lister({ id }: Agent): Promise<Issue<ReponseBureau<'listerEquipe'>>> {
  const { connection } = strapi.db;
  const instant = await maintenant();
  const lignes: LigneAgent[] = await agents(connection).orderByRaw('lower(u.lastname), lower(u.firstname), u.id');
  const affectations = await affectationsParAgent(connection);
  return reussite({
    agents: lignes.map((ligne) => presenter(ligne, affectations.get(ligne.id) ?? [], id, instant)),
    iuts: await iuts(connection),
  });
}

/** `lireAgent` gives one account as the list shows it. */
export async function lireAgent(
  id: number,
  parId: number,
  instant: Date,
  connexion: Knex,
): Promise<AgentEquipe | undefined> {
  const ligne: LigneAgent | undefined = await agents(connexion).where('u.id', id).first();
  if (!ligne) return undefined;
  const affectations = await affectationsParAgent(connexion, id);
  return presenter(ligne, affectations.get(id) ?? [], parId, instant);
}

function agents(connexion: Knex): Knex.QueryBuilder {
  return connexion('admin_users as u')
    .leftJoin('fiches_agent as f', 'f.agent_id', 'u.id')
    .select({
      id: 'u.id',
      email: 'u.email',
      prenom: 'u.firstname',
      nom: 'u.lastname',
      actif: 'u.is_active',
      jeton: 'u.registration_token',
      expireLe: 'f.invitation_expire_le',
      connecteLe: 'f.connecte_le',
      roles: connexion.raw(`array(
        select r.code from admin_users_roles_lnk l join admin_roles r on r.id = l.role_id
        where l.user_id = u.id order by r.id)`),
      envoi: connexion.raw(`(
        select c.etat from courriels c where c.cle = 'agent-invitation:' || u.registration_token)`),
    });
}

async function affectationsParAgent(connexion: Knex, id?: number): Promise<Map<number, Affectation[]>> {
  const lignes: (Affectation & { agentId: number })[] = await connexion('affectations as a')
    .join('etablissements as e', 'e.id', 'a.etablissement_id')
    .where(id === undefined ? {} : { 'a.agent_id': id })
    .orderBy('a.id')
    .select({ agentId: 'a.agent_id', role: 'a.role', etablissement: 'e.code', formation: 'a.formation_code' });
  const parAgent = new Map<number, Affectation[]>();
  for (const { agentId, ...affectation } of lignes) {
    parAgent.set(agentId, [...(parAgent.get(agentId) ?? []), affectation]);
  }
  return parAgent;
}

function presenter(
  { id, email, prenom, nom, actif, jeton, roles, expireLe, connecteLe, envoi }: LigneAgent,
  affectations: readonly Affectation[],
  parId: number,
  instant: Date,
): AgentEquipe {
  const etat = etatAgent({ actif, venu: jeton === null, expireLe }, instant);
  const fonctions = fonctionsDe(rolesDe({ id, roles: roles.map((code) => ({ code })) }), affectations).map(
    ({ formations, ...fonction }) => ({ ...fonction, formations: [...formations] }),
  );
  const dit = { id, email, prenom: prenom ?? '', nom: nom ?? '', etat, fonctions };
  return {
    ...dit,
    vu: createHash('sha256')
      .update(JSON.stringify([dit, jeton]))
      .digest('base64url')
      .slice(0, 22),
    soi: id === parId,
    connecteLe: connecteLe?.toISOString() ?? null,
    invitation:
      actif || jeton === null || expireLe === null ? null : { expireLe: expireLe.toISOString(), envoi: envoi ?? null },
  };
}

/** `iuts` lists what may be given. A draft counts: a responsable may be named before the formation is published. */
export async function iuts(connexion: Knex): Promise<IutEquipe[]> {
  const lignes: { code: string; nom: string; formation: string | null; intitule: string | null }[] = await connexion(
    'etablissements as e',
  )
    .leftJoin('formations_etablissement_lnk as fe', 'fe.etablissement_id', 'e.id')
    .leftJoin('formations as f', 'f.id', 'fe.formation_id')
    // The last year names a formation whose name changed.
    .orderByRaw('e.ordre, e.nom, f.code, f.annee desc, f.published_at nulls last')
    .select({ code: 'e.code', nom: 'e.nom', formation: 'f.code', intitule: 'f.intitule' });
  const parCode = new Map<string, IutEquipe>();
  for (const { code, nom, formation, intitule } of lignes) {
    const iut = parCode.get(code) ?? { code, nom, formations: [] };
    parCode.set(code, iut);
    if (formation && !iut.formations.some((une) => une.code === formation)) {
      iut.formations.push({ code: formation, intitule: intitule ?? formation });
    }
  }
  return [...parCode.values()];
}

/** `lireHistorique` tells who gave what to an account, the last first. */
export async function lireHistorique(id: string): Promise<Issue<ReponseBureau<'lireHistoriqueAgent'>>> {
  const { connection } = strapi.db;
  if (!(await connection('admin_users').where('id', numero(id)).first('id'))) return refus('introuvable');
  type Fait = { instant: Date; action: string; details: string | null; prenom: string | null; nom: string | null };
  const faits: Fait[] = await connection('journaux as j')
    .leftJoin('admin_users as u', (on) =>
      on.on(connection.raw('u.id::text = j.acteur_ref')).andOnVal('j.acteur', 'agent'),
    )
    .where({ 'j.cible_type': 'agent', 'j.cible_ref': String(numero(id)) })
    .orderBy('j.id', 'desc')
    .limit(200)
    .select({
      instant: 'j.instant',
      action: 'j.action',
      details: 'j.details',
      prenom: 'u.firstname',
      nom: 'u.lastname',
    });
  return reussite({
    lignes: faits.map(({ instant, action, details, prenom, nom }): LigneHistorique => {
      // Strapi has the driver leave JSON as text.
      const { avant = null, apres = null } = JSON.parse(details ?? '{}') as { avant?: Fonction[]; apres?: Fonction[] };
      const copier = (fonctions: Fonction[] | null) =>
        fonctions?.map((fonction) => ({ ...fonction, formations: [...fonction.formations] })) ?? null;
      return {
        ...{ instant: instant.toISOString(), action, avant: copier(avant), apres: copier(apres) },
        auteur: [prenom, nom].filter(Boolean).join(' ') || null,
      };
    }),
  });
}

/** `numero` reads the id of an account in an address; 0, which is nobody's, when it is no number. */
export const numero = (id: string): number => (/^\d{1,9}$/.test(id) ? Number(id) : 0);
