/** The morning mail tells the staff what waits for them, once a day, unless they turned it off. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { sujetsRecus } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';

const SUJET = 'Ce qui vous attend sur le portail de candidature';
const JOUR_MS = 86_400_000;
const VOEUX = { classique: 1, alternance: 2 } as const;
const MOT_DE_PASSE = 'Portail-Test-2018';
const SECRETAIRE = 'secretaire.matin@portail.test';
const RESPONSABLE = 'responsable.matin@portail.test';
const AILLEURS = 'secretaire.ailleurs@portail.test';

const recapituler = () => fromBuild<{ recapituler(): Promise<void> }>('bureau/recapitulatif/envoi.js').recapituler();

async function textes(destinataire: string): Promise<string[]> {
  const { strapi } = await portail();
  const courriels: { texte: string }[] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire, sujet: SUJET }, orderBy: { id: 'asc' } });
  return courriels.map(({ texte }) => texte);
}

describe('the morning mail', () => {
  let id: string;

  before(async () => {
    const { strapi } = await portail();
    // Nobody else deposits for this formation.
    const formationCode = 'LP-CACL-LM';
    const { documentId } = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'le-mans' } });
    const motDePasse = MOT_DE_PASSE;
    await createAgent(strapi, {
      ...{ email: SECRETAIRE, role: 'secretariat', motDePasse },
      ...{ etablissement: documentId, formationCode },
    });
    await createAgent(strapi, { email: RESPONSABLE, role: 'responsable', motDePasse, formationCode });
    await createAgent(strapi, { email: AILLEURS, role: 'secretariat', motDePasse });
    id = await createDossierTransmis(strapi, await createCandidat(strapi), { formationCode, voeux: VOEUX });
  });

  it('says to the secretariat what waits in its scope, once a day, and nothing to others', async () => {
    await recapituler();
    await recapituler();
    const [texte, ...autres] = await textes(SECRETAIRE);
    const { callBureau, signInAgent } = await portail();
    const { attentes } = (await callBureau('GET', '/a-faire', await signInAgent(SECRETAIRE))).body;
    assert.ok(attentes.nouveaux.nombre >= 1);
    assert.ok(texte?.includes(`- Nouveaux à vérifier : ${attentes.nouveaux.nombre}\n`));
    assert.deepEqual(autres, []);
    assert.deepEqual([await textes(RESPONSABLE), await textes(AILLEURS)], [[], []]);
    await shiftClock(JOUR_MS, recapituler);
    assert.deepEqual(await sujetsRecus(SECRETAIRE), [SUJET, SUJET]);
  });

  it('tells a responsable that a dossier became complete, the next morning alone', async () => {
    const { callBureau, signInAgent } = await portail();
    const jeton = await signInAgent(SECRETAIRE);
    const lire = async () => (await callBureau('GET', `/dossiers/${id}`, jeton)).body;
    for (const { ref, version } of (await lire()).pieces.filter(({ etat }) => etat !== 'attendue')) {
      const corps = { verdict: 'accepter', motif: '', version };
      assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, jeton, corps)).status, 200);
    }
    const { vu } = await lire();
    assert.equal((await callBureau('POST', `/dossiers/${id}/completude`, jeton, { vu })).status, 200);
    await shiftClock(JOUR_MS / 2, recapituler);
    await shiftClock(2 * JOUR_MS, recapituler);
    const [texte, ...autres] = await textes(RESPONSABLE);
    assert.match(texte ?? '', /Un dossier de vos formations est devenu complet/);
    assert.deepEqual(autres, []);
  });

  it('leads to dossiers that are left to read, by each responsable, until they open them', async () => {
    const { strapi, callBureau, signInAgent } = await portail();
    const collegue = 'responsable.collegue@portail.test';
    const formationCode = 'LP-CACL-LM';
    await createAgent(strapi, { email: collegue, role: 'responsable', motDePasse: MOT_DE_PASSE, formationCode });
    const compter = async (email: string, lecture: string) =>
      (await callBureau('GET', `/dossiers?lecture=${lecture}`, await signInAgent(email))).body.total;
    assert.deepEqual([await compter(RESPONSABLE, 'a_lire'), await compter(RESPONSABLE, 'lus')], [1, 0]);
    for (const _ of [1, 2]) {
      assert.equal((await callBureau('GET', `/dossiers/${id}`, await signInAgent(RESPONSABLE))).status, 200);
    }
    assert.deepEqual([await compter(RESPONSABLE, 'a_lire'), await compter(RESPONSABLE, 'lus')], [0, 1]);
    assert.deepEqual([await compter(collegue, 'a_lire'), await compter(collegue, 'lus')], [1, 0]);
    // The secretariat, which opened it too, works by what is left to do.
    assert.equal(await compter(SECRETAIRE, 'lus'), 0);
  });

  it('is turned off by its reader, and on again', async () => {
    const { strapi, callBureau, signInAgent } = await portail();
    const formationCode = 'LP-CACL-LM';
    await createDossierTransmis(strapi, await createCandidat(strapi), { formationCode, voeux: VOEUX });
    const jeton = await signInAgent(SECRETAIRE);
    assert.deepEqual((await callBureau('GET', '/recapitulatif', jeton)).body, { actif: true });
    const avant = (await textes(SECRETAIRE)).length;
    await callBureau('POST', '/recapitulatif', jeton, { actif: false });
    await shiftClock(5 * JOUR_MS, recapituler);
    assert.equal((await textes(SECRETAIRE)).length, avant);
    await callBureau('POST', '/recapitulatif', jeton, { actif: true });
    await shiftClock(5 * JOUR_MS, recapituler);
    assert.equal((await textes(SECRETAIRE)).length, avant + 1);
  });
});
