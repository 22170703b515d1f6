/**
 * What is said of an answer is said once the typing stops, not when the field is left: a line that appears under the
 * finger would move the button that it was about to press.
 */
const REPOS_MS = 500;

export function apresLaSaisie(champ: HTMLInputElement, geste: () => void): void {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  champ.addEventListener('input', () => {
    clearTimeout(minuterie);
    minuterie = setTimeout(geste, REPOS_MS);
  });
}
