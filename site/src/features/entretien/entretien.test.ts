import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { direConvocation, direPeriode, parJour, raisonSansHoraire, seChange } from './entretien.ts';

const horaire = (debut: string, places = 1) => ({
  debut,
  fin: new Date(Date.parse(debut) + 20 * 60_000).toISOString(),
  places,
});

describe('parJour', () => {
  it('groups hours by day of Paris and by half-day, in order', () => {
    const jours = parJour([
      horaire('2027-03-09T08:00:00.000Z'),
      horaire('2027-03-09T11:40:00.000Z'),
      horaire('2027-03-09T13:00:00.000Z'),
      horaire('2027-03-10T13:00:00.000Z'),
    ]);
    assert.deepEqual(
      jours.map(({ titre, libres, demiJournees }) => [
        titre,
        libres,
        demiJournees.map(({ nom, horaires }) => [nom, horaires.length]),
      ]),
      [
        [
          'mardi 9 mars 2027',
          3,
          [
            ['Matin', 2],
            ['Après-midi', 1],
          ],
        ],
        ['mercredi 10 mars 2027', 1, [['Après-midi', 1]]],
      ],
    );
  });

  it('puts an hour that is past midnight in Paris on the next day', () => {
    assert.deepEqual(
      parJour([horaire('2027-03-08T23:30:00.000Z')]).map(({ jour }) => jour),
      ['2027-03-09'],
    );
  });

  it('gives no day without an hour', () => {
    assert.deepEqual(parJour([]), []);
  });
});

describe('direPeriode', () => {
  const CAS: [string[], string][] = [
    [[], ''],
    [['2027-03-09T08:00:00.000Z', '2027-03-09T09:00:00.000Z'], 'mardi 9 mars 2027'],
    [['2027-03-09T08:00:00.000Z', '2027-03-11T09:00:00.000Z'], 'du mardi 9 mars 2027 au jeudi 11 mars 2027'],
  ];
  for (const [debuts, attendu] of CAS) {
    it(attendu || 'nothing', () => {
      assert.equal(direPeriode(debuts.map((debut) => horaire(debut))), attendu);
    });
  }
});

describe('direConvocation', () => {
  const maintenant = new Date('2027-03-01T08:00:00Z');
  const rendezVous = { debut: '2027-03-09T09:00:00.000Z' } as Parameters<typeof direConvocation>[0]['rendezVous'];
  const CAS: [Parameters<typeof direConvocation>[0], Date, string][] = [
    [{ etat: 'convoque', rendezVous: null, repondreAvant: null }, maintenant, 'Choisissez un créneau'],
    [
      { etat: 'convoque', rendezVous: null, repondreAvant: '2027-03-05' },
      maintenant,
      'Choisissez un créneau avant le 05/03/2027',
    ],
    [{ etat: 'reserve', rendezVous, repondreAvant: null }, maintenant, 'Votre entretien : mardi 9 mars 2027 à 10 h 00'],
    [
      { etat: 'reserve', rendezVous, repondreAvant: null },
      new Date('2027-03-09T09:00:00Z'),
      'Votre entretien a eu lieu : mardi 9 mars 2027 à 10 h 00',
    ],
    [
      { etat: 'retiree', rendezVous: null, repondreAvant: '2027-03-05' },
      maintenant,
      'L’établissement a retiré votre convocation',
    ],
    [{ etat: 'close', rendezVous: null, repondreAvant: null }, maintenant, 'Cette convocation est close'],
  ];
  for (const [convocation, instant, attendu] of CAS) {
    it(attendu, () => {
      assert.equal(direConvocation(convocation, instant), attendu);
    });
  }
});

describe('raisonSansHoraire', () => {
  it('tells apart an entretien that is not open yet, one that is full, and one that is over', () => {
    assert.equal(
      raisonSansHoraire({ ouvreLe: '2027-03-01T07:00:00.000Z', complet: false }),
      'Les réservations ouvriront le lundi 1er mars 2027 à 8 h 00 (heure de Paris).',
    );
    assert.match(
      raisonSansHoraire({ ouvreLe: null, complet: true }),
      /^Tous les créneaux sont pris\. Vous serez prévenu/,
    );
    assert.match(raisonSansHoraire({ ouvreLe: null, complet: false }), /^Il est trop tard/);
  });
});

describe('seChange', () => {
  it('is true to the very instant of the limit', () => {
    const rendezVous = { limite: '2027-03-08T09:00:00.000Z' };
    assert.equal(seChange(rendezVous, new Date('2027-03-08T09:00:00.000Z')), true);
    assert.equal(seChange(rendezVous, new Date('2027-03-08T09:00:00.001Z')), false);
  });
});
