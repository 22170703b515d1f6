import { area } from '../layout/fields.ts';
import { heading, paragraph } from '../layout/prose.ts';
import { CASE, type Cell, CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

const MATIERES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Sciences',
    [
      'Mathématiques appliquées : fonctions, dérivées',
      'Statistiques descriptives',
      'Physique et grandeurs mesurées',
      'Chimie générale et sécurité des produits',
    ],
  ],
  [
    'Techniques',
    [
      'Lecture de plans et de schémas',
      'Métrologie, incertitude de mesure',
      'Utilisation d’un tableur : formules, graphiques',
      'Logiciel de spécialité (à préciser)',
      'Démarche qualité, procédures',
    ],
  ],
  [
    'Communication',
    [
      'Rédiger un compte rendu',
      'Présenter un travail à l’oral',
      'Lire une notice en anglais',
      'Tenir une conversation en anglais',
    ],
  ],
  [
    'Organisation',
    ['Planifier un projet de plusieurs semaines', 'Travailler en équipe', 'Chercher et vérifier une information'],
  ],
];

const NIVEAUX = ['Débutant', 'Avec aide', 'Seul', 'Je l’explique'];

export async function autoEvaluation(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Grille d'auto-évaluation des compétences",
    'Situez-vous sans modestie ni vantardise, et donnez un exemple quand vous cochez les deux derniers niveaux.',
    'le-mans',
  );
  candidat(paper);
  for (const [domaine, competences] of MATIERES) {
    heading(paper, domaine, 80);
    table(
      paper,
      [
        { title: 'Compétence', part: 2.5 },
        ...NIVEAUX.map((title) => ({ title, part: 0.85 })),
        { title: 'Exemple', part: 2.2 },
      ],
      competences.map((competence) => [competence, ...NIVEAUX.map((): Cell => CASE), CHAMP]),
      32,
    );
  }
  heading(paper, 'Pour conclure', 80);
  paragraph(paper, 'Deux ou trois lignes suffisent à chaque question.');
  area(paper, 'La compétence dont vous êtes le plus sûr, et comment vous l’avez acquise', 3);
  area(paper, 'Celle que vous voulez travailler en priorité', 3);
  return paper.save();
}
