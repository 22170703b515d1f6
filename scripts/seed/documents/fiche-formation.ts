/** `ficheFormation` is « Fiche formation », for a candidat to print, from the formation's own texts. */
import { afficherJour, ajouterJours, type Jour } from '@portail/config/paris';
import { libelleModalites } from '@portail/config/rules/catalogue';
import { PIECES } from '../demo/pieces.ts';
import type { Formation } from '../demo/types.ts';
import { type AnneeUniversitaire, anneeUniversitaire } from './annee-universitaire.ts';
import { dateEnLettres } from './dates.ts';
import { emetteurDe, etablissementDe } from './emetteur.ts';
import { openPaper } from './layout/paper.ts';
import { blocs, bullets, type Fact, facts, heading, note, paragraph } from './layout/prose.ts';
import { table } from './layout/table.ts';

/**
 * `ficheFormation` draws the PDF.
 *
 * @param aujourdhui the day that the demo's dates are counted from
 */
export async function ficheFormation(formation: Formation, annee: number, aujourdhui: Jour): Promise<Uint8Array> {
  const etablissement = etablissementDe(formation.etablissement);
  const paper = await openPaper({
    emetteur: emetteurDe(formation.etablissement),
    annee,
    genre: 'Fiche formation',
    titre: formation.intitule,
    sousTitre: `Licence professionnelle ${formation.mention}`,
  });
  const universitaire = anneeUniversitaire(formation, annee);
  facts(paper, enBref(formation, universitaire, aujourdhui));
  heading(paper, 'Objectifs');
  blocs(paper, formation.objectifs);
  heading(paper, 'Compétences visées');
  blocs(paper, formation.competences);
  heading(paper, 'Insertion professionnelle');
  blocs(paper, formation.insertion);
  heading(paper, "Organisation de l'année");
  bullets(paper, organisation(formation, universitaire));
  heading(paper, 'Pièces à fournir', 60);
  table(
    paper,
    [
      { title: 'Pièce', part: 5 },
      { title: 'Obligatoire', part: 1.1 },
      { title: 'Modalité', part: 1.3 },
    ],
    piecesDe(formation),
  );
  if (formation.procedure) {
    heading(paper, 'Procédure particulière');
    blocs(paper, formation.procedure);
  }
  heading(paper, 'Candidater');
  paragraph(paper, phraseDeDepot(formation, aujourdhui));
  note(
    paper,
    `Une question sur cette formation ? ${etablissement.telephone}, ${etablissement.email}. Site : ${etablissement.web.replace('https://', '')}`,
  );
  return paper.save();
}

function enBref(formation: Formation, universitaire: AnneeUniversitaire, aujourdhui: Jour): Fact[] {
  const { adresse, codePostal, ville } = etablissementDe(formation.etablissement);
  const du = afficherJour(ajouterJours(aujourdhui, formation.ouverture));
  const au = afficherJour(ajouterJours(aujourdhui, formation.fermeture));
  const modalites = libelleModalites(formation);
  return [
    ['Diplôme', 'Bac + 3, 60 crédits européens (ECTS)'],
    ['Candidatures', `Du ${du} au ${au} inclus`],
    ['Modalités', modalites.charAt(0).toUpperCase() + modalites.slice(1)],
    ['Rentrée', dateEnLettres(universitaire.rentree)],
    ['Lieu', `${adresse}, ${codePostal} ${ville}`],
    ['Code de la formation', formation.code],
  ];
}

function organisation(
  { alternance, classique }: Formation,
  { rythme, stage, soutenances }: AnneeUniversitaire,
): string[] {
  return [
    ...(classique && stage
      ? [
          `formation classique : deux semestres de cours et de projet, puis un stage de ${stage.semaines} semaines à partir du ${dateEnLettres(stage.debut)}`,
        ]
      : []),
    ...(alternance ? [`alternance : ${rythme}, en contrat d'apprentissage ou de professionnalisation`] : []),
    `soutenance du mémoire dans la semaine du ${dateEnLettres(soutenances)}`,
  ];
}

function piecesDe(formation: Formation): string[][] {
  return formation.pieces.map(({ cle, obligatoire, modalite }) => [
    PIECES.find((piece) => piece.cle === cle)?.intitule ?? cle,
    obligatoire ? 'Oui' : 'Non',
    modalite === undefined ? 'Toutes' : modalite === 'alternance' ? 'Alternance' : 'Classique',
  ]);
}

function phraseDeDepot({ lettre, fermeture }: Formation, aujourdhui: Jour): string {
  const limite = dateEnLettres(ajouterJours(aujourdhui, fermeture));
  const saisie = lettre ? 'Une lettre de motivation est à saisir en ligne. ' : '';
  return `Le dossier se constitue et se transmet sur le portail de candidature, au format PDF, au plus tard le ${limite} à 23 h 59, heure de Paris. ${saisie}Seuls les dossiers complets sont étudiés.`;
}
