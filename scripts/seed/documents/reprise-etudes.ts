/** `repriseEtudes` is « Reprendre ses études », for candidats who have worked since their last diploma. */
import type { CodeEtablissement } from '../demo/etablissements.ts';
import { emetteurDe, etablissementDe } from './emetteur.ts';
import { openPaper } from './layout/paper.ts';
import { heading, note, paragraph } from './layout/prose.ts';

const QUESTIONS: readonly (readonly [string, string])[] = [
  [
    "Je n'ai pas de diplôme de niveau bac + 2. Puis-je candidater ?",
    'Oui, par la validation des acquis professionnels : votre expérience, salariée ou bénévole, peut dispenser du diplôme. Le dossier correspondant se remplit en même temps que la candidature, et la commission se prononce avant le jury.',
  ],
  [
    'Faut-il suivre toute l’année ?',
    "Non : quand la validation des acquis de l'expérience reconnaît une partie du diplôme, seules les unités manquantes sont à suivre, sur une ou deux années.",
  ],
  [
    'Qui paie la formation ?',
    "Selon votre situation, l'employeur, le compte personnel de formation, un projet de transition professionnelle ou la Région. Le service de formation continue établit un devis avant toute inscription.",
  ],
  [
    'Serai-je rémunéré ?',
    "Un salarié en projet de transition garde tout ou partie de son salaire ; un demandeur d'emploi indemnisé peut garder son allocation. L'alternance, ouverte aux adultes par le contrat de professionnalisation, donne un salaire.",
  ],
  [
    'Quelles pièces sont différentes ?',
    "Les certificats de travail remplacent le certificat de scolarité de l'année en cours, et l'avis de situation de demandeur d'emploi est utile s'il vous concerne. Pour une pièce que vous n'avez plus, déclarez une incapacité de dépôt et dites pourquoi.",
  ],
  [
    'Je crains de ne plus avoir le niveau.',
    "Une remise à niveau de deux semaines, facultative, précède la rentrée dans la plupart des formations. L'entretien sert aussi à repérer ce qui sera à revoir.",
  ],
];

export async function repriseEtudes(code: CodeEtablissement, annee: number): Promise<Uint8Array> {
  const { telephone, email } = etablissementDe(code);
  const titre = 'Reprendre ses études';
  const paper = await openPaper({
    emetteur: emetteurDe(code),
    annee,
    genre: 'Questions et réponses',
    titre,
    sousTitre: 'Salariés, demandeurs d’emploi, indépendants : entrer en licence professionnelle après une expérience',
  });
  for (const [question, reponse] of QUESTIONS) {
    heading(paper, question);
    paragraph(paper, reponse);
  }
  note(
    paper,
    `Avant de candidater, un entretien avec le service de formation continue est conseillé : ${telephone}, ${email}.`,
    'attente',
  );
  return paper.save();
}
