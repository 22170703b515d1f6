/** The secretariat places, moves, frees and withdraws somebody. They are told, nobody else is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { direPlage } from '@portail/config/heures';
import { assertWhole, createConvoked, held, inDays } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import {
  ABF,
  ANGERS,
  acte,
  book,
  candidat,
  convocation,
  convoked,
  courriel,
  EPR,
  entretien,
  jeton,
  MOTIF,
  modifier,
  NANTES,
  placer,
  poster,
  refDe,
  vus,
} from '../support/planning.ts';
import { portail } from '../support/portail.ts';

describe('somebody is placed', () => {
  it('on a créneau, told by mail with its agenda file, and may change it', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    assert.deepEqual(await placer(personne, un, 1), { fait: true, aConfirmer: [], appels: [] });
    const { etat, sequence } = await convocation(personne);
    assert.deepEqual([etat, sequence], ['reserve', 1]);
    const { sujet, texte, pieceJointe } = await courriel(personne);
    const plage = direPlage(first(un.creneaux.slice(1)));
    assert.ok(sujet.startsWith('Votre entretien : '));
    assert.ok(texte.includes(`L’établissement vous a donné un créneau.\n\nVous êtes positionné : ${plage}.`), texte);
    assert.ok(texte.includes('vous pouvez changer de créneau ou annuler votre présence sur le portail'), texte);
    assert.match(pieceJointe.contenu, /SEQUENCE:1/);
    await assertWhole([un], [personne]);
  });

  it('elsewhere: the mail tells where from, and the old place is free', async () => {
    const un = await entretien();
    const [personne, autre] = await convoked(2, un);
    assert.ok(personne && autre);
    await book(personne, un, 0);
    assert.equal((await placer(personne, un, 2)).fait, true);
    const { texte } = await courriel(personne);
    const [avant, , apres] = un.creneaux;
    assert.ok(avant && apres);
    const dit = `L’établissement a déplacé votre entretien.\nAvant : ${direPlage(avant)}\nMaintenant : ${direPlage(apres)}`;
    assert.ok(texte.includes(dit), texte);
    assert.equal(await book(autre, un, 0), 200);
    await assertWhole([un], [personne, autre]);
  });

  it('on no créneau that is full, withdrawn, or of another IUT', async () => {
    const un = await entretien();
    const nantes = await entretien({ formationCodes: [ABF] });
    const [personne, autre] = await convoked(2, un);
    assert.ok(personne && autre);
    await book(autre, un, 0);
    assert.equal((await placer(personne, un, 0)).code, 'creneau_complet');
    assert.equal((await placer(personne, nantes, 0)).code, 'introuvable');
    assert.equal((await placer(personne, un, 1, {}, NANTES)).code, 'introuvable');
    const creneaux = await vus(un, 3);
    const retrait = { creneaux, motif: '', deplacements: [] };
    assert.equal((await acte(`/entretiens/${un.ref}/creneaux/retrait`, retrait)).fait, true);
    assert.equal((await placer(personne, un, 3)).code, 'creneau_complet');
    assert.equal(await held(refDe(personne)), '');
  });

  it('on an hour that is past once that is confirmed; the portal no longer offers to change it', async () => {
    const un = await entretien({ jours: [inDays(-2)] });
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    const { fait, aConfirmer } = await placer(personne, un, 0);
    assert.deepEqual([fait, aConfirmer], [false, [`Ce créneau est passé : ${direPlage(first(un.creneaux))}.`]]);
    assert.equal(await held(refDe(personne)), '');
    assert.equal((await placer(personne, un, 0, { confirme: true })).fait, true);
    assert.match((await courriel(personne)).texte, /Il n’est plus possible de changer de créneau/);
  });

  it('twice with one page: the second is told who placed whom', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    assert.equal((await placer(personne, un, 0, { sequence: 0 })).fait, true);
    const { code, dit } = await placer(personne, un, 1, { sequence: 0 });
    assert.equal(code, 'convocation_perimee');
    assert.match(dit ?? '', /^Secrétariat .+ a placé ce candidat, le \d\d\/\d\d\/\d{4} à \d\d:\d\d\.$/);
  });

  it('while the candidat chooses: one of both has it, the other is told', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    await book(personne, un, 0);
    const { code, dit } = await placer(personne, un, 1, { sequence: 0 });
    assert.equal(code, 'convocation_perimee');
    assert.match(dit ?? '', /^Le candidat a choisi un créneau, le /);
  });
});

describe('two entretiens at one hour', () => {
  it('of one IUT are named, and confirmed; of two IUTs, the candidat alone is told', async () => {
    const { strapi } = await portail();
    const un = await entretien();
    const voisin = await entretien();
    const nantes = await entretien({ formationCodes: [ABF] });
    const [personne] = await createConvoked(1, [EPR, ABF], [un, voisin, nantes]);
    assert.ok(personne);
    const [epr, abf] = personne.dossiers;
    assert.ok(epr && abf);
    const { session } = personne;
    const body = { entretien: nantes.ref, debut: first(nantes.creneaux).debut.toISOString(), vu: '' };
    const { call } = await portail();
    assert.equal((await call('convocation.reserver', { session, params: { id: abf.convocation }, body })).status, 200);
    assert.equal((await placer(personne, un, 0)).fait, true);
    assert.match((await courriel(personne)).texte, /Vous avez un autre entretien à cette heure\./);

    // Another dossier of the same IUT: its formation is made that of the second one.
    const { formationRef } = await convocation(personne);
    await strapi.db
      .connection('convocations')
      .where({ document_id: abf.convocation })
      .update({ formation_ref: formationRef });
    await strapi.db
      .connection('reservations')
      .where({ convocation_ref: abf.convocation })
      .update({
        creneau_ref: first(voisin.creneaux).ref,
      });
    const { fait, aConfirmer } = await placer(personne, un, 0);
    assert.equal(fait, true, 'the créneau that is held already is no clash');
    assert.deepEqual(aConfirmer, []);
    await placer(personne, un, 1);
    const clash = await placer(personne, un, 0);
    assert.equal(clash.fait, false);
    assert.match(
      clash.aConfirmer[0] ?? '',
      /^Cette personne a déjà un entretien à cette heure : .+ \(heure de Paris\)\.$/,
    );
  });
});

describe('a créneau is taken back', () => {
  it('its candidat stays convoked, reads why, and chooses again', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    await book(personne, un, 0);
    const chemin = `/convocations/${refDe(personne)}/liberation`;
    assert.equal((await acte(chemin, { sequence: 1, motif: '' })).code, 'saisie_invalide');
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF })).fait, true);
    assert.equal((await convocation(personne)).etat, 'convoque');
    const { sujet, texte, pieceJointe } = await courriel(personne);
    assert.match(sujet, /^L’établissement annule votre créneau du /);
    assert.ok(texte.includes(`Motif : ${MOTIF}`) && texte.includes('choisissez un autre créneau'), texte);
    assert.match(pieceJointe.contenu, /STATUS:CANCELLED/);
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF })).code, 'convocation_perimee');
    assert.equal(await book(personne, un, 1), 200);
    await assertWhole([un], [personne]);
  });

  it('a convocation is withdrawn with what it holds, once', async () => {
    const un = await entretien();
    const [personne, sans] = await convoked(2, un);
    assert.ok(personne && sans);
    await book(personne, un, 0);
    assert.equal((await acte(`/convocations/${refDe(personne)}/retrait`, { sequence: 1, motif: MOTIF })).fait, true);
    assert.equal((await acte(`/convocations/${refDe(sans)}/retrait`, { sequence: 0, motif: MOTIF })).fait, true);
    assert.equal(
      (await acte(`/convocations/${refDe(sans)}/retrait`, { sequence: 0, motif: MOTIF })).code,
      'convocation_perimee',
    );
    assert.deepEqual([(await convocation(personne)).etat, (await convocation(sans)).etat], ['retiree', 'retiree']);
    const { sujet, texte } = await courriel(personne);
    assert.equal(sujet, 'Votre convocation est retirée');
    assert.match(texte, /Votre créneau est annulé : /);
    assert.doesNotMatch((await courriel(sans)).texte, /Votre créneau est annulé/);
    await assertWhole([un], [personne, sans]);
  });
});

describe('an entretien that took place', () => {
  it('stays its candidat’s: nothing is taken back, changed or told once their presence is noted', async () => {
    const un = await entretien({ jours: [inDays(-1)], pistes: ['E1', 'E2'] });
    const [present, absent] = await convoked(2, un);
    assert.ok(present && absent);
    for (const [personne, rang, presence] of [
      [present, 0, 'present'],
      [absent, 1, 'absent'],
    ] as const) {
      await placer(personne, un, rang, { confirme: true });
      const reservation = await held(refDe(personne));
      const corps = { reservation, vu: null, presence };
      assert.equal((await poster(`/entretiens/${un.ref}/pointages/${refDe(personne)}`, corps)).status, 200);
    }
    const { sequence } = await convocation(present);
    const { nom, prenom } = await candidat(present);
    const motive = { sequence, motif: MOTIF };
    assert.equal((await acte(`/convocations/${refDe(present)}/liberation`, motive)).code, 'presence_notee');
    assert.equal((await acte(`/convocations/${refDe(absent)}/retrait`, motive)).code, 'presence_notee');
    assert.equal((await placer(present, un, 2, { confirme: true })).code, 'presence_notee');
    const creneaux = await vus(un, 0);
    const retrait = await acte(`/entretiens/${un.ref}/creneaux/retrait`, { creneaux, motif: MOTIF, deplacements: [] });
    assert.deepEqual(
      [retrait.code, retrait.dit],
      ['presence_notee', `${nom} ${prenom}, ${direPlage(first(un.creneaux))}.`],
    );
    assert.equal((await modifier(un, creneaux, { salle: 'Z1', confirme: true })).code, 'presence_notee');
    assert.equal((await modifier(un, creneaux, { jury: 'Jury du matin' })).fait, true, 'the jury’s name tells nobody');
    for (const personne of [present, absent]) {
      const { etat, sequence: apres, presence } = await convocation(personne);
      assert.deepEqual([etat, apres, presence], ['reserve', 1, personne === present ? 'present' : 'absent']);
    }
    await assertWhole([un], [present, absent]);
  });

  it('may be taken back once a presence that was noted by mistake is undone', async () => {
    const un = await entretien({ jours: [inDays(-1)] });
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    await placer(personne, un, 0, { confirme: true });
    const noter = async (vu: string | null, presence: string | null) => {
      const corps = { reservation: await held(refDe(personne)), vu, presence };
      return (await poster(`/entretiens/${un.ref}/pointages/${refDe(personne)}`, corps)).status;
    };
    assert.equal(await noter(null, 'present'), 200);
    assert.equal((await placer(personne, un, 1, { confirme: true })).code, 'presence_notee');
    assert.equal(await noter('present', null), 200);
    assert.equal((await placer(personne, un, 1, { confirme: true })).fait, true);
    await assertWhole([un], [personne]);
  });
});

describe('who is convoked', () => {
  it('is listed with what they hold, to their IUT alone', async () => {
    const un = await entretien();
    const [a, b] = await convoked(2, un);
    assert.ok(a && b);
    await book(a, un, 2);
    const lister = async (agent: string) =>
      (await portail()).callBureau('GET', `/entretiens/${un.ref}/convoques` as const, await jeton(agent));
    const { convoques } = (await lister(ANGERS)).body;
    const siens = convoques.filter(({ id }) => [refDe(a), refDe(b)].includes(id));
    assert.deepEqual(
      siens.map(({ id, sequence, tenu, enAttente }) => [id, sequence, tenu?.creneau ?? null, enAttente]).sort(),
      [
        [refDe(a), 1, first(un.creneaux.slice(2)).ref, false],
        [refDe(b), 0, null, false],
      ].sort(),
    );
    assert.equal((await lister(NANTES)).status, 404);
  });
});
