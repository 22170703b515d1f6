import type { Reponse } from '@portail/config/contract/contract';
import type { Formation } from '@portail/config/rules/catalogue';
import type { Ligne } from '../../../platform/db/row.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { documentsDe, fichiersAPublier } from '../../document/services/document.ts';
import {
  type FormationDeSaPage,
  lirePubliees,
  POUR_SA_PAGE,
  piecesAFournir,
} from '../../formation/services/formation.ts';

/** `lire` gives everything published of the current campagne, projected: the static site is built from it. */
export async function lire(): Promise<Issue<Reponse<'catalogue.lire'>>> {
  const campagne = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  if (!campagne) return refus('introuvable');
  const etablissements = await strapi.db
    .query('api::etablissement.etablissement')
    .findMany({ orderBy: [{ ordre: 'asc' }, { nom: 'asc' }] });
  const formations = await lirePubliees({
    where: { annee: campagne.annee },
    populate: POUR_SA_PAGE,
    orderBy: { intitule: 'asc' },
  });
  const pages = await strapi.db
    .query('api::page.page')
    .findMany({ where: { publishedAt: { $notNull: true } }, orderBy: { titre: 'asc' } });
  return reussite({
    campagne: projeterCampagne(campagne),
    etablissements: etablissements.map(projeterEtablissement),
    formations: formations.map(projeterFormation),
    pages: pages.map(projeterPage),
    fichiers: fichiersAPublier(formations),
  });
}

export function projeterCampagne({
  annee,
  intitule,
  du,
  au,
  annonce,
  annonceJusquau,
}: Ligne<'api::campagne.campagne'>) {
  return { annee, intitule, du, au, annonce: annonce ? { texte: annonce, jusquau: annonceJusquau ?? null } : null };
}

export function projeterPage({ slug, titre, contenu }: Ligne<'api::page.page'>) {
  return { slug, titre, contenu: contenu ?? [] };
}

export function projeterEtablissement({ presentation, ...etablissement }: Ligne<'api::etablissement.etablissement'>) {
  const { code, nom, ville, adresse, codePostal, telephone, email, web } = etablissement;
  return { code, nom, ville, adresse, codePostal, telephone, email, web, presentation: presentation ?? [] };
}

/** `projeterFormation` projects a draft too, for its preview, whose shape then judges each field. */
export function projeterFormation(formation: FormationDeSaPage): Formation {
  const { slug, code, annee, intitule, classique, alternance, du, au, lettreDemandee } = formation;
  return {
    slug,
    code,
    annee,
    intitule,
    mention: formation.mention?.intitule ?? '',
    etablissement: formation.etablissement?.code ?? '',
    classique,
    alternance,
    du,
    au,
    lettreDemandee,
    objectifs: formation.objectifs ?? [],
    competences: formation.competences ?? [],
    insertion: formation.insertion ?? [],
    procedure: formation.procedure ?? [],
    documents: documentsDe(formation.documents),
    pieces: piecesAFournir(formation.pieces),
  };
}
