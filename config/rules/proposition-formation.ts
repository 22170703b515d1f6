/** This file proposes the address and the code of a new formation, and says what a copy has to change. */
import { plier } from './recherche.ts';

type Nouvelle = {
  intitule: string;
  /** `iut` is the code of the établissement: « le-mans »; empty until it is chosen. */
  iut: string;
};

const ADRESSE_MAX = 80;
const SIGLE = /\(([\p{Lu}\d][\p{Lu}\d&/-]{1,9})\)\s*$/u;
/** `MOTS_VIDES` begin no letter of a sigle. */
const MOTS_VIDES = new Set('a au aux d de des du en et l la le les ou par parcours pour sur un une'.split(' '));

/** `proposerAdresse` gives « parcours-banque-abf-le-mans »; empty while there is nothing to make it of. */
export function proposerAdresse({ intitule, iut }: Nouvelle): string {
  const mots = [...plier(intitule).split(/[^a-z0-9]+/), ...iut.split('-')].filter(Boolean);
  if (plier(intitule) === '') return '';
  let adresse = '';
  for (const mot of mots) {
    const suite = adresse ? `${adresse}-${mot}` : mot;
    if (suite.length > ADRESSE_MAX) break;
    adresse = suite;
  }
  return adresse;
}

/** `proposerCode` gives « LP-ABF-LM »: the sigle of the intitulé, or its initials, then the letters of the IUT. */
export function proposerCode({ intitule, iut }: Nouvelle): string {
  const sigle = sigleDe(intitule);
  if (sigle === '' || iut === '') return '';
  return `LP-${sigle}-${lettresDe(iut)}`;
}

function sigleDe(intitule: string): string {
  const ecrit = SIGLE.exec(intitule)?.[1];
  if (ecrit)
    return plier(ecrit)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .toUpperCase();
  const mots = plier(intitule)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot && !MOTS_VIDES.has(mot));
  return mots
    .slice(0, 6)
    .map((mot) => mot.charAt(0))
    .join('')
    .toUpperCase();
}

/** `lettresDe` gives two letters: LM for « le-mans », NA for « nantes ». */
function lettresDe(iut: string): string {
  const [premier = '', second] = iut.split('-');
  return (second ? premier.charAt(0) + second.charAt(0) : premier.slice(0, 2)).toUpperCase();
}

/** `FormationCopiee` is what a formation has of its own; nothing need be filled in yet. */
export type FormationCopiee = {
  annee: number | null;
  code: string | null;
  slug: string | null;
  du: string | null;
  au: string | null;
};

/** `A_CHANGER_DANS_LA_COPIE` is said before a formation is copied. */
export const A_CHANGER_DANS_LA_COPIE = [
  'Pour la campagne suivante : l’année et les dates « Du » et « Au ». Le code et l’adresse de la page restent les mêmes.',
  'Pour une autre formation de la même année : le code, l’adresse de la page, l’intitulé et les dates.',
] as const;

/** `resteAChanger` says what of a copy is still its model's: the first two keep it from being saved. */
export function resteAChanger(copie: FormationCopiee, modele: FormationCopiee): string[] {
  const memeAnnee = copie.annee !== null && copie.annee === modele.annee;
  return [
    ...(memeAnnee && copie.code === modele.code
      ? ['Le code est encore celui de la formation copiée : changez-le, ou changez l’année.']
      : []),
    ...(memeAnnee && copie.slug === modele.slug
      ? ['L’adresse de la page est encore celle de la formation copiée : changez-la, ou changez l’année.']
      : []),
    ...(copie.du === modele.du && copie.au === modele.au
      ? ['Les dates « Du » et « Au » sont encore celles de la formation copiée.']
      : []),
  ];
}
