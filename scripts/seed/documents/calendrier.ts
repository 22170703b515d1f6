/** `calendrier` is « Calendrier prévisionnel »: one column a month, one line a day, one lane for each modalité. */
import { ajouterJours, type Jour } from '@portail/config/paris';
import type { Modalite } from '@portail/config/rules/voeux';
import type { RGB } from 'pdf-lib';
import type { Formation } from '../demo/types.ts';
import { type AnneeUniversitaire, anneeUniversitaire, jourDeSemaine, type Temps } from './annee-universitaire.ts';
import { dateEnLettres } from './dates.ts';
import { emetteurDe } from './emetteur.ts';
import { PALETTE } from './layout/palette.ts';
import { MARGIN, openPaper, type Paper } from './layout/paper.ts';

const MOIS = ['Sept.', 'Oct.', 'Nov.', 'Déc.', 'Janv.', 'Févr.', 'Mars', 'Avril', 'Mai', 'Juin', 'Juil.', 'Août'];
const INITIALES = ['L', 'M', 'M', 'J', 'V', 'S', 'D'];
const MODALITES: Record<Modalite, string> = { classique: 'Clas.', alternance: 'Alt.' };

/** `TEMPS` never says a time by its colour alone. */
const TEMPS: Record<Temps, { court: string; nom: string; fond: RGB; encre: RGB }> = {
  iut: { court: 'IUT', nom: "Semaines à l'IUT", fond: PALETTE.ardoise, encre: PALETTE.blanc },
  entreprise: { court: 'Ent.', nom: 'Semaines en entreprise', fond: PALETTE.attentePale, encre: PALETTE.attenteEncre },
  examens: { court: 'Éval.', nom: 'Évaluations et soutenances', fond: PALETTE.ardoiseVive, encre: PALETTE.blanc },
  projet: { court: 'Proj.', nom: 'Projet tuteuré', fond: PALETTE.ardoisePale, encre: PALETTE.infoEncre },
  stage: { court: 'Stage', nom: 'Stage', fond: PALETTE.succesPale, encre: PALETTE.succesEncre },
  vacances: { court: 'Vac.', nom: 'Interruption des cours', fond: PALETTE.creux, encre: PALETTE.encreDouce },
};

const GAP = 5;
const DAY = 10.3;
/** `NUMBERS` is the width of the numbers and initials of the days. */
const NUMBERS = 21;

export async function calendrier(formation: Formation, annee: number): Promise<Uint8Array> {
  const paper = await openPaper({
    emetteur: emetteurDe(formation.etablissement),
    annee,
    genre: `Calendrier prévisionnel ${annee}-${annee + 1}`,
    titre: formation.intitule,
    sousTitre: `Licence professionnelle ${formation.mention}`,
    paysage: true,
  });
  const universitaire = anneeUniversitaire(formation, annee);
  drawLegend(paper, universitaire);
  const width = (paper.width - GAP * 11) / 12;
  for (let rang = 0; rang < 12; rang += 1) {
    drawMonth(paper, universitaire, rang, MARGIN + rang * (width + GAP), width);
  }
  paper.y += 26 + 31 * DAY + 10;
  drawDates(paper, universitaire);
  return paper.save();
}

function drawLegend(paper: Paper, { parModalite }: AnneeUniversitaire): void {
  const employes = new Set(Object.values(parModalite).flatMap((semaines) => [...semaines.values()]));
  let x = MARGIN;
  for (const [temps, { nom, fond }] of Object.entries(TEMPS) as [Temps, (typeof TEMPS)[Temps]][]) {
    if (!employes.has(temps)) continue;
    paper.box({ x, y: paper.y, width: 12, height: 8 }, { fill: fond, line: PALETTE.trait });
    paper.text(nom, x + 17, paper.y, { size: 8, color: PALETTE.encreDouce });
    x += 17 + paper.widthOf(nom, { size: 8 }) + 16;
  }
  paper.text('F : jour férié', x, paper.y, { size: 8, color: PALETTE.encreDouce });
  paper.y += 16;
}

function drawMonth(paper: Paper, universitaire: AnneeUniversitaire, rang: number, x: number, width: number): void {
  const { annee, parModalite } = universitaire;
  const jours = daysOf(annee, rang);
  const top = paper.y + 26;
  paper.box({ x, y: paper.y, width, height: 14 }, { fill: PALETTE.ardoiseVive });
  paper.text(`${MOIS[rang]} ${rang < 4 ? annee : annee + 1}`, x + 5, paper.y + 4, {
    weight: 'bold',
    size: 7.5,
    color: PALETTE.blanc,
  });
  for (const [ligne, { jour, semaine }] of jours.entries()) {
    if (semaine >= 5 || universitaire.feries.has(jour)) {
      paper.box({ x, y: top + ligne * DAY, width, height: DAY }, { fill: PALETTE.creux });
    }
  }
  const lanes = Object.entries(parModalite) as [Modalite, ReadonlyMap<Jour, Temps>][];
  const lane = (width - NUMBERS) / lanes.length;
  for (const [rank, [modalite, semaines]] of lanes.entries()) {
    const at = x + NUMBERS + rank * lane;
    if (lanes.length > 1) {
      paper.text(MODALITES[modalite], at + 1, paper.y + 17, { size: 5.5, color: PALETTE.encreDouce });
    }
    drawLane(paper, { jours, semaines, feries: universitaire.feries }, { x: at, y: top, width: lane });
  }
  drawNumbers(paper, jours, x + 3, top);
  paper.box({ x, y: top, width, height: jours.length * DAY }, { line: PALETTE.trait, thickness: 0.5 });
}

type Lane = { jours: readonly Day[]; semaines: ReadonlyMap<Jour, Temps>; feries: ReadonlySet<Jour> };

/** `drawLane` draws working days of one week that follow one another as one block, which says its use. */
function drawLane(paper: Paper, { jours, semaines, feries }: Lane, at: { x: number; y: number; width: number }): void {
  const travail = jours.map(({ jour, semaine, lundi }) =>
    semaine >= 5 || feries.has(jour) ? undefined : semaines.get(lundi),
  );
  for (let debut = 0; debut < jours.length; debut += 1) {
    const temps = travail[debut];
    if (!temps) continue;
    let fin = debut;
    while (travail[fin + 1] === temps && jours[fin + 1]?.semaine !== 0) fin += 1;
    const { court, fond, encre } = TEMPS[temps];
    const y = at.y + debut * DAY;
    const height = (fin - debut + 1) * DAY;
    paper.box({ x: at.x + 0.5, y: y + 0.4, width: at.width - 1, height: height - 0.8 }, { fill: fond });
    paper.text(court, at.x + (at.width - paper.widthOf(court, { size: 6 })) / 2, y + height / 2 - 2.6, {
      size: 6,
      color: encre,
    });
    debut = fin;
  }
  for (const [ligne, { jour, semaine }] of jours.entries()) {
    if (feries.has(jour) && semaine < 5) {
      paper.text('F', at.x + at.width / 2 - 2, at.y + ligne * DAY + 2.6, { size: 6, color: PALETTE.encreDouce });
    }
  }
}

/** `drawNumbers` draws each column of them in one go. */
function drawNumbers(paper: Paper, jours: readonly Day[], x: number, top: number): void {
  const size = 6.2;
  const column = (of: (day: Day) => string, at: number) =>
    paper.lines(jours.map(of), at, top + 2.6, { size }, DAY / size);
  column(({ jour }) => String(Number(jour.slice(8))), x);
  column(({ semaine }) => INITIALES[semaine] ?? '', x + 10);
}

function drawDates(paper: Paper, { rentree, rythme, stage, soutenances }: AnneeUniversitaire): void {
  const phrases = [
    `Rentrée le ${dateEnLettres(rentree)}.`,
    ...(rythme ? [`En alternance : ${rythme}, le contrat courant jusqu'à la fin du mois d'août.`] : []),
    ...(stage
      ? [`En formation classique : stage de ${stage.semaines} semaines à partir du ${dateEnLettres(stage.debut)}.`]
      : []),
    `Soutenances dans la semaine du ${dateEnLettres(soutenances)}.`,
    "Dates données à titre d'information : le calendrier définitif est remis à la rentrée.",
  ];
  const style = { size: 8, color: PALETTE.encreDouce };
  paper.lines(paper.wrap(phrases.join(' '), paper.width, style), MARGIN, paper.y, style);
}

type Day = Readonly<{ jour: Jour /** `semaine` is 0 on Monday. */; semaine: number; lundi: Jour }>;

/** `known` keeps the days, which are the same for every formation. */
const known = new Map<string, readonly Day[]>();

/**
 * `daysOf` lists the days of one month.
 *
 * @param rang 0 for September, 11 for August
 */
function daysOf(annee: number, rang: number): readonly Day[] {
  const premier = new Date(Date.UTC(annee, 8 + rang, 1)).toISOString().slice(0, 10);
  const days =
    known.get(premier) ??
    Array.from({ length: 31 }, (_, jours) => ajouterJours(premier, jours))
      .filter((jour) => jour.slice(5, 7) === premier.slice(5, 7))
      .map((jour) => {
        const semaine = jourDeSemaine(jour);
        return { jour, semaine, lundi: ajouterJours(jour, -semaine) };
      });
  known.set(premier, days);
  return days;
}
