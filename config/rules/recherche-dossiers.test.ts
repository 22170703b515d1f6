import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mots } from './recherche.ts';
import { groupesDemandes, MOT_MAX } from './recherche-dossiers.ts';

/** `suites` gives what the database keeps of a text: the strings that begin at each of its words. */
const suites = (texte: string) => mots(texte).map((_, rang, tous) => tous.slice(rang).join('').slice(0, MOT_MAX));

/** `trouve` searches a dossier as the database does: one place must hold all of a group. */
function trouve(lieux: readonly (readonly string[])[], demande: string): boolean {
  const groupes = groupesDemandes(demande);
  const indexes = lieux.map((champs) => champs.flatMap(suites));
  return (
    groupes.length > 0 &&
    groupes.every((groupe) =>
      indexes.some((index) =>
        groupe.some((possibilite) =>
          possibilite.every((debuts) => debuts.some((debut) => index.some((mot) => mot.startsWith(debut)))),
        ),
      ),
    )
  );
}

const personne = (nom: string, prenom = 'Camille') => [[nom, prenom]];

const NOMS: [nom: string, trouvent: string[], neTrouventPas?: string[]][] = [
  ['Nguyễn', ['nguyen', 'NGUYEN', 'Nguyễn', 'nguy', 'Nguye\u0302\u0303n'], ['guyen']],
  ['Élysée', ['elysee', 'ÉLYSÉE', 'Elysée']],
  ['Sørensen', ['sorensen', 'Sørensen'], ['srensen']],
  ['Sørensen', ['soerensen', 'Soeren'], ['soelensen']],
  ['Jürgen', ['juergen', 'JUERGEN', 'jurgen'], ['jergen']],
  ['Müller', ['mueller', 'Muell']],
  ['Schröder', ['schroeder']],
  ['Schroeder', ['schroeder']],
  ['Bäcker-Groß', ['baecker gross', 'baecker-gross']],
  ['Nolan', ['nolan'], ['noel']],
  ['Manuel', ['manuel']],
  ['Manul', ['manul'], ['manuel']],
  ['Łukasz', ['lukasz', 'Łuk']],
  ['Œuvrard', ['oeuvrard', 'œuvrard', 'OEUV']],
  ['Oeuvrard', ['Œuvrard']],
  ['Weiß', ['weiss', 'weiß', 'WEISS', 'Weis'], ['wei b']],
  ['Weiss', ['Weiß']],
  ['Đặng', ['dang', 'Đặng']],
  ['Yıldız', ['yildiz', 'YILDIZ']],
  ['İpek', ['ipek', 'IPEK', 'İpek']],
  ['Ægir Þórðarson', ['aegir', 'thordarson', 'aegir thordarson', 'ægir þór']],
  ['Ħal-Ŋ', ['hal n', 'hal-n', 'haln']],
  ['Əliyev Ɓah Ɗiop Ƙane', ['eliyev', 'bah', 'diop', 'kane']],
  ['Иванов', ['иванов', 'ИВАН']],
  ['D’Almeida', ["d'almeida", 'd’almeida', 'dʼalmeida', 'd`almeida', 'd´almeida', 'dalmeida', 'd almeida', 'almeida']],
  ['Dalmeida', ["d'almeida", 'D’Almeida', 'd almeida'], ['almeida']],
  ["O'Brien", ['o’brien', 'obrien', 'o brien', 'brien', "O'B"]],
  ['Jean-Pierre', ['jean pierre', 'jean-pierre', 'jean–pierre', 'jean\u2011pierre', 'jeanpierre', 'pierre']],
  ['Jean Pierre', ['jean-pierre', 'jeanpierre']],
  ['Jeanpierre', ['jean-pierre', 'jean pierre']],
  ['Le Goff', ['legoff', 'le-goff', 'goff']],
  ['Macdonald', ['mac donald', 'mac-donald', 'mac donald camille']],
  ['De La Tour', ['delatour', 'latour', 'de la tour', "de la-tour d'", 'tour']],
  ['Saint-Germain', ['st germain', 'St-Germain', 'saintgermain', 'saint germain']],
  ['St Germain', ['saint-germain', 'st. germain']],
  ['Martin\u200b', ['mar\u00adtin', '\u202amartin\u202c', ' martin ', 'MARTIN,Camille', '(martin)', 'camille martin']],
  ['Martin', ['martin', 'm'], ['martine', 'martin julie', "'", '%', '_', '*', '']],
];
test('a Chinese name is found as it is written, without a space', () => {
  for (const demande of ['王小明', '王 小明', '小明 王', '王小', '王', '小明'])
    assert.ok(trouve(personne('王', '小明'), demande), demande);
  assert.ok(trouve(personne('欧阳', '修'), '欧阳修'));
  assert.ok(trouve(personne('王小明', ''), '王 小明'));
  for (const demande of ['王大明', '李小明', '明']) assert.ok(!trouve(personne('王', '小明'), demande), demande);
});

for (const [nom, trouvent, autres = []] of NOMS) {
  test(`« ${nom} » is found by ${trouvent.map((demande) => `« ${demande} »`).join(', ')}`, () => {
    for (const demande of trouvent) assert.ok(trouve(personne(nom), demande), demande);
    for (const demande of autres) assert.ok(!trouve(personne(nom), demande), `not by « ${demande} »`);
  });
}

/** `LIEUX` is prepared as the database does: digits from each of the country's on, the domain after its last word. */
const LIEUX = [
  ['Traoré', 'Anaïs', '0123456789A', '3 3 2 61910111', '3 2 4 75123456'],
  ['anais.traore42exempletest'],
  ['2027-000028', '28', '["2027-000028-C1"]'],
  ['Parcours E-commerce et marketing numérique (ECMN)', 'LP-ECMN-LAVAL'],
  ['Métiers du commerce international'],
  ['IUT de Laval', 'Laval'],
];
const DEMANDES: [demande: string, boolean][] = [
  ['0261910111', true],
  ['02 61 91 01 11', true],
  ['02.61.91.01.11', true],
  ['02-61-91-01-11', true],
  ['02/61/91/01/11', true],
  ['02\u00a061\u00a091\u00a001\u00a011', true],
  ['02\u201161\u201191\u201101\u201111', true],
  ['\u202a02 61 91 01 11\u202c', true],
  ['+33 2 61 91 01 11', true],
  ['+33261910111', true],
  ['+33 (0)2 61 91 01 11', true],
  ['+33 02 61 91 01 11', true],
  ['0033 2 61 91 01 11', true],
  ['0033261910111', true],
  ['(+33) 2 61 91 01 11', true],
  ['33 2 61 91 01 11', true],
  ['261910111', true],
  ['02 61 91', true],
  ['0261', true],
  ['traoré 02 61 91 01 11', true],
  ['02 61 91 01 11 traoré', true],
  ['0475/12.34.56', true],
  ['+32 475 12 34 56', true],
  ['02 61 91 01 12', false],
  ['0333261910111', false],
  ['0123456789A', true],
  ['0123 456 789 A', true],
  ['0123456789a', true],
  ['0123456789B', false],
  ['2027-000028', true],
  ['2027 000028', true],
  ['n° 2027-000028', true],
  ['Nº2027-000028', true],
  ['2027-000028-C1', true],
  ['000028', true],
  ['28', true],
  ['2027-000029', false],
  ['anais.traore42@exemple.test', true],
  ['ANAIS.TRAORE42@EXEMPLE.TEST', true],
  ['anais.traore42@', true],
  ['anais.traore42', true],
  ['anais.tra', true],
  ['traore42', true],
  ['Anaïs Traoré <anais.traore42@exemple.test>', true],
  ['anais.traore42@autre.test', false],
  ['exemple.test', false],
  ['ecmn', true],
  ['(ECMN)', true],
  ['e-commerce', true],
  ['ecommerce', true],
  ['lp-ecmn-laval', true],
  ['metiers commerce', true],
  ['laval traore', true],
  ['traore ecmn laval', true],
  ['traore nantes', false],
];
for (const [demande, attendu] of DEMANDES) {
  test(`« ${demande} » ${attendu ? 'finds' : 'does not find'} the dossier`, () =>
    assert.equal(trouve(LIEUX, demande), attendu));
}

test('what is typed costs a bounded number of look-ups', () => {
  assert.equal(groupesDemandes('a b c d e f g h i j k l m').length, 8);
  for (const groupe of groupesDemandes('x'.repeat(100).concat(' ', 'ß'.repeat(99))))
    for (const debut of groupe.flat(2)) assert.ok(debut.length <= MOT_MAX);
});

test('nothing of a word means anything to a pattern or to a tsquery', () => {
  const debuts = groupesDemandes('a\'b | c & !d:* \\e (f) <-> %_ "g"').flat(3);
  for (const debut of debuts) assert.match(debut, /^[\p{L}\p{Nd}+#]+$/u);
});
