/** What Strapi's content manager is for: the catalogue, the lists of the form, and who is assigned to what. */
export const EDITABLES: ReadonlySet<string> = new Set([
  'api::formation.formation',
  'api::document.document',
  'api::etablissement.etablissement',
  'api::mention.mention',
  'api::piece-demandee.piece-demandee',
  'api::campagne.campagne',
  'api::page.page',
  'api::situation.situation',
  'api::serie-bac.serie-bac',
  'api::specialite-bac.specialite-bac',
  'api::type-diplome.type-diplome',
  'api::ecole.ecole',
  'api::affectation.affectation',
]);
