import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ContexteAnnulation, type JugementPasse, peutAnnuler, pieceAvant } from './annulation.ts';

const acceptee: JugementPasse = { depuis: 'deposee', motif: null, avantLAnnonce: false };
const refusee: JugementPasse = { depuis: 'deposee', motif: 'Illisible.', avantLAnnonce: false };
const apresRefus: JugementPasse = { depuis: 'refusee', motif: null, avantLAnnonce: false };
const annonce = (jugement: JugementPasse): JugementPasse => ({ ...jugement, avantLAnnonce: true });

describe('the last judgement of a pièce', () => {
  const CAS: [string, ContexteAnnulation, boolean][] = [
    ['accepted', { etat: 'validee', jugements: [acceptee] }, true],
    ['refused', { etat: 'refusee', jugements: [refusee] }, true],
    ['refused, then accepted', { etat: 'validee', jugements: [apresRefus, refusee] }, true],
    ['asked for', { etat: 'reclamee', jugements: [{ ...refusee, depuis: 'attendue' }] }, true],
    ['told since', { etat: 'refusee', jugements: [annonce(refusee)] }, false],
    ['accepted after a refusal that was told', { etat: 'validee', jugements: [apresRefus, annonce(refusee)] }, true],
    ['answered again since', { etat: 'deposee', jugements: [refusee] }, false],
    ['never made', { etat: 'deposee', jugements: [] }, false],
    ['older than the journal', { etat: 'validee', jugements: [] }, false],
    ['of a pièce without an answer', { etat: 'attendue', jugements: [] }, false],
  ];
  for (const [quoi, contexte, accordee] of CAS) {
    test(`${quoi} is ${accordee ? 'taken back' : 'kept'}`, () => assert.equal(peutAnnuler(contexte).ok, accordee));
  }
});

describe('a pièce whose judgement is taken back', () => {
  const avant = (jugements: JugementPasse[], aReserver = false) =>
    pieceAvant({ etat: 'validee', jugements }, aReserver);

  test('waits to be verified again', () => {
    assert.deepEqual(avant([acceptee], true), { etat: 'deposee', motifRefus: null, jugementReserve: false });
  });
  test('is refused for the motif that it had', () => {
    assert.deepEqual(avant([apresRefus, annonce(refusee)], true), {
      ...{ etat: 'refusee', motifRefus: 'Illisible.' },
      // The candidat has read this refusal.
      jugementReserve: false,
    });
  });
  test('keeps for the next request a refusal that was never told', () => {
    assert.deepEqual(avant([apresRefus, refusee], true), {
      ...{ etat: 'refusee', motifRefus: 'Illisible.', jugementReserve: true },
    });
  });
  test('is absent again, when it was asked for', () => {
    const demandee = avant([{ ...refusee, depuis: 'attendue' }], true);
    assert.deepEqual(demandee, { etat: 'attendue', motifRefus: null, jugementReserve: false });
  });
  test('is nothing without a judgement', () => assert.equal(avant([]), undefined));
});
