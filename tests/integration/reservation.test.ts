/** Candidats choose, change and cancel their créneau at the same moment, and never more people come than there are places. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { direPlage, instantDeParis } from '@portail/config/heures';
import { Client } from 'pg';
import { createEntretien, type Entretien, type EntretienVoulu } from '../../scripts/seed/factories/entretiens.ts';
import { shiftClock } from '../support/clock.ts';
import { livrerCourriels, sujetsRecus } from '../support/courriels.ts';
import {
  assertWhole,
  type Convoked,
  createConvoked,
  held,
  hours,
  inDays,
  MOT_DE_PASSE,
} from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { portail, type Replied, type Reply } from '../support/portail.ts';

const FORMATION = 'LP-EPR-AC';
const AUTRE = 'LP-ABF-LM';
const HEURE_MS = 3_600_000;

type Booked = Reply<Replied<'convocation.reserver'>>;

const entretien = async (choix: Partial<EntretienVoulu> = {}): Promise<Entretien> =>
  createEntretien((await portail()).strapi, {
    formationCodes: [FORMATION],
    jours: [inDays(20)],
    heures: hours(3),
    ...choix,
  });
const convoked = (nombre: number, ...entretiens: Entretien[]) => createConvoked(nombre, [FORMATION], entretiens);

async function convokedOne(...entretiens: Entretien[]): Promise<Convoked> {
  const [personne] = await convoked(1, ...entretiens);
  assert.ok(personne);
  return personne;
}

/** `book` asks for an hour as the page does, by default one that showed no réservation. */
async function book(
  { session, dossiers }: Convoked,
  { ref }: Entretien,
  debut: Date | undefined,
  {
    vu = '',
    dossier = 0,
    headers = {},
    cms,
  }: { vu?: string; dossier?: number; headers?: Record<string, string>; cms?: string } = {},
): Promise<Booked> {
  const body = { entretien: ref, debut: debut?.toISOString(), vu };
  const params = { id: dossiers[dossier]?.convocation ?? '' };
  return (await portail()).call('convocation.reserver', { session, params, body, headers, cms });
}

async function cancel({ session, dossiers }: Convoked, vu: string, dossier = 0) {
  const params = { id: dossiers[dossier]?.convocation ?? '' };
  return (await portail()).call('convocation.annuler', { session, params, body: { vu } });
}

async function read({ session, dossiers }: Convoked, dossier = 0) {
  const params = { id: dossiers[dossier]?.convocation ?? '' };
  const { status, body } = await (await portail()).call('convocation.lire', { session, params });
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

/** `said` is what an act answered: « ok », or the code of its refusal. */
const said = ({ status, body }: Reply<{ refus?: { code: string }[] }>) =>
  status === 200 ? 'ok' : (body.refus?.[0]?.code ?? `status ${status}`);

function count(answers: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1;
  return counts;
}

async function bookAll(people: readonly Convoked[], un: Entretien, debutOf: (rang: number) => Date | undefined) {
  return count((await Promise.all(people.map((personne, rang) => book(personne, un, debutOf(rang))))).map(said));
}

async function held1(personne: Convoked, dossier = 0): Promise<string> {
  return held(personne.dossiers[dossier]?.convocation ?? '');
}

describe('200 people at once for 20 places', () => {
  const CAS: [string, Partial<EntretienVoulu>][] = [
    ['one créneau of 20', { heures: hours(1), places: 20 }],
    ['20 créneaux of one', { heures: hours(20) }],
    ['ten hours of two juries', { heures: hours(10), pistes: ['Salle 1', 'Salle 2'] }],
  ];
  for (const [dit, choix] of CAS) {
    it(`${dit}: 20 have one, 180 are told that it has just been taken`, async () => {
      const un = await entretien(choix);
      const people = await convoked(200, un);
      const debuts = [...new Set(un.creneaux.map(({ debut }) => debut.getTime()))];
      const answers = await bookAll(people, un, (rang) => new Date(debuts[rang % debuts.length] ?? 0));
      assert.deepEqual(answers, { ok: 20, creneau_pris: 180 });
      await assertWhole([un], people);
      const [perdant] = await convoked(1, un);
      assert.ok(perdant);
      assert.deepEqual((await read(perdant)).entretiens[0]?.horaires, []);
    });
  }
});

describe('one person with six tabs', () => {
  it('has one créneau, and is told five times that the page is old', async () => {
    const un = await entretien({ heures: hours(6), places: 8 });
    const people = await convoked(8, un);
    const answers = await Promise.all(
      people.map(async (personne) =>
        count((await Promise.all(un.creneaux.map(({ debut }) => book(personne, un, debut)))).map(said)),
      ),
    );
    assert.deepEqual(answers, Array(8).fill({ ok: 1, reservation_changee: 5 }));
    await assertWhole([un], people);
  });
});

describe('ten people who each want the next one’s créneau', () => {
  async function ring(choix: Partial<EntretienVoulu>) {
    const un = await entretien({ heures: hours(10), ...choix });
    const people = await convoked(10, un);
    const debuts = un.creneaux.map(({ debut }) => debut);
    assert.deepEqual(await bookAll(people, un, (rang) => debuts[rang]), { ok: 10 });
    const tenues = await Promise.all(people.map((personne) => held1(personne)));
    return { un, people, debuts, tenues };
  }

  it('stay where they are when all are full, and nobody loses', async () => {
    const { un, people, debuts, tenues } = await ring({});
    for (let tour = 0; tour < 3; tour += 1) {
      const answers = await Promise.all(
        people.map((personne, rang) => book(personne, un, debuts[(rang + 1) % 10], { vu: tenues[rang] ?? '' })),
      );
      assert.deepEqual(count(answers.map(said)), { creneau_pris: 10 });
      assert.deepEqual(await Promise.all(people.map((personne) => held1(personne))), tenues);
    }
    await assertWhole([un], people);
  });

  it('move into one free place, one after the other, and nobody loses', async () => {
    const { un, people, debuts, tenues } = await ring({});
    const { strapi } = await portail();
    await strapi.db.query('api::creneau.creneau').update({
      where: { documentId: un.creneaux[0]?.ref },
      data: { capacite: 2 },
    });
    const answers = await Promise.all(
      people.map((personne, rang) => book(personne, un, debuts[(rang + 1) % 10], { vu: tenues[rang] ?? '' })),
    );
    const { ok = 0, creneau_pris = 0, ...autres } = count(answers.map(said));
    assert.deepEqual(autres, {});
    assert.ok(ok >= 1 && ok + creneau_pris === 10, `${ok} moved`);
    const apres = await Promise.all(people.map((personne) => held1(personne)));
    assert.equal(apres.filter((tenue, rang) => tenue !== '' && tenue !== tenues[rang]).length, ok);
    assert.equal(apres.filter((tenue) => tenue === '').length, 0);
    await assertWhole([un], people);
  });
});

describe('one person', () => {
  let un: Entretien;
  const debut = (rang: number) => un.creneaux[rang]?.debut;
  before(async () => {
    un = await entretien({ heures: hours(12), places: 30 });
  });

  it('books, changes, cancels and books again: each is told by one mail, delivered, and one line of the journal', async () => {
    const { strapi, call } = await portail();
    const moi = await convokedOne(un);
    const [{ convocation, candidature }] = moi.dossiers as [Convoked['dossiers'][number]];
    const pris = await book(moi, un, debut(0));
    assert.equal(said(pris), 'ok');
    assert.deepEqual([pris.body.debut, pris.body.fin], [debut(0)?.toISOString(), un.creneaux[0]?.fin.toISOString()]);
    const change = await book(moi, un, debut(1), { vu: pris.body.reservation });
    assert.equal(said(change), 'ok');
    const lue = await read(moi);
    assert.deepEqual(
      [lue.etat, lue.rendezVous?.id, lue.rendezVous?.debut],
      ['reserve', change.body.reservation, debut(1)?.toISOString()],
    );
    assert.equal(said(await cancel(moi, change.body.reservation)), 'ok');
    const apres = await read(moi);
    assert.deepEqual([apres.etat, apres.rendezVous], ['convoque', null]);
    assert.equal(said(await book(moi, un, debut(2))), 'ok');

    const mails = await strapi.db
      .query('api::courriel.courriel')
      .findMany({ where: { candidatureRef: candidature }, orderBy: { id: 'asc' } });
    assert.deepEqual(
      mails.map(({ cle }: { cle: string }) => cle),
      [1, 2, 3, 4].map((rang) => `entretien:${convocation}:${rang}`),
    );
    await livrerCourriels();
    assert.match(
      (await sujetsRecus(moi.email)).join('\n'),
      /^Votre entretien : .+\nVotre entretien : .+\nVotre présence à l’entretien du .+ est annulée\nVotre entretien : .+$/,
    );
    const { smtp } = await portail();
    assert.ok(smtp.recus(moi.email).length >= 1, 'a mail has arrived');
    const { historique } = (await call('candidature.lire', { session: moi.session, params: { id: candidature } })).body;
    assert.deepEqual(
      historique.map(({ acte }) => acte).filter((acte) => acte.startsWith('entretien.')),
      ['entretien.reserver', 'entretien.changer', 'entretien.annuler', 'entretien.reserver'],
    );
    await assertWhole([un], [moi]);
  });

  it('who asks twice at once books once, and is told once', async () => {
    const moi = await convokedOne(un);
    const answers = await Promise.all(Array.from({ length: 6 }, () => book(moi, un, debut(0))));
    assert.deepEqual(count(answers.map(said)), { ok: 6 });
    assert.equal(new Set(answers.map(({ body }) => body.reservation)).size, 1);
    assert.equal((await sujetsRecus(moi.email)).length, 1);
    const annulations = await Promise.all(
      Array.from({ length: 6 }, () => cancel(moi, answers[0]?.body.reservation ?? '')),
    );
    assert.deepEqual(count(annulations.map(said)), { ok: 6 });
    assert.equal((await sujetsRecus(moi.email)).length, 2);
    await assertWhole([un], [moi]);
  });

  it('whose page is older than the réservation changes and cancels nothing', async () => {
    const moi = await convokedOne(un);
    const premier = await book(moi, un, debut(0));
    const second = await book(moi, un, debut(1), { vu: premier.body.reservation });
    for (const vu of ['', premier.body.reservation]) {
      assert.equal(said(await book(moi, un, debut(2), { vu })), 'reservation_changee');
      assert.equal(said(await cancel(moi, vu)), 'reservation_changee');
    }
    assert.equal(await held1(moi), second.body.reservation);
    await assertWhole([un], [moi]);
  });

  it('who is refused another hour keeps the first', async () => {
    const plein = await entretien({ heures: hours(2) });
    const [moi, autre] = (await convoked(2, plein)) as [Convoked, Convoked];
    const { body } = await book(moi, plein, plein.creneaux[0]?.debut);
    assert.equal(said(await book(autre, plein, plein.creneaux[1]?.debut)), 'ok');
    assert.equal(said(await book(moi, plein, plein.creneaux[1]?.debut, { vu: body.reservation })), 'creneau_pris');
    assert.equal(
      said(await book(moi, plein, new Date('2030-01-01T00:00:00Z'), { vu: body.reservation })),
      'creneau_pris',
    );
    assert.equal(await held1(moi), body.reservation);
    await assertWhole([plein], [moi, autre]);
  });

  it('whom the bureau tells something meanwhile is not stopped by it', async () => {
    const moi = await convokedOne(un);
    const { body } = await book(moi, un, debut(0));
    const { convocation } = moi.dossiers[0] as { convocation: string };
    // The bureau changes a room: it holds the créneau alone, and counts one more fact.
    const bureau = new Client(process.env['DATABASE_URL']);
    await bureau.connect();
    try {
      await bureau.query('begin');
      await bureau.query('select id from creneaux where document_id = $1 for update', [un.creneaux[0]?.ref]);
      const annulation = cancel(moi, body.reservation);
      await waitForLock(bureau);
      await bureau.query('update convocations set sequence = sequence + 1 where document_id = $1', [convocation]);
      await bureau.query('commit');
      assert.equal(said(await annulation), 'ok');
    } finally {
      await bureau.end();
    }
    const { strapi } = await portail();
    const { sequence } = await strapi.db
      .query('api::convocation.convocation')
      .findOne({ where: { documentId: convocation } });
    assert.equal(sequence, 3);
  });
});

/** `waitForLock` waits until another connection waits for a row. */
async function waitForLock(client: Client): Promise<void> {
  for (;;) {
    const { rows } = await client.query(
      `select count(*)::int nombre from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0].nombre > 0) return;
  }
}

describe('the limits, by the portal’s clock', () => {
  it('close the three acts a second after the last one', async () => {
    // The limit is an hour or two from now: a session lives through it.
    const midi = instantDeParis(inDays(2), '12:00')?.getTime() ?? 0;
    const delaiHeures = Math.floor((midi - Date.now()) / HEURE_MS) - 1;
    const un = await entretien({ jours: [inDays(2)], heures: ['12:00', '18:00'], places: 9, delaiHeures });
    const [tot, tard] = un.creneaux as [Entretien['creneaux'][number], Entretien['creneaux'][number]];
    const [tenant, libre] = (await convoked(2, un)) as [Convoked, Convoked];
    const { body } = await book(tenant, un, tot.debut);
    const limite = tot.debut.getTime() - delaiHeures * HEURE_MS;
    const decale = (ms: number) => limite + ms - Date.now();
    await shiftClock(decale(-60_000), async () => {
      assert.equal(said(await book(libre, un, tot.debut)), 'ok');
      assert.equal(said(await cancel(libre, await held1(libre))), 'ok');
    });
    await shiftClock(decale(1000), async () => {
      assert.equal(said(await book(libre, un, tot.debut)), 'reservation_trop_tard');
      assert.equal(said(await book(tenant, un, tard.debut, { vu: body.reservation })), 'reservation_trop_tard');
      assert.equal(said(await cancel(tenant, body.reservation)), 'reservation_trop_tard');
      // A request that reached the site in time counts.
      const headers = { [ENTETES.arrivee]: String(limite) };
      assert.equal(said(await book(libre, un, tot.debut, { headers })), 'ok');
      const [lu] = (await read(tenant)).entretiens;
      assert.deepEqual(
        lu?.horaires.map(({ debut }) => debut),
        [tard.debut.toISOString()],
      );
    });
    assert.equal(await held1(tenant), body.reservation);
    await assertWhole([un], [tenant, libre]);
  });

  it('open and close the réservations at the IUT’s instants', async () => {
    const ouvreLe = new Date(Date.now() + HEURE_MS);
    const fermeLe = new Date(Date.now() + 2 * HEURE_MS);
    const un = await entretien({ ouvreLe, fermeLe, places: 9 });
    const moi = await convokedOne(un);
    const debut = un.creneaux[0]?.debut;
    const at = (instant: Date, ms: number, faire: () => Promise<void>) =>
      shiftClock(instant.getTime() + ms - Date.now(), faire);
    assert.equal(said(await book(moi, un, debut)), 'reservation_trop_tot');
    const [avant] = (await read(moi)).entretiens;
    assert.deepEqual([avant?.choix, avant?.horaires], [{ etat: 'a_venir', ouvreLe: ouvreLe.toISOString() }, []]);
    await at(ouvreLe, 0, async () => assert.equal(said(await book(moi, un, debut)), 'ok'));
    const vu = await held1(moi);
    await at(fermeLe, 1000, async () => {
      assert.equal(said(await book(moi, un, un.creneaux[1]?.debut, { vu })), 'reservation_trop_tard');
      assert.equal(said(await cancel(moi, vu)), 'reservation_trop_tard');
    });
    await assertWhole([un], [moi]);
  });

  it('let who holds a créneau of a closed entretien cancel, and not book again', async () => {
    const un = await entretien();
    const moi = await convokedOne(un);
    const { body } = await book(moi, un, un.creneaux[0]?.debut);
    const { strapi } = await portail();
    await strapi.db
      .query('api::entretien.entretien')
      .update({ where: { documentId: un.ref }, data: { etat: 'ferme' } });
    assert.equal(said(await book(moi, un, un.creneaux[1]?.debut, { vu: body.reservation })), 'reservation_trop_tard');
    assert.equal(said(await cancel(moi, body.reservation)), 'ok');
    assert.equal(said(await book(moi, un, un.creneaux[1]?.debut)), 'reservation_trop_tard');
    await assertWhole([un], [moi]);
  });
});

describe('two dossiers of one person', () => {
  it('are never at two entretiens at once, however they are asked for', async () => {
    const un = await entretien({ heures: ['09:00'], duree: 60, places: 20 });
    const autre = await entretien({ formationCodes: [AUTRE], heures: ['09:30', '10:00'], duree: 60, places: 20 });
    const people = await createConvoked(10, [FORMATION, AUTRE], [un, autre]);
    const debuts = [un.creneaux[0]?.debut, autre.creneaux[0]?.debut];
    const both = (personne: Convoked) => [
      book(personne, un, debuts[0]),
      book(personne, autre, debuts[1], { dossier: 1 }),
    ];
    const answers = await Promise.all(people.map(async (une) => count((await Promise.all(both(une))).map(said))));
    assert.deepEqual(answers, Array(10).fill({ ok: 1, entretien_a_la_meme_heure: 1 }));
    await assertWhole([un, autre], people);
  });

  it('may be at two that follow each other', async () => {
    const un = await entretien({ heures: ['09:00'], duree: 60 });
    const autre = await entretien({ formationCodes: [AUTRE], heures: ['08:00', '10:00'], duree: 60 });
    const [moi] = (await createConvoked(1, [FORMATION, AUTRE], [un, autre])) as [Convoked];
    assert.equal(said(await book(moi, un, un.creneaux[0]?.debut)), 'ok');
    for (const { debut } of autre.creneaux) {
      assert.equal(said(await book(moi, autre, debut, { dossier: 1, vu: await held1(moi, 1) })), 'ok');
    }
    await assertWhole([un, autre], [moi]);
  });
});

describe('what is not theirs does not exist', () => {
  it('another’s convocation, an entretien that is not proposed, another formation’s, an unknown one', async () => {
    const { call } = await portail();
    const [un, nonPropose] = [await entretien(), await entretien()];
    const brouillon = await entretien({ etat: 'brouillon' });
    const annule = await entretien({ etat: 'annule' });
    const ailleurs = await entretien({ formationCodes: [AUTRE] });
    const [moi, autre] = (await convoked(2, un, brouillon, annule, ailleurs)) as [Convoked, Convoked];
    const debut = un.creneaux[0]?.debut;
    for (const refuse of [nonPropose, brouillon, annule, ailleurs, { ref: 'a'.repeat(24), creneaux: [] }]) {
      assert.equal(said(await book(moi, refuse, debut)), 'introuvable');
    }
    const usurpe = { ...autre, session: moi.session };
    assert.equal(said(await book(usurpe, un, debut)), 'introuvable');
    assert.equal(said(await cancel(usurpe, '')), 'introuvable');
    const lu = await call('convocation.lire', {
      session: moi.session,
      params: { id: autre.dossiers[0]?.convocation ?? '' },
    });
    assert.equal(lu.status, 404);
    assert.deepEqual(
      (await read(moi)).entretiens.map(({ id }) => id),
      [un.ref],
    );
    const { convocations } = (await call('convocation.lister', { session: moi.session })).body;
    assert.deepEqual(
      convocations.map(({ id }) => id),
      [moi.dossiers[0]?.convocation],
    );
    await assertWhole([un, nonPropose, brouillon, annule, ailleurs], [moi, autre]);
  });
});

async function dernierCourriel(destinataire: string): Promise<{ texte: string; pieceJointe?: { contenu: string } }> {
  const { strapi } = await portail();
  const courriels = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire }, orderBy: { id: 'desc' }, limit: 1 });
  return first(courriels);
}

describe('the end of a dossier against a booking', () => {
  const FINS: Record<string, (personne: Convoked) => Promise<Reply>> = {
    'its candidat abandons it': async ({ session, dossiers }) =>
      (await portail()).call('candidature.abandonner', {
        session,
        params: { id: dossiers[0]?.candidature ?? '' },
        body: { raison: '' },
      }),
    'the bureau declares it irrecevable': async ({ dossiers }) => {
      const { callBureau, signInAgent } = await portail();
      const agent = await signInAgent('admin@portail.test');
      const chemin = `/dossiers/${dossiers[0]?.candidature}` as const;
      const { vu } = (await callBureau('GET', chemin, agent)).body;
      return callBureau('POST', `${chemin}/irrecevabilite`, agent, { vu, motif: 'Hors sujet.' });
    },
    'its account is deleted': async ({ session }) =>
      (await portail()).call('compte.supprimer', { session, body: { motDePasseActuel: MOT_DE_PASSE } }),
  };

  for (const [fin, finir] of Object.entries(FINS)) {
    it(`${fin}: the place is free at once`, async () => {
      const un = await entretien({ heures: hours(1) });
      const [moi, suivant] = (await convoked(2, un)) as [Convoked, Convoked];
      assert.equal(said(await book(moi, un, un.creneaux[0]?.debut)), 'ok');
      assert.equal(said(await book(suivant, un, un.creneaux[0]?.debut)), 'creneau_pris');
      const reply = await finir(moi);
      assert.equal(reply.status, 200, JSON.stringify(reply.body));
      assert.equal(await held1(moi), '');
      const { texte, pieceJointe } = await dernierCourriel(moi.email);
      assert.ok(texte.includes(`Votre entretien du ${direPlage(first(un.creneaux))} est annulé.`), texte);
      assert.match(pieceJointe?.contenu ?? '', /UID:.*\r\nSEQUENCE:2\r\n.*STATUS:CANCELLED/s);
      assert.equal(said(await book(suivant, un, un.creneaux[0]?.debut)), 'ok');
      await assertWhole([un], [moi, suivant]);
    });

    it(`${fin} at the same moment: nothing is held, whichever came first`, async () => {
      const un = await entretien({ heures: hours(6), places: 2 });
      const people = await convoked(6, un);
      const answers = await Promise.all(
        people.flatMap((personne, rang) => [book(personne, un, un.creneaux[rang]?.debut), finir(personne)]),
      );
      for (const { status, body } of answers) assert.ok(status < 500, JSON.stringify(body));
      assert.deepEqual(await Promise.all(people.map((personne) => held1(personne))), Array(6).fill(''));
      await assertWhole([un], people);
      const suivants = await convoked(12, un);
      assert.deepEqual(await bookAll(suivants, un, (rang) => un.creneaux[rang % 6]?.debut), { ok: 12 });
    });
  }
});
