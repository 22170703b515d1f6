/** `checkLayout` says where files may live and how they are named. Each message says what to do. */

const TOP_LEVEL = new Set([
  ...['.ci', '.env.example', '.gitignore', 'README.md', 'biome.json', 'package-lock.json', 'package.json'],
  ...['cms', 'config', 'scripts', 'site', 'tests'],
]);

/** `IMPOSED` are names that a framework, its generator or a custom imposes. */
const IMPOSED = /^cms\/types\/generated\/|(^|\/)(README\.md|\.gitkeep|\[[\w.-]+\]\.(astro|ts)|_[\w-]+)$/;
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const DRAWER = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[a-z.]+$)/;

/** `INDEX_ALLOWED` are the files that Strapi, Astro Actions and a folder of pages look for. */
const INDEX_ALLOWED = /^(cms\/src\/index\.ts|site\/src\/actions\/index\.ts|site\/src\/pages\/.*index\.(astro|ts))$/;

type Rule = Readonly<{
  /** `refuse` answers undefined for a file that is fine, or that this rule does not judge. */
  refuse(file: string, all: ReadonlySet<string>): string | undefined;
}>;

const RULES: readonly Rule[] = [
  {
    refuse: (file) =>
      TOP_LEVEL.has(file.split('/', 1)[0] ?? '')
        ? undefined
        : 'the top level is closed: move it into cms, config, scripts, site or tests',
  },
  {
    refuse: (file) =>
      IMPOSED.test(file) || file.split('/').every((name) => KEBAB.test(name) || IMPOSED.test(name) || /^\[/.test(name))
        ? undefined
        : 'name files and folders in kebab-case, lower case, without accents',
  },
  {
    refuse: (file) =>
      DRAWER.test(file) ? 'a drawer for everything: name the file after the one idea it holds' : undefined,
  },
  {
    refuse: (file) =>
      /(^|\/)index\.(ts|tsx|mjs|astro)$/.test(file) && !INDEX_ALLOWED.test(file)
        ? 'no barrels: import each thing from the file that holds it'
        : undefined,
  },
  inside(
    /^cms\/src\/api\//,
    /^[^/]+\/((content-types|routes|controllers|services)\/|courriels\.ts$)/,
    'an api folder holds content-types, routes, controllers, services and courriels.ts only: policies and middlewares go to cms/src, what has no noun to cms/src/platform',
  ),
  inside(
    /^site\/src\/features\//,
    /^[^/]+\/[^/]+\.(astro|tsx|ts)$/,
    'a feature is one folder of .astro, .tsx, .server.ts and pure .ts files: styles go to site/src/styles, assets to site/src/assets',
  ),
  inside(
    /^site\/src\/pages\//,
    /\.(astro|ts)$/,
    'only .astro and .ts are pages: move it to a feature or to site/public',
  ),
  inside(/^config\/rules\//, /^[^/]+\.ts$/, 'one file per noun, directly in config/rules, with its test beside it'),
  {
    refuse(file, all) {
      if (!/^config\/rules\/[^/]+\.ts$/.test(file) || file.endsWith('.test.ts')) return undefined;
      const test = file.replace(/\.ts$/, '.test.ts');
      return all.has(test) ? undefined : `a rule has its table test beside it: write ${test}`;
    },
  },
];

/** `inside` makes a rule for one part of the tree: its files have the given form. */
function inside(folder: RegExp, form: RegExp, message: string): Rule {
  return {
    refuse: (file) => (folder.test(file) && !form.test(file.replace(folder, '')) ? message : undefined),
  };
}

/**
 * `checkLayout` gives one message for each fault.
 *
 * @param files from the root of the repository, with forward slashes
 */
export function checkLayout(files: readonly string[]): string[] {
  const all = new Set(files);
  return files.flatMap((file) =>
    RULES.flatMap(({ refuse }) => {
      const message = refuse(file, all);
      return message ? [`${file}: ${message}.`] : [];
    }),
  );
}
