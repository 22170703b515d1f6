/**
 * `checkImports` says who may import whom. Imports run one way, so that a part can be read, tested and replaced without
 * those above it. The rules are written here rather than left to a library, because none of them reads the imports of
 * an .astro file.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * `Imports` holds the imports of each file, types included. Each is a file from the root of the repository, or the name
 * of a package.
 */
export type Imports = ReadonlyMap<string, readonly string[]>;

type Rule = Readonly<{ from: RegExp; notTo: RegExp; message: string }>;

const RULES: readonly Rule[] = [
  {
    from: /^config\//,
    notTo: /^(cms|site|scripts|tests)\//,
    message: 'config stands alone: hand it what it needs as a parameter',
  },
  {
    from: /^cms\//,
    notTo: /^(site|scripts|tests)\//,
    message: 'the cms knows config only: move what both need to config',
  },
  {
    from: /^scripts\/(?!bench\/)/,
    notTo: /^tests\//,
    message: 'tests are the outermost, beside the benches: move what both need to scripts',
  },
  {
    from: /^cms\/src\/platform\//,
    notTo: /^cms\/src\/(api|edition|bureau|boot|admin|middlewares)\//,
    message: 'platform is the ground floor and imports config only: hand it what it needs as a parameter',
  },
  {
    from: /^cms\/src\/api\/(?!.*\/controllers\/)/,
    notTo: /^cms\/src\/(edition|bureau|boot|admin|middlewares)\//,
    message: 'a noun knows nothing of those who use it: move the rule to the noun, or the act to its own floor',
  },
  {
    from: /^cms\/src\/edition\//,
    notTo: /^cms\/src\/(bureau|boot|admin|middlewares)\//,
    message: 'edition and bureau stand side by side, under boot: move what both need to api or platform',
  },
  {
    from: /^cms\/src\/bureau\//,
    notTo: /^cms\/src\/(edition|boot|admin|middlewares)\//,
    message: 'edition and bureau stand side by side, under boot: move what both need to api or platform',
  },
  {
    from: /^cms\/src\/admin\//,
    notTo: /^cms\/src\/(platform|api|bureau|boot|middlewares)\//,
    message: 'the admin runs in a browser: it knows config, and the views of edition',
  },
  {
    from: /^site\//,
    notTo: /^(cms|scripts|tests)\//,
    message: 'the site knows config only: move what both need to config, and ask the cms through the contract',
  },
  {
    from: /^site\/src\/(components|layouts|styles)\//,
    notTo: /^site\/src\/(features|pages|actions)\//,
    message: 'components, layouts and styles know nothing of the domain: pass it as a property or a slot',
  },
  {
    from: /^site\/src\/(features|lib)\//,
    notTo: /^site\/src\/pages\//,
    message: 'pages are the outermost: move what is shared to the feature',
  },
  {
    from: /^(cms|site|scripts|tests)\//,
    notTo: /^(zod|astro\/zod|astro:schema)(\/|$)/,
    message: 'schemas live in config: import the schema from there',
  },
  {
    from: /^config\//,
    notTo: /^zod(?!\/mini$)/,
    message: "a browser downloads it: import * as z from 'zod/mini'",
  },
  {
    from: /^site\//,
    notTo: /^(react|react-dom)(\/|$)/,
    message: "the site runs on Preact: import from 'preact' or 'preact/hooks'",
  },
];

/**
 * `checkImports` judges all imports together.
 *
 * @returns one message for each forbidden import and each circle
 */
export function checkImports(imports: Imports): string[] {
  return [...forbidden(imports), ...circles(imports)];
}

function forbidden(imports: Imports): string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets.flatMap((target) =>
      RULES.filter(({ from, notTo }) => from.test(file) && notTo.test(target)).map(
        ({ message }) => `${file} imports ${target}: ${message}.`,
      ),
    ),
  );
}

function circles(imports: Imports): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      const circle = [...path.slice(path.indexOf(file)), file];
      found.push(`${circle.join(' → ')}: break the circle, by moving what they share to a file of its own.`);
    }
    if (done.has(file)) return;
    done.add(file);
    for (const target of imports.get(file) ?? []) visit(target, [...path, file]);
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

/**
 * `importsOf` reads the imports of one file.
 *
 * @param file from the root of the repository
 * @param files all of them, to find the one that an import without extension means
 */
export function importsOf(file: string, text: string, files: ReadonlySet<string>): string[] {
  const code = file.endsWith('.astro') ? scriptsOf(text) : text;
  const { importedFiles } = ts.preProcessFile(code, true, true);
  return importedFiles.map(({ fileName }) => resolveImport(file, fileName, files));
}

function resolveImport(file: string, specifier: string, files: ReadonlySet<string>): string {
  const own = /^@portail\/(config)\/(.*)$/.exec(specifier);
  if (!own && !specifier.startsWith('.')) return specifier;
  const path = own ? `${own[1]}/${own[2]}` : posix.join(posix.dirname(file), specifier);
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => files.has(candidate)) ?? path;
}

/** `scriptsOf` takes the frontmatter and the scripts that run in the browser. */
function scriptsOf(astro: string): string {
  const frontmatter = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(astro)?.[1] ?? '';
  const scripts = [...astro.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, body = '']) => body);
  return [frontmatter, ...scripts].join('\n;\n');
}
