/** `EDITABLES` are the types that the content manager edits: the catalogue and the lists of the form. */
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
  'api::motif-refus.motif-refus',
]);
