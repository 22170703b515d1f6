/** This script asks once for all that the home page says of who is signed in. Each list then gets its lines. */
const racine = document.documentElement.dataset;
const source = document.querySelector<HTMLElement>('[data-source]')?.dataset['source'];

if (source && (Number(racine['dossiers']) || Number(racine['convocations']))) {
  fetch(source, { redirect: 'error' })
    .then(async (reponse) => {
      if (reponse.ok) placer(await reponse.text());
    })
    // `catch` leaves the page as it is: the link of each part leads to the same.
    .catch(() => undefined);
}

/** `placer` fills the lists; one that is empty by now leaves the page. */
function placer(html: string): void {
  const recu = document.createElement('template');
  recu.innerHTML = html;
  for (const liste of document.querySelectorAll<HTMLElement>('main [data-lignes]')) {
    const nom = liste.dataset['lignes'] ?? '';
    const lignes = recu.content.querySelector(`[data-lignes="${nom}"]`)?.children ?? [];
    if (lignes.length > 0) liste.replaceChildren(...lignes);
    else if (Number(racine[nom])) racine[nom] = '0';
  }
}
