/** The IUT accepts that a pièce comes later: the dossier goes on, and the file comes back to be verified. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { ajouterJours, finDuJour, jourDeParis } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const JOUR_MS = 24 * 3_600_000;
const JUSQUAU = ajouterJours(jourDeParis(new Date()), 20);

describe('a pièce that comes later', () => {
  let candidat: Candidat;
  let session: string;
  let secretariat: string;
  let id: string;
  /** `ref` is the pièce that its candidat does not have yet. */
  let ref: string;

  before(portail);

  beforeEach(async () => {
    const { strapi, signIn, signInAgent } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    secretariat = await signInAgent('secretariat.le-mans@portail.test');
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    ref = first((await bureau()).pieces, ({ fichier, obligatoire }) => fichier !== null && obligatoire).ref;
    // The answer was an incapacité.
    await strapi.db.query('api::piece.piece').updateMany({
      where: { candidatureRef: id, pieceDemandeeRef: ref },
      data: { etat: 'incapacite_declaree', fichierRef: null, motifIncapacite: 'Le semestre 4 finit en juin.' },
    });
  });

  const bureau = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}`, secretariat)).body;
  const pieceDuBureau = async () => first((await bureau()).pieces, (piece) => piece.ref === ref);
  const pieceDuSite = async () => {
    const { call } = await portail();
    const { pieces } = (await call('candidature.lire', { session, params: { id } })).body;
    return first(pieces, ({ pieceDemandeeRef }) => pieceDemandeeRef === ref);
  };
  const deposer = async (titre: string) => {
    const { call } = await portail();
    const { status, body } = await call('piece.deposer', {
      session,
      params: { id, piece: ref },
      body: await pdf(titre),
    });
    return [status, body.refus?.[0].code];
  };
  async function poster(suite: string, corps: object): Promise<[number, string | undefined]> {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('POST', `/dossiers/${id}/${suite}` as '/x', secretariat, corps);
    return [status, (body as { error?: { details: { code: string } } }).error?.details.code];
  }
  const attendre = async (jusquau = JUSQUAU) =>
    poster(`pieces/${ref}/attente`, { jusquau, version: (await pieceDuBureau()).version });
  const courriels = async (sujet: string) => {
    const { strapi } = await portail();
    return strapi.db.query('api::courriel.courriel').count({ where: { compteRef: candidat.compteRef, sujet } });
  };
  async function declarerComplet() {
    for (const { ref: autre, etat, version } of (await bureau()).pieces) {
      if (etat !== 'deposee' || autre === ref) continue;
      const verdict = { verdict: 'accepter', motif: '', version };
      assert.equal((await poster(`pieces/${autre}/jugement`, verdict))[0], 200);
    }
    assert.deepEqual(await poster('completude', { vu: (await bureau()).vu }), [200, undefined]);
  }

  it('holds no completeness back, comes while the dossier is complete, and is then to be verified', async () => {
    assert.deepEqual(await deposer('Trop tôt'), [409, 'dossier_transmis']);
    assert.deepEqual(await attendre(), [200, undefined]);
    assert.equal(await courriels('Une pièce de votre dossier est attendue plus tard'), 1);
    assert.equal((await pieceDuSite()).attendueJusquau, finDuJour(JUSQUAU).toISOString());
    await declarerComplet();
    assert.deepEqual(await deposer('Relevé du semestre 4'), [200, undefined]);
    const { etat } = await bureau();
    const piece = await pieceDuBureau();
    assert.deepEqual([etat, piece.etat], ['complete', 'deposee']);
    const { strapi } = await portail();
    const ligne = await strapi.db.connection('candidatures').where({ document_id: id }).first('a_verifier');
    assert.equal(ligne.a_verifier, 1);
    // A wrong file is replaced until somebody judges it; then it is the IUT's.
    assert.deepEqual(await deposer('Le bon relevé'), [200, undefined]);
    const verdict = { verdict: 'accepter', motif: '', version: (await pieceDuBureau()).version };
    assert.deepEqual(await poster(`pieces/${ref}/jugement`, verdict), [200, undefined]);
    assert.equal((await pieceDuSite()).attendueJusquau, null);
    assert.deepEqual(await deposer('Encore un'), [409, 'dossier_transmis']);
  });

  it('is reminded of once, and closed after its date', async () => {
    const { rappelerPieces } = actes('api/piece/services/rappels.js');
    const rappel = 'L’établissement attend encore une pièce';
    await attendre();
    await rappelerPieces();
    assert.equal(await courriels(rappel), 0);
    await shiftClock(15 * JOUR_MS, async () => {
      await rappelerPieces();
      await rappelerPieces();
      assert.equal(await courriels(rappel), 1);
      // A later date is another wait, with its own reminder.
      assert.deepEqual(await attendre(ajouterJours(JUSQUAU, 1)), [200, undefined]);
      await rappelerPieces();
      assert.equal(await courriels(rappel), 2);
    });
    await shiftClock(22 * JOUR_MS, async () => {
      const ouverte = await (await portail()).signIn(candidat.email, MOT_DE_PASSE);
      session = ouverte;
      assert.equal((await pieceDuSite()).attendueJusquau, null);
      assert.deepEqual(await deposer('Trop tard'), [409, 'dossier_transmis']);
    });
  });

  it('is asked for by a page that shows it as it is, of an incapacité alone, in this IUT', async () => {
    const { callBureau, signInAgent } = await portail();
    const { version } = await pieceDuBureau();
    assert.deepEqual(await poster(`pieces/${ref}/attente`, { jusquau: JUSQUAU, version: version - 1 }), [
      409,
      'page_perimee',
    ]);
    assert.deepEqual(await attendre(ajouterJours(jourDeParis(new Date()), -1)), [422, 'delai_pas_dans_le_futur']);
    const autre = first((await bureau()).pieces, (piece) => piece.etat === 'deposee');
    assert.deepEqual(await poster(`pieces/${autre.ref}/attente`, { jusquau: JUSQUAU, version: autre.version }), [
      422,
      'piece_sans_incapacite',
    ]);
    const nantes = await signInAgent('secretariat.nantes@portail.test');
    const chemin = `/dossiers/${id}/pieces/${ref}/attente` as const;
    assert.equal((await callBureau('POST', chemin, nantes, { jusquau: JUSQUAU, version })).status, 404);
    assert.equal(await courriels('Une pièce de votre dossier est attendue plus tard'), 0);
    assert.equal((await pieceDuBureau()).etat, 'incapacite_declaree');
  });

  it('waits no more once its incapacité is refused', async () => {
    await attendre();
    const refus = { verdict: 'refuser', motif: 'Il nous la faut.', version: (await pieceDuBureau()).version };
    assert.deepEqual(await poster(`pieces/${ref}/jugement`, refus), [200, undefined]);
    assert.equal((await pieceDuSite()).attendueJusquau, null);
    assert.deepEqual(await deposer('Pas encore demandée'), [409, 'dossier_transmis']);
  });
});
