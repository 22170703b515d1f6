import { agreement, area, choice, row, signatures } from '../layout/fields.ts';
import { heading, paragraph } from '../layout/prose.ts';
import { candidat, openModele } from './modele.ts';

export async function attestationEmbauche(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Attestation provisoire d'embauche",
    "L'entreprise qui souhaite vous accueillir en alternance s'engage ici, avant la signature du contrat.",
  );
  candidat(paper);
  heading(paper, 'Entreprise');
  row(paper, [{ label: 'Raison sociale', part: 2 }, 'Numéro SIRET']);
  row(paper, [{ label: 'Adresse du lieu de travail', part: 2 }, { label: 'Code postal', part: 0.6 }, 'Ville']);
  row(paper, ['Activité principale', { label: 'Effectif', part: 0.5 }, 'Opérateur de compétences (OPCO)']);
  heading(paper, 'Personne chargée du suivi');
  row(paper, ['Nom et prénom', 'Fonction']);
  row(paper, ['Téléphone', 'Adresse mail']);
  heading(paper, 'Engagement', 330);
  choice(paper, 'Contrat envisagé', ['Apprentissage', 'Professionnalisation', 'À définir']);
  row(paper, ['Date de début souhaitée', 'Date de fin souhaitée', 'Durée hebdomadaire']);
  area(paper, 'Missions envisagées pendant l’année', 6);
  agreement(
    paper,
    "L'entreprise s'engage à signer un contrat avec le candidat s'il est admis dans la formation et si la mission est acceptée par le responsable de formation.",
  );
  paragraph(paper, 'Cette attestation ne vaut pas promesse de contrat si le candidat n’est pas admis.', {
    size: 9,
    weight: 'italic',
  });
  signatures(paper, ["Pour l'entreprise, avec son cachet", 'Le candidat']);
  return paper.save();
}
