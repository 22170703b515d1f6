import { choice, row } from '../layout/fields.ts';
import { heading, paragraph } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

const DEMARCHES = 12;

export async function rechercheEntreprise(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Tableau de suivi de la recherche d'entreprise",
    'Le jury y lit votre méthode plus que le nombre de vos démarches.',
  );
  candidat(paper);
  row(paper, ['Secteurs visés', 'Zone géographique acceptée']);
  choice(paper, 'Moyens de déplacement', ['Permis et véhicule', 'Permis seul', 'Transports en commun', 'Vélo'], true);
  heading(paper, 'Mes démarches', 120);
  table(
    paper,
    [
      { title: 'Date', part: 0.8 },
      { title: 'Entreprise, ville', part: 2 },
      { title: 'Personne jointe, moyen', part: 1.8 },
      { title: 'Réponse reçue', part: 1.8 },
      { title: 'Relance le', part: 0.8 },
    ],
    Array.from({ length: DEMARCHES }, () => Array.from({ length: 5 }, () => CHAMP)),
    23,
  );
  heading(paper, 'Bilan à ce jour');
  row(paper, ['Candidatures envoyées', 'Réponses', 'Entretiens obtenus', 'Entretiens à venir']);
  paragraph(
    paper,
    "Une piste sérieuse ? Joignez l'attestation provisoire d'embauche, même si la mission n'est pas encore arrêtée.",
    { size: 9 },
  );
  return paper.save();
}
