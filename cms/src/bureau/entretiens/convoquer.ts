/** This service convokes dossiers: one at once, or a selection as a work that its owner follows and may stop. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { Jour } from '@portail/config/paris';
import { type Manque, manqueDePlaces } from '@portail/config/rules/projet';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import { convoquer } from '../../api/convocation/services/convocation.ts';
import type { Execution } from '../../api/travail/services/execution.ts';
import type { Proprietaire } from '../../api/travail/services/proprietaire.ts';
import { demander, type IssueElement } from '../../api/travail/services/travail.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { parAgent } from '../../platform/journal.ts';
import { dossierPerime } from '../dossiers/perime.ts';
import { dossiers, estEnPortee } from '../dossiers/portee.ts';
import { rapportSurDossiers } from '../dossiers/rapport.ts';
import { vuDe } from '../dossiers/vu.ts';
import { affluenceDe, ouvertsDe } from './comptes.ts';
import { convocables } from './convocables.ts';
import { entretiens } from './portee.ts';

/**
 * `convoquerDossier` convokes one dossier to every open entretien of its formation. Who is convoked already is told so,
 * before any question of places.
 */
export function convoquerDossier(
  agent: Agent,
  id: string,
  { vu, repondreAvant, confirme }: CorpsBureau<'convoquerDossier'>,
): Promise<Issue<ReponseBureau<'convoquerDossier'>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const visible = await estEnPortee(agent.portees, id, trx);
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    if (!dossier) return refus('introuvable');
    if (vuDe(dossier.candidature, dossier.pieces) !== vu) return dossierPerime(trx, id, 'dossier_perime');
    const ouverts = ouvertsDe([dossier.candidature.formationRef], trx);
    const libre = convocables(trx('candidatures as c')).where('c.document_id', id).first('c.id');
    if (!confirme && (await libre)) {
      const manque = manqueDePlaces(await affluenceDe(ouverts, instant, trx), 1);
      if (manque) return reussite({ manque });
    }
    const suite = { entretiensProposes: null, repondreAvant };
    const convoque = await convoquer(dossier, suite, parAgent(agent.id, id), acte);
    return convoque.ok ? reussite({ manque: null }) : convoque;
  });
}

/** `Criteres` are what a work of convocation was asked, as its row keeps them. */
type Criteres = {
  entretien: string;
  /** `dossiers` are those that were chosen; null for all the complete ones that nobody had convoked. */
  dossiers: string[] | null;
  entretiensProposes: string[] | null;
  repondreAvant: Jour | null;
};

export async function convoquerDossiers(
  agent: Agent,
  id: string,
  { dossiers: choisis, seulement, repondreAvant, confirme }: CorpsBureau<'convoquerDossiers'>,
): Promise<Issue<ReponseBureau<'convoquerDossiers'>>> {
  const formations = await formationsDEntretien(agent, id);
  if (!formations) return refus('introuvable');
  const siens = (trx?: Acte['trx']) => dossiers(agent.portees, trx).whereIn('c.formation_ref', formations);
  const selection = choisis && [...new Set(choisis)].sort();
  if (selection) {
    const compte = await siens().whereIn('c.document_id', selection).count({ total: '*' }).first();
    if (Number(compte?.total ?? 0) !== selection.length) return refus('introuvable');
  }
  const ouvert = await entretiens(agent.portees).where({ 'e.document_id': id, 'e.etat': 'ouvert' }).first('e.id');
  if (!ouvert) return refus('aucun_creneau');
  const entretiensProposes = seulement ? [id] : null;
  const criteres: Criteres = { entretien: id, dossiers: selection, entretiensProposes, repondreAvant };
  let manque: Manque | null = null;
  const demande = await demander('convocation', criteres, agent, async ({ trx, instant }) => {
    const nouveaux = selection
      ? convocables(siens(trx)).whereIn('c.document_id', selection)
      : convocables(siens(trx)).where('c.etat', 'complete');
    const proposes = seulement ? trx('entretiens').where({ document_id: id }).select('document_id') : undefined;
    const affluence = await affluenceDe(proposes ?? ouvertsDe(formations, trx), instant, trx);
    const compte = await nouveaux.clone().count({ total: '*' }).first();
    manque = manqueDePlaces(affluence, Number(compte?.total ?? 0));
    if (manque && !confirme) return [];
    // A selection keeps who was convoked meanwhile: its result says so of each.
    const requete = selection ? siens(trx).whereIn('c.document_id', selection) : nouveaux;
    return requete.orderBy(['cd.nom', 'cd.prenom', 'c.id']).pluck('c.document_id');
  });
  if (!demande.ok) return demande;
  const { travail } = demande.valeur;
  return reussite({ travail, manque: travail ? null : manque });
}

/** `formationsDEntretien` gives the formations of an entretien of the scope; undefined outside of it. */
export async function formationsDEntretien({ portees }: Agent, id: string): Promise<string[] | undefined> {
  const formations: string[] = await entretiens(portees)
    .join('entretiens_formations as d', 'd.entretien_ref', 'e.document_id')
    .where('e.document_id', id)
    .orderBy('d.id')
    .pluck('d.formation_ref');
  return formations.length > 0 ? formations : undefined;
}

const ISSUES = {
  convoque: 'Convoqué',
  deja_convoque: 'Non convoqué : il l’était déjà',
  dossier_non_convocable: 'Non convoqué : le dossier n’est plus à convoquer, ou son compte est supprimé',
  aucun_creneau: 'Non convoqué : aucun entretien n’est plus ouvert pour sa formation',
  introuvable: 'Non convoqué : ce dossier n’est plus de votre portée',
} as const;

/** `CONVOCATION` convokes one dossier a step: no step holds two dossiers. */
export const CONVOCATION: Execution = {
  pas: 1,
  traiter,
  presenter: (issues, demandeLe) =>
    rapportSurDossiers(issues, (issue) => ISSUES[issue as keyof typeof ISSUES], {
      ...{ nom: 'convocations', feuille: 'Convocations', demandeLe },
    }),
};

async function traiter(
  refs: readonly string[],
  { id, portees }: Proprietaire,
  acte: Acte,
  criteres: unknown,
): Promise<IssueElement[]> {
  const { entretiensProposes, repondreAvant } = criteres as Criteres;
  const issues: IssueElement[] = [];
  for (const ref of refs) {
    const visible = await estEnPortee(portees, ref, acte.trx);
    const dossier = visible ? await verrouiller(acte.trx, ref) : undefined;
    const convoque = dossier
      ? await convoquer(dossier, { entretiensProposes, repondreAvant }, parAgent(id, ref), acte)
      : refus('introuvable');
    issues.push({ ref, issue: convoque.ok ? 'convoque' : (convoque.refus[0]?.code ?? 'introuvable') });
  }
  return issues;
}
