/** The IUT asks for a pièce that a dossier does not hold: one that was left out, or one of the catalogue. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const MOTIF = 'Le jury veut la lire.';
const DELAI = ajouterJours(jourDeParis(new Date()), 10);

describe('a pièce that a dossier does not hold', () => {
  let candidat: Candidat;
  let session: string;
  let secretariat: string;
  let nantes: string;
  let id: string;

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

  const bureau = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}`, secretariat)).body;
  const site = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;
  const catalogue = async (jeton = secretariat) =>
    (await portail()).callBureau('GET', `/dossiers/${id}/catalogue`, jeton);
  async function poster(suite: string, corps: object, jeton = secretariat): Promise<[number, string | undefined]> {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('POST', `/dossiers/${id}/${suite}` as '/x', jeton, corps);
    return [status, (body as { error?: { details: { code: string } } }).error?.details.code];
  }
  const reclamer = (ref: string, jeton = secretariat) => poster(`pieces/${ref}/reclamation`, { motif: MOTIF }, jeton);
  const demander = async () => poster('complements', { vu: (await bureau()).vu, delai: DELAI });
  const duCatalogue = async () => first((await catalogue()).body.entrees).ref;
  const pieceDuBureau = async (ref: string) => (await bureau()).pieces.find((piece) => piece.ref === ref);
  const pieceDuSite = async (ref: string) =>
    (await site()).pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === ref);
  async function laisserUneFacultative(): Promise<string> {
    const { strapi } = await portail();
    const { ref } = first((await bureau()).pieces);
    await strapi.db.query('api::piece.piece').deleteMany({ where: { candidatureRef: id, pieceDemandeeRef: ref } });
    const where = { documentId: id };
    const { instantane } = await strapi.db.query('api::candidature.candidature').findOne({ where });
    for (const attendue of instantane.attendues) if (attendue.pieceDemandeeRef === ref) attendue.obligatoire = false;
    await strapi.db.query('api::candidature.candidature').updateMany({
      where,
      data: { instantane: JSON.stringify(instantane) },
    });
    return ref;
  }
  const deposer = async (ref: string) => {
    const { call } = await portail();
    const { status } = await call('piece.deposer', {
      session,
      params: { id, piece: ref },
      body: await pdf(`Pièce ${ref}`),
    });
    return status;
  };
  const completer = async () => {
    const { call } = await portail();
    const { status, body } = await call('candidature.completer', {
      session,
      params: { id },
      body: { vu: (await site()).vu },
    });
    return [status, body.refus?.[0].code];
  };

  for (const [dit, choisir] of [
    ['left out', laisserUneFacultative],
    ['of the catalogue', duCatalogue],
  ] as const) {
    it(`and was ${dit} is asked for, sent, deposited, sent back and verified`, async () => {
      const { strapi } = await portail();
      const ref = await choisir();
      const avant = await pieceDuSite(ref);
      const { demandees } = (await site()).comptage;
      assert.deepEqual(await reclamer(ref), [200, undefined]);
      assert.deepEqual([(await pieceDuBureau(ref))?.etat, (await pieceDuBureau(ref))?.motifRefus], ['reclamee', MOTIF]);
      // Nothing is told before the request.
      assert.deepEqual(await pieceDuSite(ref), avant);
      assert.equal((await site()).comptage.demandees, demandees);
      assert.equal(await deposer(ref), 409);

      assert.deepEqual(await demander(), [200, undefined]);
      const courriel = await strapi.db
        .query('api::courriel.courriel')
        .findOne({ where: { compteRef: candidat.compteRef, sujet: 'Votre dossier est à compléter' } });
      assert.match(courriel.texte, new RegExp(`la pièce est demandée\\. Motif : ${MOTIF}`));
      const vue = await pieceDuSite(ref);
      assert.deepEqual([vue?.etat, vue?.motifRefus, vue?.demandee], ['reclamee', MOTIF, true]);
      assert.equal((await site()).comptage.manquantes, 1);
      assert.deepEqual(await completer(), [422, 'piece_manquante']);

      assert.equal(await deposer(ref), 200);
      assert.deepEqual(await completer(), [200, undefined]);
      const revenue = await pieceDuBureau(ref);
      assert.deepEqual([revenue?.etat, revenue?.reprise, revenue?.refusees], ['deposee', true, []]);
      const accuse = (await site()).recepisse?.accuses.at(-1);
      assert.ok(accuse?.pieces.some(({ intitule }) => intitule === revenue?.intitule));
      const verdict = { verdict: 'accepter', motif: '', version: revenue?.version };
      assert.deepEqual(await poster(`pieces/${ref}/jugement`, verdict), [200, undefined]);
      assert.deepEqual(await reclamer(ref), [409, 'page_perimee']);
    });
  }

  it('may be answered by an incapacité, and left by the IUT', async () => {
    const { call } = await portail();
    const ref = await duCatalogue();
    await reclamer(ref);
    await demander();
    const incapacite = { session, params: { id, piece: ref }, body: { motif: 'Je ne l’ai jamais reçue.' } };
    assert.equal((await call('piece.declarerIncapacite', incapacite)).status, 200);
    assert.deepEqual(await completer(), [200, undefined]);
    assert.equal((await pieceDuBureau(ref))?.etat, 'incapacite_declaree');
  });

  it('is asked for no more while nothing was told, and leaves the dossier', async () => {
    const ref = await duCatalogue();
    const { pieces } = await bureau();
    await reclamer(ref);
    assert.equal((await bureau()).pieces.length, pieces.length + 1);
    assert.deepEqual(await poster(`pieces/${ref}/annulation`, { version: 1 }), [200, undefined]);
    assert.deepEqual((await bureau()).pieces, pieces);
    await reclamer(ref);
    await demander();
    assert.deepEqual(await poster(`pieces/${ref}/annulation`, { version: 1 }), [409, 'jugement_definitif']);
  });

  it('waits for the next request when it is asked for after the first', async () => {
    const [une = '', autre = ''] = (await catalogue()).body.entrees.map(({ ref }) => ref);
    await reclamer(une);
    await demander();
    await reclamer(autre);
    assert.equal(await pieceDuSite(autre), undefined);
    assert.equal(await deposer(une), 200);
    assert.deepEqual(await completer(), [200, undefined]);
    assert.equal((await pieceDuBureau(autre))?.etat, 'reclamee');
    const accuse = (await site()).recepisse?.accuses.at(-1);
    const { intitule } = first((await bureau()).pieces, ({ ref }) => ref === autre);
    assert.ok(accuse && !accuse.pieces.some((piece) => piece.intitule === intitule));
    assert.deepEqual(await demander(), [200, undefined]);
    assert.equal((await pieceDuSite(autre))?.etat, 'reclamee');
  });

  it('is of the catalogue of all, or of its IUT, and nothing to another', async () => {
    const { strapi } = await portail();
    const ref = await duCatalogue();
    assert.equal((await catalogue(nantes)).status, 404);
    assert.deepEqual(await reclamer(ref, nantes), [404, 'introuvable']);
    assert.deepEqual(await reclamer('a'.repeat(24)), [404, 'introuvable']);
    const nantaise = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'nantes' } });
    const { documentId } = await strapi.db.query('api::piece-demandee.piece-demandee').create({
      data: { intitule: 'Pièce des Nantais', etablissement: nantaise.id },
    });
    assert.ok(!(await catalogue()).body.entrees.some((entree) => entree.ref === documentId));
    assert.deepEqual(await reclamer(documentId), [404, 'introuvable']);
    await strapi.db.query('api::piece-demandee.piece-demandee').delete({ where: { documentId } });
    assert.deepEqual(await poster(`pieces/${ref}/reclamation`, { motif: ' ' }), [422, 'saisie_invalide']);
    assert.deepEqual(await demander(), [409, 'aucune_piece_refusee']);
  });

  it('takes a bounded number of statements', async (test) => {
    const { strapi, callBureau } = await portail();
    const ref = await duCatalogue();
    const lire = await countStatements(strapi, () => catalogue());
    const ecrire = await countStatements(strapi, () =>
      callBureau('POST', `/dossiers/${id}/pieces/${ref}/reclamation`, secretariat, { motif: MOTIF }),
    );
    test.diagnostic(`${lire.count} and ${ecrire.count} statements`);
    assert.ok(lire.count <= 12 && ecrire.count <= 25, `${lire.count} and ${ecrire.count} statements`);
  });
});
