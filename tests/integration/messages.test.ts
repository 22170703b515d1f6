/** The IUT and a candidat write to each other about a dossier; nobody else reads it. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { messageRefus } from '@portail/config/refusals';
import { TYPE_AVEC_FICHIER } from '@portail/config/route';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { brokenPdf, htmlNamedPdf, pdf, pdfOfSize } from '../../scripts/seed/factories/pdf.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const HEURE_MS = 3_600_000;
const joindre = (nom: string, octets: Uint8Array) => ({ nom, contenu: Buffer.from(octets).toString('base64') });
type Joint = ReturnType<typeof joindre> | null;
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
  const repondre = async (texte: string, fichier: Joint = null) => {
    const { status, body } = await (await portail()).call('message.ecrire', {
      session,
      params: { id },
      body: { texte, fichier },
      headers: { 'content-type': TYPE_AVEC_FICHIER },
    });
    return [status, body.refus?.[0].code];
  };
  async function ecrire(texte: string, dernier?: string | null, jeton = secretariat, fichier: Joint = null) {
    const { callBureau } = await portail();
    const vu = dernier === undefined ? ((await bureau()).messages.at(-1)?.id ?? null) : dernier;
    const corps = { texte, dernier: vu, fichier };
    const { status, body } = await callBureau('POST', `/dossiers/${id}/messages`, jeton, corps);
    return [status, body.error?.details.code];
  }
  const duBureau = async (message: string, jeton = secretariat) =>
    (await portail()).callBureau('GET', `/dossiers/${id}/messages/${message}/fichier`, jeton);
  const duCandidat = async (message: string, qui = session) =>
    (await portail()).call('message.telecharger', { session: qui, params: { id, message } });

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

  it('carry one PDF, which its two sides alone read, under the headers of pièces and with a line in the journal', async () => {
    const { strapi, signIn } = await portail();
    const octets = await pdf('Règlement intérieur', 2);
    assert.deepEqual(await ecrire('Voici.', null, secretariat, joindre('Règlement confidentiel.pdf', octets)), [
      200,
      undefined,
    ]);
    const courriel = await strapi.db.query('api::courriel.courriel').findOne({ where: { candidatureRef: id } });
    assert.ok(!`${courriel.sujet}${courriel.texte}${courriel.html}`.includes('confidentiel'));
    const { id: message, fichier } = first((await page()).messages);
    assert.deepEqual(fichier, { nom: 'Règlement confidentiel.pdf', taille: octets.length, pages: 2 });
    assert.deepEqual(first((await bureau()).messages).fichier, fichier);

    for (const lu of [await duCandidat(message), await duBureau(message)]) {
      assert.equal(lu.status, 200);
      assert.deepEqual(lu.body, Buffer.from(octets));
      assert.deepEqual(
        ['content-type', 'cache-control', 'x-content-type-options', 'content-security-policy'].map((nom) =>
          lu.headers.get(nom),
        ),
        ['application/pdf', 'private, no-store', 'nosniff', "default-src 'none'; sandbox"],
      );
      assert.match(lu.headers.get('content-disposition') ?? '', /^attachment; filename="piece\.pdf";/);
    }
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const ailleurs = await signIn(autre.email, MOT_DE_PASSE);
    const refuses = [await duCandidat(message, ailleurs), await duBureau(message, nantes), await duBureau(id)];
    assert.deepEqual(
      refuses.map(({ status }) => status),
      [404, 404, 404],
    );
    const lectures: { acteur: string; details: { message: string } }[] = await strapi.db
      .query('api::journal.journal')
      .findMany({ where: { cibleRef: id, action: 'message.lire-fichier' }, orderBy: { id: 'asc' } });
    assert.deepEqual(
      lectures.map(({ acteur, details }) => [acteur, details.message]),
      [
        ['candidat', message],
        ['agent', message],
      ],
    );
  });

  it('keep nothing of a file that is refused, nor the message that it came with', async () => {
    const cas: [Joint, number, string][] = [
      [joindre('page.html', htmlNamedPdf()), 415, 'fichier_texte'],
      [joindre('casse.pdf', brokenPdf()), 422, 'fichier_illisible'],
      [joindre('vide.pdf', new Uint8Array()), 422, 'fichier_vide'],
      [joindre('lourd.pdf', await pdfOfSize(TAILLE_MAX_FICHIER)), 413, 'fichier_trop_gros'],
      [joindre('énorme.pdf', new Uint8Array(5 * 1024 * 1024)), 413, 'fichier_trop_gros'],
    ];
    const { callBureau, strapi } = await portail();
    const siens = () => strapi.db.query('api::fichier.fichier').count({ where: { candidatRef: candidat.ref } });
    const avant = await siens();
    for (const [fichier, statut, code] of cas) assert.deepEqual(await repondre('Voici.', fichier), [statut, code]);
    const corps = { texte: 'Voici.', dernier: null, fichier: joindre('page.html', htmlNamedPdf()) };
    const refuse = await callBureau('POST', `/dossiers/${id}/messages`, secretariat, corps);
    assert.equal(refuse.status, 415);
    assert.equal(refuse.body.error.details.champs?.['fichier'], messageRefus('fichier_texte'));
    assert.equal((await bureau()).messages.length, 0);
    assert.equal(await siens(), avant);
  });

  it('are one when the same text and file come twice, and two when the file is another', async () => {
    const un = joindre('CV.pdf', await pdf('CV'));
    await Promise.all([repondre('Voici.', un), repondre('Voici.', un)]);
    await repondre('Voici.', joindre('CV 2.pdf', await pdf('CV 2')));
    await repondre('Voici.');
    const noms = (await bureau()).messages.map(({ fichier }) => fichier?.nom ?? null);
    assert.deepEqual(noms, ['CV.pdf', 'CV 2.pdf', null]);
  });

  it('take their files with them when the dossier goes', async () => {
    const { strapi, call } = await portail();
    await repondre('Voici.', joindre('CV.pdf', await pdf('CV à effacer')));
    const where = { candidatRef: candidat.ref };
    const { cle } = await strapi.db.query('api::fichier.fichier').findOne({ where });
    await strapi.db.query('api::candidature.candidature').updateMany({
      where: { documentId: id },
      data: { transmiseLe: null, numeroAccuse: null },
    });
    const corps = { motDePasseActuel: MOT_DE_PASSE };
    assert.equal((await call('compte.supprimer', { session, body: corps })).status, 200);
    assert.equal(await strapi.db.query('api::fichier.fichier').count({ where }), 0);
    const { stockagePrive } = fromBuild<{ stockagePrive(): Promise<{ existe(cle: string): Promise<boolean> }> }>(
      'platform/storage/storage.js',
    );
    assert.equal(await (await stockagePrive()).existe(cle), false);
  });

  it('are the person’s to take away, and stay unread at the desk once their account is gone', async () => {
    const { call } = await portail();
    await repondre('Bonjour.', joindre('CV.pdf', await pdf('CV')));
    const exporte = JSON.parse((await call('compte.exporter', { session })).body.toString());
    assert.deepEqual(
      exporte.candidatures[0].messages.map(({ auteur, texte, fichier }: Record<string, string>) => [
        auteur,
        texte,
        fichier,
      ]),
      [['candidat', 'Bonjour.', 'CV.pdf']],
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
    const body = { texte: 'Voici.', fichier: joindre('CV.pdf', await pdf('CV')) };
    const lectures: [string, () => Promise<{ status: number }>][] = [
      ['at the desk', () => callBureau('GET', `/dossiers/${id}/messages`, secretariat)],
      ['on the site', () => call('message.lire', { session, params: { id } })],
      ['with a file', () => call('message.ecrire', { session, params: { id }, body })],
    ];
    for (const [lieu, lire] of lectures) {
      await lire();
      const { count } = await countStatements(strapi, lire);
      test.diagnostic(`${lieu}: ${count} statements`);
      assert.ok(count > 0 && count <= 14, `${lieu}: ${count} statements`);
    }
  });
});
