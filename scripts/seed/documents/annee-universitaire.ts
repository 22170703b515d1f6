/** `anneeUniversitaire` lays out a formation's year, week by week, from September to August. */
import { ajouterJours, type Jour } from '@portail/config/paris';
import type { Modalite } from '@portail/config/rules/voeux';
import type { Formation } from '../demo/types.ts';
import { variation } from './variation.ts';

export type Temps = 'iut' | 'examens' | 'projet' | 'entreprise' | 'stage' | 'vacances';

/** `Semaines` says the use of each week, by its Monday, for a modalité that is open. */
export type Semaines = ReadonlyMap<Jour, Temps>;
export type AnneeUniversitaire = Readonly<{
  annee: number;
  /** `lundis` are Mondays, the first one in the week of 1 September. */
  lundis: readonly Jour[];
  feries: ReadonlySet<Jour>;
  parModalite: Partial<Record<Modalite, Semaines>>;
  rentree: Jour;
  rythme: string | undefined;
  stage: { debut: Jour; semaines: number } | undefined;
  soutenances: Jour;
}>;

/** `RYTHMES` are weeks at the IUT, then in the company, and so on. */
const RYTHMES = [
  [2, 2],
  [3, 3],
  [2, 3],
  [1, 2],
  [4, 4],
  [1, 1],
  [3, 4],
] as const;

/**
 * `anneeUniversitaire` draws the year's dates from the formation's code.
 *
 * @param annee of the campagne: the year begins in its September
 */
export function anneeUniversitaire(formation: Formation, annee: number): AnneeUniversitaire {
  const lundis = mondays(annee);
  const hasard = (sujet: string, nombre: number) => variation(formation.code, sujet, nombre);
  const semaineDu = (mois: number, jour: number) => rangDuJour(lundis, iso(mois >= 9 ? annee : annee + 1, mois, jour));
  // The year never begins in the week where August ends.
  const rentree = semaineDu(9, 7) + hasard('rentrée', 2);
  const stage = { debut: semaineDu(3, 22) + hasard('début du stage', 4), semaines: 12 + hasard('durée du stage', 4) };
  const [iut, entreprise] = RYTHMES[hasard('rythme', RYTHMES.length)] ?? RYTHMES[0];
  const soutenances = formation.classique ? stage.debut + stage.semaines : semaineDu(6, 28) + hasard('soutenances', 2);
  const jalons: Jalons = {
    lundis,
    rentree,
    toussaint: semaineDu(10, 29),
    noel: semaineDu(12, 25),
    examens: semaineDu(1, 20) + hasard('examens', 2),
    hiver: semaineDu(2, 18) + hasard('hiver', 2),
    projet: semaineDu(12, 3) - hasard('projet', 3),
    stage,
    iut,
    entreprise,
    soutenances,
  };
  return {
    annee,
    lundis,
    feries: joursFeries(annee),
    parModalite: {
      ...(formation.classique && { classique: selon(jalons, classique) }),
      ...(formation.alternance && { alternance: selon(jalons, alternance) }),
    },
    rentree: lundis[rentree] ?? '',
    rythme: formation.alternance ? `${semaines(iut)} à l'IUT, ${semaines(entreprise)} en entreprise` : undefined,
    stage: formation.classique ? { debut: lundis[stage.debut] ?? '', semaines: stage.semaines } : undefined,
    soutenances: lundis[soutenances] ?? '',
  };
}

type Jalons = {
  lundis: readonly Jour[];
  rentree: number;
  toussaint: number;
  noel: number;
  examens: number;
  hiver: number;
  projet: number;
  stage: { debut: number; semaines: number };
  iut: number;
  entreprise: number;
  soutenances: number;
};
type Regle = (rang: number, jalons: Jalons) => Temps | undefined;

function selon(jalons: Jalons, regle: Regle): Semaines {
  return new Map(
    jalons.lundis.flatMap((lundi, rang): [Jour, Temps][] => {
      const temps = regle(rang, jalons);
      return temps ? [[lundi, temps]] : [];
    }),
  );
}

const classique: Regle = (rang, { rentree, toussaint, noel, examens, hiver, projet, stage, soutenances }) => {
  if (rang < rentree || rang > soutenances) return undefined;
  if (rang === soutenances || rang === examens) return 'examens';
  if (rang === toussaint || rang === noel || rang === noel + 1 || rang === hiver) return 'vacances';
  if (rang >= stage.debut) return 'stage';
  if (rang === projet || rang === stage.debut - 1 || rang === stage.debut - 2) return 'projet';
  return 'iut';
};

/** `alternance` gives apprentices no school holidays, and the company alone once the last lessons are over. */
const alternance: Regle = (rang, { rentree, noel, examens, iut, entreprise, stage, soutenances }) => {
  if (rang < rentree) return undefined;
  if (rang === soutenances || rang === examens) return 'examens';
  if (rang === noel || rang === noel + 1 || rang > stage.debut + 9) return 'entreprise';
  return (rang - rentree) % (iut + entreprise) < iut ? 'iut' : 'entreprise';
};

const semaines = (nombre: number) => (nombre === 1 ? '1 semaine' : `${nombre} semaines`);

const iso = (annee: number, mois: number, jour: number): Jour =>
  new Date(Date.UTC(annee, mois - 1, jour)).toISOString().slice(0, 10);

/** `jourDeSemaine` is 0 on Monday. */
export const jourDeSemaine = (jour: Jour): number => (new Date(jour).getUTCDay() + 6) % 7;

function mondays(annee: number): Jour[] {
  const premier = iso(annee, 9, 1);
  const lundi = ajouterJours(premier, -jourDeSemaine(premier));
  const fin = iso(annee + 1, 8, 31);
  return Array.from({ length: 54 }, (_, rang) => ajouterJours(lundi, rang * 7)).filter((jour) => jour <= fin);
}

const rangDuJour = (lundis: readonly Jour[], jour: Jour): number => lundis.findLastIndex((lundi) => lundi <= jour);

/** `joursFeries` are those of France, from September to August. */
function joursFeries(annee: number): Set<Jour> {
  const paques = dimancheDePaques(annee + 1);
  const fixes: [number, number, number][] = [
    [annee, 11, 1],
    [annee, 11, 11],
    [annee, 12, 25],
    [annee + 1, 1, 1],
    [annee + 1, 5, 1],
    [annee + 1, 5, 8],
    [annee + 1, 7, 14],
    [annee + 1, 8, 15],
  ];
  // The three days are Easter Monday, Ascension, Whit Monday.
  return new Set([...fixes.map((date) => iso(...date)), ...[1, 39, 50].map((jours) => ajouterJours(paques, jours))]);
}

/** `dimancheDePaques` is Gauss's computation, as Meeus gives it for the Gregorian calendar. */
function dimancheDePaques(annee: number): Jour {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rang = h + l - 7 * m + 114;
  return iso(annee, Math.floor(rang / 31), (rang % 31) + 1);
}
