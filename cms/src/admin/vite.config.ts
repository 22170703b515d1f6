import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { GREFFES, MODULES } from './grafts';
import { DOCUMENT, EN_DUR } from './traductions/hard-coded';

/** `Configuration` and `Contexte` are what is used here of Vite, which is a dependency of Strapi. */
type Configuration = { root: string; plugins?: unknown[] };
type Contexte = { error(message: string): never };
type Emetteur = { emitFile(fichier: { type: 'asset'; fileName: string; source: Uint8Array }): string };

/**
 * `reprendreStrapi` puts Strapi's words in French, and changes its code where it has no hook. A text that is no longer
 * found stops the build: Strapi changed, and speaks English or names nothing again.
 */
function reprendreStrapi(racine: string) {
  const reprises = [...EN_DUR, ...GREFFES];
  const restantes = new Set(reprises);
  return {
    name: 'portail-reprises',
    resolveId: (id: string): string | undefined => (MODULES[id] ? `${racine}/${MODULES[id]}` : undefined),
    transform(code: string, id: string): { code: string; map: null } | undefined {
      const module = id.split('?')[0] ?? '';
      const siennes = reprises.filter(([fin, anglais]) => module.endsWith(fin) && code.includes(anglais));
      if (siennes.length === 0) return undefined;
      for (const une of siennes) restantes.delete(une);
      return {
        code: siennes.reduce((texte, [, anglais, francais]) => texte.replaceAll(anglais, francais), code),
        map: null,
      };
    },
    buildEnd(this: Contexte, erreur?: Error): void {
      const [premiere] = restantes;
      if (premiere && !erreur)
        this.error(`${premiere[1]} is no longer in ${premiere[0]}: see hard-coded.ts and grafts.ts`);
    },
    // `generateBundle` runs after the rest, because Strapi writes this page by itself at the end.
    generateBundle: {
      order: 'post' as const,
      handler(this: Contexte, _: unknown, sorties: Record<string, { source?: string }>): void {
        const page = sorties['index.html'];
        for (const [anglais, francais] of DOCUMENT) {
          if (!page?.source?.includes(anglais)) this.error(`${anglais} is no longer in index.html: see hard-coded.ts`);
          page.source = page.source.replace(anglais, francais);
        }
      },
    },
  };
}

/** `DOSSIERS_PDFJS` hold what pdf.js asks for by name while it draws: old alphabets, the fonts of every PDF, decoders. */
const DOSSIERS_PDFJS = ['cmaps', 'standard_fonts', 'wasm'];

/** `joindrePdfjs` puts these files beside the admin's own: what a private file needs is asked of no other site. */
function joindrePdfjs(racine: string) {
  const paquet = createRequire(`${racine}/package.json`).resolve('pdfjs-dist/package.json');
  const source = paquet.slice(0, -'package.json'.length);
  const { version } = JSON.parse(readFileSync(paquet, 'utf8'));
  return {
    name: 'portail-pdfjs',
    generateBundle(this: Emetteur): void {
      for (const dossier of DOSSIERS_PDFJS)
        for (const nom of readdirSync(source + dossier))
          this.emitFile({
            type: 'asset',
            fileName: `pdfjs-${version}/${dossier}/${nom}`,
            source: readFileSync(`${source}${dossier}/${nom}`),
          });
    },
  };
}

export default (configuration: Configuration): Configuration => ({
  ...configuration,
  plugins: [...(configuration.plugins ?? []), reprendreStrapi(configuration.root), joindrePdfjs(configuration.root)],
});
