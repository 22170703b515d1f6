/**
 * `parOuverture` parts the offer by what can be asked of a formation today. `parMention`, `parEtablissement` and
 * `parDateLimite` are its three orders (guide p. 4–5).
 */
import { type Jour, moisEnLettres } from '@portail/config/paris';
import { type Etablissement, type Formation, type Ouverture, ouverture } from '@portail/config/rules/catalogue';

/** `Pave` is one block of the offer, under its title; `precision` ends the title on a wide screen. */
export type Pave = { titre: string; precision?: string; formations: Formation[] };
export type Etat = Ouverture['etat'];

/** `ETATS` are in the order of the page: what one can apply to comes first. */
const ETATS: readonly Etat[] = ['ouverte', 'a_venir', 'fermee'];

const parOrdreAlphabetique = new Intl.Collator('fr', { numeric: true }).compare;

/** `parOuverture` leaves out a state in which no formation is. */
export function parOuverture<F extends { du: Jour; au: Jour }>(
  formations: readonly F[],
  instant: Date,
): { etat: Etat; formations: F[] }[] {
  return ETATS.map((etat) => ({
    etat,
    formations: formations.filter((formation) => ouverture(formation, instant).etat === etat),
  })).filter(({ formations }) => formations.length > 0);
}

/** `parMention` makes one block for each mention, « … (Licence Professionnelle) » (guide p. 4). */
export function parMention(formations: readonly Formation[]): Pave[] {
  return [...Map.groupBy(formations, ({ mention }) => mention)]
    .sort(([a], [b]) => parOrdreAlphabetique(a, b))
    .map(([mention, groupe]) => ({
      titre: mention,
      precision: '(Licence Professionnelle)',
      formations: groupe.toSorted((a, b) => parOrdreAlphabetique(a.intitule, b.intitule)),
    }));
}

/**
 * `parEtablissement` sorts by établissement, then by mention. It keeps the order in which the cms sends the
 * établissements; one without formation is left out.
 */
export function parEtablissement(
  formations: readonly Formation[],
  etablissements: readonly Etablissement[],
): { etablissement: Etablissement; paves: Pave[] }[] {
  return etablissements
    .map((etablissement) => ({
      etablissement,
      paves: parMention(formations.filter((formation) => formation.etablissement === etablissement.code)),
    }))
    .filter(({ paves }) => paves.length > 0);
}

/** `parDateLimite` puts the formation that closes first on top, in one block for each month. */
export function parDateLimite(formations: readonly Formation[]): Pave[] {
  const triees = formations.toSorted(
    (a, b) => a.au.localeCompare(b.au) || parOrdreAlphabetique(a.intitule, b.intitule),
  );
  return [...Map.groupBy(triees, ({ au }) => au.slice(0, 7))].map(([mois, groupe]) => ({
    titre: `Date limite en ${moisEnLettres(mois)}`,
    formations: groupe,
  }));
}
