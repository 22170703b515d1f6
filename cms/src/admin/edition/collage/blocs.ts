import { annoncerCollage } from './annonce';
import { collageDans, type Editeur } from './plugin.ts';

/** `RETIRES` are blocks that the site does not draw, and refuses at publication. */
const RETIRES = new Set(['code', 'image', 'quote']);

export type Blocs = Record<string, object> & { link: { plugin(editeur: Editeur): Editeur } };

/**
 * `blocsDuSite` keeps those of Strapi's blocks that the site draws. Strapi reads a pasted address for its links: ours
 * is asked first.
 */
export function blocsDuSite(blocs: Blocs): Blocs {
  const { link, ...autres } = Object.fromEntries(Object.entries(blocs).filter(([nom]) => !RETIRES.has(nom))) as Blocs;
  const plugin = (editeur: Editeur) => collageDans(link.plugin(editeur), annoncerCollage);
  return { ...autres, link: { ...link, plugin } };
}
