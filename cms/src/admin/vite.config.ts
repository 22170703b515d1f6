import { EN_DUR } from './traductions/hard-coded';

/** What is used here of Vite, which is a dependency of Strapi. */
type Configuration = { plugins?: unknown[] };
type Contexte = { error(message: string): never };

/** Strapi's own words in French. One that is no longer found stops the build: Strapi changed, and speaks English again. */
function traduireEnDur() {
  const restantes = new Set(EN_DUR);
  return {
    name: 'portail-en-dur',
    transform(code: string, id: string): { code: string; map: null } | undefined {
      const module = id.split('?')[0] ?? '';
      const siennes = EN_DUR.filter(([fin, anglais]) => module.endsWith(fin) && code.includes(anglais));
      if (siennes.length === 0) return undefined;
      for (const une of siennes) restantes.delete(une);
      return {
        code: siennes.reduce((texte, [, anglais, francais]) => texte.replaceAll(anglais, francais), code),
        map: null,
      };
    },
    buildEnd(this: Contexte, erreur?: Error): void {
      const [premiere] = restantes;
      if (premiere && !erreur) this.error(`${premiere[1]} is no longer in ${premiere[0]}: see hard-coded.ts`);
    },
  };
}

export default (configuration: Configuration): Configuration => ({
  ...configuration,
  plugins: [...(configuration.plugins ?? []), traduireEnDur()],
});
