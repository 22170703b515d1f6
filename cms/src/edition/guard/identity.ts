import type { Ligne } from '../../platform/db/row.ts';
import { type Defaut, refuserDefauts } from './fields.ts';
import { FORMATION } from './formation.ts';

/** `Identite` is what a member of staff is given: a code, of one IUT. */
type Identite = { code: string; etablissement: string | undefined };

/** `identitesDe` reads the draft and the published version of a formation, before it is written. */
export async function identitesDe(uid: string, documentId: string | undefined): Promise<Identite[]> {
  if (uid !== FORMATION || !documentId) return [];
  const lignes: Ligne<typeof FORMATION, { etablissement: true }>[] = await strapi.db
    .query(FORMATION)
    .findMany({ where: { documentId }, select: ['code'], populate: { etablissement: { select: ['code'] } } });
  return lignes.map(({ code, etablissement }) => ({ code, etablissement: etablissement?.code }));
}

/**
 * `verifierResponsables` keeps, after the write, a code or an IUT by which somebody is assigned. They would see nothing
 * any more, and nobody would be told; only administration changes affectations.
 */
export async function verifierResponsables(documentId: string, avant: readonly Identite[]): Promise<void> {
  for (const { code, etablissement } of avant) {
    if (!etablissement || (await portee(code, etablissement)) || !(await affectee(code, etablissement))) continue;
    const apres = await identitesDe(FORMATION, documentId);
    const defaut: Defaut = {
      champ: apres.some((identite) => identite.code === code) ? 'etablissement' : 'code',
      message: `Un responsable est affecté à la formation ${code} : il ne la verrait plus. L’administration du portail retire d’abord cette affectation, et la refait ensuite.`,
    };
    refuserDefauts([defaut]);
  }
}

async function portee(code: string, etablissement: string): Promise<boolean> {
  return (await strapi.db.query(FORMATION).count({ where: { code, etablissement: { code: etablissement } } })) > 0;
}

async function affectee(formationCode: string, etablissement: string): Promise<boolean> {
  const iut: { id: number } | null = await strapi.db
    .query('api::etablissement.etablissement')
    .findOne({ where: { code: etablissement }, select: ['id'] });
  const affectations = strapi.db.query('api::affectation.affectation');
  return (await affectations.count({ where: { formationCode, etablissementId: iut?.id ?? 0 } })) > 0;
}
