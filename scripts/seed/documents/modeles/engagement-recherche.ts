import { agreement, area, choice, row, signatures } from '../layout/fields.ts';
import { heading } from '../layout/prose.ts';
import { CHAMP, table } from '../layout/table.ts';
import { candidat, openModele } from './modele.ts';

export async function engagementRecherche(annee: number): Promise<Uint8Array> {
  const paper = await openModele(
    annee,
    "Engagement de recherche d'une entreprise",
    'La formation transmet vos souhaits aux entreprises qui lui proposent des contrats.',
    'laval',
  );
  candidat(paper);
  heading(paper, 'Ma recherche');
  choice(paper, 'Contrat recherché', ['Apprentissage', 'Professionnalisation', "L'un ou l'autre"]);
  table(
    paper,
    [
      { title: 'Ordre', part: 0.5 },
      { title: 'Ville ou bassin d’emploi', part: 1.6 },
      { title: 'Secteur d’activité', part: 1.6 },
      { title: 'Type de missions', part: 2 },
    ],
    ['1', '2', '3', '4'].map((ordre) => [ordre, CHAMP, CHAMP, CHAMP]),
    25,
  );
  choice(paper, 'Logement et déplacements', ['Je peux changer de ville', "J'ai le permis", "J'ai un véhicule"], true);
  area(paper, 'Entreprises déjà contactées et suites données', 4);
  row(paper, ['Téléphone où me joindre', 'Adresse mail']);
  heading(paper, 'Mes engagements', 150);
  agreement(paper, 'Je cherche activement une entreprise et je note chaque démarche.');
  agreement(
    paper,
    'Je préviens la formation dès qu’une entreprise me répond favorablement, et avant d’accepter une autre offre.',
  );
  agreement(paper, 'J’autorise la formation à communiquer mon curriculum-vitae aux entreprises partenaires.');
  signatures(paper, ['Le candidat']);
  return paper.save();
}
