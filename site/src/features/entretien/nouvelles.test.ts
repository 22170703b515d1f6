import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nouvelleDeConvocation } from './nouvelles.ts';

const rendezVous = {
  id: 'r1',
  debut: '2027-03-09T09:00:00.000Z',
  fin: '2027-03-09T09:20:00.000Z',
} as NonNullable<Parameters<typeof nouvelleDeConvocation>[0]['rendezVous']>;
const RESERVE = { etat: 'reserve', rendezVous } as const;
const CONVOQUE = { etat: 'convoque', rendezVous: null } as const;

describe('nouvelleDeConvocation', () => {
  it('confirms the créneau that was just taken, with its whole date', () => {
    assert.equal(
      nouvelleDeConvocation(RESERVE, 'positionne', 'r1'),
      'Vous êtes positionné : mardi 9 mars 2027 de 10\u00a0h\u00a000 à 10\u00a0h\u00a020 (heure de Paris). Un courriel vous le confirme.',
    );
  });

  it('confirms nothing that another tab or the établissement has changed since', () => {
    assert.equal(nouvelleDeConvocation(RESERVE, 'positionne', 'r0'), undefined);
    assert.equal(nouvelleDeConvocation(CONVOQUE, 'positionne', 'r1'), undefined);
    assert.equal(nouvelleDeConvocation(CONVOQUE, 'positionne', null), undefined);
    assert.equal(nouvelleDeConvocation(RESERVE, 'presence_annulee', null), undefined);
  });

  it('says after a cancellation that another créneau may be chosen (guide p. 20)', () => {
    assert.match(
      nouvelleDeConvocation(CONVOQUE, 'presence_annulee', null) ?? '',
      /vous pouvez choisir un autre créneau parmi ceux disponibles/i,
    );
  });

  it('says nothing without a proof', () => {
    assert.equal(nouvelleDeConvocation(RESERVE, undefined, 'r1'), undefined);
  });
});
