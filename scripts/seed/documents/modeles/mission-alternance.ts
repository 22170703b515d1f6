import { area, choice, row, signatures } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

export async function missionAlternance(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Fiche de mission en alternance',
    "À remplir avec l'entreprise. Le responsable de formation vérifie que la mission est du niveau de la licence professionnelle.",
    'nantes',
  );
  candidat(paper);
  heading(paper, 'Entreprise et service');
  row(paper, [{ label: 'Entreprise', part: 1.4 }, 'Service', 'Ville']);
  row(paper, ["Maître d'apprentissage ou tuteur", 'Fonction', 'Adresse mail']);
  heading(paper, 'Mission', 180);
  row(paper, ['Intitulé du poste']);
  area(paper, 'Objectif de la mission, et ce qui permettra de dire qu’il est atteint', 4);
  table(
    paper,
    [
      { title: 'Période', part: 1.1 },
      { title: 'Tâches confiées', part: 3 },
      { title: 'Part du temps', part: 0.8 },
      { title: 'Résultat attendu', part: 2 },
    ],
    ['Septembre à décembre', 'Janvier à mars', 'Avril à juin', 'Juillet et août'].map((periode) => [
      periode,
      CHAMP,
      CHAMP,
      CHAMP,
    ]),
    36,
  );
  choice(paper, 'Autonomie prévue en fin d’année', [
    'Exécution encadrée',
    'Conduite d’une partie',
    'Conduite de la mission',
  ]);
  area(paper, 'Moyens mis à disposition (matériel, logiciels, données)', 2);
  signatures(paper, ["Pour l'entreprise, avec son cachet", 'Le candidat']);
  heading(paper, 'Avis du responsable de formation', 90);
  choice(paper, 'La mission proposée est', ['acceptée', 'acceptée avec les modifications ci-dessous', 'refusée']);
  area(paper, 'Modifications demandées ou motif du refus', 3);
  return paper.save();
}
