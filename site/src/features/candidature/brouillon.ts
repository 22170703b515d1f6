/** What is typed in a page of a dossier and not saved yet: it stays in this tab, through a reload or a session that ends. */
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
