import { area } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { CASE, CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

const FAMILLES: readonly (readonly [string, readonly string[]])[] = [
  [
    'Préparation et mesure',
    [
      'Pesée de précision et préparation de solutions',
      'Dosages acide-base et d’oxydo-réduction',
      'Étalonnage d’un pH-mètre ou d’un conductimètre',
      'Spectrophotométrie UV-visible',
    ],
  ],
  [
    'Microbiologie',
    [
      'Ensemencement et isolement sur gélose',
      'Coloration de Gram et microscopie',
      'Dénombrement, milieux sélectifs',
      'Antibiogramme',
      'Travail sous poste de sécurité microbiologique',
    ],
  ],
  [
    'Biochimie et séparation',
    [
      'Électrophorèse de protéines',
      'Chromatographie sur couche mince',
      'Chromatographie liquide (HPLC)',
      'Chromatographie en phase gazeuse',
      'Dosage enzymatique',
      'Test ELISA',
    ],
  ],
  [
    'Biologie cellulaire et moléculaire',
    [
      'Culture de cellules animales',
      'Culture in vitro de tissus végétaux',
      'Extraction d’ADN ou d’ARN',
      'PCR',
      'PCR quantitative',
      'Coupe histologique et coloration',
    ],
  ],
];

export async function techniquesLaboratoire(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Relevé des techniques de laboratoire pratiquées',
    'Une seule case par ligne, celle de la pratique la plus poussée ; laissez vide ce que vous ne connaissez pas.',
    'angers-cholet',
  );
  candidat(paper);
  for (const [famille, techniques] of FAMILLES) {
    heading(paper, famille, 170);
    table(
      paper,
      [
        { title: 'Technique', part: 3 },
        { title: 'Vue en cours', part: 0.8 },
        { title: 'Pratiquée en TP', part: 0.8 },
        { title: 'Utilisée en stage', part: 0.8 },
        { title: 'Appareil, nombre de séances', part: 1.7 },
      ],
      techniques.map((technique) => [technique, CASE, CASE, CASE, CHAMP]),
    );
  }
  area(paper, 'Autres techniques, habilitations, formation à l’expérimentation animale', 4);
  return paper.save();
}
