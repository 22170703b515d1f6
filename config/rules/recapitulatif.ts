/** These rules say what the morning mail tells somebody of the staff, and when there is none to send. */
import { ATTENTES, type Attente, NOMS_ATTENTES } from './attentes.ts';

/** `Matin` is what waits for somebody: each wait of their secretariat, and the dossiers that they may study since. */
export type Matin = { attentes: Record<Attente, number>; devenusComplets: number };

/** `A_SOI` are the waits that somebody of the bureau ends; the others are the candidats'. */
const A_SOI: readonly Attente[] = NOMS_ATTENTES.filter((nom) => nom !== 'en_cours');

/** `direMatin` gives the lines of the mail; none when nothing waits, and no mail leaves. */
export function direMatin({ attentes, devenusComplets }: Matin): string[] {
  const quelquun = A_SOI.some((nom) => attentes[nom] > 0);
  return [
    ...(quelquun
      ? A_SOI.filter((nom) => attentes[nom] > 0).map((nom) => `${ATTENTES[nom].libelle} : ${attentes[nom]}`)
      : []),
    ...(devenusComplets > 0 ? [direComplets(devenusComplets)] : []),
  ];
}

function direComplets(nombre: number): string {
  return nombre === 1
    ? 'Un dossier de vos formations est devenu complet : vous pouvez l’étudier.'
    : `${nombre} dossiers de vos formations sont devenus complets : vous pouvez les étudier.`;
}
