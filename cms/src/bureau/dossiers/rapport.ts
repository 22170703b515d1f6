/** This file writes what became of each dossier of a work, as the sheet that its owner saves. */
import { jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { publieePour } from '../../api/formation/services/formation.ts';
import type { IssueElement } from '../../api/travail/services/travail.ts';
import type { Feuille } from '../../platform/spreadsheet.ts';
import { avecCandidat, avecFormation, nomEtPrenom } from './portee.ts';

type Nomme = Record<'ref' | 'nom' | 'prenom' | 'intitule' | 'mention', string>;

/**
 * `rapportSurDossiers` names the dossiers as they are named now.
 *
 * @param dire what an issue says, in a sentence
 * @param titres the beginning of the file's name, the name of the sheet, and the day of the work
 */
export async function rapportSurDossiers(
  issues: readonly IssueElement[],
  dire: (issue: string) => string,
  { nom, feuille, demandeLe }: { nom: string; feuille: string; demandeLe: Date },
): Promise<{ nom: string; feuille: Feuille }> {
  const publies = strapi.db.connection('candidatures as c').join('formations as f', publieePour('f'));
  const lignes: Nomme[] = await avecFormation(avecCandidat(publies))
    .whereIn(
      'c.document_id',
      issues.map(({ ref }) => ref),
    )
    .select({ ref: 'c.document_id', intitule: 'f.intitule', mention: 'm.intitule' })
    .select(nomEtPrenom());
  const parRef = new Map(lignes.map((ligne) => [ligne.ref, ligne]));
  return {
    nom: `${nom}-${jourDeParis(demandeLe)}.xlsx`,
    feuille: {
      nom: feuille,
      colonnes: [
        { titre: 'Nom', largeur: 28 },
        { titre: 'Prénom', largeur: 24 },
        { titre: 'Formation', largeur: 60 },
        { titre: 'Suite donnée', largeur: 60 },
      ],
      lignes: issues.map(({ ref, issue }) => {
        const dossier = parRef.get(ref);
        return dossier
          ? [dossier.nom, dossier.prenom, intituleComplet(dossier), dire(issue)]
          : ['Dossier effacé depuis', '', '', dire(issue)];
      }),
    },
  };
}
