/**
 * `dossierValidation` is « Dossier de validation des études », for a person who enters with a diploma obtained out of
 * France.
 */

import type { CodeEtablissement } from '../demo/etablissements.ts';
import { type Emetteur, emetteurDe, etablissementDe } from './emetteur.ts';
import { agreement, area, choice, row, signatures } from './layout/fields.ts';
import { openPaper, type Paper } from './layout/paper.ts';
import { bullets, heading, note, paragraph } from './layout/prose.ts';
import { CHAMP, table } from './layout/table.ts';

export async function dossierValidation(code: CodeEtablissement, annee: number): Promise<Uint8Array> {
  const emetteur = emetteurDe(code);
  const titre = 'Dossier de validation des études';
  const paper = await openPaper({ emetteur, annee, genre: 'À remplir', titre });
  presenter(paper, emetteur, code);
  identite(paper);
  parcours(paper);
  langues(paper);
  experience(paper);
  demande(paper, emetteur);
  return paper.save();
}

function presenter(paper: Paper, { nom }: Emetteur, code: CodeEtablissement): void {
  paragraph(
    paper,
    "Ce dossier permet à la commission pédagogique de se prononcer sur l'accès en licence professionnelle d'une personne dont le diplôme n'est pas de droit dans la formation : diplôme délivré hors de France, études interrompues, titre d'un autre niveau.",
  );
  note(
    paper,
    `Un seul dossier suffit pour toutes les licences professionnelles demandées à l'${nom}. Une difficulté pour le remplir ? ${etablissementDe(code).telephone}.`,
  );
}

function identite(paper: Paper): void {
  heading(paper, '1. Votre identité');
  row(paper, ['Nom de naissance', "Nom d'usage", 'Prénoms']);
  row(paper, [{ label: 'Date de naissance', part: 0.8 }, 'Ville et pays de naissance', 'Nationalité']);
  row(paper, [{ label: 'Adresse', part: 2 }, { label: 'Code postal', part: 0.6 }, 'Ville', 'Pays']);
  row(paper, ['Téléphone', { label: 'Adresse mail', part: 1.6 }]);
  choice(paper, 'Votre situation cette année', [
    'Étudiant en France',
    "Étudiant à l'étranger",
    'En emploi',
    "En recherche d'emploi",
    'Autre',
  ]);
  heading(paper, '2. La formation demandée');
  row(paper, ['Licence professionnelle, premier choix']);
  row(paper, ['Licence professionnelle, second choix']);
  choice(paper, 'Modalité souhaitée', ['Formation classique', 'Alternance', 'Indifférent']);
}

function parcours(paper: Paper): void {
  heading(paper, '3. Vos études depuis la fin du secondaire', 200);
  paragraph(paper, 'Une ligne par année, la plus récente en premier. Indiquez aussi les années sans diplôme.');
  table(
    paper,
    [
      { title: 'Année', part: 0.9 },
      { title: 'Établissement, ville, pays', part: 2.2 },
      { title: 'Études suivies', part: 2 },
      { title: 'Langue des cours', part: 1.1 },
      { title: 'Diplôme obtenu', part: 1.4 },
    ],
    Array.from({ length: 6 }, () => Array.from({ length: 5 }, () => CHAMP)),
    26,
  );
  heading(paper, '4. Le diplôme présenté pour la validation');
  row(paper, [{ label: 'Intitulé exact, dans la langue du pays', part: 2 }, 'Traduction']);
  row(paper, ["Date d'obtention", 'Durée normale des études', 'Moyenne ou mention']);
  area(paper, 'Principales matières étudiées, avec leur volume horaire si vous le connaissez', 6);
  choice(paper, 'Une attestation de comparabilité du centre ENIC-NARIC est-elle jointe ?', ['Oui', 'Demandée', 'Non']);
}

function langues(paper: Paper): void {
  heading(paper, '5. Vos langues', 120);
  table(
    paper,
    [
      { title: 'Langue', part: 1 },
      { title: 'Niveau européen (A1 à C2)', part: 1 },
      { title: 'Test ou certification, score, date', part: 2 },
    ],
    [
      ['Français', CHAMP, CHAMP],
      ['Anglais', CHAMP, CHAMP],
      ['Autre', CHAMP, CHAMP],
    ],
    24,
  );
}

function experience(paper: Paper): void {
  heading(paper, '6. Vos stages et vos emplois', 160);
  table(
    paper,
    [
      { title: 'Du', part: 0.8 },
      { title: 'Au', part: 0.8 },
      { title: 'Entreprise, ville, pays', part: 2 },
      { title: 'Poste et tâches confiées', part: 3 },
    ],
    Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => CHAMP)),
    34,
  );
  area(paper, 'Pourquoi cette formation, après ce parcours ?', 7);
}

function demande(paper: Paper, { nom }: Emetteur): void {
  heading(paper, '7. Documents à joindre, réunis en un seul fichier', 110);
  bullets(paper, [
    'diplôme et relevés de notes, dans la langue du pays',
    'leur traduction par un traducteur assermenté, si cette langue est autre que le français ou l’anglais',
    'programme des études, ou plan des cours remis par l’établissement',
    'certificats de travail et attestations de stage',
  ]);
  agreement(
    paper,
    "Je certifie que les renseignements portés sur ce dossier sont exacts et que je n'ai pas déposé la même demande auprès d'un autre service de l'IUT.",
  );
  signatures(paper, ['Le demandeur']);
  heading(paper, `Cadre réservé à l'${nom}`, 150);
  choice(paper, 'Décision de la commission pédagogique', ['Accès autorisé', 'Accès autorisé sous réserve', 'Refus']);
  area(paper, 'Réserves, compléments demandés ou motif du refus', 3);
  signatures(paper, ['Le président de la commission'], 60);
}
