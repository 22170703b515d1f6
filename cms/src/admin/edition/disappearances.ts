/** This file says what an act takes away, before it is done. */

export type Acte = 'depublier' | 'supprimer';

/** `Phrases` speak of contents that are published, or have no draft. */
type Phrases = {
  /** `duSite` says what is no longer seen. */
  duSite?: (nombre: number) => string;
  /** `aussi` says what else is removed, or what keeps it from being removed. */
  aussi?: string;
};

const accorder = (un: string, plusieurs: string) => (nombre: number) => (nombre === 1 ? un : plusieurs);

const LISTE = {
  duSite: accorder(
    'Les candidats ne pourront plus choisir cette réponse ; ceux qui l’ont choisie la gardent.',
    'Les candidats ne pourront plus choisir ces réponses ; ceux qui les ont choisies les gardent.',
  ),
};
const RATTACHEES = { aussi: 'Le portail le refuse tant que des formations s’y rattachent.' };

const PHRASES: Readonly<Record<string, Phrases>> = {
  'api::formation.formation': {
    duSite: accorder(
      'Sa page disparaît du site en quelques secondes : plus personne ne peut la lire, ni candidater.',
      'Leurs pages disparaissent du site en quelques secondes : plus personne ne peut les lire, ni candidater.',
    ),
  },
  'api::page.page': {
    duSite: accorder(
      'Cette page disparaît du site en quelques secondes, et les liens qui y mènent n’y mènent plus.',
      'Ces pages disparaissent du site en quelques secondes, et les liens qui y mènent n’y mènent plus.',
    ),
  },
  'api::document.document': {
    duSite: accorder(
      'Il disparaît des formations qui le proposent, en quelques secondes.',
      'Ils disparaissent des formations qui les proposent, en quelques secondes.',
    ),
    aussi: 'Les fichiers restent dans la médiathèque.',
  },
  'api::piece-demandee.piece-demandee': {
    duSite: accorder(
      'Plus aucune formation ne la demande, et elle sort des dossiers qui ne sont pas transmis.',
      'Plus aucune formation ne les demande, et elles sortent des dossiers qui ne sont pas transmis.',
    ),
  },
  'api::mention.mention': RATTACHEES,
  'api::etablissement.etablissement': RATTACHEES,
  'api::campagne.campagne': {
    duSite: accorder(
      'Si c’est la campagne en cours, le site ne change plus jusqu’à ce qu’une autre le soit.',
      'Si l’une est la campagne en cours, le site ne change plus jusqu’à ce qu’une autre le soit.',
    ),
  },
  'api::situation.situation': LISTE,
  'api::serie-bac.serie-bac': LISTE,
  'api::specialite-bac.specialite-bac': LISTE,
  'api::type-diplome.type-diplome': LISTE,
  'api::ecole.ecole': LISTE,
  'api::motif-refus.motif-refus': {
    duSite: accorder(
      'Il n’est plus proposé aux secrétariats. Les pièces déjà refusées gardent leur motif.',
      'Ils ne sont plus proposés aux secrétariats. Les pièces déjà refusées gardent leur motif.',
    ),
  },
};

/** `AVEC_BROUILLON` are types with a draft and a published version: the site shows the second only. */
const AVEC_BROUILLON = new Set(['api::formation.formation', 'api::page.page']);

/**
 * `direDossiers` says that dossiers keep a formation.
 *
 * @param nombre of the dossiers of these formations
 */
export function direDossiers(nombre: number): string {
  if (nombre === 0) return 'Aucun candidat n’y a de dossier.';
  const dossiers = nombre === 1 ? 'Un candidat y a un dossier' : `${nombre} dossiers y sont attachés`;
  return `${dossiers} : le portail le refusera. Avancez plutôt la date « Au » pour ne plus en recevoir.`;
}

/** `Fiche` bears its name when it has one. */
export type Fiche = { nom: string | undefined; publiee: boolean };

/** `direDisparition` gives the question, then its consequences, one paragraph each. */
export function direDisparition(acte: Acte, type: string, fiches: readonly Fiche[]): string[] {
  const montrees = AVEC_BROUILLON.has(type) ? fiches.filter(({ publiee }) => publiee) : fiches;
  const concernees = acte === 'depublier' ? montrees : fiches;
  const { duSite, aussi } = (montrees.length > 0 && PHRASES[type]) || {};
  return [
    `${acte === 'depublier' ? 'Dépublier' : 'Supprimer'} ${enumerer(concernees.map(({ nom }) => nom))} ?`,
    duSite?.(montrees.length),
    aussi,
    acte === 'depublier' ? 'Le brouillon reste ici.' : 'Une suppression ne s’annule pas.',
  ].filter((phrase) => phrase !== undefined);
}

const NOMMEES = 3;

/** `enumerer` writes « A », « B », « C » et 2 autres. */
function enumerer(noms: readonly (string | undefined)[]): string {
  if (!noms.every((nom) => nom)) return noms.length === 1 ? 'ce contenu' : `ces ${noms.length} contenus`;
  const cites = noms.slice(0, noms.length === NOMMEES + 1 ? noms.length : NOMMEES).map((nom) => `« ${nom} »`);
  const reste = noms.length - cites.length;
  const fin = reste > 0 ? `${reste} autres` : cites.pop();
  return cites.length > 0 ? `${cites.join(', ')} et ${fin}` : (fin ?? '');
}
