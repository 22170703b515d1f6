import { Etablissement, Formation, Page } from '@portail/config/rules/catalogue';
import { errors } from '@strapi/utils';
import { projeterEtablissement, projeterFormation, projeterPage } from '../../api/catalogue/services/catalogue.ts';
import { FORMATION, publiee } from './formation.ts';

/** The catalogue's own shapes: one row that they refuse would stop every publication, of all the IUTs. */
const FORMES: Record<string, { lire: (documentId: string) => Promise<any>; juger: (ligne: any) => string[] }> = {
  [FORMATION]: {
    lire: publiee,
    juger: (ligne) => [
      ...champsRefuses(Formation.safeParse(projeterFormation(ligne))),
      ...(ligne.classique || ligne.alternance ? [] : ['classique', 'alternance']),
      ...(ligne.du <= ligne.au && ligne.au < '9999' ? [] : ['du', 'au']),
    ],
  },
  'api::etablissement.etablissement': {
    lire: (documentId) => strapi.db.query('api::etablissement.etablissement').findOne({ where: { documentId } }),
    juger: (ligne) => champsRefuses(Etablissement.safeParse(projeterEtablissement(ligne))),
  },
  'api::page.page': {
    lire: (documentId) =>
      strapi.db.query('api::page.page').findOne({ where: { documentId, publishedAt: { $notNull: true } } }),
    juger: (ligne) => champsRefuses(Page.safeParse(projeterPage(ligne))),
  },
};

type Lecture = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } | undefined };
const champsRefuses = ({ error }: Lecture) => error?.issues.map(({ path }) => path.join('.')) ?? [];

export async function verifierContenu(uid: string, documentId: string): Promise<void> {
  const ligne = await FORMES[uid]?.lire(documentId);
  const champs = ligne ? FORMES[uid]?.juger(ligne) : undefined;
  if (champs?.length) {
    throw new errors.ApplicationError(`Le site ne pourrait pas l’afficher. À corriger : ${champs.join(', ')}.`);
  }
}
