/**
 * `devinerPiece` proposes the pièce that a file is for by the file's name. The candidat sees the proposal and changes
 * it.
 */

type Piece = { ref: string; intitule: string };

/** `MUETS` are words that many titles share, or that say nothing. */
const MUETS = new Set([
  'les',
  'des',
  'une',
  'aux',
  'pour',
  'par',
  'dont',
  'est',
  'pas',
  'tous',
  'toutes',
  'pdf',
  'scan',
]);
/** `AUTREMENT` gives the other words that people use for a title's word. */
const AUTREMENT: Record<string, string[]> = { curriculum: ['cv'], releve: ['bulletin', 'bulletins', 'notes'] };

function mots(texte: string): string[] {
  const simple = texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (simple.match(/[a-z0-9]+/g) ?? [])
    .map((mot) => (mot.length > 3 ? mot.replace(/s$/, '') : mot))
    .filter((mot) => mot.length > 1 && !MUETS.has(mot));
}

/**
 * `devinerPiece` compares the words of the name with those of each title.
 *
 * @returns undefined when nothing points to one pièce more than to another
 */
export function devinerPiece(nomFichier: string, pieces: readonly Piece[]): string | undefined {
  const du = new Set(mots(nomFichier.replace(/\.[a-z0-9]+$/i, '')));
  const points = pieces.map(({ ref, intitule }) => {
    const communs = mots(intitule).filter((mot) => du.has(mot) || AUTREMENT[mot]?.some((autre) => du.has(autre)));
    return { ref, points: new Set(communs).size };
  });
  const [premiere, deuxieme] = points.sort((a, b) => b.points - a.points);
  if (!premiere || premiere.points === 0 || premiere.points === deuxieme?.points) return undefined;
  return premiere.ref;
}
