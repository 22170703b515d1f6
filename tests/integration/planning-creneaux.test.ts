/** The secretariat changes and withdraws créneaux. Each person who holds one is told old and new, nobody else is. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actes } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { assertWhole, hours, inDays } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import {
  acte,
  book,
  convocation,
  convoked,
  courriel,
  entretien,
  lire,
  MOTIF,
  modifier,
  NANTES,
  placer,
  poster,
  refDe,
  vus,
} from '../support/planning.ts';

describe('a room, a link, an hour changes', () => {
  it('the evening before: the mail begins with URGENT, tells old and new, and the desk gets the phone', async () => {
    const un = await entretien();
    const [present, ailleurs, tardif] = await convoked(3, un);
    assert.ok(present && ailleurs && tardif);
    await book(present, un, 0);
    await book(ailleurs, un, 1);
    const creneaux = await vus(un, 0, 2);
    const soir = first(un.creneaux).debut.getTime() - Date.now() - 14 * 3_600_000;
    await shiftClock(soir, async () => {
      const { fait, appels } = await modifier(un, creneaux, { salle: 'Z99' });
      assert.equal(fait, true);
      assert.deepEqual(
        appels.map(({ debut }) => debut),
        [first(un.creneaux).debut.toISOString()],
      );
      assert.match(appels[0]?.telephone ?? '', /^\+?\d/);
    });
    const { sujet, texte, pieceJointe } = await courriel(present);
    assert.match(sujet, /^URGENT : votre entretien du .+ : la salle change$/);
    assert.match(texte, /^Bonjour .+\n\nSalle\nAvant : P\d+\nMaintenant : Z99\n/);
    assert.match(pieceJointe.contenu, /SEQUENCE:2/);
    assert.equal((await convocation(ailleurs)).sequence, 1, 'their room did not change');
    await book(tardif, un, 2);
    assert.match((await courriel(tardif)).texte, /Salle : Z99\n/);
    await assertWhole([un], [present, ailleurs, tardif]);
  });

  it('a whole day moves by one créneau; nobody overlaps, and each is told', async () => {
    const un = await entretien();
    const people = await convoked(2, un);
    const [personne, autre] = people;
    assert.ok(personne && autre);
    await book(personne, un, 0);
    await book(autre, un, 3);
    assert.equal((await modifier(un, await vus(un, 0, 1), { decalage: 20 })).code, 'piste_occupee');
    for (const decalage of [20, -40]) {
      assert.equal((await modifier(un, await vus(un, 0, 1, 2, 3), { decalage })).fait, true);
    }
    const { creneaux } = (await lire(un)).body;
    const attendus = un.creneaux.map(({ debut }) => new Date(debut.getTime() - 20 * 60_000).toISOString());
    assert.deepEqual(
      creneaux.map(({ debut }) => debut),
      attendus,
    );
    assert.match((await courriel(personne)).sujet, /^Votre entretien du .+ : l’horaire change$/);
    assert.equal((await convocation(autre)).sequence, 3);
    assert.equal((await modifier(un, await vus(un, 0), { duree: 40 })).code, 'piste_occupee');
    assert.equal((await modifier(un, await vus(un, 3), { duree: 40 })).fait, true);
    await assertWhole([un], people);
  });

  it('on a page that is out of date: refused, with who changed what', async () => {
    const un = await entretien();
    const creneaux = await vus(un, 0);
    assert.equal((await modifier(un, creneaux, { salle: 'Z1' })).fait, true);
    const { code, dit } = await modifier(un, creneaux, { salle: 'Z2' });
    assert.equal(code, 'entretien_perime');
    assert.match(dit ?? '', /a modifié des créneaux, le /);
    assert.equal((await modifier(un, await vus(un, 0), { salle: 'Z2' }, NANTES)).code, 'introuvable');
  });

  it('never to fewer places than people, who are named', async () => {
    const un = await entretien({ places: 2 });
    const people = await convoked(2, un);
    for (const personne of people) await book(personne, un, 0);
    const { code, dit } = await modifier(un, await vus(un, 0, 1), { capacite: 1 });
    assert.equal(code, 'places_deja_prises');
    assert.match(dit ?? '', /^2 candidats ont réservé le créneau de 8\sh\s00, .+ : .+, .+\.$/);
    assert.equal((await modifier(un, await vus(un, 0), { capacite: 3 })).fait, true);
    assert.equal((await modifier(un, await vus(un, 1), { capacite: 0 })).code, 'saisie_invalide');
    await assertWhole([un], people);
  });

  it('never to a visio without a link, nor to a place without a room', async () => {
    const un = await entretien();
    assert.equal((await modifier(un, await vus(un, 0), { salle: '' })).code, 'entretien_sans_salle');
    assert.equal((await modifier(un, await vus(un, 0), { lien: 'http://exemple.test' })).code, 'saisie_invalide');
  });

  it('to a room that another entretien has, or to a past hour, once confirmed', async () => {
    const voisin = await entretien({ pistes: ['Salle des conseils'] });
    const un = await entretien();
    const demande = { salle: 'salle des Conseils' };
    const { fait, aConfirmer } = await modifier(un, await vus(un, 0), demande);
    assert.equal(fait, false);
    assert.match(aConfirmer[0] ?? '', /^Salle déjà prise : Salle des conseils, /);
    assert.equal((await modifier(un, await vus(un, 0), { ...demande, confirme: true })).fait, true);
    assert.equal(voisin.creneaux.length, 4);
    const hier = await modifier(un, await vus(un, 1), { decalage: -21 * 24 * 60 });
    assert.deepEqual(hier.aConfirmer, ['Un créneau serait dans le passé.']);
  });

  it('an address tells everybody; a limit tells nobody', async () => {
    const un = await entretien();
    const [personne, sans] = await convoked(2, un);
    assert.ok(personne && sans);
    await book(personne, un, 0);
    const { faits, version } = (await lire(un)).body;
    const chemin = `/entretiens/${un.ref}/modification`;
    assert.equal((await acte(chemin, { version, faits: { ...faits, delaiHeures: 12 } })).fait, true);
    assert.equal((await convocation(personne)).sequence, 1);
    const nouveaux = { ...faits, adresse: '4 boulevard de Lavoisier', accesFauteuil: 'non' };
    assert.equal((await acte(chemin, { version, faits: nouveaux })).code, 'entretien_perime');
    assert.equal(
      (await acte(chemin, { version: version + 1, faits: { ...nouveaux, adresse: '' } })).code,
      'entretien_sans_adresse',
    );
    assert.equal((await acte(chemin, { version: version + 1, faits: nouveaux }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { version: version + 1, faits: nouveaux })).fait, true);
    const { sujet, texte } = await courriel(personne);
    assert.match(sujet, / : l’adresse et l’accès en fauteuil roulant changent$/);
    assert.match(texte, /Adresse\nAvant : 1 rue du Port\nMaintenant : 4 boulevard de Lavoisier\n\n/);
    assert.equal((await convocation(sans)).sequence, 0);
  });
});

describe('créneaux are withdrawn', () => {
  it('those of nobody at once; with people, the nearest free ones are proposed', async () => {
    const un = await entretien({ pistes: ['R1', 'R2'] });
    const people = await convoked(3, un);
    const [a, b, c] = people;
    assert.ok(a && b && c);
    const [un1, un2, deux1] = un.creneaux;
    assert.ok(un1 && un2 && deux1);
    for (const [personne, rang] of [
      [a, 0],
      [b, 2],
      [c, 4],
    ] as const)
      assert.equal((await placer(personne, un, rang)).fait, true);
    const chemin = `/entretiens/${un.ref}/creneaux`;
    const { body } = await poster(`${chemin}/remplacements` as `/entretiens/${string}/creneaux/remplacements`, {
      creneaux: [un1.ref, deux1.ref],
    });
    assert.deepEqual(
      body.personnes.map(({ convocation: ref, propose }) => [ref, propose?.creneau]),
      [
        [refDe(a), un2.ref],
        [refDe(b), un.creneaux[3]?.ref],
      ],
    );
    const deplacements = body.personnes.map(({ convocation: ref, sequence, propose }) => {
      return { convocation: ref, sequence, creneau: propose?.creneau ?? '' };
    });
    const creneaux = await vus(un, 0, 2);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: [] })).code, 'motif_manquant');
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: MOTIF, deplacements }, NANTES)).code,
      'introuvable',
    );
    const perimes = deplacements.map((un) => ({ ...un, sequence: 7 }));
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: perimes })).code,
      'convocation_perimee',
    );
    const meme = deplacements.map((un) => ({ ...un, creneau: un2.ref }));
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: meme })).code,
      'creneau_complet',
    );
    await assertWhole([un], people);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements })).fait, true);
    assert.match((await courriel(a)).texte, /L’établissement a déplacé votre entretien\./);
    assert.equal((await convocation(c)).sequence, 1);
    await assertWhole([un], people);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements })).code, 'entretien_perime');
  });

  it('some are moved, the others choose again and wait before those who never had one', async () => {
    const un = await entretien({ heures: hours(2), places: 2 });
    const people = await convoked(4, un);
    const [a, b, c, d] = people;
    assert.ok(a && b && c && d);
    for (const [personne, rang] of [
      [a, 0],
      [b, 0],
      [c, 1],
    ] as const)
      assert.equal(await book(personne, un, rang), 200);
    const corps = {
      ...{ creneaux: await vus(un, 0), motif: MOTIF },
      deplacements: [{ convocation: refDe(a), sequence: 1, creneau: first(un.creneaux.slice(1)).ref }],
    };
    assert.equal((await acte(`/entretiens/${un.ref}/creneaux/retrait`, corps)).fait, true);
    assert.deepEqual([(await convocation(a)).etat, (await convocation(b)).etat], ['reserve', 'convoque']);
    assert.match((await courriel(b)).texte, /Aucun créneau n’est libre pour le moment/);
    await actes('api/convocation/services/attente.js').annoncerPlaces();
    const [deB, deD] = [await convocation(b), await convocation(d)];
    assert.ok(new Date(deB.sansPlaceDepuis) < new Date(deD.sansPlaceDepuis));
    await assertWhole([un], people);
  });

  it('all of them when the entretien is cancelled, but for those that took place', async () => {
    const un = await entretien({ jours: [inDays(-1), inDays(20)] });
    const [hier, demain] = await convoked(2, un);
    assert.ok(hier && demain);
    await placer(hier, un, 0, { confirme: true });
    await book(demain, un, 5);
    const { version } = (await lire(un)).body;
    const chemin = `/entretiens/${un.ref}/annulation`;
    assert.equal((await acte(chemin, { version: version + 1, motif: MOTIF })).code, 'entretien_perime');
    assert.equal((await acte(chemin, { version, motif: MOTIF }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { version, motif: MOTIF })).fait, true);
    assert.equal((await acte(chemin, { version, motif: MOTIF })).fait, true);
    const { etat, creneaux } = (await lire(un)).body;
    assert.deepEqual([etat, creneaux.filter((un) => un.etat === 'ouvert').length], ['annule', 4]);
    assert.deepEqual([(await convocation(hier)).etat, (await convocation(demain)).etat], ['reserve', 'convoque']);
    assert.equal((await convocation(demain)).sequence, 2);
    await assertWhole([un], [hier, demain]);
  });
});
