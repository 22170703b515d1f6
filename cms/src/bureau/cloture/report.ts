/**
 * This service moves the closing date of formations, and tells those to whom it gives time. All the dates move in one
 * transaction; then each person is told, and their closed dossiers open again, in a step of its own.
 */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { afficherInstant, type Jour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { gagneDuTemps } from '@portail/config/rules/report-cloture';
import { destinataireDe } from '../../api/candidat/services/destinataire.ts';
import { clotureReportee } from '../../api/candidature/courriels.ts';
import { limiteDe } from '../../api/candidature/services/ligne.ts';
import { ecrireSous, verrouiller } from '../../api/candidature/services/verrou.ts';
import * as publication from '../../api/publication/services/publication.ts';
import type { Execution } from '../../api/travail/services/execution.ts';
import type { Proprietaire } from '../../api/travail/services/proprietaire.ts';
import { demander, type IssueElement } from '../../api/travail/services/travail.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerLesDossiers, verrouillerPublication } from '../../platform/db/locks.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import { type Issue, refus } from '../../platform/issue.ts';
import { auteurAgent, journaliser, parAgent } from '../../platform/journal.ts';
import { ecrireCourriel } from '../../platform/mail/outbox.ts';
import { verifierReport } from './apercu.ts';
import { campagneCourante, concernes, publieesEnPortee } from './formations.ts';

/** `Criteres` are what a work was asked; `formations` are those that move, the others being later already. */
type Criteres = { formations: string[]; au: Jour };

/** `FORMATIONS` is the first element of the work; the others are the people to tell. */
const FORMATIONS = 'formations';
const FORMATION = 'api::formation.formation';

export async function reporterCloture(
  agent: Agent,
  { formations, au }: CorpsBureau<'reporterCloture'>,
): Promise<Issue<ReponseBureau<'reporterCloture'>>> {
  const verifie = await verifierReport(agent, { formations: formations.map(({ ref }) => ref), au });
  if (!verifie.ok) return verifie;
  const reportees = verifie.valeur;
  const vues = new Map(formations.map((vue) => [vue.ref, vue.au]));
  if (reportees.some((formation) => vues.get(formation.ref) !== formation.au)) return refus('cloture_perimee');
  const refs = reportees.map(({ ref }) => ref).sort();
  const criteres: Criteres = { formations: refs, au };
  return demander(
    'report_cloture',
    criteres,
    agent,
    async ({ trx }) => {
      const personnes: string[] = await concernes(refs, au, trx)
        .distinct('c.candidat_ref')
        .orderBy('c.candidat_ref')
        .pluck('c.candidat_ref');
      return [FORMATIONS, ...personnes];
    },
    criteres,
  );
}

export const REPORT: Execution = { pas: 20, traiter, presenter };

async function traiter(
  refs: readonly string[],
  proprietaire: Proprietaire,
  acte: Acte,
  criteres: unknown,
): Promise<IssueElement[]> {
  const { au, formations } = criteres as Criteres;
  const permises = await enPortee(proprietaire, formations, acte);
  const issues: IssueElement[] = [];
  if (refs[0] === FORMATIONS) {
    issues.push({ ref: FORMATIONS, issue: String(await deplacer(permises, au, proprietaire.id, acte)) });
  }
  const personnes = refs.filter((ref) => ref !== FORMATIONS);
  const dossiers: { ref: string; candidatRef: string }[] = await concernes(permises, au, acte.trx)
    .whereIn('c.candidat_ref', personnes)
    .orderBy('c.id')
    .select({ ref: 'c.document_id', candidatRef: 'c.candidat_ref' });
  await verrouillerLesDossiers(
    acte.trx,
    dossiers.map(({ ref }) => ref),
  );
  for (const candidatRef of personnes) {
    const siens = dossiers.filter((dossier) => dossier.candidatRef === candidatRef).map(({ ref }) => ref);
    issues.push({ ref: candidatRef, issue: await prevenir(candidatRef, siens, au, proprietaire.id, acte) });
  }
  return issues;
}

/** `enPortee` leaves out the formations that their owner may no longer move. */
async function enPortee({ portees }: Proprietaire, formations: readonly string[], { trx }: Acte): Promise<string[]> {
  const campagne = await campagneCourante();
  const siennes = campagne ? await publieesEnPortee(portees, campagne.annee, trx) : [];
  return siennes.map(({ ref }) => ref).filter((ref) => formations.includes(ref));
}

/**
 * `deplacer` moves the published rows and their drafts, and asks for one publication. The published row is written by
 * itself: publishing its draft would put on the site what an editor has not finished. A date that is later already
 * stays.
 *
 * @returns how many formations moved
 */
async function deplacer(formations: readonly string[], au: Jour, agentId: number, acte: Acte): Promise<number> {
  const { trx, instant } = acte;
  await verrouillerPublication(trx);
  const lignes = strapi.db.query(FORMATION);
  let deplacees = 0;
  for (const documentId of formations) {
    const deux: Version[] = await lignes.findMany({
      where: { documentId },
      select: ['publishedAt', 'au', 'du', 'updatedAt'],
    });
    const publiee = deux.find(({ publishedAt }) => publishedAt !== null);
    const brouillon = deux.find(({ publishedAt }) => publishedAt === null);
    if (!publiee?.au || publiee.au >= au) continue;
    // `modifie` is how the admin tells a draft that is ahead: it is the last written of the two.
    const modifie = brouillon && new Date(brouillon.updatedAt) > new Date(publiee.updatedAt);
    const ecritLe = brouillon && (await reporterBrouillon(documentId, brouillon, au));
    const data = { au, ...(ecritLe && !modifie && { updatedAt: ecritLe }) };
    await lignes.updateMany({ where: { documentId, publishedAt: { $notNull: true }, au: { $lt: au } }, data });
    const cible = { type: 'formation', ref: documentId } as const;
    const details = { depuis: publiee.au, au };
    await journaliser({ instant, ...auteurAgent(agentId), action: 'formation.reporter-cloture', cible, details });
    deplacees += 1;
  }
  if (deplacees > 0) await publication.demander('report de la clôture');
  return deplacees;
}

type Version = { publishedAt: string | null; au: Jour | null; du: Jour | null; updatedAt: string };

/**
 * `reporterBrouillon` leaves a draft to which its editor has given a later date, or a beginning after the new end.
 *
 * @returns when it was written; undefined when it was left
 */
async function reporterBrouillon(documentId: string, brouillon: Version, au: Jour): Promise<string | undefined> {
  if ((brouillon.au && brouillon.au >= au) || (brouillon.du && brouillon.du > au)) return undefined;
  const ecrit = await strapi.documents(FORMATION).update({ documentId, data: { au } as never });
  return (ecrit as { updatedAt?: string } | null)?.updatedAt;
}

type DossierReporte = Parameters<typeof clotureReportee>[0]['dossiers'][number];

/** `prevenir` opens again what was closed, and writes one mail that lists all the dossiers of a person. */
async function prevenir(
  candidatRef: string,
  refs: readonly string[],
  au: Jour,
  agentId: number,
  acte: Acte,
): Promise<string> {
  const { trx, instant } = acte;
  const dossiers: DossierReporte[] = [];
  for (const ref of refs) {
    const dossier = await verrouiller(trx, ref);
    if (!dossier) continue;
    const { candidature, demande } = dossier;
    const delaiPersonnel = candidature.delaiPersonnel ? new Date(candidature.delaiPersonnel) : null;
    if (!gagneDuTemps({ etat: candidature.etat, delaiPersonnel }, au)) continue;
    const rouvert = candidature.etat === 'non_transmise';
    const limite = limiteDe({ ...candidature, etat: 'en_constitution' }, demande);
    if (rouvert) {
      await ecrireSous(acte, dossier, 'accorder_delai', { etat: 'en_constitution' });
      const details = { depuis: candidature.etat, delai: limite.toISOString() };
      await journaliser({ instant, ...parAgent(agentId, ref), action: 'candidature.accorder-delai', details });
    }
    const { presentation } = demande;
    dossiers.push({
      ...{ rouvert, formation: intituleComplet(presentation), etablissement: presentation.etablissement.nom },
      limite: afficherInstant(limite),
    });
  }
  const destinataire = await destinataireDe(candidatRef, trx);
  if (dossiers.length === 0 || !destinataire) return 'sans_objet';
  await ecrireCourriel({
    cle: `cloture:${candidatRef}:${instant.getTime()}`,
    compteRef: destinataire.compteRef,
    ...(refs.length === 1 && refs[0] && { candidatureRef: refs[0] }),
    destinataire: destinataire.email,
    instant,
    ...clotureReportee({ prenom: destinataire.prenom, dossiers }),
  });
  return dossiers.some(({ rouvert }) => rouvert) ? 'rouvert' : 'prevenu';
}

const SUITES: Record<string, string> = {
  prevenu: 'Prévenu par courriel',
  rouvert: 'Dossier rouvert, prévenu par courriel',
  sans_objet: 'Rien à lui dire : dossier transmis ou abandonné depuis, ou compte supprimé',
};

async function presenter(issues: readonly IssueElement[], demandeLe: Date) {
  const noms: { ref: string; nom: string; prenom: string }[] = await strapi.db
    .connection('candidats')
    .whereIn(
      'document_id',
      issues.map(({ ref }) => ref),
    )
    .select({ ref: 'document_id', nom: 'nom', prenom: 'prenom' });
  const parRef = new Map(noms.map((nom) => [nom.ref, nom]));
  return {
    nom: `report-cloture-${demandeLe.toISOString().slice(0, 10)}.xlsx`,
    feuille: {
      nom: 'Report de la clôture',
      colonnes: [
        { titre: 'Nom', largeur: 28 },
        { titre: 'Prénom', largeur: 24 },
        { titre: 'Suite donnée', largeur: 60 },
      ],
      lignes: issues.map(({ ref, issue }) => {
        if (ref === FORMATIONS) return ['Formations déplacées', '', issue];
        const nom = parRef.get(ref);
        return [nom?.nom ?? 'Personne effacée depuis', nom?.prenom ?? '', SUITES[issue] ?? issue];
      }),
    },
  };
}
