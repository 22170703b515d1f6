import type { CodeEtablissement } from '../../demo/etablissements.ts';
import { emetteurDe, SIX_IUT } from '../emetteur.ts';
import { row } from '../layout/fields.ts';
import { openPaper, type Paper } from '../layout/paper.ts';
import { heading, note } from '../layout/prose.ts';

/** `openModele` draws the head of every model: its purpose, how to give it back (guide p. 18), and its owner. */
export async function openModele(annee: number, titre: string, but: string, iut?: CodeEtablissement): Promise<Paper> {
  const paper = await openPaper({ emetteur: iut ? emetteurDe(iut) : SIX_IUT, annee, genre: 'Modèle à remplir', titre });
  note(
    paper,
    `${but} Remplissez ce fichier à l'écran, enregistrez-le avec le nom de la formation dans son nom, puis déposez-le sur le portail.`,
  );
  return paper;
}

/** `candidat` asks for the person's name, and for the formation. */
export function candidat(paper: Paper): void {
  heading(paper, 'Candidat');
  row(paper, ['Nom', 'Prénom']);
  row(paper, ['Licence professionnelle demandée']);
}
