/** `avisPoursuite` is « Avis de poursuite des études », the opinion of the candidat's present teachers. */
import type { Emetteur } from './emetteur.ts';
import { area, choice, row, signatures } from './layout/fields.ts';
import { openPaper } from './layout/paper.ts';
import { heading, note } from './layout/prose.ts';
import { CASE, type Cell, table } from './layout/table.ts';

const QUALITES = [
  'Résultats dans les matières de la spécialité',
  'Résultats dans les matières générales',
  'Méthode et organisation du travail',
  'Expression écrite et orale',
  'Autonomie, travail en groupe',
  'Assiduité, ponctualité',
];
const NIVEAUX = ['Très bien', 'Bien', 'Moyen', 'Insuffisant'];

export async function avisPoursuite(emetteur: Emetteur, annee: number): Promise<Uint8Array> {
  const titre = 'Avis de poursuite des études';
  const paper = await openPaper({ emetteur, annee, genre: 'À remplir', titre });
  note(
    paper,
    'À faire compléter par le responsable de la formation suivie cette année, puis à déposer sur le portail.',
  );
  heading(paper, 'Le candidat');
  row(paper, ['Nom', 'Prénom', { label: 'Date de naissance', part: 0.7 }]);
  row(paper, [
    { label: 'Licence professionnelle demandée', part: 2 },
    emetteur.code ? { label: 'IUT demandé', value: emetteur.nom } : 'IUT demandé',
  ]);
  heading(paper, 'La formation suivie cette année');
  row(paper, ['Diplôme préparé et spécialité', 'Établissement']);
  row(paper, [
    { label: 'Effectif de la promotion', part: 1 },
    { label: 'Rang au dernier semestre', part: 1 },
    { label: 'Moyenne générale', part: 1 },
    { label: 'Moyenne de la promotion', part: 1 },
  ]);
  heading(paper, "L'appréciation de l'équipe pédagogique", 200);
  table(
    paper,
    [{ title: 'Critère', part: 3.4 }, ...NIVEAUX.map((title) => ({ title, part: 1 }))],
    QUALITES.map((qualite) => [qualite, ...NIVEAUX.map((): Cell => CASE)]),
  );
  area(paper, 'Observations sur le parcours, le stage, le projet professionnel', 3);
  choice(paper, "Avis sur la poursuite d'études demandée", ['Très favorable', 'Favorable', 'Réservé', 'Défavorable']);
  row(paper, ['Nom du responsable de la formation suivie', 'Fonction', 'Adresse mail']);
  signatures(paper, ["Le responsable de la formation, avec le cachet de l'établissement"], 40);
  return paper.save();
}
