import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { CONTRAT } from '@portail/config/contract/contract';
import { ENTETES } from '@portail/config/contract/route';
import { parseEnvironment } from '@portail/config/environment';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { type Creneau, createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { ROOT } from '../../scripts/system/paths.mjs';
import { assertWhole, createConvoked, held, hours, inDays } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { handOver } from '../support/remise.ts';
import { type SecondCms, startSecondCms } from '../support/second-cms.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

/**
 * `tuerApres` kills the cms while it answers.
 *
 * @returns the status of each answer, 0 for one that was cut
 */
async function tuerApres(ms: number, cms: SecondCms, reponses: readonly Promise<Response>[]): Promise<number[]> {
  const statuts = reponses.map((reponse) =>
    reponse.then(
      ({ status }) => status,
      () => 0,
    ),
  );
  await attendre(ms);
  cms.kill();
  return Promise.all(statuts);
}

/**
 * `INSTANTS` is how long after the uploads leave the cms is killed, in milliseconds. They then arrive, are checked, or
 * are written.
 */
const INSTANTS = [20, 250, 600];

describe('a cms killed in the middle of uploads', () => {
  let cms: SecondCms;

  before(async () => {
    await portail();
    cms = await startSecondCms();
  });
  after(() => cms.kill());

  for (const instant of INSTANTS) {
    it(`after ${instant} ms loses nothing that was acknowledged`, async () => {
      const { strapi, signIn, call } = await portail();
      const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
      const session = await signIn(candidat.email, MOT_DE_PASSE);
      const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
      const { pieces } = (await call('candidature.lire', { session, params: { id } })).body;
      const { secrets } = parseEnvironment(process.env, ROOT);

      const envois = await Promise.all(
        pieces.map(async ({ pieceDemandeeRef: piece }) => ({
          piece,
          contenu: await pdf(`Pièce ${piece}`, 30),
        })),
      );
      const reponses = envois.map(({ piece, contenu }) =>
        fetch(`${cms.url}/api${CONTRAT['piece.deposer'].chemin.replace(':id', id).replace(':piece', piece)}`, {
          method: 'PUT',
          headers: { [ENTETES.secret]: secrets.portail, [ENTETES.session]: session, 'content-type': 'application/pdf' },
          body: new Blob([contenu as Uint8Array<ArrayBuffer>]),
        }),
      );
      const statuts = await tuerApres(instant, cms, reponses);
      if (instant === INSTANTS[0]) assert.ok(statuts.includes(0), 'some upload was really cut');

      for (const [rang, { piece, contenu }] of envois.entries()) {
        const relu = await call('piece.telecharger', { session, params: { id, piece } });
        if (statuts[rang] === 200) assert.equal(relu.status, 200, `acknowledged, so kept: ${piece}`);
        // A file that was committed without an answer is whole, or not there at all.
        if (relu.status === 200) assert.deepEqual(relu.body, Buffer.from(contenu));
        else assert.equal(relu.status, 404);
      }
      const lignes = await strapi.db.query('api::fichier.fichier').findMany({ where: { candidatRef: candidat.ref } });
      for (const { cle } of lignes) {
        assert.ok(existsSync(join(process.env['DATA_DIR'] ?? '', 'files', cle)), 'no row without its file');
      }
      cms = await startSecondCms();
      for (const { piece, contenu } of envois) {
        assert.equal((await call('piece.deposer', { session, params: { id, piece }, body: contenu })).status, 200);
      }
    });
  }
});

/** `INSTANTS_TRANSMISSION` is counted from the transmissions: while they are decided, are written, are answered. */
const INSTANTS_TRANSMISSION = [5, 40, 120];

describe('a cms killed in the middle of transmissions', () => {
  for (const instant of INSTANTS_TRANSMISSION) {
    it(`after ${instant} ms leaves each dossier whole: transmitted with its accusé, or not at all`, async () => {
      const { strapi, signIn, call } = await portail();
      const cms = await startSecondCms();
      const { secrets } = parseEnvironment(process.env, ROOT);
      const dossiers: { id: string; session: string; vu: string }[] = [];
      for (let rang = 0; rang < 6; rang += 1) {
        const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
        const session = await signIn(candidat.email, MOT_DE_PASSE);
        const id = await createCandidature(strapi, candidat, { formationCode: 'LP-EPR-AC' });
        const body = { classique: 1, alternance: null };
        assert.equal((await call('candidature.ranger', { session, params: { id }, body })).status, 200);
        const { vu } = (await call('candidature.lire', { session, params: { id } })).body;
        dossiers.push({ id, session, vu });
      }
      const reponses = dossiers.map(({ id, session, vu }) =>
        fetch(`${cms.url}/api${CONTRAT['candidature.transmettre'].chemin.replace(':id', id)}`, {
          method: 'POST',
          headers: {
            [ENTETES.secret]: secrets.portail,
            [ENTETES.session]: session,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ vu }),
        }),
      );
      const statuts = await tuerApres(instant, cms, reponses);

      const lire = async (id: string) => {
        const ligne = await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } });
        const cle = { $startsWith: `accuse:${ligne.numeroAccuse}` };
        const accuses = ligne.numeroAccuse
          ? await strapi.db.query('api::courriel.courriel').count({ where: { cle } })
          : 0;
        return [ligne.etat, ligne.numeroAccuse !== null, ligne.instantane !== null, accuses];
      };
      for (const [rang, { id, session }] of dossiers.entries()) {
        const avant = await lire(id);
        const transmis = avant[0] === 'transmise';
        if (statuts[rang] === 200) assert.ok(transmis, 'acknowledged, so kept');
        assert.deepEqual(avant, transmis ? ['transmise', true, true, 1] : ['en_constitution', false, false, 0]);
        assert.equal((await handOver('candidature.transmettre', { session, params: { id } })).status, 200);
        assert.deepEqual(await lire(id), ['transmise', true, true, 1]);
      }
    });
  }
});

/** `INSTANTS_RESERVATION` is counted from the bookings: while they wait for the créneau, are written, are answered. */
const INSTANTS_RESERVATION = [30, 120];

describe('a cms killed in the middle of bookings', () => {
  for (const instant of INSTANTS_RESERVATION) {
    it(`after ${instant} ms leaves each booked with its mail, or not at all`, async () => {
      const { strapi, call } = await portail();
      const un = await createEntretien(strapi, {
        ...{ formationCodes: ['LP-EPR-AC'], jours: [inDays(20)], heures: hours(1), places: 12 },
      });
      const people = await createConvoked(16, ['LP-EPR-AC'], [un]);
      const cms = await startSecondCms();
      const { secrets } = parseEnvironment(process.env, ROOT);
      const [{ debut }] = un.creneaux as [Creneau];
      const chemin = (id: string) => CONTRAT['convocation.reserver'].chemin.replace(':id', id);
      const corps = { entretien: un.ref, debut: debut.toISOString(), vu: '' };
      const reponses = people.map(({ session, dossiers }) =>
        fetch(`${cms.url}/api${chemin(first(dossiers).convocation)}`, {
          method: 'POST',
          headers: {
            [ENTETES.secret]: secrets.portail,
            [ENTETES.session]: session,
            'content-type': 'application/json',
          },
          body: JSON.stringify(corps),
        }),
      );
      const statuts = await tuerApres(instant, cms, reponses);
      if (instant === INSTANTS_RESERVATION[0]) assert.ok(statuts.includes(0), 'some booking was really cut');
      for (const [rang, { dossiers }] of people.entries()) {
        const reserve = (await held(first(dossiers).convocation)) !== '';
        if (statuts[rang] === 200) assert.ok(reserve, 'acknowledged, so kept');
      }
      await assertWhole([un], people);
      // The others go on where it was cut: the places that are left, and no more.
      const suite = await Promise.all(
        people.map(({ session, dossiers }) => {
          const params = { id: first(dossiers).convocation };
          return call('convocation.reserver', { session, params, body: corps });
        }),
      );
      assert.equal(suite.filter(({ status }) => status === 200).length, 12);
      assert.equal(suite.filter(({ status }) => status === 409).length, 4);
      await assertWhole([un], people);
    });
  }
});
