/** `deplier` unfolds the step that a link of the page leads into: not every browser does it by itself. */
function deplier(): void {
  const cible = document.getElementById(location.hash.slice(1));
  const pli = cible?.closest('details:not([open])');
  if (!cible || !pli) return;
  pli.setAttribute('open', '');
  cible.scrollIntoView();
}

deplier();
addEventListener('hashchange', deplier);
// A link to the same place again changes no hash.
document.addEventListener('click', ({ target }) => {
  if ((target as Element).closest('a[href^="#"]')?.getAttribute('href') === location.hash) deplier();
});
