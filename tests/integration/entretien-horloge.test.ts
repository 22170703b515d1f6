/** The clock reminds of entretiens and of answers, and tells who waits that a place is free: never what is untrue. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { direPlage } from '@portail/config/heures';
import { ajouterJours, debutDuJour, type Jour } from '@portail/config/paris';
import { createEntretien, type Entretien, type EntretienVoulu } from '../../scripts/seed/factories/entretiens.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { livrer } from '../support/courriels.ts';
import { assertWhole, type Convoked, createConvoked, held, inDays } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const FORMATION = 'LP-EPR-AC';
const SECRETARIAT = 'secretariat.angers-cholet@portail.test';
const HEURE_MS = 3_600_000;
const MINUTE_MS = 60_000;

let rappeler: () => Promise<void>;
let annoncer: () => Promise<void>;
before(async () => {
  await portail();
  const { rappelerEntretiens } = fromBuild<{ rappelerEntretiens(): Promise<void> }>(
    'api/convocation/services/rappels.js',
  );
  const { annoncerPlaces } = fromBuild<{ annoncerPlaces(): Promise<void> }>('api/convocation/services/attente.js');
  // Several processes do the same task at the same moment.
  rappeler = async () => void (await Promise.all([rappelerEntretiens(), rappelerEntretiens(), rappelerEntretiens()]));
  annoncer = async () => void (await Promise.all([annoncerPlaces(), annoncerPlaces()]));
});

/** `aMidi` is noon in Paris on a day, give or take the hour of the season. */
const aMidi = (jour: Jour, faire: () => Promise<void>, apresMs = 0) =>
  shiftClock(debutDuJour(jour).getTime() + 12 * HEURE_MS + apresMs - Date.now(), faire);

let salle = 0;
/** `entretien` has a room of its own, since the bureau is told of a room that is taken. */
async function entretien(choix: Partial<EntretienVoulu> = {}): Promise<Entretien> {
  salle += 1;
  return createEntretien((await portail()).strapi, {
    ...{
      formationCodes: [FORMATION],
      jours: [inDays(5)],
      heures: ['10:00', '14:00'],
      pistes: [`H${salle}`],
      places: 5,
    },
    ...choix,
  });
}

const convoked = (nombre: number, un: Entretien) => createConvoked(nombre, [FORMATION], [un]);
const refDe = ({ dossiers }: Convoked) => first(dossiers).convocation;

async function book(personne: Convoked, un: Entretien, rang = 0): Promise<void> {
  const vu = await held(refDe(personne));
  const body = { entretien: un.ref, debut: first(un.creneaux.slice(rang)).debut.toISOString(), vu };
  const { call } = await portail();
  const reply = await call('convocation.reserver', {
    session: personne.session,
    params: { id: refDe(personne) },
    body,
  });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
}

async function cancel(personne: Convoked): Promise<void> {
  const body = { vu: await held(refDe(personne)) };
  const { call } = await portail();
  const reply = await call('convocation.annuler', { session: personne.session, params: { id: refDe(personne) }, body });
  assert.equal(reply.status, 200, JSON.stringify(reply.body));
}

/** `modifier` is the bureau's change of the first créneau. */
async function modifier(un: Entretien, changement: { salle?: string; decalage?: number }, version = 1): Promise<void> {
  const { callBureau, signInAgent } = await portail();
  const { status, body } = await callBureau(
    'POST',
    `/entretiens/${un.ref}/creneaux/modification`,
    await signInAgent(SECRETARIAT),
    {
      ...{ jury: null, salle: null, lien: null, capacite: null, decalage: 0, duree: null, confirme: true },
      ...{ creneaux: [{ id: first(un.creneaux).ref, version }], ...changement },
    },
  );
  assert.equal(status, 200, JSON.stringify(body));
}

type Ecrit = { cle: string; sujet: string; texte: string; etat: string };

/** `ecrits` are the mails of a kind to somebody, oldest first. */
async function ecrits({ email }: Convoked, sorte: string): Promise<Ecrit[]> {
  const { strapi } = await portail();
  return strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire: email, cle: { $startsWith: `${sorte}:` } }, orderBy: { id: 'asc' } });
}
const rappels = (personne: Convoked) => ecrits(personne, 'entretien-rappel');
const sujets = (courriels: readonly Ecrit[]) => courriels.map(({ sujet }) => sujet);

describe('an entretien that is near', () => {
  const JOUR = inDays(5);

  it('is reminded of two days and one day before, once each, with its room', async () => {
    const un = await entretien();
    const [moi] = (await convoked(1, un)) as [Convoked];
    await book(moi, un);
    await modifier(un, { salle: 'B 204' });
    for (const avant of [3, 2, 1, 0]) {
      await aMidi(ajouterJours(JOUR, -avant), rappeler);
      await aMidi(ajouterJours(JOUR, -avant), rappeler, HEURE_MS);
    }
    const recus = await rappels(moi);
    assert.deepEqual(sujets(recus), [
      'Rappel : votre entretien est après-demain à 10\u00a0h\u00a000',
      'Rappel : votre entretien est demain à 10\u00a0h\u00a000',
    ]);
    assert.deepEqual(
      recus.map(({ cle }) => cle),
      [2, 1].map((jours) => `entretien-rappel:${refDe(moi)}:2:${jours}`),
    );
    for (const { texte } of recus) {
      assert.ok(texte.includes(direPlage(first(un.creneaux))) && texte.includes('Salle : B 204\n'), texte);
    }
  });

  it('is not reminded of on the day when it was booked', async () => {
    const un = await entretien({ jours: [inDays(2)], delaiHeures: 1 });
    const [moi] = (await convoked(1, un)) as [Convoked];
    await book(moi, un);
    await rappeler();
    assert.deepEqual(await rappels(moi), []);
    await aMidi(inDays(1), rappeler);
    assert.deepEqual(sujets(await rappels(moi)), ['Rappel : votre entretien est demain à 10\u00a0h\u00a000']);
  });

  it('is not reminded of once cancelled', async () => {
    const un = await entretien();
    const [moi] = (await convoked(1, un)) as [Convoked];
    await book(moi, un);
    await cancel(moi);
    await aMidi(ajouterJours(JOUR, -2), rappeler);
    assert.deepEqual(await rappels(moi), []);
  });

  it('is reminded of again when the bureau changes its hour, and the old reminder leaves no more', async () => {
    const un = await entretien();
    const [moi] = (await convoked(1, un)) as [Convoked];
    await book(moi, un);
    const { smtp } = await portail();
    await smtp.enPanne('eteint', async () => {
      await aMidi(ajouterJours(JOUR, -2), async () => {
        await rappeler();
        await modifier(un, { decalage: 60 });
        await rappeler();
        await rappeler();
      });
    });
    const [ancien, nouveau, ...autres] = await rappels(moi);
    assert.ok(ancien && nouveau && autres.length === 0);
    assert.deepEqual([ancien.cle, ancien.etat], [`entretien-rappel:${refDe(moi)}:1:2`, 'annule']);
    assert.deepEqual(
      [nouveau.cle, nouveau.sujet, nouveau.etat],
      [
        `entretien-rappel:${refDe(moi)}:2:2`,
        'Rappel : votre entretien est après-demain à 11\u00a0h\u00a000',
        'a_envoyer',
      ],
    );
  });
});

describe('an answer that is awaited', () => {
  async function awaited(un: Entretien, nombre: number): Promise<Convoked[]> {
    const people = await convoked(nombre, un);
    const { strapi } = await portail();
    await strapi.db
      .query('api::convocation.convocation')
      .updateMany({ where: { documentId: { $in: people.map(refDe) } }, data: { repondreAvant: inDays(5) } });
    return people;
  }
  const reponses = (personne: Convoked) => ecrits(personne, 'entretien-reponse');

  it('is reminded of two days before, once, with the free places, and not to who has booked', async () => {
    const un = await entretien({ jours: [inDays(12)], heures: ['10:00'] });
    const [muet, tenant] = (await awaited(un, 2)) as [Convoked, Convoked];
    await book(tenant, un);
    await aMidi(inDays(2), rappeler);
    assert.deepEqual(await reponses(muet), []);
    for (const jour of [3, 4, 5, 6]) await aMidi(inDays(jour), rappeler);
    const [rappel, ...autres] = await reponses(muet);
    assert.ok(rappel && autres.length === 0);
    assert.match(rappel.sujet, /^Réservez votre entretien avant le \d{2}\/\d{2}\/\d{4}$/);
    assert.ok(rappel.texte.includes('4 places sont libres pour le moment.'), rappel.texte);
    assert.deepEqual(await reponses(tenant), []);
  });

  it('is not asked of who would find no place', async () => {
    const un = await entretien({ jours: [inDays(12)], heures: ['10:00'], places: 1 });
    const [muet, tenant] = (await awaited(un, 2)) as [Convoked, Convoked];
    await book(tenant, un);
    await aMidi(inDays(3), rappeler);
    assert.deepEqual(await reponses(muet), []);
    await cancel(tenant);
    await aMidi(inDays(4), rappeler);
    assert.equal((await reponses(muet)).length, 1);
  });
});

describe('five people who wait for a place', () => {
  const UNE = { jours: [inDays(20)], heures: ['10:00'], places: 1 } as const;
  const minutes = (nombre: number, faire: () => Promise<void>) => shiftClock(nombre * MINUTE_MS, faire);

  /** `told` counts the announcements of free places that each was written. */
  const told = async (people: readonly Convoked[]) =>
    Promise.all(people.map(async (une) => (await ecrits(une, 'entretien-places')).length));

  /** `full` has one place, which somebody holds, and five who have found it taken. */
  async function full(): Promise<{ un: Entretien; tenant: Convoked; attente: Convoked[] }> {
    const un = await entretien(UNE);
    const [tenant, ...attente] = (await convoked(6, un)) as [Convoked, ...Convoked[]];
    await book(tenant, un);
    await annoncer();
    return { un, tenant, attente };
  }

  it('three are told at once, the others ten minutes later while it stays free, nobody twice a day', async () => {
    const { un, tenant, attente } = await full();
    assert.deepEqual(await told(attente), [0, 0, 0, 0, 0]);
    await cancel(tenant);
    for (const minute of [1, 2, 9]) {
      await minutes(minute, annoncer);
      assert.deepEqual(await told(attente), [1, 1, 1, 0, 0]);
    }
    for (const minute of [12, 30, 300]) {
      await minutes(minute, annoncer);
      assert.deepEqual(await told(attente), [1, 1, 1, 1, 1]);
    }
    assert.deepEqual(await told([tenant]), [0]);
    await assertWhole([un], [tenant, ...attente]);
  });

  it('once one of them has booked, the others are told nothing more', async () => {
    const { un, tenant, attente } = await full();
    await cancel(tenant);
    await minutes(1, annoncer);
    await book(first(attente), un);
    for (const minute of [2, 12, 30]) await minutes(minute, annoncer);
    assert.deepEqual(await told(attente), [1, 1, 1, 0, 0]);
    await cancel(first(attente));
    await minutes(45, annoncer);
    assert.deepEqual(await told(attente), [1, 1, 1, 1, 1]);
    await assertWhole([un], [tenant, ...attente]);
  });

  it('whose créneau the IUT took back comes first', async () => {
    const un = await entretien({ ...UNE, heures: ['10:00', '14:00'] });
    const [lese, tenant, ...attente] = (await convoked(6, un)) as [Convoked, Convoked, ...Convoked[]];
    await book(lese, un, 0);
    await book(tenant, un, 1);
    await annoncer();
    const { callBureau, signInAgent } = await portail();
    const { status, body } = await callBureau(
      'POST',
      `/entretiens/${un.ref}/creneaux/retrait`,
      await signInAgent(SECRETARIAT),
      {
        creneaux: [{ id: first(un.creneaux).ref, version: 1 }],
        deplacements: [],
        motif: 'Jury absent.',
      },
    );
    assert.equal(status, 200, JSON.stringify(body));
    await minutes(1, annoncer);
    await cancel(tenant);
    await minutes(2, annoncer);
    assert.deepEqual(await told([lese, ...attente]), [1, 1, 1, 0, 0]);
    await assertWhole([un], [lese, tenant, ...attente]);
  });

  it('whose entretien was cancelled waits for another, and is told of it', async () => {
    const { strapi } = await portail();
    const un = await entretien({ ...UNE, formationCodes: ['LP-ABF-LM'] });
    const [moi] = (await createConvoked(1, ['LP-ABF-LM'], [un])) as [Convoked];
    const entretiens = strapi.db.query('api::entretien.entretien');
    await entretiens.update({ where: { documentId: un.ref }, data: { etat: 'annule' } });
    await annoncer();
    await entretiens.update({ where: { documentId: un.ref }, data: { etat: 'ouvert' } });
    await minutes(1, annoncer);
    assert.deepEqual(await told([moi]), [1]);
  });
});

describe('after an hour without a mail server', () => {
  it('one mail leaves, the last: booked, changed, and its room changed by the bureau', async () => {
    const un = await entretien();
    const [moi] = (await convoked(1, un)) as [Convoked];
    const { smtp } = await portail();
    await smtp.enPanne('eteint', async () => {
      await book(moi, un, 1);
      await book(moi, un, 0);
      await modifier(un, { salle: 'C 12' });
    });
    await shiftClock(HEURE_MS, async () => void (await livrer(moi.email, 'envoye')));
    const recus = smtp.recus(moi.email);
    assert.equal(recus.length, 1);
    const dernier = first((await ecrits(moi, 'entretien')).slice(-1));
    assert.equal(dernier.etat, 'envoye');
    assert.match(dernier.sujet, /la salle change$/);
    assert.ok(dernier.texte.includes(direPlage(first(un.creneaux))) && dernier.texte.includes('Salle : C 12\n'));
    assert.match(first(recus).brut, /text\/calendar/);
    await assertWhole([un], [moi]);
  });

  it('no mail tells of free places to who has booked meanwhile', async () => {
    const un = await entretien({ places: 1, heures: ['10:00'] });
    const [tenant, attente] = (await convoked(2, un)) as [Convoked, Convoked];
    await book(tenant, un);
    await annoncer();
    await cancel(tenant);
    const { smtp } = await portail();
    await smtp.enPanne('eteint', async () => {
      await shiftClock(MINUTE_MS, annoncer);
      await book(attente, un);
    });
    await shiftClock(HEURE_MS, async () => void (await livrer(attente.email, 'envoye')));
    assert.deepEqual(
      (await ecrits(attente, 'entretien-places')).map(({ etat }) => etat),
      ['annule'],
    );
    assert.equal(smtp.recus(attente.email).length, 1);
  });
});
