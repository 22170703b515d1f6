import { agreement, area } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

export async function projetPoursuite(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Fiche de présentation du projet de poursuite d'études",
    'Une fiche par candidature ; si vous en déposez plusieurs, le même ordre de préférence doit figurer sur toutes.',
    'saint-nazaire',
  );
  candidat(paper);
  heading(paper, 'Cette candidature dans mon parcours');
  area(paper, "Les études et les expériences qui m'y conduisent", 4);
  area(paper, 'Ce que je ferai de ce diplôme : métier, secteur, région', 3);
  area(paper, 'Ce que je sais du domaine : chantier, port, usine, laboratoire visités, personnes rencontrées', 3);
  heading(paper, "Mes candidatures à l'IUT de Saint-Nazaire, par ordre de préférence", 120);
  table(
    paper,
    [
      { title: 'Rang', part: 0.5 },
      { title: 'Licence professionnelle', part: 3 },
      { title: 'Modalité', part: 1 },
      { title: 'Pourquoi à ce rang', part: 2.4 },
    ],
    ['1', '2', '3'].map((rang) => [rang, CHAMP, CHAMP, CHAMP]),
    28,
  );
  agreement(
    paper,
    "J'ai compris que cet ordre n'est connu que de l'IUT, qui s'en sert pour répartir les candidats admis dans plusieurs formations.",
  );
  return paper.save();
}
