/** `livretAlternance` is « Livret de l'alternance », for the candidat and for the company that hesitates. */
import type { CodeEtablissement } from '../demo/etablissements.ts';
import { emetteurDe, etablissementDe } from './emetteur.ts';
import { openPaper } from './layout/paper.ts';
import { bullets, heading, note, paragraph } from './layout/prose.ts';
import { table } from './layout/table.ts';

export async function livretAlternance(code: CodeEtablissement, annee: number): Promise<Uint8Array> {
  const { nom, telephone, email } = etablissementDe(code);
  const titre = "Livret de l'alternance";
  const paper = await openPaper({
    emetteur: emetteurDe(code),
    annee,
    genre: 'Guide',
    titre,
    sousTitre: `Préparer une licence professionnelle en contrat, de la recherche à la soutenance`,
  });
  paragraph(
    paper,
    `L'alternance partage l'année entre l'${nom} et une entreprise, qui vous salarie. Les cours, les évaluations et le diplôme sont les mêmes qu'en formation classique ; le mémoire porte sur une mission menée en entreprise.`,
  );
  heading(paper, 'Deux contrats possibles', 150);
  table(paper, CONTRATS.colonnes, CONTRATS.lignes);
  heading(paper, 'De la recherche à la signature', 150);
  table(
    paper,
    [
      { title: 'Quand', part: 1.3 },
      { title: 'Vous', part: 2.6 },
      { title: "L'IUT", part: 2.6 },
    ],
    ETAPES.map(([mois, vous, iut]) => [mois(annee), vous, iut]),
  );
  heading(paper, 'Ce que fait chacun pendant l’année');
  bullets(paper, [
    "le maître d'apprentissage ou le tuteur confie une mission, la fait évoluer et participe à la soutenance",
    "le tuteur enseignant vient au moins deux fois dans l'entreprise et relit le mémoire",
    "l'alternant tient le carnet de liaison et prévient les deux le jour même d'une absence",
  ]);
  heading(paper, 'Si aucune entreprise n’est trouvée à la rentrée');
  paragraph(
    paper,
    "Quand la formation n'est ouverte qu'en alternance, l'admission vaut sous réserve d'un contrat. Un apprenti peut toutefois commencer les cours et disposer de trois mois pour en signer un.",
  );
  note(paper, `Relations avec les entreprises : ${telephone}, ${email}.`);
  return paper.save();
}

const CONTRATS = {
  colonnes: [
    { title: '', part: 1.2 },
    { title: "Contrat d'apprentissage", part: 2.4 },
    { title: 'Contrat de professionnalisation', part: 2.4 },
  ],
  lignes: [
    [
      'Pour qui',
      "Jusqu'à 29 ans révolus, sans limite d'âge pour les personnes reconnues travailleurs handicapés",
      "16 à 25 ans, et demandeurs d'emploi de 26 ans et plus",
    ],
    [
      'Rémunération',
      "Part du salaire minimum, selon l'âge et l'année du contrat",
      "Part du salaire minimum selon l'âge et le diplôme ; au moins le minimum à partir de 26 ans",
    ],
    [
      'Congés',
      "Cinq semaines par an, et cinq jours de révision quand l'accord le prévoit",
      'Cinq semaines par an, prises pendant les périodes en entreprise',
    ],
    ['Frais de formation', "Aucun pour l'alternant", "Aucun pour l'alternant"],
  ],
};

const ETAPES: readonly (readonly [(annee: number) => string, string, string])[] = [
  [
    (annee) => `Février à avril ${annee}`,
    'Vous candidatez sur le portail et commencez à contacter des entreprises.',
    'La formation étudie les dossiers complets et organise les entretiens.',
  ],
  [
    (annee) => `Mai et juin ${annee}`,
    'Vous tenez à jour le tableau de vos démarches et relancez.',
    'Les offres reçues sont transmises aux candidats admis.',
  ],
  [
    (annee) => `Juillet ${annee}`,
    "Vous faites valider la mission proposée avant d'accepter.",
    'Le responsable de formation donne son accord sur la mission.',
  ],
  [
    (annee) => `Août et septembre ${annee}`,
    'Vous signez le contrat et transmettez votre attestation de droits.',
    'La convention de formation est envoyée à l’entreprise et à l’organisme financeur.',
  ],
];
