/** `conseilsPortfolio` is « Composer son portfolio »: a jury's expectations, and the form that it wants. */
import type { CodeEtablissement } from '../demo/etablissements.ts';
import { emetteurDe } from './emetteur.ts';
import { openPaper } from './layout/paper.ts';
import { bullets, heading, note, paragraph } from './layout/prose.ts';
import { table } from './layout/table.ts';

export async function conseilsPortfolio(code: CodeEtablissement, annee: number): Promise<Uint8Array> {
  const titre = 'Composer son portfolio';
  const paper = await openPaper({ emetteur: emetteurDe(code), annee, genre: 'Conseils aux candidats', titre });
  paragraph(
    paper,
    'Cinq réalisations au plus, une page chacune : le jury y passe une dizaine de minutes. Il ne compte pas les images, il cherche à comprendre comment vous travaillez.',
  );
  heading(paper, 'Pour chaque réalisation');
  table(
    paper,
    [
      { title: 'À dire', part: 1.4 },
      { title: 'Exemple', part: 3.6 },
    ],
    [
      ['Le contexte', 'Projet du deuxième semestre, quatre étudiants, six semaines, pour une association de quartier.'],
      ['Le problème', 'Les bénévoles recopiaient à la main les inscriptions reçues par courrier.'],
      ['Votre part', "J'ai dessiné les écrans et programmé le formulaire ; la base de données est d'une camarade."],
      ['Le résultat', "Site en service depuis septembre, une centaine d'inscriptions ; lien, ou trois copies d'écran."],
      ['Le recul', "Je n'avais pas prévu la saisie sur téléphone : c'est ce que je reprendrais en premier."],
    ],
  );
  heading(paper, 'La forme');
  bullets(paper, [
    'un seul fichier PDF de moins de 3 Mo, lisible à l’écran sans zoomer',
    'une page de garde avec votre nom, la formation demandée et un sommaire',
    'des liens qui s’ouvrent sans mot de passe, vérifiés depuis un autre ordinateur que le vôtre',
    'les travaux de groupe et les images empruntées signalés comme tels',
  ]);
  heading(paper, 'Pas de réalisation numérique ?');
  paragraph(
    paper,
    "Une affiche, un objet fabriqué, un article, une pièce dessinée, la réparation d'un moteur conviennent aussi : photographiez les étapes et expliquez vos choix. Un travail inachevé bien commenté vaut mieux qu'une suite d'images sans un mot.",
  );
  note(
    paper,
    'Le portfolio se dépose comme une pièce de la candidature ; apportez-le aussi à l’entretien, imprimé ou sur votre écran.',
  );
  return paper.save();
}
