import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { direConvocation, direPeriode, enseigne, parJour, parSuite, raisonSansHoraire, seChange } from './entretien.ts';

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

const MAINTENANT = new Date('2027-03-01T08:00:00Z');
const RENDEZ_VOUS = { debut: '2027-03-09T09:00:00.000Z' } as NonNullable<Situation['rendezVous']>;
const APRES = new Date(RENDEZ_VOUS.debut);
type Situation = Parameters<typeof direConvocation>[0];

/** `convoque` has no réservation, and this to choose. */
const convoque = (etat: Situation['choix']['etat'], repondreAvant: string | null = null): Situation => ({
  ...{ etat: 'convoque', rendezVous: null, repondreAvant },
  choix: { etat, ouvreLe: etat === 'a_venir' ? '2027-03-02T07:00:00.000Z' : null },
});
const RESERVE: Situation = { ...convoque('libre'), etat: 'reserve', rendezVous: RENDEZ_VOUS };

describe('where a convocation stands', () => {
  const CAS: [Situation, Date, enseigne: string, ligne: string][] = [
    [convoque('libre'), MAINTENANT, 'À vous de jouer', 'Choisissez un créneau'],
    [convoque('libre', '2027-03-05'), MAINTENANT, 'À vous de jouer', 'Choisissez un créneau avant le 05/03/2027'],
    [convoque('libre', '2027-02-28'), MAINTENANT, 'À vous de jouer', 'Choisissez un créneau dès que possible'],
    [
      convoque('a_venir'),
      MAINTENANT,
      'En attente',
      'Les réservations ouvriront le mardi 2 mars 2027 à 8\u00a0h\u00a000 (heure de Paris)',
    ],
    [convoque('complet'), MAINTENANT, 'En attente', 'Tous les créneaux sont pris'],
    [
      convoque('ferme'),
      MAINTENANT,
      'Réservations closes',
      'Il est trop tard pour réserver en ligne : appelez l’établissement',
    ],
    [convoque('aucun'), MAINTENANT, 'Entretien annulé', 'L’établissement a annulé cet entretien'],
    [RESERVE, MAINTENANT, 'Créneau réservé', 'Votre entretien : mardi 9 mars 2027 à 10\u00a0h\u00a000'],
    [RESERVE, APRES, 'Passé', 'Votre entretien était le mardi 9 mars 2027 à 10\u00a0h\u00a000'],
    [
      { ...convoque('libre', '2027-03-05'), etat: 'retiree' },
      MAINTENANT,
      'Retirée',
      'L’établissement a retiré votre convocation',
    ],
    [{ ...convoque('libre'), etat: 'close' }, MAINTENANT, 'Close', 'Cette convocation est close'],
  ];
  for (const [convocation, instant, label, ligne] of CAS) {
    it(`« ${label} »: ${ligne}`, () => {
      assert.equal(enseigne(convocation, instant).dit, label);
      assert.equal(direConvocation(convocation, instant), ligne);
    });
  }

  it('comes in the order of what its candidat has to do', () => {
    const une = (id: string, situation: Situation) =>
      ({ id, ...situation }) as Parameters<ReturnType<typeof parSuite>>[0];
    const plusTard = { ...RESERVE, rendezVous: { ...RENDEZ_VOUS, debut: '2027-03-10T09:00:00.000Z' } };
    const liste = [
      une('complet', convoque('complet')),
      une('tard', plusTard),
      une('tot', RESERVE),
      une('libre', convoque('libre')),
    ];
    assert.deepEqual(
      liste.sort(parSuite(MAINTENANT)).map(({ id }) => id),
      ['libre', 'tot', 'tard', 'complet'],
    );
  });
});

describe('raisonSansHoraire', () => {
  const { choix: complet } = convoque('complet');

  it('promises a mail to who has no créneau, and nothing to who has one', () => {
    assert.match(raisonSansHoraire(complet), /^Tous les créneaux sont pris\. Vous serez prévenu par courriel/);
    assert.equal(raisonSansHoraire(complet, true), 'Aucun autre créneau n’est libre.');
  });

  it('tells when the réservations open to both', () => {
    const { choix } = convoque('a_venir');
    assert.equal(raisonSansHoraire(choix, true), raisonSansHoraire(choix));
  });
});

describe('seChange', () => {
  it('is true to the very instant of the limit', () => {
    const rendezVous = { limite: '2027-03-08T09:00:00.000Z' };
    assert.equal(seChange(rendezVous, new Date('2027-03-08T09:00:00.000Z')), true);
    assert.equal(seChange(rendezVous, new Date('2027-03-08T09:00:00.001Z')), false);
  });
});
