import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PROFIL } from '../exemple-du-guide.ts';
import { nomDeLaNationalite, nomDuPays } from '../pays.ts';
import { type ProfilLu, raconterParcours } from './reponses-parcours.ts';

const NOMS = { pays: nomDuPays, nationalite: nomDeLaNationalite };
const GUIDE: ProfilLu = { ...PROFIL, email: 'candidat@exemple.test' };
/** `PLEIN` has an answer in every field, so that every line is drawn. */
const PLEIN: ProfilLu = {
  ...GUIDE,
  ...{ telephone2: '+33240000000', bacSpecialite1: 'Arts', bacSpecialite2: 'Mathématiques', prepareNonScolarise: true },
};
const lire = (transmis: ProfilLu, actuel: ProfilLu | null = transmis) => raconterParcours(transmis, actuel, NOMS);
const lignes = (transmis: ProfilLu, actuel?: ProfilLu | null) =>
  lire(transmis, actuel).flatMap(({ reponses }) => reponses);

describe('what was answered in the seven steps', () => {
  test('leaves no field out', () => {
    const lus = lignes(PLEIN).flatMap(({ champs }) => champs);
    assert.deepEqual([...lus].sort(), Object.keys(PLEIN).sort());
  });

  test('is under the titles of the steps, without the password’s', () => {
    assert.deepEqual(
      lire(GUIDE).map(({ titre }) => titre),
      [
        'Identité',
        'Coordonnées',
        'Situation actuelle et Baccalauréat',
        'Dernier diplôme obtenu',
        'Dernier diplôme préparé',
        'Autres candidatures',
      ],
    );
  });

  test('keeps birth and nationality from who may not read them, whether or not they were answered', () => {
    for (const profil of [PLEIN, { ...PLEIN, lieuNaissance: '', nationalite: '' }]) {
      const lus = raconterParcours(profil, { ...profil, nationalite: 'BF' }, NOMS, false).flatMap(
        (une) => une.reponses,
      );
      const masquees = lus.filter(({ reponse }) => reponse === null);
      assert.deepEqual(
        masquees.map(({ champs, maintenant }) => [...champs, maintenant]),
        [
          ['dateNaissance', null],
          ['lieuNaissance', null],
          ['nationalite', null],
        ],
      );
    }
  });

  const DITES: [string, string][] = [
    ['Nationalité', 'France'],
    ['Adresse', '18 rue du port, 75000 PARIS'],
    ['Établissement de préparation', 'IUT Site de Poitiers, 14 allée Jean Monnet, 86073 Poitiers'],
    ['Pays de préparation', 'France'],
  ];
  for (const [libelle, dite] of DITES) {
    test(`${libelle}: ${dite}`, () => {
      assert.equal(lignes(GUIDE).find((ligne) => ligne.libelle === libelle)?.reponse, dite);
    });
  }

  test('is silent about what was not asked, and about a choice that was not made', () => {
    const libelles = lignes(GUIDE).map(({ libelle }) => libelle);
    for (const absent of ['Téléphone 2', 'Spécialité 1', 'Scolarité']) assert.ok(!libelles.includes(absent));
  });
});

describe('what changed since in the account', () => {
  const changes = (actuel: ProfilLu | null) =>
    lignes(GUIDE, actuel).flatMap(({ libelle, reponse, maintenant }) =>
      maintenant === null ? [] : [[libelle, reponse, maintenant]],
    );

  test('is nothing when nothing did, or when the account is gone', () => {
    assert.deepEqual(changes(GUIDE), []);
    assert.deepEqual(changes(null), []);
  });

  test('stands beside what was transmitted', () => {
    assert.deepEqual(changes({ ...GUIDE, nom: 'YYYY', ville: 'NANTES', email: 'autre@exemple.test' }), [
      ['Nom', 'XXXXXXXX', 'YYYY'],
      ['Adresse', '18 rue du port, 75000 PARIS', '18 rue du port, 75000 NANTES'],
      ['Adresse mail', 'candidat@exemple.test', 'autre@exemple.test'],
    ]);
  });

  test('is said of an answer that was left out, then or now', () => {
    assert.deepEqual(changes({ ...GUIDE, ine: '', telephone2: '+33240000000' }), [
      ['Identifiant National Etudiant (INE)', '0123456789M', 'Non renseigné'],
      ['Téléphone 2', 'Non renseigné', '02 40 00 00 00'],
    ]);
  });
});
