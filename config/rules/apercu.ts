/** This file completes the draft of a formation that is not published, so that its page can be drawn. */
import { Bloc, type Etablissement, Formation } from './catalogue.ts';

/** `VALIDITE_APERCU_MS` is short: an editor who needs longer opens the preview again from the edit view. */
export const VALIDITE_APERCU_MS = 15 * 60_000;

/** `Defauts` are the values that the campagne gives to a draft without dates. */
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

/**
 * `completerBrouillon` replaces what a draft lacks by a sentence or a default.
 *
 * @param projetee the draft as the catalogue would give it if it were publishable
 */
export function completerBrouillon(projetee: Record<keyof Formation, unknown>, defauts: Defauts): Formation {
  const secours: Record<string, unknown> = { ...SECOURS, ...defauts };
  const champs = Object.entries(Formation.shape).map(([champ, forme]) => {
    const valeur = projetee[champ as keyof Formation];
    if (forme.safeParse(valeur).success) return [champ, valeur];
    // `lisibles` keeps the blocks of a text that the site can draw.
    const lisibles = Array.isArray(valeur) ? valeur.filter((bloc) => Bloc.safeParse(bloc).success) : [];
    return [champ, lisibles.length > 0 ? lisibles : secours[champ]];
  });
  return Formation.parse(Object.fromEntries(champs));
}
