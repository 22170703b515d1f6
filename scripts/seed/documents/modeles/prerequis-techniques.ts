import { agreement, area, choice } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { candidat, openModele } from './modele.ts';

type Question = readonly [question: string, reponses: readonly string[]];

const PARTIES: readonly (readonly [string, readonly Question[]])[] = [
  [
    'Systèmes',
    [
      [
        '1. Sous Linux, quelle commande montre l’espace libre de chaque système de fichiers ?',
        ['df', 'du', 'free', 'ls -l', 'Je ne sais pas'],
      ],
      [
        '2. Que signifient les droits 750 sur un dossier ?',
        [
          'Tout pour tous',
          'Tout pour le propriétaire, lecture et accès pour le groupe',
          'Lecture seule pour tous',
          'Je ne sais pas',
        ],
      ],
      [
        '3. Un service ne démarre plus depuis une mise à jour. Que regardez-vous d’abord ?',
        ['Son journal', 'La température', 'La taille du disque', 'Je réinstalle', 'Je ne sais pas'],
      ],
      [
        '4. Qu’est-ce qui distingue un conteneur d’une machine virtuelle ?',
        ['Rien', 'Il partage le noyau de l’hôte', 'Il a son propre noyau', 'Je ne sais pas'],
      ],
      [
        '5. Avez-vous déjà installé vous-même un système d’exploitation ?',
        ['Jamais', 'Une fois', 'Plusieurs fois', 'Régulièrement'],
      ],
    ],
  ],
  [
    'Réseaux',
    [
      ['6. Combien d’adresses de machines compte un réseau en /26 ?', ['30', '62', '64', '126', 'Je ne sais pas']],
      [
        '7. À quoi sert le protocole DNS ?',
        ['Chiffrer', 'Attribuer des adresses', 'Traduire un nom en adresse', 'Router', 'Je ne sais pas'],
      ],
      ['8. Quel port écoute par défaut un serveur HTTPS ?', ['22', '80', '443', '8080', 'Je ne sais pas']],
      [
        '9. Une machine a reçu l’adresse 169.254.10.3. Qu’en déduisez-vous ?',
        ['Tout va bien', 'Aucun serveur DHCP n’a répondu', 'Elle est sur Internet', 'Je ne sais pas'],
      ],
      [
        '10. Quel équipement sépare deux réseaux locaux virtuels ?',
        ['Un concentrateur', 'Un commutateur seul', 'Un routeur', 'Je ne sais pas'],
      ],
    ],
  ],
  [
    'Programmation et données',
    [
      ['11. Combien de fois tourne « for (i = 2; i < 10; i += 3) » ?', ['2', '3', '4', '8', 'Je ne sais pas']],
      [
        '12. Quelle requête compte les lignes de la table eleves ?',
        ['SELECT SUM(eleves)', 'SELECT COUNT(*) FROM eleves', 'COUNT eleves', 'Je ne sais pas'],
      ],
      [
        '13. Qu’est-ce qu’une clé étrangère ?',
        ['Un mot de passe', 'Une référence à une ligne d’une autre table', 'Un index', 'Je ne sais pas'],
      ],
      [
        '14. En HTML, quel élément donne son nom à un champ de formulaire ?',
        ['span', 'label', 'title', 'name', 'Je ne sais pas'],
      ],
      [
        '15. Dans quels langages avez-vous écrit plus de cent lignes ?',
        ['Aucun', 'C', 'Java', 'JavaScript', 'PHP', 'Python', 'Shell'],
      ],
    ],
  ],
  [
    'Sécurité et méthode',
    [
      [
        '16. Comment garder un mot de passe dans une base ?',
        ['En clair', 'Chiffré', 'Haché avec un sel', 'Encodé en base 64', 'Je ne sais pas'],
      ],
      [
        '17. Un courriel de votre banque vous demande votre code. Que faites-vous ?',
        ['Je réponds', 'Je clique pour vérifier', 'Je le signale', 'Je le transfère'],
      ],
      ['18. Utilisez-vous un outil de gestion de versions ?', ['Jamais', 'Pour les cours', 'Pour tous mes projets']],
      [
        '19. Lisez-vous la documentation technique en anglais ?',
        ['Avec difficulté', 'Avec un traducteur', 'Sans difficulté'],
      ],
    ],
  ],
];

export async function prerequisTechniques(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    'Questionnaire de prérequis techniques',
    "Répondez seul, sans chercher : « Je ne sais pas » est une bonne réponse. Le questionnaire n'est pas noté, il prépare l'entretien.",
    'laval',
  );
  candidat(paper);
  for (const [partie, questions] of PARTIES) {
    heading(paper, partie, 70);
    for (const [question, reponses] of questions)
      choice(paper, question, reponses, question.includes('quels langages'));
  }
  area(paper, '20. Racontez une panne ou un bogue que vous avez résolu : les symptômes, vos hypothèses, la cause.', 8);
  agreement(paper, "J'ai répondu seul à ce questionnaire.");
  return paper.save();
}
