/** The preview of a formation that is not published: what it lacks is replaced, so that its page can be drawn. */
import { Bloc, type Etablissement, Formation } from './catalogue.ts';

/** An editor who needs longer opens it again from the edit view. */
export const VALIDITE_APERCU_MS = 15 * 60_000;

/** What the campagne lends to a draft without dates. */
export type Defauts = Pick<Formation, 'annee' | 'du' | 'au'>;

const SECOURS: Omit<Formation, keyof Defauts> = {
  slug: 'apercu',
  code: 'code-a-donner',
  intitule: '(intitulé à donner)',
  mention: '(mention à choisir)',
  etablissement: 'iut',
  classique: false,
  alternance: false,
  lettreDemandee: false,
  objectifs: [],
  competences: [],
  insertion: [],
  procedure: [],
  documents: [],
  pieces: [],
};

export const IUT_A_CHOISIR: Etablissement = {
  code: SECOURS.etablissement,
  nom: '(IUT à choisir)',
  ville: 'ville',
  adresse: 'adresse',
  codePostal: '00000',
  telephone: '00 00 00 00 00',
  email: 'iut@exemple.test',
  web: 'https://exemple.test',
  presentation: [],
};

/** @param projetee as the catalogue would have it, were it publishable */
export function completerBrouillon(projetee: Record<keyof Formation, unknown>, defauts: Defauts): Formation {
  const secours: Record<string, unknown> = { ...SECOURS, ...defauts };
  const champs = Object.entries(Formation.shape).map(([champ, forme]) => {
    const valeur = projetee[champ as keyof Formation];
    if (forme.safeParse(valeur).success) return [champ, valeur];
    // Of a text, only the blocks that the site cannot draw are left out.
    const lisibles = Array.isArray(valeur) ? valeur.filter((bloc) => Bloc.safeParse(bloc).success) : [];
    return [champ, lisibles.length > 0 ? lisibles : secours[champ]];
  });
  return Formation.parse(Object.fromEntries(champs));
}
