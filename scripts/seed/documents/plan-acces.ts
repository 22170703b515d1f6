/**
 * `planAcces` is « Plan d'accès et transports ». It is a drawn map of the surroundings, invented like the address, and
 * how to come.
 */
import type { RGB } from 'pdf-lib';
import type { Acces } from '../demo/acces.ts';
import type { CodeEtablissement } from '../demo/etablissements.ts';
import { emetteurDe, etablissementDe } from './emetteur.ts';
import { PALETTE } from './layout/palette.ts';
import { MARGIN, openPaper, type Paper } from './layout/paper.ts';
import { bullets, facts, heading, note } from './layout/prose.ts';

const MAP = { width: 495, height: 270 };

export async function planAcces(code: CodeEtablissement, acces: Acces, annee: number): Promise<Uint8Array> {
  const { nom, adresse, codePostal, ville, telephone } = etablissementDe(code);
  const titre = "Plan d'accès et transports";
  const paper = await openPaper({ emetteur: emetteurDe(code), annee, genre: 'Informations pratiques', titre });
  facts(paper, [
    ['Adresse', `${nom}, ${adresse}, ${codePostal} ${ville}`],
    ['Accueil', `${telephone}, du lundi au vendredi de 8 h 30 à 17 h 30`],
  ]);
  drawMap(paper, acces, adresse);
  heading(paper, 'En train et en transports en commun');
  bullets(paper, acces.transports);
  heading(paper, 'À vélo et en voiture');
  bullets(paper, acces.route);
  heading(paper, 'Une fois sur place');
  bullets(paper, acces.surPlace);
  note(
    paper,
    "Vous avez besoin d'un aménagement pour venir à un entretien ou à une journée portes ouvertes ? Prévenez l'accueil quelques jours avant : une place de stationnement et un accompagnement peuvent être réservés.",
  );
  return paper.save();
}

function drawMap(paper: Paper, { eau, gare, rues }: Acces, adresse: string): void {
  paper.room(MAP.height + 12);
  const top = paper.y;
  paper.box({ x: MARGIN, y: top, ...MAP }, { fill: PALETTE.creux, line: PALETTE.trait });
  const at = (x: number, y: number) => ({ x: MARGIN + x, y: paper.height - top - y });
  const road = (x1: number, y1: number, x2: number, y2: number, thickness: number, color: RGB) =>
    paper.page.drawLine({ start: at(x1, y1), end: at(x2, y2), thickness, color });
  road(2, 232, 493, 262, 14, PALETTE.ardoisePale);
  paper.text(eau, MARGIN + 16, top + 222 - 12, { weight: 'italic', size: 9, color: PALETTE.infoEncre });
  for (const [x1, y1, x2, y2] of STREETS) road(x1, y1, x2, y2, 9, PALETTE.blanc);
  road(20, 60, 480, 30, 3, PALETTE.traitFort);
  for (const [rank, [x, y]] of NAMES.entries()) {
    paper.text(rues[rank] ?? '', MARGIN + x, top + y, { size: 8, color: PALETTE.encreDouce });
  }
  landmark(paper, gare, MARGIN + 60, top + 36, PALETTE.encreDouce);
  // The IUT is a building with its wings, and the address beside it.
  paper.box({ x: MARGIN + 316, y: top + 118, width: 62, height: 40 }, { fill: PALETTE.ardoise });
  paper.box({ x: MARGIN + 316, y: top + 158, width: 20, height: 20 }, { fill: PALETTE.ardoise });
  paper.text('IUT', MARGIN + 338, top + 133, { weight: 'bold', size: 11, color: PALETTE.blanc });
  paper.text(adresse, MARGIN + 342, top + 163, { weight: 'bold', size: 8.5, color: PALETTE.ardoiseVive });
  for (const [x, y] of STOPS) landmark(paper, 'Arrêt', MARGIN + x, top + y, PALETTE.attenteTrait);
  paper.text('Schéma sans échelle', MARGIN + MAP.width - 82, top + 8, {
    size: 7,
    color: PALETTE.encreDouce,
  });
  paper.y += MAP.height + 10;
}

const STREETS = [
  [0, 190, 495, 196],
  [0, 96, 495, 86],
  [150, 0, 170, 228],
  [290, 0, 300, 236],
  [420, 0, 432, 242],
] as const;
const NAMES = [
  [14, 178],
  [14, 102],
  [178, 130],
] as const;
const STOPS = [
  [246, 186],
  [396, 82],
] as const;

function landmark(paper: Paper, name: string, x: number, y: number, color: RGB): void {
  paper.page.drawCircle({ x: x + 4, y: paper.height - y - 4, size: 5, color });
  paper.text(name, x + 13, y, { weight: 'bold', size: 8, color: PALETTE.encre });
}
