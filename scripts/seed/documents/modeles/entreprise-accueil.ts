import { area, choice, row, signatures } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { candidat, openModele } from './modele.ts';

export async function entrepriseAccueil(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Fiche de renseignements sur l'entreprise d'accueil",
    "À faire remplir par l'entreprise : ces renseignements préparent le contrat et la convention.",
    'la-roche-sur-yon',
  );
  candidat(paper);
  heading(paper, "L'entreprise");
  row(paper, [{ label: 'Raison sociale', part: 2 }, 'Forme juridique']);
  row(paper, ['Numéro SIRET', 'Code APE', { label: 'Effectif', part: 0.6 }]);
  row(paper, [{ label: 'Adresse du siège', part: 2 }, 'Code postal et ville']);
  row(paper, [{ label: "Adresse du lieu d'exécution du contrat", part: 2 }, 'Code postal et ville']);
  row(paper, [{ label: 'Convention collective', part: 1.6 }, 'Numéro IDCC', 'Caisse de retraite complémentaire']);
  area(paper, 'Activité, produits ou services, clients', 3);
  heading(paper, 'Les personnes');
  row(paper, ['Représentant légal', 'Fonction', 'Adresse mail']);
  row(paper, ['Tuteur envisagé', 'Fonction', 'Adresse mail']);
  row(paper, [
    { label: 'Diplôme le plus élevé du tuteur', part: 1.4 },
    "Années d'expérience dans le métier",
    'Téléphone',
  ]);
  heading(paper, 'Le poste', 140);
  choice(paper, 'Le service a-t-il déjà accueilli des alternants ?', ['Oui, cette année', 'Oui, auparavant', 'Non']);
  choice(
    paper,
    'Le poste suppose',
    ['des déplacements', 'le travail en équipe', 'un équipement de protection', 'une habilitation'],
    true,
  );
  area(paper, 'Outils, machines ou logiciels mis à disposition', 3);
  signatures(paper, ["Pour l'entreprise, avec son cachet"]);
  return paper.save();
}
