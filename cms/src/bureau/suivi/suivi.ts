/** This service keeps who of the staff follows a dossier, its étiquettes and its notes. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { afficherMoment } from '@portail/config/paris';
import { type Portee, voitDossier } from '@portail/config/rules/droits';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { peutEffacerNote } from '@portail/config/rules/etiquettes';
import { colleguesSur } from '../../api/affectation/services/collegues.ts';
import { porteesActuelles } from '../../api/affectation/services/portees.ts';
import { nomsDesAgents } from '../../platform/agents.ts';
import type { Agent } from '../../platform/bureau.ts';
import { retenirEtiquette, verrouillerDossier } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { consulter } from '../dossiers/consultation.ts';
import { enPortee, estEnPortee } from '../dossiers/portee.ts';

type Vide = Record<never, never>;
type LigneSuivie = { formationRef: string; etat: EtatCandidature; suiviPar: number | null; iut: string };

export async function lireSuivi(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireSuivi'>>> {
  const instant = await consulter(agent, id);
  if (!instant) return refus('introuvable');
  const { connection } = strapi.db;
  const ligne = await ligneSuivie(agent, id);
  if (!ligne) return refus('introuvable');
  const notes: { id: string; texte: string; agentId: number; ecriteLe: Date }[] = await connection('notes')
    .where({ candidature_ref: id })
    // The column is named with its table: `id` alone would be the reference, which has no order.
    .orderBy('notes.id')
    .select({ id: 'document_id', texte: 'texte', agentId: 'agent_id', ecriteLe: 'ecrite_le' });
  const noms = await nomsDesAgents([
    ...notes.map(({ agentId }) => agentId),
    ...(ligne.suiviPar ? [ligne.suiviPar] : []),
  ]);
  const suiveur = ligne.suiviPar === null ? undefined : noms.get(ligne.suiviPar);
  return reussite({
    moi: agent.id,
    suiviPar: ligne.suiviPar !== null && suiveur ? { id: ligne.suiviPar, nom: suiveur } : null,
    posees: await connection('etiquettes_posees').where({ candidature_ref: id }).orderBy('id').pluck('etiquette_ref'),
    etiquettes: await connection('etiquettes')
      .where({ etablissement_ref: ligne.iut })
      .orderByRaw('lower(libelle)')
      .select({ id: 'document_id', libelle: 'libelle', couleur: 'couleur' }),
    notes: notes.map(({ agentId, ecriteLe, ...note }) => ({
      ...note,
      auteur: noms.get(agentId) ?? null,
      ecriteLe: ecriteLe.toISOString(),
      effacable: peutEffacerNote({ agentId, ecriteLe }, agent.id, instant),
    })),
  });
}

/** `listerCollegues` says to whom a dossier may be given. */
export async function listerCollegues(agent: Agent, id: string): Promise<Issue<ReponseBureau<'listerCollegues'>>> {
  const ligne = await ligneSuivie(agent, id);
  return ligne ? reussite({ collegues: await colleguesSur([ligne], 'dossier.suivre') }) : refus('introuvable');
}

/** `affecter` gives a dossier to follow. A page that showed somebody else is told who follows it, since when. */
export async function affecter(
  agent: Pick<Agent, 'id' | 'portees'>,
  id: string,
  { agent: choisi, vu }: { agent: number | null; vu: number | null },
): Promise<Issue<Vide>> {
  // The colleague's rights are read before the dossier's lock, which never holds them.
  const siennes = choisi === null ? undefined : await porteesDuCollegue(choisi);
  return surDossier(agent, id, async (ligne, { trx, instant }) => {
    if (ligne.suiviPar === choisi) return reussite({});
    if (ligne.suiviPar !== vu) return perime(id, ligne.suiviPar, trx);
    if (siennes && !voitDossier(siennes, ligne)) return refus('collegue_sans_acces');
    await trx('candidatures').where({ document_id: id }).update({ suivi_par: choisi });
    const details = { agent: choisi };
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'dossier.affecter', details });
    return reussite({});
  });
}

/** `porteesDuCollegue` gives the scopes in which somebody may follow dossiers; inside a transaction, it joins it. */
export function porteesDuCollegue(agentId: number): Promise<Portee[]> {
  return transaction(({ trx }) => porteesActuelles(agentId, 'dossier.suivre', trx));
}

/** `perime` names who was given the dossier meanwhile, by whom, and when. */
async function perime(id: string, suiviPar: number | null, trx: Acte['trx']): Promise<Issue<never>> {
  const fait: { instant: Date; par: string } | undefined = await trx('journaux')
    .where({ cible_type: 'candidature', cible_ref: id, action: 'dossier.affecter' })
    .orderBy('id', 'desc')
    .first({ instant: 'instant', par: 'acteur_ref' });
  const noms = await nomsDesAgents([...(suiviPar ? [suiviPar] : []), ...(fait ? [Number(fait.par)] : [])], trx);
  const auteur = (fait && noms.get(Number(fait.par))) ?? 'Un membre du personnel';
  const suiveur = suiviPar === null ? 'à personne' : `à ${noms.get(suiviPar) ?? 'un membre du personnel'}`;
  const quand = fait ? `, le ${afficherMoment(fait.instant)}` : '';
  return { ok: false, refus: [{ code: 'dossier_perime' }], precision: `${auteur} l’a confié ${suiveur}${quand}.` };
}

/** `etiqueter` puts an étiquette of the dossier's own IUT on it, or takes it off; done twice, it is done. */
export function etiqueter(
  agent: Pick<Agent, 'id' | 'portees'>,
  id: string,
  { etiquette, posee }: { etiquette: string; posee: boolean },
): Promise<Issue<Vide>> {
  return surDossier(agent, id, async ({ iut }, { trx, instant }) => {
    if ((await retenirEtiquette(trx, etiquette)) !== iut) return refus('etiquette_absente');
    const posees = () => trx('etiquettes_posees').where({ candidature_ref: id, etiquette_ref: etiquette });
    if (((await posees().first('id')) !== undefined) === posee) return reussite({});
    if (posee) {
      await strapi.db
        .query('api::etiquette-posee.etiquette-posee')
        .createMany({ data: [{ candidatureRef: id, etiquetteRef: etiquette }] });
    } else await posees().delete();
    await journaliser({
      instant,
      ...parAgent(agent.id, id),
      action: 'dossier.etiqueter',
      details: { etiquette, posee },
    });
    return reussite({});
  });
}

export function noter(agent: Agent, id: string, { texte }: { texte: string }): Promise<Issue<Vide>> {
  return surDossier(agent, id, async (_ligne, { instant }) => {
    await strapi.db
      .query('api::note.note')
      .createMany({ data: [{ candidatureRef: id, agentId: agent.id, texte, ecriteLe: instant }] });
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'note.ecrire' });
    return reussite({});
  });
}

/** `effacerNote` takes back one's own note within the hour: a note is otherwise kept as it was written. */
export function effacerNote(agent: Agent, id: string, note: string): Promise<Issue<Vide>> {
  return surDossier(agent, id, async (_ligne, { trx, instant }) => {
    const notes = () => trx('notes').where({ document_id: note, candidature_ref: id });
    const ecrite = await notes().first({ agentId: 'agent_id', ecriteLe: 'ecrite_le' });
    if (!ecrite) return refus('introuvable');
    if (!peutEffacerNote(ecrite, agent.id, instant)) return refus('note_gardee');
    await notes().delete();
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'note.effacer' });
    return reussite({});
  });
}

function surDossier(
  agent: Pick<Agent, 'id' | 'portees'>,
  id: string,
  faire: (ligne: LigneSuivie, acte: Acte) => Promise<Issue<Vide>>,
): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const { trx } = acte;
    if (!(await estEnPortee(agent.portees, id, trx))) return refus('introuvable');
    if ((await verrouillerDossier(trx, id)) === undefined) return refus('introuvable');
    const ligne = await ligneSuivie(agent, id, trx);
    return ligne ? faire(ligne, acte) : refus('introuvable');
  });
}

/** `ligneSuivie` reads a dossier of the agent's scope, with its IUT. */
function ligneSuivie(
  { portees }: Pick<Agent, 'portees'>,
  id: string,
  connexion?: Acte['trx'],
): Promise<LigneSuivie | undefined> {
  return enPortee(portees, connexion)
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .where('c.document_id', id)
    .first({ formationRef: 'c.formation_ref', etat: 'c.etat', suiviPar: 'c.suivi_par', iut: 'e.document_id' });
}
