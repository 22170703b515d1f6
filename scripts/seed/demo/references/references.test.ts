import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { diplomesPour, seriesPossibles } from '@portail/config/rules/fautes';
import { TYPES_BAC } from '@portail/config/rules/parcours';
import { motsDUneEcole } from '@portail/config/rules/recherche';
import { fautesDeReference, type NomListe, sansEspacesSuperflus } from '@portail/config/rules/references';
import { MOTIFS } from '../motifs.ts';
import { ECOLES } from './ecoles.ts';
import { DIPLOMES, SITUATIONS, SPECIALITES } from './listes.ts';
import { SERIES } from './series.ts';

const LISTES: Record<NomListe, readonly Readonly<Record<string, unknown>>[]> = {
  situation: SITUATIONS.map((intitule) => ({ intitule })),
  'serie-bac': SERIES,
  'specialite-bac': SPECIALITES.map((intitule) => ({ intitule })),
  'type-diplome': DIPLOMES,
  ecole: ECOLES,
  'motif-refus': MOTIFS,
};
const doublons = (cles: readonly string[]) => cles.filter((cle, rang) => cles.indexOf(cle) !== rang);

describe('the lists that administration edits', () => {
  for (const [liste, lignes] of Object.entries(LISTES) as [NomListe, (typeof LISTES)[NomListe]][]) {
    it(`${liste}: what administration could have written`, () => {
      for (const ligne of lignes) {
        assert.deepEqual(fautesDeReference(liste, ligne), {}, JSON.stringify(ligne));
        for (const texte of Object.values(ligne)) {
          if (typeof texte === 'string') assert.equal(texte, sansEspacesSuperflus(texte));
        }
      }
    });
  }

  it('hold nothing twice', () => {
    assert.deepEqual(doublons(SITUATIONS), []);
    assert.deepEqual(doublons(SPECIALITES), []);
    assert.deepEqual(doublons(MOTIFS.map(({ libelle }) => libelle)), []);
    assert.deepEqual(doublons(DIPLOMES.map(({ intitule }) => intitule)), []);
    assert.deepEqual(doublons(SERIES.map(({ type, intitule }) => `${type} ${intitule}`.toLowerCase())), []);
    assert.deepEqual(doublons(ECOLES.map(motsDUneEcole)), []);
  });

  it('have the 13 spécialités of the bac général', () => assert.equal(SPECIALITES.length, 13));

  it('offer the guide’s choices', () => {
    const intitules = (lignes: readonly { intitule: string }[]) => lignes.map(({ intitule }) => intitule);
    assert.equal(SITUATIONS[0], 'Etudiant en formation initiale');
    assert.ok(intitules(seriesPossibles([...SERIES], 'Bac Général', '2013')).includes('SCIENTIFIQUE'));
    assert.deepEqual(intitules(diplomesPour(DIPLOMES, 'obtenu')).slice(0, 2), ['BACCALAUREAT', 'DUT']);
    assert.deepEqual(intitules(diplomesPour(DIPLOMES, 'prepare')).slice(0, 2), ['AUCUN diplôme supérieur', 'DUT']);
  });
});

describe('séries', () => {
  const possibles = (type: string, annee: number) =>
    seriesPossibles([...SERIES], type, String(annee)).map(({ intitule }) => intitule);
  const sigles = (annee: number) => possibles('Bac Technologique', annee).map((intitule) => intitule.split(' ', 1)[0]);

  it('of the bac général, by year', () => {
    assert.deepEqual(possibles('Bac Général', 2021), ['Générale']);
    assert.deepEqual(possibles('Bac Général', 2020), ['SCIENTIFIQUE', 'ECONOMIQUE ET SOCIALE', 'LITTERAIRE']);
    assert.deepEqual(possibles('Bac Général', 1995), possibles('Bac Général', 2020));
    assert.equal(possibles('Bac Général', 1994).length, 6);
  });

  it('of the bac technologique, by year', () => {
    assert.deepEqual(sigles(2022), ['STMG', 'STI2D', 'STL', 'ST2S', 'STAV', 'STD2A', 'STHR', 'S2TMD']);
    assert.deepEqual(sigles(2010), ['STL', 'ST2S', 'STAV', 'TMD', 'STG', 'STI', 'Hôtellerie']);
    assert.deepEqual(sigles(1980), ['F', 'G', 'H']);
  });

  it('exist for each year of each bac that has some, since 1987', () => {
    for (const type of TYPES_BAC.slice(0, 3)) {
      for (let annee = 1987; annee <= 2030; annee += 1)
        assert.ok(possibles(type, annee).length > 0, `${type} ${annee}`);
    }
  });

  it('with spécialités: since 2021 only', () => {
    assert.deepEqual(
      SERIES.filter(({ avecSpecialites }) => avecSpecialites).map(({ intitule, de }) => [intitule, de]),
      [['Générale', 2021]],
    );
  });
});

describe('écoles', () => {
  it('are the guide’s to the letter (p. 9–11)', () => {
    const lus = ECOLES.slice(0, 12).map(({ nom, codePostal, ville }) => `${nom} - ${codePostal} - ${ville}`);
    assert.deepEqual(lus.sort(), [
      'IUT Site de Poitiers - 86073 - Poitiers',
      'Lycée Auguste et Jean Renoir - 49035 - Angers',
      "Lycée David d'Angers - 49035 - Angers",
      'Lycée Emmanuel Mounier - 49017 - Angers',
      'Lycée Henri Bergson - 49036 - Angers',
      'Lycée Joachim du Bellay - 49105 - Angers',
      'Lycée Paul Guérin - 79004 - Niort',
      'Lycée Sacré-Coeur - 49101 - Angers',
      'Lycée polyvalent Chevrolier - 49035 - Angers',
      'Lycée polyvalent Jean Moulin - 49017 - Angers',
      'Lycée professionnel Henri Dunant - 49017 - Angers',
      'Lycée professionnel Simone Veil - 49015 - Angers',
    ]);
  });

  it('come from the five departments', () => {
    for (const departement of ['44', '49', '53', '72', '85']) {
      const lycees = ECOLES.filter(({ genre, codePostal }) => genre === 'lycee' && codePostal.startsWith(departement));
      assert.ok(lycees.length >= 10, departement);
    }
  });
});
