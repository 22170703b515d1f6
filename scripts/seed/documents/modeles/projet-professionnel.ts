import { area, choice, row } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { candidat, openModele } from './modele.ts';

export async function projetProfessionnel(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Fiche de projet professionnel',
    'Une page, dans vos propres mots : elle sert de point de départ à l’entretien.',
    'angers-cholet',
  );
  candidat(paper);
  heading(paper, 'Le métier visé');
  row(paper, ['Métier', "Secteur ou type d'entreprise"]);
  choice(
    paper,
    "Comment l'avez-vous découvert ?",
    ['Stage', 'Emploi', 'Rencontre', 'Entourage', 'Lecture, salon'],
    true,
  );
  area(paper, 'Ce qui vous plaît dans ce métier, ce qui vous y paraît difficile', 5);
  heading(paper, 'Le chemin');
  area(paper, 'Ce que vous savez déjà faire et qui y sera utile', 4);
  area(paper, 'Ce que la licence professionnelle doit vous apprendre', 4);
  area(paper, 'Votre autre projet si celui-ci ne peut se réaliser', 2);
  return paper.save();
}
