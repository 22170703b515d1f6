import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Bloc, Blocs } from '@portail/config/rules/catalogue';
import { JSDOM } from 'jsdom';
import { lireHtml } from './html.ts';
import { assembler } from './lignes.ts';
import { aucunePerte, type Pertes } from './pertes.ts';

const lire = (html: string, premier = 2) => {
  const { lignes, pertes } = lireHtml(new JSDOM(html).window.document.body);
  return { blocs: assembler(lignes, premier), pertes };
};

const mots = (text: string, marques: object = {}) => ({ type: 'text', text, ...marques });
const p = (...enfants: (string | object)[]) => ({ type: 'paragraph', children: enfants.map(enMots) });
const h = (level: number, ...enfants: (string | object)[]) => ({
  type: 'heading',
  level,
  children: enfants.map(enMots),
});
const li = (...enfants: (string | object)[]) => ({ type: 'list-item', children: enfants.map(enMots) });
const liste = (format: string, ...children: object[]) => ({ type: 'list', format, children });
const ul = (...elements: object[]) => liste('unordered', ...elements);
const ol = (...elements: object[]) => liste('ordered', ...elements);
const a = (url: string, text: string, marques: object = {}) => ({
  type: 'link',
  url,
  children: [mots(text, marques)],
});
const enMots = (enfant: string | object) => (typeof enfant === 'string' ? mots(enfant) : enfant);
const gras = (text: string) => mots(text, { bold: true });
const italique = (text: string) => mots(text, { italic: true });

const marque = (signe: string) =>
  `<!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>${signe}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->`;
const deWord = (niveau: number, signe: string, contenu: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${niveau} lfo1'>${marque(signe)}${contenu}<o:p></o:p></p>`;

const COLLES: [string, html: string, blocs: object[]][] = [
  [
    'Word: headings, bold, italic, a link, an empty paragraph',
    `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style></head>
    <body lang=FR><!--StartFragment--><h1>Objectifs de\nla formation<o:p></o:p></h1>
    <p class=MsoNormal>Former des <b style='mso-bidi-font-weight:normal'>chargés de\nprojet</b> et des <i>cadres</i>,
    voir <a href="https://iut.test/x"><span style='color:blue'>le site</span></a>.<o:p></o:p></p>
    <p class=MsoNormal><o:p>&nbsp;</o:p></p><h3>Public</h3><!--EndFragment--></body></html>`,
    [
      h(2, 'Objectifs de la formation'),
      p(
        'Former des ',
        gras('chargés de projet'),
        ' et des ',
        italique('cadres'),
        ', voir ',
        a('https://iut.test/x', 'le site'),
        '.',
      ),
      h(3, 'Public'),
    ],
  ],
  [
    'Word: bullets of two levels, then numbers',
    deWord(1, '·', 'Piloter') +
      deWord(2, 'o', 'Un projet') +
      deWord(2, 'o', 'Une équipe') +
      deWord(1, '·', 'Vendre') +
      '<p class=MsoNormal>Puis :</p>' +
      deWord(1, '1.', 'Candidater') +
      deWord(2, 'a)', 'En ligne') +
      deWord(1, '2.', 'Attendre'),
    [
      ul(li('Piloter'), ul(li('Un projet'), li('Une équipe')), li('Vendre')),
      p('Puis :'),
      ol(li('Candidater'), ol(li('En ligne')), li('Attendre')),
    ],
  ],
  [
    'Word: the number of a heading is part of it',
    `<h2 style='mso-list:l1 level1 lfo2'>${marque('1.')}Débouchés</h2>`,
    [h(2, '1. Débouchés')],
  ],
  [
    'Word: its title is above its headings',
    '<p class=MsoTitle>Plaquette</p><h1>Objectifs</h1>',
    [h(2, 'Plaquette'), h(3, 'Objectifs')],
  ],
  [
    'Word on the web: one list for each element',
    `<div class="ListContainerWrapper"><ul><li data-leveltext="" data-aria-level="1"><p><span>Un</span></p></li></ul></div>
     <div class="ListContainerWrapper"><ul><li data-leveltext="o" data-aria-level="2"><p><span>Un A</span></p></li></ul></div>
     <div class="ListContainerWrapper"><ul><li data-leveltext="" data-aria-level="1"><p><span>Deux</span></p></li></ul></div>
     <p role="heading" aria-level="1">Titre</p>`,
    [ul(li('Un'), ul(li('Un A')), li('Deux')), h(2, 'Titre')],
  ],
  [
    'LibreOffice',
    `<h2 class="western">Métiers</h2><p style="line-height: 100%; margin-bottom: 0cm"><font face="Liberation Serif"><b>Technicien</b></font> ou <i>conseiller</i></p>
     <ol>\n\t<li><p style="margin-bottom: 0cm">Premier</p></li>\n\t<li><p>Second</p>\n\t<ul><li><p>Dessous</p></li></ul></li></ol><p><br/>\n</p>`,
    [
      h(2, 'Métiers'),
      p(gras('Technicien'), ' ou ', italique('conseiller')),
      ol(li('Premier'), li('Second'), ul(li('Dessous'))),
    ],
  ],
  [
    'Google Docs: all in one element, bold by style',
    `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-size:16pt;font-weight:400">Objectifs</span></h2>
    <p dir="ltr"><span style="font-weight:400">Un </span><span style="font-weight:700">mot</span><span style="font-style:italic"> penché</span></p><br>
    <ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Haut</span></p></li><ul><li aria-level="2"><p><span>Bas</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`,
    [h(2, 'Objectifs'), p('Un ', gras('mot'), italique(' penché')), ul(li('Haut'), ul(li('Bas')))],
  ],
  [
    'Outlook: a signature, a telephone and an address',
    `<div class="WordSection1"><p class="MsoNormal"><span>Cordialement,<br>Le secrétariat</span></p>
     <p class="MsoNormal"><a href="mailto:lp@iut.test">lp@iut.test</a> ou <a href="tel:+33241000000">02 41 00 00 00</a></p></div>`,
    [
      p('Cordialement,\nLe secrétariat'),
      p(a('mailto:lp@iut.test', 'lp@iut.test'), ' ou ', a('tel:+33241000000', '02 41 00 00 00')),
    ],
  ],
  [
    'a page: quotation, code, definitions, script, style, comment',
    `<style>p{color:red}</style><script>alert(1)</script><!-- non --><blockquote><p>Citation</p></blockquote><pre>une ligne\n  puis une autre</pre>
     <dl><dt>Durée</dt><dd>Un an</dd></dl><hr><div>Fin<div>du texte</div></div><p style="display:none">caché</p>`,
    [p('Citation'), p('une ligne\npuis une autre'), p(gras('Durée')), p('Un an'), p('Fin'), p('du texte')],
  ],
  [
    'headings without a gap, from that of the field',
    '<h2>Un</h2><h4>Deux</h4><h5>Trois</h5><h2>Quatre</h2>',
    [h(2, 'Un'), h(3, 'Deux'), h(4, 'Trois'), h(2, 'Quatre')],
  ],
  ['a heading is not bold besides', '<h2><b>Un</b> <i>deux</i></h2>', [h(2, 'Un ', italique('deux'))]],
  ['bold and italic at once', '<p><strong><em>mot</em></strong></p>', [p(mots('mot', { bold: true, italic: true }))]],
  [
    'bold in a link',
    '<p><a href="https://iut.test">le <b>site</b></a></p>',
    [p({ type: 'link', url: 'https://iut.test', children: [mots('le '), gras('site')] })],
  ],
  ['two empty lines of a mail are two paragraphs', '<div>Un<br><br>Deux<br>Trois</div>', [p('Un'), p('Deux\nTrois')]],
  [
    'an element of two paragraphs',
    '<ul><li><p>Un</p><p>suite</p></li><li>Deux</li></ul>',
    [ul(li('Un\nsuite'), li('Deux'))],
  ],
  [
    'bullets that were typed',
    '<p>Savoir :</p><p>•&nbsp;&nbsp;lire</p><p>- écrire</p>',
    [p('Savoir :'), ul(li('lire'), li('écrire'))],
  ],
  ['numbers that were typed', '<p>1. Un</p><p>2. Deux</p>', [ol(li('Un'), li('Deux'))]],
  [
    'a number that nothing follows is words',
    '<p>1. Contexte</p><p>Texte</p><p>2. Suite</p>',
    [p('1. Contexte'), p('Texte'), p('2. Suite')],
  ],
  ['a year is no number of a list', '<p>2027. Une année</p>', [p('2027. Une année')]],
  ['exponents and indices', '<p>100 m<sup>2</sup>, CO<sub>2</sub>, 1<sup>er</sup></p>', [p('100 m², CO₂, 1er')]],
  [
    'French spaces stay, others do not follow one another',
    '<p>Oui&nbsp;: \n&nbsp; non &nbsp;</p>',
    [p('Oui\u00a0: non')],
  ],
  ['what nobody sees goes', '<p>mot\u200b\u00adlong</p>', [p('motlong')]],
  ['an emoji that is drawn', '<p>Bravo <img alt="🎉" src="x.png"></p>', [p('Bravo 🎉')]],
  [
    'a table that only places words',
    '<table><tr><td><h2>Titre</h2><ul><li>Un</li></ul></td></tr></table>',
    [h(2, 'Titre'), ul(li('Un'))],
  ],
  ['a list whose level skips one', deWord(1, '·', 'Un') + deWord(3, '§', 'Trois'), [ul(li('Un'), ul(li('Trois')))]],
  ['numbers after bullets', '<ul><li>Un</li></ul><ol><li>Deux</li></ol>', [ul(li('Un')), ol(li('Deux'))]],
  ['nothing', '<p>&nbsp;</p><div><br></div>', []],
];
for (const [dit, html, blocs] of COLLES) {
  test(dit, () => {
    const lus = lire(html);
    assert.deepEqual(lus, { blocs, pertes: aucunePerte() });
    estPubliable(lus.blocs);
  });
}

const PERDUS: [string, html: string, blocs: object[], pertes: Partial<Pertes>][] = [
  [
    'images',
    '<p>Un<img src="a.png"></p><p><img src="b.png"></p><img src="p.gif" width="1" height="1">',
    [p('Un')],
    { images: 2 },
  ],
  ['an embedded video', '<p>Un</p><iframe src="https://x.test"></iframe>', [p('Un')], { contenus: 1 }],
  [
    'a table: one line for each row',
    '<table><caption>Stages</caption><tr><th>Mois</th><th>Lieu</th></tr><tr><td><p>Mars</p></td><td>Angers <b>ou</b> Cholet</td></tr><tr><td>Avril</td><td>&nbsp;</td></tr></table>',
    [p('Stages'), p(gras('Mois'), ' — ', gras('Lieu')), p('Mars — Angers ', gras('ou'), ' Cholet'), p('Avril')],
    { tableaux: 1 },
  ],
  [
    'two columns of paragraphs and lists',
    '<table><tr><td><ul><li>Un</li></ul></td><td><p>Deux</p></td></tr></table>',
    [ul(li('Un')), p('Deux')],
    { tableaux: 1 },
  ],
  ...[
    'javascript:alert(1)',
    'file:///C:/doc.docx',
    'data:text/html,x',
    'ftp://x.test',
    '/formations',
    'vbscript:x',
  ].map((url): [string, string, object[], Partial<Pertes>] => [
    `a link to ${url}`,
    `<p>voir <a href="${url}">ici</a></p>`,
    [p('voir ici')],
    { liens: 1 },
  ]),
  ['a link within its page is nothing lost', '<p><a href="#_ftn1">[1]</a></p>', [p('[1]')], {}],
  [
    'underlined, but for links',
    '<p><u>mot</u> <a href="https://x.test"><u>lien</u></a></p>',
    [p('mot ', a('https://x.test', 'lien'))],
    { souligne: true },
  ],
  ['struck out', '<p>un <span style="text-decoration:line-through">deux</span></p>', [p('un deux')], { barre: true }],
  [
    'numbers that begin at 3',
    '<ol start="3"><li>Trois</li><li>Quatre</li></ol>',
    [ol(li('Trois'), li('Quatre'))],
    { numerotations: 1 },
  ],
  ['numbers of Word that go on', deWord(1, '2.', 'Deux'), [ol(li('Deux'))], { numerotations: 1 }],
];
for (const [dit, html, blocs, pertes] of PERDUS) {
  test(`what is said of ${dit}`, () => {
    const lus = lire(html);
    assert.deepEqual(lus, { blocs, pertes: { ...aucunePerte(), ...pertes } });
    estPubliable(lus.blocs);
  });
}

function estPubliable(blocs: Bloc[]): void {
  assert.ok(Blocs.safeParse(blocs).success);
  for (const bloc of blocs) assert.ok(bloc.children.length > 0);
}
