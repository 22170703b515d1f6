import { row, signatures } from '../layout/fields.ts';
import { heading, paragraph } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

export async function classementPromotion(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Attestation de classement dans la promotion',
    'À faire certifier par le secrétariat de votre formation actuelle.',
    'nantes',
  );
  candidat(paper);
  heading(paper, 'Formation actuelle');
  row(paper, ['Diplôme et spécialité', 'Établissement']);
  heading(paper, 'Résultats par semestre', 160);
  table(
    paper,
    [
      { title: 'Semestre', part: 0.9 },
      { title: 'Année universitaire', part: 1.2 },
      { title: 'Moyenne', part: 0.9 },
      { title: 'Moyenne de la promotion', part: 1.2 },
      { title: 'Rang', part: 0.7 },
      { title: 'Effectif', part: 0.8 },
    ],
    ['1', '2', '3', '4'].map((semestre) => [semestre, CHAMP, CHAMP, CHAMP, CHAMP, CHAMP]),
    25,
  );
  paragraph(
    paper,
    'Si votre établissement ne classe pas les étudiants, le secrétariat le note dans la colonne « Rang » et indique le quart de la promotion où vous vous situez.',
  );
  heading(paper, 'Certification', 110);
  row(paper, ['Nom et fonction de la personne qui certifie', 'Téléphone du secrétariat']);
  signatures(paper, ["Le secrétariat, avec le cachet de l'établissement"]);
  return paper.save();
}
