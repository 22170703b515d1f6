import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const ANGERS = 'secretariat.angers-cholet@portail.test';

describe('the bureau', () => {
  let leMans: string;
  let angers: string;
  let id: string;
  let nom: string;
  let session: string;

  before(async () => {
    const { strapi, signIn, signInAgent } = await portail();
    const candidat = await createCandidat(
      strapi,
      anyCandidat({ profil: { nom: 'Kerbrat', prenom: 'Éloïse' }, motDePasse: 'Portail-Test-2018' }),
    );
    nom = candidat.nom;
    session = await signIn(candidat.email, 'Portail-Test-2018');
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    await createDossierTransmis(strapi, candidat, {
      formationCode: 'LP-EPR-AC',
      voeux: { classique: 1, alternance: 2 },
    });
    leMans = await signInAgent(LE_MANS);
    angers = await signInAgent(ANGERS);
  });

  const piecesLues = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}`, leMans)).body.pieces;
  const premiere = async () => first(await piecesLues(), ({ fichier }) => fichier);

  it('shows each secretariat its own IUT’s dossiers, counted and searched', async () => {
    const { callBureau } = await portail();
    const lister = async (jeton: string, requete: string) => {
      const { body } = await callBureau('GET', `/dossiers?${requete}`, jeton);
      const iuts = body.dossiers.map(({ formation }) => formation.etablissement);
      return { total: body.total, iuts: [...new Set(iuts)] };
    };
    assert.deepEqual(await lister(leMans, `recherche=${nom}`), { total: 1, iuts: ['IUT Le Mans'] });
    assert.deepEqual(await lister(angers, `recherche=${nom}`), { total: 1, iuts: ["IUT d'Angers-Cholet"] });
    assert.deepEqual((await lister(leMans, '')).iuts, ['IUT Le Mans']);
    assert.deepEqual(await lister(leMans, 'recherche=%25'), { total: 0, iuts: [] });
    assert.deepEqual(await lister(leMans, `etats=complete&recherche=${nom}`), { total: 0, iuts: [] });
  });

  it('shows the dossier, and none of it to another IUT', async () => {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('GET', `/dossiers/${id}`, leMans);
    assert.equal(status, 200);
    assert.deepEqual(body.candidat, { nom: 'Kerbrat', prenom: 'Éloïse' });
    assert.equal(body.etat, 'transmise');
    assert.deepEqual(body.voeux, { classique: null, alternance: 1 });
    assert.equal(body.pieces.length, 5);
    assert.equal((await callBureau('GET', `/dossiers/${id}`, angers)).status, 404);
  });

  it('tells what a file holds beside its pages, and nothing of one that was deposited before this was looked at', async () => {
    const { strapi } = await portail();
    const fichiers = strapi.db.query('api::fichier.fichier');
    const { fichierRef } = await strapi.db.query('api::piece.piece').findOne({ where: { candidatureRef: id } });
    const where = { documentId: fichierRef };
    const dits = async () =>
      (await piecesLues()).flatMap(
        ({ fichier }: { fichier: { contient: string[] } | null }) => fichier?.contient ?? [],
      );
    assert.deepEqual((await fichiers.findOne({ where })).contient, []);
    await fichiers.update({ where, data: { contient: ['fichier_joint', 'programme'] } });
    assert.deepEqual(await dits(), ['fichier_joint', 'programme']);
    await fichiers.update({ where, data: { contient: null } });
    assert.deepEqual(await dits(), []);
  });

  it('writes down who opens a dossier, once for as long as they work on it', async () => {
    const { callBureau, strapi, signInAgent } = await portail();
    const lectures = () =>
      strapi.db
        .query('api::journal.journal')
        .findMany({ where: { cibleRef: id, action: 'dossier.lire' }, orderBy: { id: 'asc' } });
    const administration = await signInAgent('admin@portail.test');
    await strapi.db.query('api::journal.journal').deleteMany({ where: { cibleRef: id, action: 'dossier.lire' } });
    for (const jeton of [leMans, leMans, administration, leMans]) await callBureau('GET', `/dossiers/${id}`, jeton);
    await callBureau('GET', `/dossiers/${id}`, angers);
    await callBureau('GET', '/dossiers', leMans);
    const lignes = await lectures();
    assert.equal(lignes.length, 2, 'one each, none by whom it does not exist for, none for a list');
    assert.deepEqual([lignes[0].acteur, lignes[0].cibleType], ['agent', 'candidature']);
    assert.notEqual(lignes[0].acteurRef, lignes[1].acteurRef);
    await shiftClock(14 * 60_000, async () => void (await callBureau('GET', `/dossiers/${id}`, leMans)));
    assert.equal((await lectures()).length, 2);
    await shiftClock(16 * 60_000, async () => void (await callBureau('GET', `/dossiers/${id}`, leMans)));
    assert.equal((await lectures()).length, 3);
  });

  it('shows no pièce of a dossier that is not transmitted', async () => {
    const { callBureau, strapi, call, signIn } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: 'Portail-Test-2018' }));
    const enCours = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const jeton = await signIn(candidat.email, 'Portail-Test-2018');
    const piece = first(
      (await call('candidature.lire', { session: jeton, params: { id: enCours } })).body.pieces,
    ).pieceDemandeeRef;
    await call('piece.deposer', { session: jeton, params: { id: enCours, piece }, body: await pdf('Brouillon') });
    const { body } = await callBureau('GET', `/dossiers/${enCours}`, leMans);
    assert.deepEqual([body.etat, body.pieces, body.lettre], ['en_constitution', [], '']);
    assert.equal((await callBureau('GET', `/dossiers/${enCours}/pieces/${piece}/fichier`, leMans)).status, 404);
  });

  it('gives a pièce’s bytes, and writes down who read it', async () => {
    const { callBureau, strapi } = await portail();
    const { ref, fichier } = await premiere();
    const { status, body, headers } = await callBureau('GET', `/dossiers/${id}/pieces/${ref}/fichier`, leMans);
    assert.deepEqual([status, headers.get('content-type'), body.length], [200, 'application/pdf', fichier?.taille]);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; /);
    const agent = await strapi.db.query('admin::user').findOne({ where: { email: LE_MANS } });
    const lignes = await strapi.db
      .query('api::journal.journal')
      .findMany({ where: { cibleRef: id, action: 'piece.lire' } });
    assert.deepEqual(
      lignes.map(({ acteur, acteurRef, details }: Record<string, unknown>) => [
        acteur,
        acteurRef,
        (details as { piece: string }).piece,
      ]),
      [['agent', String(agent.id), ref]],
    );
    assert.equal((await callBureau('GET', `/dossiers/${id}/pieces/${ref}/fichier`, angers)).status, 404);
  });

  it('judges a pièce; the candidat is told nothing before compléments are asked for', async () => {
    const { callBureau, call } = await portail();
    const { ref, version } = await premiere();
    const juger = (corps: object, jeton = leMans) =>
      callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, jeton, corps);
    const vueParLeCandidat = async () => {
      const { body } = await call('candidature.lire', { session, params: { id } });
      const piece = first(body.pieces, ({ pieceDemandeeRef }) => pieceDemandeeRef === ref);
      return [piece.etat, piece.motifRefus];
    };
    assert.equal((await juger({ verdict: 'accepter', version }, angers)).status, 404);
    assert.equal((await juger({ verdict: 'accepter', version })).status, 200);
    assert.deepEqual(await vueParLeCandidat(), ['deposee', null]);

    const perimee = await juger({ verdict: 'refuser', motif: 'Illisible', version });
    assert.deepEqual([perimee.status, perimee.body.error.details.code], [409, 'page_perimee']);
    const sansMotif = await juger({ verdict: 'refuser', motif: '  ', version: version + 1 });
    assert.deepEqual([sansMotif.status, sansMotif.body.error.details.code], [422, 'motif_manquant']);
    assert.deepEqual(await vueParLeCandidat(), ['deposee', null]);

    assert.equal((await juger({ verdict: 'refuser', motif: 'Illisible', version: version + 1 })).status, 200);
    const jugee = first(await piecesLues(), (piece) => piece.ref === ref);
    assert.deepEqual([jugee.etat, jugee.motifRefus], ['refusee', 'Illisible']);
    assert.deepEqual(await vueParLeCandidat(), ['deposee', null]);
  });

  it('lets one of ten parallel judgements of the same page through', async () => {
    const { callBureau } = await portail();
    const { ref, version } = first((await piecesLues()).filter(({ fichier }) => fichier).slice(1));
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, leMans, {
          verdict: i % 2 ? 'accepter' : 'refuser',
          motif: 'Illisible',
          version,
        }),
      ),
    );
    const statuts = replies.map(({ status }) => status).sort();
    assert.deepEqual(statuts, [200, ...Array.from({ length: 9 }, () => 409)]);
  });
});
