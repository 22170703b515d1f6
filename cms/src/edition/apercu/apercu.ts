import { isDeepStrictEqual } from 'node:util';
import type { Reponse } from '@portail/config/contract/contract';
import { jourDeParis } from '@portail/config/paris';
import { completerBrouillon, IUT_A_CHOISIR, VALIDITE_APERCU_MS } from '@portail/config/rules/apercu';
import { peut } from '@portail/config/rules/droits';
import { etablissementsDe, rolesDe } from '../../api/affectation/services/portees.ts';
import { projeterEtablissement, projeterFormation } from '../../api/catalogue/services/catalogue.ts';
import { type FormationDeSaPage, POUR_SA_PAGE } from '../../api/formation/services/formation.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { environment } from '../../platform/environment.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { defautsDeFormation } from '../guard/displayable.ts';
import { FORMATION, publiee as lirePubliee } from '../guard/formation.ts';
import { ecrireJeton, lireJeton } from './jeton.ts';

/** `DemandeApercu` is Strapi's own question: `status` is `published` under the tab of the published version. */
export type DemandeApercu = { documentId?: string; status?: string };

/**
 * `lien` gives Strapi's preview its address, inside a request of its admin.
 *
 * @returns undefined when there is no preview for them
 */
export async function lien(uid: string, { documentId, status }: DemandeApercu): Promise<string | undefined> {
  const { user, session } = strapi.requestContext.get()?.state ?? {};
  if (uid !== FORMATION || !documentId || !user || !session) return undefined;
  const publiee = status === 'published';
  const ligne = await lireLigne(documentId, publiee);
  if (!ligne || !(await peutVoir(user.id, ligne))) return undefined;
  const expire = (await maintenant()).getTime() + VALIDITE_APERCU_MS;
  const jeton = ecrireJeton({ formation: documentId, publiee, agent: user.id, session: session.id, expire });
  return `${environment().siteUrl}/apercu/${jeton}`;
}

/** `lire` checks everything again at each reading: a right taken back, or a closed session, closes the link. */
export async function lire(texte: string): Promise<Issue<Reponse<'apercu.lire'>>> {
  const jeton = lireJeton(texte);
  if (!jeton) return refus('introuvable');
  const instant = await maintenant();
  const ouverte = await strapi.sessionManager('admin').isSessionActive(jeton.session);
  if (jeton.expire <= instant.getTime() || !ouverte) return refus('apercu_perime');
  const ligne = await lireLigne(jeton.formation, jeton.publiee);
  if (!ligne || !(await peutVoir(jeton.agent, ligne))) return refus('introuvable');
  return reussite({ ...(await projeter(ligne, instant)), expireLe: new Date(jeton.expire).toISOString() });
}

async function lireLigne(documentId: string, publiee: boolean): Promise<FormationDeSaPage | null | undefined> {
  if (publiee) return lirePubliee(documentId);
  return strapi.db
    .query(FORMATION)
    .findOne({ where: { documentId, publishedAt: { $null: true } }, populate: POUR_SA_PAGE });
}

/** `peutVoir` lets in who may edit the formation: its own IUT's communication team, and the administration. */
async function peutVoir(agentId: number, { etablissement }: FormationDeSaPage): Promise<boolean> {
  const agent = await strapi.db.query('admin::user').findOne({ where: { id: agentId }, populate: ['roles'] });
  if (!agent?.isActive) return false;
  const roles = rolesDe(agent).filter((role) => peut(role, 'formation.editer'));
  if (roles.includes('administration')) return true;
  return roles.length > 0 && !!etablissement && (await etablissementsDe(agentId)).includes(etablissement.code);
}

async function projeter(ligne: FormationDeSaPage, instant: Date) {
  const campagne = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const jour = jourDeParis(instant);
  const defauts = campagne ?? { annee: Number(jour.slice(0, 4)), du: jour, au: jour };
  return {
    formation: completerBrouillon(projeterFormation(ligne), defauts),
    etablissement: ligne.etablissement ? projeterEtablissement(ligne.etablissement) : IUT_A_CHOISIR,
    version: await versionDe(ligne),
    manques: [...defautsDeFormation(ligne).map(({ message }) => message), ...autreCampagne(ligne, campagne)],
  };
}

async function versionDe(ligne: FormationDeSaPage): Promise<Reponse<'apercu.lire'>['version']> {
  if (ligne.publishedAt) return 'publiee';
  const publiee = await lirePubliee(ligne.documentId);
  if (!publiee) return 'jamais_publiee';
  return isDeepStrictEqual(projeterFormation(publiee), projeterFormation(ligne)) ? 'identique' : 'modifiee';
}

/** `autreCampagne` warns of a formation that nobody would see once published. */
function autreCampagne({ annee }: FormationDeSaPage, campagne: { annee: number } | null): string[] {
  if (!annee || !campagne || annee === campagne.annee) return [];
  return [`L’année ${annee} n’est pas celle de la campagne en cours (${campagne.annee}) : la page ne paraîtrait pas.`];
}
