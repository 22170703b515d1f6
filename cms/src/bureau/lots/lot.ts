/** This file asks for an act on many dossiers, and does it as a work: one dossier a step. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import type { CodeRefus } from '@portail/config/refusals';
import { ACTES_DE_LOT, type ActeDeLot, estDeSuivi, raisonDeLot } from '@portail/config/rules/lots';
import type { Execution } from '../../api/travail/services/execution.ts';
import { demander } from '../../api/travail/services/travail.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus, reussite, saisieRefusee } from '../../platform/issue.ts';
import { sontEnPortee } from '../dossiers/portee.ts';
import { rapportSurDossiers } from '../dossiers/rapport.ts';
import { agirSurUn, type CriteresLot } from './actes.ts';
import { permettreSuivi } from './suivi.ts';

/**
 * `lancer` freezes the dossiers with what each showed. A dossier that is not of the scope refuses them all: a page never
 * shows one, and nothing is done to the others.
 */
export async function lancer(
  agent: Agent,
  { acte, delai, objet, dossiers: choisis }: CorpsBureau<'lancerLot'>,
): Promise<Issue<ReponseBureau<'lancerLot'>>> {
  if (ACTES_DE_LOT[acte].delai && !delai) return saisieRefusee({ delai: 'Choisissez une date.' });
  const vus = Object.fromEntries(choisis.map(({ id, vu }) => [id, vu]));
  const refs = Object.keys(vus);
  if (!(await sontEnPortee(agent.portees, refs))) return refus('introuvable');
  const permis = estDeSuivi(acte) ? await permettreSuivi(agent, acte, objet, refs) : reussite(null);
  if (!permis.ok) return permis;
  const criteres: CriteresLot = { acte, delai, ...(objet && { objet }), vus };
  return demander('lot', criteres, agent, async () => refs);
}

/** `LOT` does one dossier a step: a process that is killed has done each of them whole, or not at all. */
export const LOT: Execution = {
  pas: 1,
  traiter: async (refs, proprietaire, acte, criteres) => {
    const issues = [];
    for (const ref of refs) {
      const demandes = criteres as CriteresLot;
      const issue = await agirSurUn(proprietaire, ref, demandes, acte);
      issues.push({ ref, issue: issue.ok ? `fait:${demandes.acte}` : enMots(issue.refus) });
    }
    return issues;
  },
  presenter: (issues, demandeLe) =>
    rapportSurDossiers(issues, direIssue, { nom: 'actes', feuille: 'Dossiers', demandeLe }),
};

/** `enMots` keeps the codes of a refusal, since rows hold no sentence. */
const enMots = (refuses: readonly { code: CodeRefus }[]) => refuses.map(({ code }) => code).join(' ');

function direIssue(issue: string): string {
  if (issue.startsWith('fait:')) return ACTES_DE_LOT[issue.slice('fait:'.length) as ActeDeLot].fait;
  return `Rien n’a été fait : ${raisonDeLot(issue.split(' ').map((code) => ({ code: code as CodeRefus })))}`;
}
