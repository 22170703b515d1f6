/** `brouillon` keeps an unsaved text in this tab, through a reload or the end of a session. */
export function brouillon(nom: string): { lu: string | undefined; noter(texte: string | undefined): void } {
  const cle = `${nom}:${location.pathname}`;
  return {
    lu: sessionStorage.getItem(cle) ?? undefined,
    noter(texte) {
      if (texte === undefined) sessionStorage.removeItem(cle);
      else sessionStorage.setItem(cle, texte);
    },
  };
}
