import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ajouterMot, mettreEnPage } from './layout.ts';

const CORPS = { sujet: 'Objet', salutation: 'Bonjour Zoé,', paragraphes: ['Premier.', 'Deux\nlignes.'] };
const NE_PAS = 'Ce message est envoyé automatiquement : merci de ne pas y répondre.';
const SIGNATURE = 'Le portail de candidature des IUT des Pays de la Loire';

/** `lus` gives the texts that somebody reads in the HTML, without its title. */
const lus = (html: string) =>
  html
    .replace(/^.*<\/head>/s, '')
    .replaceAll('<br>', '\n')
    .replace(/<[^>]*>/g, '\0')
    .split('\0')
    .filter((texte) => texte.trim() !== '');

test('says the same in text and in HTML', () => {
  const { sujet, texte, html } = mettreEnPage(CORPS);
  assert.equal(sujet, 'Objet');
  assert.equal(texte, ['Bonjour Zoé,', 'Premier.', 'Deux\nlignes.', SIGNATURE, NE_PAS].join('\n\n'));
  assert.deepEqual(lus(html), ['Bonjour Zoé,', 'Premier.', 'Deux\nlignes.', SIGNATURE, NE_PAS]);
  assert.match(html, /^<!doctype html><html lang="fr">.*<title>Objet<\/title>/);
});

test('a link is a button, and an address to copy where buttons do not work', () => {
  const url = 'https://portail.test/valider?jeton=a&suite=b';
  const { texte, html } = mettreEnPage({ ...CORPS, lien: { libelle: 'Valider', url } });
  assert.ok(texte.includes(`\n\nValider :\n${url}\n\n${SIGNATURE}`));
  const ecrit = 'https://portail.test/valider?jeton=a&amp;suite=b';
  assert.deepEqual(
    [...html.matchAll(/href="([^"]*)"/g)].map(([, adresse]) => adresse),
    [ecrit],
  );
  assert.deepEqual(lus(html).slice(3, 5), [
    'Valider',
    `Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur :\n${ecrit}`,
  ]);
});

const REPONSES: [string | undefined, object, string][] = [
  [undefined, {}, NE_PAS],
  [
    'iut@portail.test',
    { repondreA: 'iut@portail.test' },
    'Ce message est envoyé automatiquement. Si vous y répondez, votre réponse ira à l’établissement.',
  ],
];
for (const [repondreA, entete, pied] of REPONSES) {
  test(`an answer to ${repondreA ?? 'nobody'} is announced as it goes`, () => {
    const { texte, html, sujet: _, ...reste } = mettreEnPage({ ...CORPS, ...(repondreA && { repondreA }) });
    assert.deepEqual(reste, entete);
    assert.equal(texte.split('\n\n').at(-1), pied);
    assert.equal(lus(html).at(-1), pied);
  });
}

/** `TAPES` pairs what people type with what a mail makes of it in HTML. */
const TAPES: [string, string][] = [
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['</p></div><img src=x onerror=alert(1)>', '&lt;/p&gt;&lt;/div&gt;&lt;img src=x onerror=alert(1)&gt;'],
  ['"><a href="https://pirate.test">', '&quot;&gt;&lt;a href=&quot;https://pirate.test&quot;&gt;'],
  ["' onmouseover='alert(1)", '&#39; onmouseover=&#39;alert(1)'],
  ['Dupont & Fils', 'Dupont &amp; Fils'],
  ['&lt;déjà&gt;', '&amp;lt;déjà&amp;gt;'],
  ['<!-- -->', '&lt;!-- --&gt;'],
  ['1\n2', '1<br>2'],
];
const balises = (html: string) => html.match(/<[a-z!/][^>]*>/gi)?.filter((balise) => balise !== '<br>');
for (const [tape, ecrit] of TAPES) {
  test(`${JSON.stringify(tape)} is text, wherever it was typed`, () => {
    const corps = (mot: string) => ({
      sujet: mot,
      salutation: `Bonjour ${mot}`,
      paragraphes: [mot, `${mot}.`],
      lien: { libelle: mot, url: `https://portail.test/${mot}` },
    });
    const { html, texte } = mettreEnPage(corps(tape));
    assert.ok(html.includes(`<p style="margin:0 0 16px">${ecrit}</p>`));
    assert.equal(texte.split(tape).length - 1, 5, 'the text keeps it as it is');
    // Nothing that is typed opens a tag: those of a mail are the same whatever its words.
    const [attendues, trouvees] = [mettreEnPage(corps('mot')).html, html].map((page) =>
      balises(page)?.map((balise) => balise.replace(/href="[^"]*"/, 'href')),
    );
    assert.deepEqual(trouvees, attendues);
  });
}

const MOTS: [string, string | null, string[]][] = [
  ['nothing', null, []],
  ['blanks', ' \n ', []],
  ['a line', ' Le secrétariat répond le matin. ', ['Le secrétariat répond le matin.']],
  ['lines', 'Un.\nDeux.', ['Un.\nDeux.']],
  ['the signature itself', SIGNATURE, [SIGNATURE]],
  ['HTML', '<b>&</b>', ['&lt;b&gt;&amp;&lt;/b&gt;']],
];
for (const [dit, mot, attendus] of MOTS) {
  test(`a word of the établissement, ${dit}: plain, before the signature, in text and in HTML`, () => {
    const avec = ajouterMot(mettreEnPage(CORPS), mot);
    const net = mot?.trim();
    const dits = ['Bonjour Zoé,', 'Premier.', 'Deux\nlignes.', ...(net ? [net] : []), SIGNATURE, NE_PAS];
    assert.equal(avec.texte, dits.join('\n\n'));
    assert.deepEqual(lus(avec.html), ['Bonjour Zoé,', 'Premier.', 'Deux\nlignes.', ...attendus, SIGNATURE, NE_PAS]);
  });
}
