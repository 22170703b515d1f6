import { jourDeParis } from '@portail/config/paris';
import { actes } from '../system/cms-build.ts';
import type { Strapi } from '../system/strapi.ts';
import { type CandidatEtDossiers, preparerCommun, writeCandidats } from './bulk-candidats.ts';
import { candidatGenere, DOMAINE_GENERE } from './demo/candidats.ts';
import { dossierGenere, type FormationVisee } from './demo/dossiers.ts';
import { hasard } from './hasard.ts';

/**
 * `AT_ONCE` is the candidats of one transaction. An interrupted run keeps those it has written, and the next run goes
 * on from there.
 */
const AT_ONCE = 100;
const DOSSIERS_PAR_CANDIDAT = [1, 1, 2, 2, 3, 3, 4, 5];
/**
 * `PAS` leads from one formation of a candidat to the next, in the order of their codes. They are neighbours, and none
 * comes twice.
 */
const PAS = 7;
/** `LE_PLUS_DE_CANDIDATURES` is more than anybody measures. */
export const LE_PLUS_DE_CANDIDATURES = 200_000;

/**
 * `completeCandidatures` adds generated candidats, with their dossiers, until there are `total` candidatures; there may
 * be more already.
 *
 * @returns a sentence about its work
 */
export async function completeCandidatures(strapi: Strapi, total: number, now: Date): Promise<string> {
  const presentes: number = await strapi.db.query('api::candidature.candidature').count();
  const formations = await formationsVisees(strapi, now);
  const commun = await preparerCommun(now);
  let rang = await dernierRang(strapi);
  let manquantes = Math.max(0, total - presentes);
  while (manquantes > 0) {
    const candidats: CandidatEtDossiers[] = [];
    while (candidats.length < AT_ONCE && manquantes > 0) {
      rang += 1;
      const candidat = avecDossiers(rang, formations, manquantes, now);
      manquantes -= candidat.dossiers.length;
      candidats.push(candidat);
    }
    await writeCandidats(strapi, candidats, commun);
  }
  await actes('api/candidature/services/ligne-de-travail.js').rattraperLignes();
  return `added ${Math.max(0, total - presentes)} candidatures to the ${presentes} that were there`;
}

function avecDossiers(
  rang: number,
  formations: readonly FormationVisee[],
  auPlus: number,
  now: Date,
): CandidatEtDossiers {
  const tirer = hasard(rang * 104_729);
  const voulus = DOSSIERS_PAR_CANDIDAT[tirer(DOSSIERS_PAR_CANDIDAT.length)] ?? 1;
  const premiere = tirer(formations.length);
  const visees = Array.from(
    { length: Math.min(voulus, auPlus) },
    (_, pas) => formations[(premiere + pas * PAS) % formations.length] as FormationVisee,
  );
  return {
    ...candidatGenere(rang),
    dossiers: [...new Set(visees)].map((formation) => ({ formation, ...dossierGenere(formation, now, tirer) })),
  };
}

/**
 * `formationsVisees` are those of the current campagne that people could already apply to, as the cms's own service
 * reads them.
 */
export async function formationsVisees(strapi: Strapi, now: Date): Promise<FormationVisee[]> {
  const { annee } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const rows: { documentId: string }[] = await strapi.db.query('api::formation.formation').findMany({
    where: { annee, publishedAt: { $notNull: true }, du: { $lte: jourDeParis(now) } },
    select: ['documentId'],
    orderBy: { code: 'asc' },
  });
  if (rows.length === 0) throw new Error('no formation has ever been open: there is nothing to apply to');
  const refs = rows.map(({ documentId }) => documentId);
  const publiees: Map<string, FormationVisee> = await actes('api/formation/services/formation.js').publieesParRef(refs);
  return refs.flatMap((ref) => publiees.get(ref) ?? []);
}

/** `dernierRang` is the highest rank of the generated candidats that are still there. */
async function dernierRang(strapi: Strapi): Promise<number> {
  const { rows } = await strapi.db.connection.raw(
    `select coalesce(max(substring(email from '\\.(\\d+)@')::int), 0) as rang from up_users where email like ?`,
    [`%@${DOMAINE_GENERE}`],
  );
  return rows[0].rang;
}
