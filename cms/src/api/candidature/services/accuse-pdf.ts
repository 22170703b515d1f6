/** This service sets the accusé de réception as a tagged PDF, to keep or to show (CRPA L112-11, R112-5). */
import { Readable } from 'node:stream';
import type { FormationDuDossier, Recepisse } from '@portail/config/contract/candidature';
import { remisesEnMots } from '@portail/config/rules/accuse';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { entetesDePiece } from '../../../platform/attachment.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import { composer } from '../../../platform/pdf/typesetting.ts';
import * as freins from '../../frein/services/frein.ts';
import { lire } from './lecture.ts';

/** `MODELE` reads no clock and no personal data but those of `donnees`. */
const MODELE = `
#set text(size: 11pt)
#set page(paper: "a4", margin: (x: 22mm, top: 22mm, bottom: 20mm), footer: context {
  set text(size: 9pt)
  [#donnees.pied #h(1fr) page #counter(page).display("1 / 1", both: true)]
})
#set par(leading: 0.7em)
#show heading.where(level: 1): set text(size: 20pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11pt)
#show heading: set block(above: 1.6em, below: 0.9em)

= #donnees.titre

#terms(
  separator: [ : ],
  ..donnees.faits.map(fait => terms.item(fait.terme, fait.dit)),
)

#for remise in donnees.remises {
  heading(level: 2, remise.titre)
  terms(
    separator: [ : ],
    terms.item([Numéro], strong(remise.numero)),
    terms.item([Reçu le], remise.le),
  )
  if remise.pieces.len() == 0 {
    par(remise.titrePieces)
  } else {
    heading(level: 3, remise.titrePieces)
    list(..remise.pieces.map(piece => [#piece]))
  }
}

#if donnees.paragraphe != "" { par(donnees.paragraphe) }
`;

/** `dessinerAccuse` sets what the page of the accusé says, in the same words. */
export function dessinerAccuse(formation: FormationDuDossier, recepisse: Recepisse): Promise<Buffer> {
  const { nom, adresse, telephone, email } = formation.etablissement;
  return composer(MODELE, {
    titre: 'Accusé de réception',
    pied: 'Portail de candidature des IUT des Pays de la Loire',
    faits: [
      { terme: 'Candidat', dit: recepisse.candidat },
      { terme: 'Formation', dit: intituleComplet(formation) },
      { terme: 'Établissement', dit: nom },
      { terme: 'Adresse', dit: adresse },
      { terme: 'Téléphone', dit: telephone },
      { terme: 'Mail', dit: email },
    ],
    remises: remisesEnMots(recepisse.accuses),
    paragraphe: recepisse.paragraphe ?? '',
  });
}

/** `telechargerAccuse` gives the accusés of a dossier as one file, named by the number of its transmission. */
export async function telechargerAccuse(
  candidatRef: string,
  id: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const lu = await lire(candidatRef, id);
  if (!lu.ok) return lu;
  const { formation, recepisse, numeroAccuse } = lu.valeur;
  if (!recepisse) return refus('introuvable');
  if (!(await freins.essayer('accuse', candidatRef))) return refus('trop_de_demandes');
  const octets = await dessinerAccuse(formation, recepisse);
  const nom = `accuse-${numeroAccuse}.pdf`;
  poserEntetes(entetesDePiece({ type: 'application/pdf', taille: octets.length, nom, secours: nom }));
  return reussite(Readable.from([octets]));
}
