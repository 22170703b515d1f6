/** « Renvoyer » sends again the mails that were given up, as a work that its owner follows. */
import type { Travail } from '@portail/config/bureau/travaux';
import { afficherInstant } from '@portail/config/paris';
import type { Execution } from '../../api/travail/services/execution.ts';
import type { Proprietaire } from '../../api/travail/services/proprietaire.ts';
import { demander, type IssueElement } from '../../api/travail/services/travail.ts';
import type { Agent } from '../../platform/bureau.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import type { Issue } from '../../platform/issue.ts';
import { enfiler } from '../../platform/jobs/engine.ts';
import { auteurAgent, journaliser } from '../../platform/journal.ts';
import { echecs } from './echecs.ts';

/** `MAXIMUM` bounds one work; a second one takes the rest. */
const MAXIMUM = 5_000;

const ISSUES = { reparti: 'Renvoyé', sans_objet: 'Non renvoyé : déjà reparti, ou devenu inutile' } as const;

export function renvoyer(agent: Agent): Promise<Issue<{ travail: Travail | null }>> {
  return demander('renvoi_courriels', null, agent, async ({ trx, instant }) => {
    const ids: number[] = await echecs(agent.portees, instant, trx).orderBy('k.id').limit(MAXIMUM).pluck('k.id');
    return ids.map(String);
  });
}

export const RENVOI_COURRIELS: Execution = { pas: 100, traiter, presenter };

async function traiter(refs: readonly string[], agent: Proprietaire, acte: Acte): Promise<IssueElement[]> {
  const repartis = new Set(await renvoyerParmi(refs.map(Number), agent, acte));
  return refs.map((ref) => ({ ref, issue: repartis.has(Number(ref)) ? 'reparti' : 'sans_objet' }));
}

/**
 * `renvoyerParmi` puts mails back in the queue, as if never tried. A mail that another act has sent meanwhile, or whose
 * link would open nothing any more, stays. A mail about a dossier leaves for the address that its candidat has today.
 *
 * @returns the numbers of those that leave
 */
export async function renvoyerParmi(
  voulus: readonly number[],
  { id, portees }: Pick<Proprietaire, 'id' | 'portees'>,
  { trx, instant }: Acte,
): Promise<number[]> {
  const ids: number[] = await echecs(portees, instant, trx)
    .whereIn('k.id', [...voulus])
    .orderBy('k.id')
    .forUpdate('k')
    .pluck('k.id');
  if (ids.length > 0) {
    await trx.raw(
      `update courriels k
      set etat = 'a_envoyer', reports = 0, prochain_essai = :instant,
        destinataire = case when k.candidature_ref is null and k.cle not like 'rappel:%' then k.destinataire else u.email end
      from up_users u where u.document_id = k.compte_ref and k.id = any(:ids)`,
      { instant, ids },
    );
    await enfiler('courriel', ids);
    await journaliser({
      instant,
      ...auteurAgent(id),
      action: 'courriel.renvoyer',
      cible: { type: 'courriel', ref: 'echecs' },
      details: { courriels: ids },
    });
  }
  return ids;
}

async function presenter(issues: readonly IssueElement[], demandeLe: Date) {
  const lignes: { id: number; ecritLe: string | null; destinataire: string; sujet: string }[] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { id: { $in: issues.map(({ ref }) => Number(ref)) } } });
  const courriels = new Map(lignes.map((ligne) => [String(ligne.id), ligne]));
  return {
    nom: `courriels-renvoyes-${demandeLe.toISOString().slice(0, 10)}.xlsx`,
    feuille: {
      nom: 'Courriels renvoyés',
      colonnes: [
        { titre: 'Écrit le', largeur: 24 },
        { titre: 'Adresse', largeur: 40 },
        { titre: 'Objet', largeur: 60 },
        { titre: 'Suite donnée', largeur: 44 },
      ],
      lignes: issues.map(({ ref, issue }) => {
        const courriel = courriels.get(ref);
        return [
          courriel?.ecritLe ? afficherInstant(new Date(courriel.ecritLe)) : '',
          courriel?.destinataire ?? 'Compte supprimé depuis',
          courriel?.sujet ?? '',
          ISSUES[issue as keyof typeof ISSUES],
        ];
      }),
    },
  };
}
