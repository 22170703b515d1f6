/** The IUT and a candidat write to each other about a dossier; nobody else reads it. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const HEURE_MS = 3_600_000;
const SECRET = 'Votre père est-il bien votre garant ?';

describe('messages about a dossier', () => {
  let candidat: Candidat;
  let session: string;
  let id: string;
  let secretariat: string;
  let nantes: string;

  before(async () => {
    const { signInAgent } = await portail();
    secretariat = await signInAgent('secretariat.le-mans@portail.test');
    nantes = await signInAgent('secretariat.nantes@portail.test');
  });

  beforeEach(async () => {
    const { strapi, signIn } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  });

  const bureau = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}/messages`, secretariat)).body;
  const page = async () => (await (await portail()).call('message.lire', { session, params: { id } })).body;
  const dossier = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;
  const repondre = async (texte: string) => {
    const { status, body } = await (await portail()).call('message.ecrire', {
      session,
      params: { id },
      body: { texte },
    });
    return [status, body.refus?.[0].code];
  };
  async function ecrire(texte: string, dernier?: string | null, jeton = secretariat) {
    const { callBureau } = await portail();
    const vu = dernier === undefined ? ((await bureau()).messages.at(-1)?.id ?? null) : dernier;
    const { status, body } = await callBureau('POST', `/dossiers/${id}/messages`, jeton, { texte, dernier: vu });
    return [status, body.error?.details.code];
  }

  it('are told by a mail that does not repeat them, read, answered, and counted on both sides', async () => {
    const { strapi } = await portail();
    assert.deepEqual(await ecrire(SECRET), [200, undefined]);
    const courriels: { sujet: string; texte: string; html: string; candidatureRef: string }[] = await strapi.db
      .query('api::courriel.courriel')
      .findMany({ where: { compteRef: candidat.compteRef, sujet: 'L’établissement vous a écrit' } });
    const courriel = first(courriels);
    assert.equal(courriels.length, 1);
    assert.equal(courriel.candidatureRef, id);
    assert.ok(courriel.texte.includes(`/candidatures/${id}/messages`));
    assert.ok(!courriel.texte.includes('garant') && !courriel.html.includes('garant'));

    assert.equal((await dossier()).messagesNonLus, 1);
    assert.equal(first((await bureau()).messages).luLe, null);
    assert.deepEqual(
      (await page()).messages.map(({ texte, auteur, nouveau }) => [texte, auteur, nouveau]),
      [[SECRET, 'agent', true]],
    );
    assert.equal((await dossier()).messagesNonLus, 0);
    assert.equal(first((await page()).messages).nouveau, false);
    assert.ok(first((await bureau()).messages).luLe);

    // `repondre` is called twice at once: the same form is one message.
    await Promise.all([repondre('Oui.'), repondre('Oui.')]);
    const lus = await bureau();
    assert.deepEqual(
      lus.messages.map(({ texte, auteur, nom }) => [texte, auteur, nom !== null]),
      [
        [SECRET, 'agent', true],
        ['Oui.', 'candidat', false],
      ],
    );
    assert.equal(lus.aLire, 1);
    // An answer to what was on the page before is refused: there is something to read first.
    assert.deepEqual(await ecrire('Bien.', lus.messages[0]?.id), [409, 'message_perime']);
    assert.deepEqual(await ecrire('Merci.'), [200, undefined]);
    assert.equal((await bureau()).aLire, 0);
  });

  it('that need no answer wait no more', async () => {
    const { callBureau } = await portail();
    await repondre('Merci beaucoup.');
    const { messages, aLire } = await bureau();
    assert.equal(aLire, 1);
    const chemin = `/dossiers/${id}/messages/classement` as const;
    const classer = (dernier: string | null) => callBureau('POST', chemin, secretariat, { dernier });
    assert.equal((await classer(null)).status, 409);
    assert.equal((await classer(first(messages).id)).status, 200);
    assert.equal((await bureau()).aLire, 0);
  });

  it('are braked, and nothing of a refused one is kept', async () => {
    for (let rang = 1; rang <= 10; rang += 1) assert.deepEqual(await repondre(`Message ${rang}`), [200, undefined]);
    assert.deepEqual(await repondre('Message 11'), [429, 'trop_de_messages']);
    assert.equal((await bureau()).messages.length, 10);
    assert.deepEqual(await repondre('x'.repeat(2001)), [422, 'saisie_invalide']);
    await shiftClock(HEURE_MS + 60_000, async () => assert.deepEqual(await repondre('Message 12'), [200, undefined]));
  });

  it('end with the candidature, but for the answer to what the IUT asks', async () => {
    const { call } = await portail();
    const abandon = await call('candidature.abandonner', { session, params: { id }, body: { raison: '' } });
    assert.equal(abandon.status, 200);
    assert.equal((await page()).ouverte, false);
    assert.deepEqual(await repondre('Je regrette.'), [409, 'message_ferme']);
    assert.deepEqual(await ecrire('Est-ce une erreur ?'), [200, undefined]);
    assert.equal((await page()).ouverte, true);
    assert.deepEqual(await repondre('Oui, rouvrez-la.'), [200, undefined]);
    assert.deepEqual(await repondre('S’il vous plaît.'), [409, 'message_ferme']);
  });

  it('are nothing to another IUT, nor to another candidat', async () => {
    const { strapi, call, callBureau, signIn } = await portail();
    await ecrire(SECRET);
    assert.equal((await callBureau('GET', `/dossiers/${id}/messages`, nantes)).status, 404);
    assert.deepEqual(await ecrire('Bonjour', null, nantes), [404, 'introuvable']);
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const ailleurs = await signIn(autre.email, MOT_DE_PASSE);
    assert.equal((await call('message.lire', { session: ailleurs, params: { id } })).status, 404);
    const body = { texte: 'Bonjour' };
    assert.equal((await call('message.ecrire', { session: ailleurs, params: { id }, body })).status, 404);
    assert.equal((await dossier()).messagesNonLus, 1);
  });

  it('are the person’s to take away, and stay unread at the desk once their account is gone', async () => {
    const { call } = await portail();
    await repondre('Bonjour.');
    const exporte = JSON.parse((await call('compte.exporter', { session })).body.toString());
    assert.deepEqual(
      exporte.candidatures[0].messages.map(({ auteur, texte }: Record<string, string>) => [auteur, texte]),
      [['candidat', 'Bonjour.']],
    );
    const motDePasseActuel = MOT_DE_PASSE;
    assert.equal((await call('compte.supprimer', { session, body: { motDePasseActuel } })).status, 200);
    const { messages, joignable } = await bureau();
    assert.deepEqual([messages.length, joignable], [1, false]);
    assert.deepEqual(await ecrire('Bonjour'), [409, 'message_sans_lecteur']);
  });

  it('take a bounded number of statements', async (test) => {
    const { strapi, callBureau, call } = await portail();
    await ecrire(SECRET);
    const lectures: [string, () => Promise<{ status: number }>][] = [
      ['at the desk', () => callBureau('GET', `/dossiers/${id}/messages`, secretariat)],
      ['on the site', () => call('message.lire', { session, params: { id } })],
    ];
    for (const [lieu, lire] of lectures) {
      await lire();
      const { count } = await countStatements(strapi, lire);
      test.diagnostic(`${lieu}: ${count} statements`);
      assert.ok(count > 0 && count <= 14, `${lieu}: ${count} statements`);
    }
  });
});
