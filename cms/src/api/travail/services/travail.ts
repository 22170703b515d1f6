/** This service lets a member of staff ask for a long work, follow it, stop it and read its result. */
import { isDeepStrictEqual } from 'node:util';
import type { Travail } from '@portail/config/bureau/travaux';
import { couvre, type Portee, peut, type RoleAgent } from '@portail/config/rules/droits';
import {
  ETATS_OUVERTS,
  type EtatTravail,
  peutAnnuler,
  SORTES_TRAVAIL,
  type SorteTravail,
} from '@portail/config/rules/travaux';
import { entetesDePiece } from '../../../platform/attachment.ts';
import { verrouillerDemandeur, verrouillerTravail } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { enfiler } from '../../../platform/jobs/engine.ts';
import { auteurAgent, journaliser } from '../../../platform/journal.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import { extensionDe, TYPES } from '../../../platform/storage/key.ts';
import { ouvrir } from '../../fichier/services/fichier.ts';

/** `DERNIERS` is how many works the list shows. */
const DERNIERS = 10;

/** `IssueElement` says what became of one element: it keeps references and words, never a name. */
export type IssueElement = { ref: string; issue: string };

/** `LigneTravail` is a row; `portees` and `elements` are the owner's scopes and the references chosen, when asking. */
export type LigneTravail = {
  id: number;
  documentId: string;
  sorte: SorteTravail;
  etat: EtatTravail;
  demandePar: number;
  demandeLe: string;
  portees: Portee[];
  /** `criteres` is what else was asked, for the kinds that ask something. */
  criteres: unknown;
  elements: string[];
  issues: IssueElement[];
  fait: number;
  total: number;
  essais: number;
  finiLe: string | null;
  resultatCle: string | null;
  resultatNom: string | null;
  resultatTaille: number | null;
  expireLe: string | null;
};

/** `COLONNES_LISTE` are what the page shows of a work. */
const COLONNES_LISTE = [
  ...(['documentId', 'sorte', 'etat', 'demandeLe', 'fait', 'total', 'finiLe'] as const),
  ...(['resultatCle', 'resultatNom', 'resultatTaille', 'expireLe'] as const),
] as const;
type LignePresentee = Pick<LigneTravail, (typeof COLONNES_LISTE)[number]>;

/** `Demandeur` is who asks: their number, their scopes, and their roles as they are now. */
export type Demandeur = { id: number; portees: readonly Portee[]; roles: readonly RoleAgent[] };

export const travaux = () => strapi.db.query('api::travail.travail');

/**
 * `demander` writes the work and its job in one transaction. Asked again before the end of one's own work of this kind,
 * it answers with that work: two clicks ask for one. Asked for something else meanwhile, it refuses.
 *
 * @param criteres what is asked, in JSON; null when the kind says all
 * @param choisir the references of what is to be done, as it stands now
 * @param precisions what the journal says more of what is asked: identifiers and counts
 * @returns null when there is nothing to do
 */
export function demander(
  sorte: SorteTravail,
  criteres: unknown,
  agent: Omit<Demandeur, 'roles'>,
  choisir: (acte: Acte) => Promise<string[]>,
  precisions?: object,
): Promise<Issue<{ travail: Travail | null }>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    await verrouillerDemandeur(trx, agent.id);
    const enCours: LigneTravail | null = await travaux().findOne({
      where: { sorte, demandePar: agent.id, etat: { $in: [...ETATS_OUVERTS] } },
    });
    if (enCours && !isDeepStrictEqual(enCours.criteres, criteres)) return refus('travail_en_cours');
    if (enCours) return reussite({ travail: presenter(enCours) });
    const elements = await choisir(acte);
    if (elements.length === 0) return reussite({ travail: null });
    const ligne: LigneTravail = await travaux().create({
      data: {
        ...{ sorte, etat: 'en_attente', demandePar: agent.id, demandeLe: instant, portees: agent.portees },
        ...{ criteres, elements, issues: [], fait: 0, total: elements.length, essais: 0 },
      },
    });
    const cible = { type: 'travail', ref: ligne.documentId } as const;
    const details = { sorte, elements: elements.length, ...precisions };
    await journaliser({
      instant,
      ...auteurAgent(agent.id),
      action: 'travail.demander',
      cible,
      details,
    });
    await enfiler('travail', [ligne.documentId]);
    return reussite({ travail: presenter(ligne) });
  });
}

export async function lister(agentId: number): Promise<Issue<{ travaux: Travail[] }>> {
  const lignes: LignePresentee[] = await travaux().findMany({
    where: { demandePar: agentId },
    // `elements` and `issues` are left out: they may be 20 000 references long.
    select: [...COLONNES_LISTE],
    orderBy: [{ demandeLe: 'desc' }, { id: 'desc' }],
    limit: DERNIERS,
  });
  return reussite({ travaux: lignes.map(presenter) });
}

/** `annuler` stops a work between two of its steps: what was done stays done. */
export function annuler(agentId: number, ref: string): Promise<Issue<Travail>> {
  return transaction(async ({ trx, instant }) => {
    const ligne = await verrouillerTravail<LigneTravail>(trx, ref);
    if (!ligne || ligne.demandePar !== agentId) return refus('introuvable');
    const decision = peutAnnuler(ligne.etat);
    if (!decision.ok) return refusee(decision);
    const data = { etat: 'annule', finiLe: instant, elements: [] } as const;
    await travaux().updateMany({ where: { id: ligne.id }, data });
    const cible = { type: 'travail', ref } as const;
    await journaliser({ instant, ...auteurAgent(agentId), action: 'travail.annuler', cible });
    return reussite(presenter({ ...ligne, etat: 'annule', finiLe: instant.toISOString() }));
  });
}

/**
 * `telecharger` gives the result to its owner, under the rights of today: the right to ask for this work, and the scopes
 * that it was made under. Each reading leaves a line in the journal.
 */
export async function telecharger(
  agent: Demandeur,
  ref: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const lu = await transaction(async ({ instant }): Promise<Issue<LigneTravail & { resultatCle: string }>> => {
    const ligne: LigneTravail | null = await travaux().findOne({ where: { documentId: ref, demandePar: agent.id } });
    if (!ligne || !peutLire(agent, ligne)) return refus('introuvable');
    const { resultatCle, expireLe, etat } = ligne;
    if (etat !== 'termine') return refus('introuvable');
    if (!resultatCle || !expireLe || new Date(expireLe) <= instant) return refus('resultat_efface');
    const cible = { type: 'travail', ref } as const;
    await journaliser({ instant, ...auteurAgent(agent.id), action: 'travail.lire', cible });
    return reussite({ ...ligne, resultatCle });
  });
  if (!lu.ok) return lu;
  const { resultatCle, resultatNom, resultatTaille } = lu.valeur;
  const flux = await ouvrir(resultatCle);
  if (flux.ok) {
    const extension = extensionDe(resultatCle);
    const secours = `resultat.${extension}`;
    const nom = resultatNom ?? secours;
    poserEntetes(entetesDePiece({ type: TYPES[extension], taille: resultatTaille ?? 0, nom, secours }));
  }
  return flux;
}

function peutLire({ roles, portees }: Demandeur, { sorte, portees: alors }: LigneTravail): boolean {
  return roles.some((role) => peut(role, SORTES_TRAVAIL[sorte].action)) && couvre(portees, alors);
}

export function presenter(ligne: LignePresentee): Travail {
  const { documentId: id, sorte, etat, fait, total, demandeLe, finiLe, resultatCle, resultatNom, expireLe } = ligne;
  return {
    ...{ id, sorte, etat, fait, total },
    demandeLe: new Date(demandeLe).toISOString(),
    finiLe: finiLe && new Date(finiLe).toISOString(),
    resultat:
      resultatCle && resultatNom && expireLe ? { nom: resultatNom, expireLe: new Date(expireLe).toISOString() } : null,
  };
}
