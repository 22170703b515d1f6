import { errors } from '@strapi/utils';
import { estConflitUnique } from '../../platform/db/transaction.ts';
import { modeleDe } from '../../platform/model.ts';

/** `Defaut` is what is wrong with one field of a content type, in the words of its editor. */
export type Defaut = { champ: string; message: string };

/**
 * `refuserDefauts` throws in the shape that Strapi's edit view shows beside the fields, and all together in its banner.
 */
export function refuserDefauts(defauts: readonly Defaut[]): void {
  if (defauts.length > 0) throw erreurDeSaisie(defauts);
}

function erreurDeSaisie(defauts: readonly Defaut[]): Error {
  return new errors.ValidationError(defauts.map(({ message }) => message).join(' '), {
    errors: defauts.map(({ champ, message }) => ({ path: champ.split('.'), message, name: 'ValidationError' })),
  });
}

const DANS_LA_LISTE = 'Cet intitulé est déjà dans la liste.';

/** `INDEX_UNIQUES` finds the field of a unique index of the database by how the index's name begins. */
const INDEX_UNIQUES: readonly [string, Defaut][] = [
  ['formations_slug', { champ: 'slug', message: 'Cette adresse de page est déjà prise par une autre formation.' }],
  ['formations_code', { champ: 'code', message: 'Ce code est déjà celui d’une autre formation de la même année.' }],
  ['pages_slug', { champ: 'slug', message: 'Cette adresse de page est déjà prise par une autre page.' }],
  ['etablissements_code', { champ: 'code', message: 'Ce code est déjà celui d’un autre IUT.' }],
  ['mentions_intitule', { champ: 'intitule', message: 'Cette mention existe déjà.' }],
  ['situations_intitule', { champ: 'intitule', message: DANS_LA_LISTE }],
  ['specialites_bac_intitule', { champ: 'intitule', message: DANS_LA_LISTE }],
  ['types_diplome_intitule', { champ: 'intitule', message: DANS_LA_LISTE }],
  ['motifs_refus_libelle', { champ: 'libelle', message: 'Ce libellé est déjà dans la liste.' }],
  ['series_bac_intitule', { champ: 'intitule', message: 'Ce type de bac a déjà une série de ce nom.' }],
  ['campagnes_annee', { champ: 'annee', message: 'Cette année a déjà sa campagne.' }],
  ['campagnes_courante', { champ: 'courante', message: 'Une autre campagne est déjà en cours : arrêtez-la d’abord.' }],
];

/** `champsUniques` lists the fields that a copy may not repeat. */
export function champsUniques(uid: string): readonly Defaut[] {
  const { collectionName } = modeleDe(uid);
  return INDEX_UNIQUES.filter(([index]) => index.startsWith(`${collectionName}_`)).map(([, defaut]) => defaut);
}

/** `MESSAGES_DE_STRAPI` translates what Strapi says in English of a value that its own schema refuses. */
const MESSAGES_DE_STRAPI: readonly [RegExp, string][] = [
  [/must be unique/, 'Cette valeur est déjà prise.'],
  [/must be defined|is a required field|cannot be null/, 'À renseigner.'],
  [/must match the following/, 'Minuscules sans accent, chiffres et tirets seulement.'],
  [/must be a valid email/, 'Cette adresse mail n’est pas valide.'],
  [/must be at most|less than or equal/, 'Trop long ou trop grand.'],
  [/must be at least|greater than or equal/, 'Trop court ou trop petit.'],
];
const INCOMPRIS = 'Cette valeur ne convient pas.';
/** `TEXTE_RICHE` says what a text in blocks may hold, for the site to show it. */
export const TEXTE_RICHE =
  'le site n’affiche que des titres, des paragraphes, des listes et des liens complets (https://…, mailto: ou tel:).';

export const TEXTE_HORS_FORME = `Ce texte ne convient pas : ${TEXTE_RICHE}`;

/** `enFrancais` gives the same refusal beside its field and in French; another error is left as it is. */
export function enFrancais(erreur: unknown, uid: string): unknown {
  if (estConflitUnique(erreur)) {
    const { constraint } = erreur as { constraint?: string };
    const defaut = INDEX_UNIQUES.find(([debut]) => constraint?.startsWith(debut))?.[1];
    return defaut ? erreurDeSaisie([defaut]) : new errors.ApplicationError('Une de ces valeurs est déjà prise.');
  }
  if (!(erreur instanceof errors.YupValidationError)) return erreur;
  const { errors: refusees } = erreur.details as { errors?: Refusee[] };
  return refusees ? erreurDeSaisie(refusees.map((refusee) => traduire(refusee, uid))) : erreur;
}

type Refusee = { path: string[]; message: string };

/** `traduire` says a fault inside a text in blocks once, beside the text. */
function traduire({ path, message }: Refusee, uid: string): Defaut {
  const [champ = ''] = path;
  if (modeleDe(uid).attributes[champ]?.type === 'blocks') return { champ, message: TEXTE_HORS_FORME };
  const francais = MESSAGES_DE_STRAPI.find(([motif]) => motif.test(message))?.[1] ?? INCOMPRIS;
  return { champ: path.join('.'), message: francais };
}
