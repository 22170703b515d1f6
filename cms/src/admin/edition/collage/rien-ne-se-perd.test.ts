/**
 * These properties hold for any page, mail or text. Its words are pasted in their order, each once, in blocks that may
 * be published.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bloc, Blocs, type ElementDeListe, type Liste } from '@portail/config/rules/catalogue';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { lireHtml } from './html.ts';
import { joindre } from './joindre.ts';
import { assembler } from './lignes.ts';
import { texteDe } from './mots.ts';
import { lireTexte } from './texte.ts';

const BALISES =
  'a article b blockquote br center code dd div dl dt em figure h1 h2 h5 hr i li ol p pre section span strong sub table u ul';
const STYLES = [
  '',
  'font-weight:normal',
  'font-weight:700;color:red',
  'mso-list:l0 level2 lfo1',
  'text-decoration:underline',
];

type Arbre = { balise: string; style: string; fils: (Arbre | 'mot')[] };

const { arbre } = fc.letrec<{ arbre: Arbre; fils: Arbre | 'mot' }>((tie) => ({
  arbre: fc.record({
    balise: fc.constantFrom(...BALISES.split(' ')),
    style: fc.constantFrom(...STYLES),
    fils: fc.array(tie('fils'), { maxLength: 4 }),
  }),
  fils: fc.oneof({ maxDepth: 5, withCrossShrink: true }, fc.constant<'mot'>('mot'), tie('arbre')),
}));

/** `dessiner` draws a table as the browser reads one: a row of one cell for each child. */
function dessiner({ balise, style, fils }: Arbre, suivant: () => string): string {
  const contenus = fils.map((un) => (un === 'mot' ? `${suivant()} ` : dessiner(un, suivant)));
  if (balise === 'br' || balise === 'hr') return `<${balise}>${contenus.join('')}`;
  if (balise === 'table') return `<table>${contenus.map((un) => `<tr><td>${un}</td><td></td></tr>`).join('')}</table>`;
  const href = balise === 'a' ? ' href="https://iut.test/"' : '';
  return `<${balise} style="${style}"${href}>${contenus.join('')}</${balise}>`;
}

function compteur(): { suivant(): string; mots: string[] } {
  const mots: string[] = [];
  const suivant = () => {
    mots.push(`mot${mots.length}x`);
    return mots.at(-1) ?? '';
  };
  return { suivant, mots };
}

const feuilles = (bloc: Bloc | ElementDeListe): string[] =>
  bloc.type === 'list' ? bloc.children.flatMap(feuilles) : [texteDe(bloc.children)];
const motsDe = (blocs: readonly Bloc[]) =>
  blocs
    .flatMap(feuilles)
    .join(' ')
    .match(/mot\d+x/g) ?? [];

function verifier(blocs: Bloc[]): void {
  assert.ok(Blocs.safeParse(blocs).success);
  for (const feuille of blocs.flatMap(feuilles)) assert.equal(feuille, feuille.trim());
  assert.ok(blocs.flatMap(feuilles).every((feuille) => feuille !== ''));
}

const lecteur = new new JSDOM().window.DOMParser();

test('a page', () => {
  fc.assert(
    fc.property(arbre, (arbre) => {
      const { suivant, mots } = compteur();
      const page = lecteur.parseFromString(dessiner(arbre, suivant), 'text/html').body;
      const blocs = assembler(lireHtml(page).lignes, 2);
      verifier(blocs);
      assert.deepEqual(motsDe(blocs), page.textContent.match(/mot\d+x/g) ?? []);
      assert.deepEqual([...motsDe(blocs)].sort(), [...mots].sort());
    }),
    { numRuns: 300 },
  );
});

const LIGNES = ['- ', '• ', '1. ', '2) ', '  - ', '\t', '', ' '].map((debut) => fc.constant(debut));
const texte = fc.array(
  fc.tuple(fc.oneof(...LIGNES), fc.constantFrom('mot', 'mot mot', ''), fc.constantFrom('\n', '\r\n', '\n\n')),
);

test('a text', () => {
  fc.assert(
    fc.property(texte, (lignes) => {
      const { suivant, mots } = compteur();
      const brut = lignes.map(([debut, contenu, fin]) => debut + contenu.replace(/mot/g, suivant) + fin).join('');
      const blocs = assembler(lireTexte(brut), 2);
      assert.ok(Blocs.safeParse(blocs).success);
      assert.deepEqual(motsDe(blocs), mots);
    }),
  );
});

type Mot = { type: 'text'; text: string }[];
const mot: fc.Arbitrary<Mot> = fc.constantFrom('mot', '').map((text) => [{ type: 'text', text }]);
const { bloc } = fc.letrec<{ bloc: Bloc; liste: Liste }>((tie) => ({
  bloc: fc.oneof(
    fc.record({ type: fc.constant('paragraph'), children: mot }),
    fc.record({ type: fc.constant('heading'), level: fc.constant(2), children: mot }),
    tie('liste'),
  ),
  liste: fc.record({
    type: fc.constant('list'),
    format: fc.constantFrom('ordered', 'unordered'),
    children: fc.array(
      fc.oneof({ maxDepth: 3 }, fc.record({ type: fc.constant('list-item'), children: mot }), tie('liste')),
      { minLength: 1, maxLength: 3 },
    ),
  }),
}));

/** `numeroter` numbers the words of a block. */
function numeroter(bloc: Bloc, suivant: () => string): Bloc {
  return JSON.parse(JSON.stringify(bloc).replace(/"mot"/g, () => `"${suivant()}"`));
}

test('a paste, between what was before and after it', () => {
  fc.assert(
    fc.property(
      bloc,
      fc.array(bloc, { minLength: 1, maxLength: 3 }),
      bloc,
      fc.boolean(),
      (avant, colles, apres, plusieurs) => {
        const { suivant, mots } = compteur();
        const [premier = avant, ...autres] = [avant, ...colles, apres].map((un) => numeroter(un, suivant));
        const joints = joindre(premier, autres.slice(0, -1), autres.at(-1) ?? apres, plusieurs);
        assert.ok(Blocs.safeParse(joints).success);
        assert.deepEqual(motsDe(joints), mots);
      },
    ),
    { numRuns: 2000 },
  );
});
