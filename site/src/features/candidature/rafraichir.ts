/**
 * `rafraichir` asks the server for the parts of the page that an act changes (`data-region`) and puts them in place.
 * The text that is typed elsewhere, the open panels and the focus do not move.
 */
type Regions = ReadonlyMap<string, HTMLElement>;

const ESSAIS = 3;
const PATIENCE_MAX_S = 30;

function regionsDe(page: Document): Regions {
  const trouvees = page.querySelectorAll<HTMLElement>('[data-region]');
  return new Map(Array.from(trouvees, (region) => [region.dataset['region'] ?? '', region]));
}

/** `dessinees` are the regions as the server drew them last: scripts and people change them since. */
const dessinees = new Map<string, string>();
for (const [nom, { outerHTML }] of regionsDe(document)) dessinees.set(nom, outerHTML);

/**
 * `rafraichir` puts the new parts in the place of the old ones.
 *
 * @returns whether the server could be read
 */
export async function rafraichir(): Promise<boolean> {
  const html = await lirePage();
  if (html === undefined) return false;
  const neuves = regionsDe(new DOMParser().parseFromString(html, 'text/html'));
  const actuelles = regionsDe(document);
  for (const [nom, region] of actuelles) {
    const neuve = neuves.get(nom);
    const dessin = neuve?.outerHTML ?? '';
    if (dessin === dessinees.get(nom)) continue;
    dessinees.set(nom, dessin);
    if (neuve) remplacer(region, neuve);
    else region.replaceChildren();
  }
  // Another tab, or the IUT, changed more than these parts show.
  const autre = neuves.size !== actuelles.size || [...neuves.keys()].some((nom) => !actuelles.has(nom));
  document.querySelector('[data-page-changee]')?.toggleAttribute('hidden', !autre);
  return true;
}

/**
 * `lirePage` asks the server for the page, several times if it is busy.
 *
 * @returns undefined when there is no such page for now, or no session any more
 */
async function lirePage(): Promise<string | undefined> {
  for (let essai = 1; essai <= ESSAIS; essai += 1) {
    const reponse = await fetch(location.pathname, { redirect: 'error' }).catch(() => undefined);
    if (reponse?.ok) return reponse.text().catch(() => undefined);
    const secondes = Number.parseInt(reponse?.headers.get('retry-after') ?? '', 10);
    if (!(secondes <= PATIENCE_MAX_S)) return undefined;
    await new Promise((resoudre) => setTimeout(resoudre, secondes * 1_000));
  }
  return undefined;
}

function remplacer(ancienne: HTMLElement, neuve: HTMLElement): void {
  for (const { id } of ancienne.querySelectorAll('details[open][id]')) {
    neuve.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
  }
  const actif = ancienne.contains(document.activeElement) ? document.activeElement : null;
  ancienne.replaceWith(document.adoptNode(neuve));
  if (!actif) return;
  const repris = actif.id ? document.getElementById(actif.id) : null;
  if (!repris) neuve.tabIndex = -1;
  (repris ?? neuve).focus({ preventScroll: true });
}
