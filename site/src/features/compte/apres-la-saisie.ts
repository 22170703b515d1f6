/**
 * `apresLaSaisie` waits until the typing stops, not until the field is left. A line that appears under the finger would
 * move the button that it was about to press.
 */
const REPOS_MS = 500;

export function apresLaSaisie(champ: HTMLInputElement, geste: () => void): void {
  let minuterie: ReturnType<typeof setTimeout> | undefined;
  champ.addEventListener('input', () => {
    clearTimeout(minuterie);
    minuterie = setTimeout(geste, REPOS_MS);
  });
}
