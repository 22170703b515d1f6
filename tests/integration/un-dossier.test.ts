/**
 * The staff take back a judgement, read a mail before it leaves, and read what a candidat answered. Another IUT does
 * none of it.
 */
import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const DELAI = ajouterJours(jourDeParis(new Date()), 10);
const FLOU = 'Ce document est flou.';

let candidat: Candidat;
let id: string;
let secretariat: string;
let nantes: string;

/** `unAutreDossier` is called by each suite: a hook outside of them would run before the tests of every file. */
async function unAutreDossier(): Promise<void> {
  const { strapi, signInAgent } = await portail();
  secretariat = await signInAgent('secretariat.le-mans@portail.test');
  nantes = await signInAgent('secretariat.nantes@portail.test');
  candidat = await createCandidat(strapi, anyCandidat({}));
  id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
}

const lire = async (): Promise<DossierBureau> =>
  (await (await portail()).callBureau('GET', `/dossiers/${id}`, secretariat)).body;
const envoyer = async (chemin: string, corps: object, jeton = secretariat) =>
  (await portail()).callBureau('POST', `/dossiers/${id}${chemin}`, jeton, corps);
/** `laPiece` is the first that has a file. */
const laPiece = async () => first((await lire()).pieces, ({ fichier }) => fichier);

async function juger(verdict: 'accepter' | 'refuser', motif = ''): Promise<void> {
  const { ref, version } = await laPiece();
  assert.equal((await envoyer(`/pieces/${ref}/jugement`, { verdict, motif, version })).status, 200);
}
async function annuler(jeton?: string) {
  const { ref, version } = await laPiece();
  const { status, body } = await envoyer(`/pieces/${ref}/annulation`, { version }, jeton);
  return [status, body.error?.details?.code];
}
async function demander(): Promise<void> {
  const { vu } = await lire();
  assert.equal((await envoyer('/complements', { vu, delai: DELAI })).status, 200);
}
const lignesDeTravail = async () =>
  (await portail()).strapi.db
    .connection('candidatures')
    .where({ document_id: id })
    .first('a_verifier', 'incapacites', 'a_completer');

describe('a judgement taken back', () => {
  beforeEach(unAutreDossier);
  it('leaves the pièce to verify, and both acts in the history', async () => {
    const avant = await laPiece();
    const ligne = await lignesDeTravail();
    await juger('refuser', FLOU);
    assert.deepEqual(await annuler(), [200, undefined]);
    const { etat, motifRefus, jugementReserve } = await laPiece();
    assert.deepEqual([etat, motifRefus, jugementReserve], ['deposee', null, false]);
    assert.deepEqual(await lignesDeTravail(), ligne);
    const { faits } = (await (await portail()).callBureau('GET', `/dossiers/${id}/historique`, secretariat)).body;
    assert.deepEqual(
      faits.slice(0, 2).map(({ quoi, motif }: { quoi: string; motif: string | null }) => [quoi, motif]),
      [
        [`a annulé le jugement de « ${avant.intitule} », auparavant « Refusée »`, null],
        [`a refusé « ${avant.intitule} », auparavant « À vérifier »`, FLOU],
      ],
    );
  });

  it('gives back the motif of the judgement before it, then nothing more', async () => {
    await juger('refuser', FLOU);
    await juger('accepter');
    assert.deepEqual(await annuler(), [200, undefined]);
    assert.deepEqual([(await laPiece()).etat, (await laPiece()).motifRefus], ['refusee', FLOU]);
    assert.deepEqual(await annuler(), [200, undefined]);
    assert.equal((await laPiece()).etat, 'deposee');
    assert.deepEqual(await annuler(), [409, 'jugement_definitif']);
  });

  it('is not one that the candidat was told', async () => {
    await juger('refuser', FLOU);
    await demander();
    assert.deepEqual(await annuler(), [409, 'jugement_definitif']);
    await juger('accepter');
    assert.deepEqual(await annuler(), [200, undefined]);
    const { etat, motifRefus, jugementReserve } = await laPiece();
    // The candidat still reads the refusal that they were sent.
    assert.deepEqual([etat, motifRefus, jugementReserve], ['refusee', FLOU, false]);
  });

  it('is refused from an older page, which says who changed what, and from another IUT', async () => {
    const { ref, version } = await laPiece();
    await juger('accepter');
    const perimee = await envoyer(`/pieces/${ref}/annulation`, { version });
    assert.equal(perimee.body.error.details.code, 'page_perimee');
    assert.match(perimee.body.error.details.precision ?? '', /a accepté une pièce, le \d\d\/\d\d\/\d{4} à /);
    assert.deepEqual(await annuler(nantes), [404, 'introuvable']);
    assert.equal((await laPiece()).etat, 'validee');
  });
});

describe('an older page', () => {
  beforeEach(unAutreDossier);
  it('is told who changed what when it decides of the dossier', async () => {
    const { vu } = await lire();
    await juger('refuser', FLOU);
    const { status, body } = await envoyer('/irrecevabilite', { vu, motif: 'Hors délai.' });
    assert.deepEqual([status, body.error.details.code], [409, 'dossier_perime']);
    assert.match(body.error.details.precision ?? '', /a refusé une pièce, le /);
  });
});

describe('the mail of an act, read before it', () => {
  beforeEach(unAutreDossier);
  const apercevoir = async (corps: object, jeton = secretariat) => {
    const { vu } = await lire();
    return (await portail()).callBureau('POST', `/dossiers/${id}/apercu-courriel`, jeton, { vu, ...corps });
  };
  const traces = async () => {
    const { connection } = (await portail()).strapi.db;
    const compter = async (table: string, colonne: string) =>
      (await connection(table).where(colonne, id).whereNot('action', 'dossier.lire').count({ n: '*' }).first())?.n;
    const courriels = await connection('courriels').where({ candidature_ref: id }).pluck('sujet');
    return { journal: await compter('journaux', 'cible_ref'), courriels, etat: (await lire()).etat };
  };

  it('is the one that leaves, and reading it does nothing', async () => {
    await juger('refuser', FLOU);
    const avant = await traces();
    const { vu } = await lire();
    const { body } = await apercevoir({ acte: 'demander_complements', delai: DELAI });
    const { courriel } = body;
    assert.ok(courriel);
    assert.ok(courriel.texte.includes(FLOU));
    assert.equal(courriel.destinataire, candidat.email);
    assert.deepEqual(await traces(), avant);
    assert.equal((await lire()).vu, vu);
    await demander();
    const parti = await (await portail()).strapi.db
      .connection('courriels')
      .where({ candidature_ref: id })
      .orderBy('id', 'desc')
      .first('sujet', 'texte');
    assert.deepEqual({ sujet: courriel.sujet, texte: courriel.texte }, parti);
  });

  it('is refused for what would refuse the act, to another IUT too', async () => {
    const refusee = await apercevoir({ acte: 'demander_complements', delai: DELAI });
    assert.deepEqual([refusee.status, refusee.body.error.details.code], [409, 'aucune_piece_refusee']);
    assert.equal((await apercevoir({ acte: 'declarer_complete' }, nantes)).status, 404);
  });
});

describe('what the candidat answered', () => {
  beforeEach(unAutreDossier);
  const parcours = async (jeton = secretariat) =>
    (await portail()).callBureau('GET', `/dossiers/${id}/parcours`, jeton);

  it('is read as it was transmitted, with what the account says since', async () => {
    const { strapi } = await portail();
    await strapi.db
      .query('api::candidat.candidat')
      .updateMany({ where: { documentId: candidat.ref }, data: { ville: 'Clermont-Ferrand' } });
    const { body } = await parcours();
    const changees = (body.etapes ?? [])
      .flatMap(({ reponses }) => reponses)
      .flatMap(({ libelle, maintenant }) => (maintenant === null ? [] : [[libelle, maintenant] as const]));
    assert.deepEqual(
      changees.map(([libelle]) => libelle),
      ['Adresse'],
    );
    assert.match(first(changees)[1], /Clermont-Ferrand$/);
    assert.equal(body.compteSupprime, false);
  });

  it('does not exist for another IUT', async () => assert.equal((await parcours(nantes)).status, 404));
});

describe('the motifs that are proposed', () => {
  beforeEach(unAutreDossier);
  it('are those of the pièces of the dossier, and those of all', async () => {
    const { motifs, pieces } = await lire();
    const refs = new Set(pieces.map(({ ref }) => ref));
    assert.ok(motifs.some(({ piece }) => piece === null));
    assert.ok(motifs.some(({ piece }) => piece !== null));
    assert.ok(motifs.every(({ piece }) => piece === null || refs.has(piece)));
    assert.ok(!motifs.some(({ libelle }) => libelle === 'Attestation trop ancienne'));
  });
});
