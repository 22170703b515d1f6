/** These rules say what changed in an entretien that somebody is positioned at, old and new (entretiens §3 and §9). */
import type { AccesFauteuil, FormeEntretien, Plage } from './entretien.ts';

/** `AVenir` is what a candidat is told to come to an entretien; what is unknown is empty. */
export type AVenir = Plage & {
  forme: FormeEntretien;
  adresse: string;
  planUrl: string;
  acces: string;
  accesFauteuil: AccesFauteuil | null;
  salle: string;
  lien: string;
  consignes: string;
};

type Quoi = 'horaire' | Exclude<keyof AVenir, keyof Plage>;
export type Changement = { quoi: Quoi; avant: string; apres: string };

/** `OBJETS` end the subject of the mail, in the order in which changes are told. */
const OBJETS: Record<Quoi, string> = {
  horaire: 'l’horaire change',
  forme: 'la forme change',
  adresse: 'l’adresse change',
  salle: 'la salle change',
  lien: 'le lien change',
  acces: 'l’accès change',
  accesFauteuil: 'l’accès en fauteuil roulant change',
  planUrl: 'le plan change',
  consignes: 'les consignes changent',
};

/** `SUR_PLACE` is told of an entretien that takes place somewhere, and means nothing for a phone call. */
const SUR_PLACE: readonly Quoi[] = ['adresse', 'salle', 'acces', 'accesFauteuil', 'planUrl'];

/**
 * `changementsDe` gives what differs for who comes.
 *
 * @param dire writes each fact as the mail says it
 */
export function changementsDe(
  avant: AVenir,
  apres: AVenir,
  dire: (quoi: Quoi, aVenir: AVenir) => string,
): Changement[] {
  return (Object.keys(OBJETS) as Quoi[])
    .filter((quoi) => apres.forme === 'presentiel' || !SUR_PLACE.includes(quoi))
    .map((quoi) => ({ quoi, avant: dire(quoi, avant), apres: dire(quoi, apres) }))
    .filter((changement) => changement.avant !== changement.apres);
}

/** `objetDes` ends the subject: « la salle change », « l’horaire et la salle changent », « plusieurs informations… ». */
export function objetDes(changements: readonly Changement[]): string {
  const [premier, second] = changements;
  if (!premier) throw new Error('nothing changed');
  if (!second) return OBJETS[premier.quoi];
  if (changements.length > 2) return 'plusieurs informations changent';
  const sujet = (quoi: Quoi) => OBJETS[quoi].replace(/ change(?:nt)?$/, '');
  return `${sujet(premier.quoi)} et ${sujet(second.quoi)} changent`;
}
