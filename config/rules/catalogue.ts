/**
 * This file shapes the public catalogue that the cms sends and the site draws. It also tells when a formation is open
 * (guide p. 5–6).
 */
import * as z from 'zod/mini';
import { afficherJour, type Jour, jourDeParis, joursEntre } from '../paris.ts';
import type { Refus } from '../refusals.ts';
import { MODALITES, type ModalitesOuvertes } from './voeux.ts';

const texte = z.string().check(z.minLength(1, 'must not be empty'));
const jour = z.iso.date('must be a day, YYYY-MM-DD');
export const Slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug'));

/** `FichierPublic` is a public file as pages link it: `/documents/<slug>.pdf`, whether or not the cms answers. */
export const FichierPublic = z.strictObject({ slug: Slug, taille: z.int() });
export type FichierPublic = z.infer<typeof FichierPublic>;

/** `FichierAPublier` is a public file as the publisher finds it. */
export const FichierAPublier = z.extend(FichierPublic, {
  /** `intitule` is the name that the editor gave, for whoever must mend the file. */
  intitule: texte,
  /** `empreinte` is a hexadecimal SHA-256, which changes with the bytes. */
  empreinte: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256')),
  source: z.url({ protocol: /^https?$/, error: 'must be a web address' }),
});
export type FichierAPublier = z.infer<typeof FichierAPublier>;

/** `TexteSimple` and the schemas below are Strapi's blocks, limited to what the site renders. */
const TexteSimple = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.optional(z.boolean()),
  italic: z.optional(z.boolean()),
});
/** `AdresseDeLien` refuses `javascript:`, since candidates follow these addresses from a public page. */
export const AdresseDeLien = z.url({
  protocol: /^(https?|mailto|tel)$/,
  error: 'must be a web address, mailto: or tel:',
});
const Lien = z.object({ type: z.literal('link'), url: AdresseDeLien, children: z.array(TexteSimple) });
const Enfant = z.union([TexteSimple, Lien]);
const ElementDeListe = z.object({ type: z.literal('list-item'), children: z.array(Enfant) });
/** `Liste` holds its sublists between its elements, as Strapi does, where HTML puts them inside. */
const Liste = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  get children(): z.ZodMiniArray<z.ZodMiniUnion<[typeof ElementDeListe, typeof Liste]>> {
    return z.array(z.union([ElementDeListe, Liste]));
  },
});
export const Bloc = z.union([
  z.object({ type: z.literal('paragraph'), children: z.array(Enfant) }),
  z.object({
    type: z.literal('heading'),
    level: z.int().check(z.minimum(1), z.maximum(6)),
    children: z.array(Enfant),
  }),
  Liste,
]);
export type TexteSimple = z.infer<typeof TexteSimple>;
export type Enfant = z.infer<typeof Enfant>;
export type ElementDeListe = z.infer<typeof ElementDeListe>;
export type Liste = z.infer<typeof Liste>;
export type Bloc = z.infer<typeof Bloc>;
export const Blocs = z.array(Bloc);

/**
 * `elementsDe` gives the elements of a list, each with the sublists that follow it. A sublist that follows nothing gets
 * an empty element.
 */
export function elementsDe(liste: Liste): { enfants: Enfant[]; listes: Liste[] }[] {
  const elements: { enfants: Enfant[]; listes: Liste[] }[] = [];
  for (const fils of liste.children) {
    if (fils.type === 'list-item') elements.push({ enfants: fils.children, listes: [] });
    else if (elements.length > 0) elements.at(-1)?.listes.push(fils);
    else elements.push({ enfants: [], listes: [fils] });
  }
  return elements;
}

export const Etablissement = z.strictObject({
  code: Slug,
  nom: texte,
  ville: texte,
  adresse: texte,
  codePostal: texte,
  telephone: texte,
  email: texte,
  web: z.url({ protocol: /^https?$/, error: 'must be a web address' }),
  presentation: Blocs,
});
export type Etablissement = z.infer<typeof Etablissement>;

export const PieceAFournir = z.strictObject({
  pieceDemandeeRef: texte,
  intitule: texte,
  description: z.string(),
  obligatoire: z.boolean(),
  modalite: z.nullable(z.enum(MODALITES)),
  /** `modele` is a file to fill in: « Utilisez le modèle mis à disposition » (guide p. 18). */
  modele: z._default(z.nullable(FichierPublic), null),
});
export type PieceAFournir = z.infer<typeof PieceAFournir>;

/** `NATURES_DOCUMENT` tells documents « uniquement à titre d'information » from those « à remplir » (guide p. 6). */
export const NATURES_DOCUMENT = ['information', 'a_remplir'] as const;
const Document = z.strictObject({ intitule: texte, nature: z.enum(NATURES_DOCUMENT), fichier: FichierPublic });
export type Document = z.infer<typeof Document>;

export const Formation = z.strictObject({
  slug: Slug,
  code: texte,
  annee: z.int(),
  intitule: texte,
  mention: texte,
  etablissement: Slug,
  classique: z.boolean(),
  alternance: z.boolean(),
  du: jour,
  au: jour,
  lettreDemandee: z.boolean(),
  objectifs: Blocs,
  competences: Blocs,
  insertion: Blocs,
  procedure: Blocs,
  documents: z.array(Document),
  pieces: z.array(PieceAFournir),
});
export type Formation = z.infer<typeof Formation>;

/** `Annonce` is a notice that the staff puts on the home page; it ends after `jusquau`, when there is one. */
const Annonce = z.strictObject({ texte, jusquau: z.nullable(jour) });

export const Campagne = z.strictObject({
  annee: z.int(),
  intitule: texte,
  du: jour,
  au: jour,
  annonce: z.nullable(Annonce),
});
export type Campagne = z.infer<typeof Campagne>;
/**
 * `ADRESSES_RESERVEES` are the first segments of the site's own addresses: a page of the same name would never be seen.
 */
export const ADRESSES_RESERVEES = [
  '403',
  '404',
  '413',
  '413-texte',
  '429',
  '500',
  'aide',
  'apercu',
  'candidatures',
  'compte',
  'connexion',
  'deconnexion',
  'documents',
  'entretiens',
  'etablissements',
  'formations',
  'indisponible',
  'mon-compte',
  'mot-de-passe',
  'pret',
  'sante',
  'style',
];
const SlugDePage = Slug.check(
  z.refine((slug) => !ADRESSES_RESERVEES.includes(slug), 'is an address of the portal itself'),
);

export const Page = z.strictObject({ slug: SlugDePage, titre: texte, contenu: Blocs });

/** `Catalogue` is the one projected reply from which the whole static site is built. */
export const Catalogue = z.strictObject({
  campagne: Campagne,
  etablissements: z.array(Etablissement),
  formations: z.array(Formation),
  pages: z.array(Page),
  fichiers: z.array(FichierAPublier),
});
export type Catalogue = z.infer<typeof Catalogue>;

/** `Periode` holds « Du » and « Au », both inclusive. */
export type Periode = { du: Jour; au: Jour };

export type Ouverture =
  | { etat: 'a_venir'; dansJours: number }
  | { etat: 'ouverte'; joursRestants: number }
  | { etat: 'fermee' };

/** `ouverture` tells whether a formation is open, in whole days of Paris; on the last day `joursRestants` is 0. */
export function ouverture(periode: Periode, instant: Date): Ouverture {
  const aujourdhui = jourDeParis(instant);
  if (aujourdhui < periode.du) return { etat: 'a_venir', dansJours: joursEntre(aujourdhui, periode.du) };
  if (aujourdhui > periode.au) return { etat: 'fermee' };
  return { etat: 'ouverte', joursRestants: joursEntre(aujourdhui, periode.au) };
}

export function refusDePeriode(periode: Periode, instant: Date): Refus[] {
  const { etat } = ouverture(periode, instant);
  if (etat === 'ouverte') return [];
  return [{ code: etat === 'a_venir' ? 'formation_pas_encore_ouverte' : 'formation_fermee' }];
}

/** `annonceEnVigueur` gives the text of the notice as long as it holds. */
export function annonceEnVigueur({ annonce }: Pick<Campagne, 'annonce'>, instant: Date): string | undefined {
  if (!annonce || (annonce.jusquau && jourDeParis(instant) > annonce.jusquau)) return undefined;
  return annonce.texte;
}

/** `BIENTOT` is the number of days left from which the closing is said in days. */
const BIENTOT = 7;

/**
 * `libelleOuverture` is written beside the dates: « ouvre le 01/02/2018 », « ouverte », « ferme dans 3 jours », « ferme
 * aujourd’hui à 23:59 », « fermée ».
 */
export function libelleOuverture(periode: Periode, instant: Date): string {
  const etat = ouverture(periode, instant);
  if (etat.etat === 'a_venir') return `ouvre le ${afficherJour(periode.du)}`;
  if (etat.etat === 'fermee') return 'fermée';
  if (etat.joursRestants === 0) return 'ferme aujourd’hui à 23:59';
  if (etat.joursRestants === 1) return 'ferme demain à 23:59';
  if (etat.joursRestants <= BIENTOT) return `ferme dans ${etat.joursRestants} jours`;
  return 'ouverte';
}

/**
 * `phrasePeriode` writes « Candidatures ouvertes du 01/02/2018 au 15/05/2018 en formation classique et en alternance. »
 * (guide p. 6)
 */
export function phrasePeriode({ du, au, ...modalites }: Periode & ModalitesOuvertes): string {
  return `Candidatures ouvertes du ${afficherJour(du)} au ${afficherJour(au)} en ${libelleModalites(modalites)}.`;
}

/** `libelleModalites` writes « formation classique et en alternance », or one of both. */
export function libelleModalites({ classique, alternance }: ModalitesOuvertes): string {
  if (classique && alternance) return 'formation classique et en alternance';
  return classique ? 'formation classique' : 'alternance';
}

/** `intituleComplet` writes « Licence Professionnelle <mention> <parcours> » (guide p. 6). */
export function intituleComplet({ mention, intitule }: { mention: string; intitule: string }): string {
  return `Licence Professionnelle ${mention} ${intitule}`;
}
