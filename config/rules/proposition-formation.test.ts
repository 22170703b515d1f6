import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Slug } from './catalogue.ts';
import { type FormationCopiee, proposerAdresse, proposerCode, resteAChanger } from './proposition-formation.ts';

const PROPOSITIONS: [intitule: string, iut: string, adresse: string, code: string][] = [
  ['Parcours Banque (ABF)', 'le-mans', 'parcours-banque-abf-le-mans', 'LP-ABF-LM'],
  ['Énergie, électricité & réseaux', 'angers-cholet', 'energie-electricite-reseaux-angers-cholet', 'LP-EER-AC'],
  ['Métiers de l’épargne et de la retraite', 'nantes', 'metiers-de-l-epargne-et-de-la-retraite-nantes', 'LP-MER-NA'],
  ['Œnologie', 'la-roche-sur-yon', 'oenologie-la-roche-sur-yon', 'LP-O-LR'],
  ['Commerce (BtoB)', 'laval', 'commerce-btob-laval', 'LP-CB-LA'],
  ['Réseaux (R&T)', 'saint-nazaire', 'reseaux-r-t-saint-nazaire', 'LP-R-T-SN'],
  // Nothing is proposed before there is something to make it of.
  ['', 'nantes', '', ''],
  [' – ', 'nantes', '', ''],
  ['Banque', '', 'banque', ''],
];
for (const [intitule, iut, adresse, code] of PROPOSITIONS) {
  test(`a new formation, « ${intitule} » in ${iut || 'no IUT'}: ${code || 'nothing'}`, () => {
    assert.equal(proposerAdresse({ intitule, iut }), adresse);
    assert.equal(proposerCode({ intitule, iut }), code);
    if (adresse) assert.equal(Slug.safeParse(adresse).success, true);
  });
}

test('a long intitulé is cut between two words', () => {
  const adresse = proposerAdresse({ intitule: 'Conception et fabrication additive '.repeat(4), iut: 'nantes' });
  assert.equal(adresse, 'conception-et-fabrication-additive-conception-et-fabrication-additive-conception');
  assert.ok(adresse.length <= 80);
});

const MODELE: FormationCopiee = {
  ...{ annee: 2027, code: 'LP-ABF-LM', slug: 'banque-abf-le-mans', du: '2027-02-01', au: '2027-04-30' },
};
const COPIES: [string, Partial<FormationCopiee>, RegExp[]][] = [
  ['as it was copied', {}, [/^Le code/, /^L’adresse/, /^Les dates/]],
  ['of another year, with its dates', { annee: 2028 }, [/^Les dates/]],
  ['of another year', { annee: 2028, du: '2028-02-01', au: '2028-04-30' }, []],
  ['of another formation', { code: 'LP-X-LM', slug: 'x-le-mans', au: '2027-05-01' }, []],
  ['whose year is being typed', { annee: null }, [/^Les dates/]],
];
for (const [dite, changements, attendues] of COPIES) {
  test(`a copy ${dite}`, () => {
    const phrases = resteAChanger({ ...MODELE, ...changements }, MODELE);
    assert.equal(phrases.length, attendues.length);
    for (const [rang, attendue] of attendues.entries()) assert.match(phrases[rang] ?? '', attendue);
  });
}
