import { agreement, area, choice, row, signatures } from '../layout/fields.ts';
import type { Paper } from '../layout/paper.ts';
import { bullets, heading, paragraph } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

export async function dossierVap(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Dossier de validation des acquis professionnels (VAP)',
    "Pour entrer en formation au titre de votre expérience, sans diplôme de niveau bac + 2 (articles D. 613-38 et suivants du code de l'éducation).",
  );
  candidat(paper);
  row(paper, ['Date de naissance', 'Téléphone', { label: 'Adresse mail', part: 1.5 }]);
  choice(paper, 'Situation actuelle', [
    'Salarié',
    'Indépendant',
    "Demandeur d'emploi",
    'Agent public',
    'Sans activité',
  ]);
  etudes(paper);
  emplois(paper);
  competences(paper);
  heading(paper, 'Pièces à joindre, à la suite de ce dossier', 90);
  bullets(paper, [
    'certificats de travail, contrats ou extrait d’immatriculation pour chaque emploi cité',
    'attestations des formations suivies',
    'attestation des responsabilités associatives ou syndicales',
  ]);
  agreement(
    paper,
    'Je certifie exacts les renseignements de ce dossier et je demande à être dispensé du diplôme requis.',
  );
  signatures(paper, ['Le candidat']);
  heading(paper, 'Cadre réservé à la commission', 110);
  choice(paper, 'Décision', ['Dispense accordée', 'Dispense accordée avec remise à niveau', 'Dispense refusée']);
  area(paper, 'Motivation de la décision, remise à niveau demandée', 3);
  return paper.save();
}

function etudes(paper: Paper): void {
  heading(paper, 'Études et formations', 120);
  table(
    paper,
    [
      { title: 'Année', part: 0.8 },
      { title: 'Études ou formation', part: 2.4 },
      { title: 'Établissement', part: 2 },
      { title: 'Diplôme ou niveau', part: 1.4 },
    ],
    Array.from({ length: 5 }, () => Array.from({ length: 4 }, () => CHAMP)),
    24,
  );
}

function emplois(paper: Paper): void {
  heading(paper, 'Activités professionnelles et bénévoles', 160);
  paragraph(paper, 'De la plus récente à la plus ancienne. Précisez le temps de travail quand il est partiel.');
  table(
    paper,
    [
      { title: 'Période', part: 1.1 },
      { title: 'Employeur ou association', part: 1.8 },
      { title: 'Emploi ou fonction', part: 1.5 },
      { title: 'Tâches principales', part: 2.8 },
    ],
    Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => CHAMP)),
    38,
  );
}

function competences(paper: Paper): void {
  heading(paper, "De l'expérience à la formation", 150);
  area(
    paper,
    'Décrivez une situation de travail complexe que vous avez traitée : contexte, décisions prises, moyens, résultat.',
    8,
  );
  area(paper, 'Quels outils, logiciels, règlements ou techniques maîtrisez-vous ?', 5);
  area(paper, 'Que vous apportera la licence professionnelle, et dans quel délai ?', 5);
}
