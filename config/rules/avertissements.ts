/** This file warns an editor about a formation that they may publish all the same: each oddity may be meant. */
import { afficherJour, type Jour } from '../paris.ts';
import { fauteDeJour } from './date.ts';

/** `FormationSaisie` is the formation as the form holds it: nothing need be filled in yet. */
export type FormationSaisie = {
  annee: number | null;
  /** `du` and `au` may hold a text that is no day: the field itself says so. */
  du: Jour | null;
  au: Jour | null;
  code: string | null;
};

type Campagne = { annee: number; du: Jour; au: Jour; courante: boolean };

export type Reperes = {
  aujourdHui: Jour;
  /** `campagnes` holds all of them, whatever their year. */
  campagnes: readonly Campagne[];
  /** `codePublie` is the code of the published version; null when there is none. */
  codePublie: string | null;
};

/** `avertissementsDeFormation` gives sentences, the gravest first. */
export function avertissementsDeFormation(ecran: FormationSaisie, reperes: Reperes): string[] {
  const saisie = { ...ecran, du: jourLisible(ecran.du), au: jourLisible(ecran.au) };
  return [...autreCode(saisie, reperes), ...autreAnnee(saisie, reperes), ...dejaFermee(saisie, reperes)].concat(
    horsCampagne(saisie, reperes),
  );
}

const jourLisible = (saisi: Jour | null): Jour | null => (saisi && !fauteDeJour(saisi) ? saisi : null);

function autreCode({ code }: FormationSaisie, { codePublie }: Reperes): string[] {
  if (!codePublie || !code || code.trim() === codePublie) return [];
  return [
    `Le code publié est ${codePublie}. C’est par lui que les dossiers et les responsables de formation sont rattachés : s’il y en a, la publication sera refusée.`,
  ];
}

function autreAnnee({ annee }: FormationSaisie, { campagnes }: Reperes): string[] {
  const courante = campagnes.find((campagne) => campagne.courante);
  if (!courante || !annee || annee === courante.annee) return [];
  return [
    `L’année ${annee} n’est pas celle de la campagne en cours (${courante.annee}) : une fois publiée, cette formation ne paraîtra pas sur le site.`,
  ];
}

function dejaFermee({ au }: FormationSaisie, { aujourdHui }: Reperes): string[] {
  if (!au || au >= aujourdHui) return [];
  return [
    `La date « Au » (${afficherJour(au)}) est passée : une fois publiée, cette formation est fermée, personne ne peut y candidater.`,
  ];
}

/** `horsCampagne` compares the dates with the campagne of the formation's own year, when administration has made it. */
function horsCampagne({ annee, du, au }: FormationSaisie, { campagnes }: Reperes): string[] {
  const campagne = campagnes.find((celle) => celle.annee === annee);
  if (!campagne) return annee ? dUneAutreAnnee(annee, [du, au]) : [];
  const bornes = `du ${afficherJour(campagne.du)} au ${afficherJour(campagne.au)}`;
  const dehors = [
    ['Du', du],
    ['Au', au],
  ].filter(([, jour]) => jour && (jour < campagne.du || jour > campagne.au));
  if (dehors.length === 2) return [`Ces dates sont hors de la campagne ${annee}, qui va ${bornes}.`];
  return dehors.map(
    ([nom, jour]) =>
      `La date « ${nom} » (${afficherJour(jour as Jour)}) est hors de la campagne ${annee}, qui va ${bornes}.`,
  );
}

/** `dUneAutreAnnee` compares with two years: a campagne bears the year in which it ends, and begins the year before. */
function dUneAutreAnnee(annee: number, jours: readonly (Jour | null)[]): string[] {
  const lointains = jours.filter((jour) => jour && ![annee - 1, annee].includes(Number(jour.slice(0, 4))));
  return lointains.length > 0 ? [`Ces dates ne sont pas celles d’une campagne ${annee} : vérifiez-les.`] : [];
}
