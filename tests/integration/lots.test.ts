/** One act on many dossiers: shown first, frozen with what each showed, done one by one, told for each. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { portail } from '../support/portail.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const ABF = 'LP-ABF-LM';
const NOM = 'Lotissement';

type Preparation = ReponseBureau<'preparerLot'>;

describe('an act on many dossiers', () => {
  let jeton: string;

  before(async () => {
    jeton = await (await portail()).signInAgent(LE_MANS);
  });

  async function transmis(prenom: string, formationCode = ABF): Promise<string> {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { nom: NOM, prenom } }));
    const voeux = { classique: formationCode === ABF ? null : (1 as const), alternance: 2 as const };
    return createDossierTransmis(strapi, candidat, { formationCode, ...(formationCode !== ABF && { voeux }) });
  }

  async function lire(id: string) {
    return (await (await portail()).callBureau('GET', `/dossiers/${id}`, jeton)).body;
  }

  /** `juger` judges each answer of a dossier alike. */
  async function juger(id: string, verdict: 'accepter' | 'refuser', seulement = 99): Promise<void> {
    const { callBureau } = await portail();
    const repondues = (await lire(id)).pieces.filter(({ etat }) => etat !== 'attendue');
    for (const { ref, version } of repondues.slice(0, seulement)) {
      const corps = { verdict, motif: verdict === 'refuser' ? 'Illisible.' : '', version };
      assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, jeton, corps)).status, 200);
    }
  }

  async function preparer(corps: CorpsBureau<'preparerLot'>): Promise<Preparation> {
    const { status, body } = await (await portail()).callBureau('POST', '/lots/preparation', jeton, corps);
    assert.equal(status, 200);
    return body;
  }

  async function lancer(acte: CorpsBureau<'lancerLot'>['acte'], preparation: Preparation, delai: string | null = null) {
    const dossiers = preparation.retenus.map(({ id, vu }) => ({ id, vu }));
    const { status, body } = await (await portail()).callBureau('POST', '/lots', jeton, { acte, delai, dossiers });
    assert.equal(status, 200);
    return finDuTravail(LE_MANS, body.travail?.id ?? '');
  }

  async function etats(ids: readonly string[]): Promise<string[]> {
    return Promise.all(ids.map(async (id) => (await lire(id)).etat));
  }

  async function courriels(ids: readonly string[], sorte: string): Promise<number> {
    const { strapi } = await portail();
    return strapi.db
      .query('api::courriel.courriel')
      .count({ where: { candidatureRef: { $in: ids }, cle: { $startsWith: `${sorte}:` } } });
  }

  it('declares complete those that are, and says of the others what keeps them', async () => {
    const [un, deux, reste, brouillon] = [
      await transmis('Anaïs'),
      await transmis('Basile'),
      await transmis('Célia'),
      await createCandidature(
        (await portail()).strapi,
        await createCandidat((await portail()).strapi, anyCandidat({ profil: { nom: NOM, prenom: 'Dora' } })),
        { formationCode: ABF },
      ),
    ];
    for (const id of [un, deux]) await juger(id, 'accepter');
    await juger(reste, 'accepter', 1);
    const preparation = await preparer({
      acte: 'declarer_complete',
      selection: { dossiers: [un, deux, reste, brouillon] },
    });
    assert.deepEqual(
      preparation.retenus.map(({ id, prenom }) => [id, prenom]),
      [
        [un, 'Anaïs'],
        [deux, 'Basile'],
      ],
    );
    assert.equal(preparation.total, 4);
    assert.deepEqual(
      preparation.ecartes.map(({ prenom, raison }) => [prenom, raison]),
      [
        ['Célia', '2 pièces à vérifier'],
        ['Dora', 'Son état ne le permet pas'],
      ],
    );
    const travail = await lancer('declarer_complete', preparation);
    assert.deepEqual([travail.etat, travail.fait, travail.total], ['termine', 2, 2]);
    assert.deepEqual(await etats([un, deux, reste, brouillon]), [
      'complete',
      'complete',
      'transmise',
      'en_constitution',
    ]);
    assert.equal(await courriels([un, deux, reste, brouillon], 'declarer_complete'), 2);
    assert.ok(travail.resultat?.nom.endsWith('.xlsx'));
  });

  it('does nothing to a dossier that changed since it was chosen, and all to the others', async () => {
    const [un, deux] = [await transmis('Esther'), await transmis('Farid')];
    for (const id of [un, deux]) await juger(id, 'accepter');
    const preparation = await preparer({ acte: 'declarer_complete', selection: { dossiers: [un, deux] } });
    await juger(un, 'refuser', 1);
    await juger(un, 'accepter', 1);
    const travail = await lancer('declarer_complete', preparation);
    assert.equal(travail.fait, 2);
    assert.deepEqual(await etats([un, deux]), ['transmise', 'complete']);
    const { resultat } = travail;
    assert.ok(resultat);
    const { strapi } = await portail();
    const { issues } = await strapi.db.query('api::travail.travail').findOne({ where: { documentId: travail.id } });
    assert.deepEqual(issues, [
      { ref: un, issue: 'dossier_perime' },
      { ref: deux, issue: 'fait:declarer_complete' },
    ]);
  });

  it('asks for compléments and grants a délai, each with its own mail, for all that a filter keeps', async () => {
    const ids = [await transmis('Gaëlle'), await transmis('Hugo')];
    for (const id of ids) await juger(id, 'refuser', 1);
    const filtres = { recherche: `${NOM} Gaelle` };
    assert.deepEqual(
      (await preparer({ acte: 'demander_complements', selection: { filtres } })).retenus.map(({ id }) => id),
      [ids[0]],
    );
    const choisis = await preparer({ acte: 'demander_complements', selection: { dossiers: ids } });
    const dans = (jours: number) => ajouterJours(jourDeParis(new Date()), jours);
    await lancer('demander_complements', choisis, dans(10));
    assert.deepEqual(await etats(ids), ['incomplete', 'incomplete']);
    const delai = await preparer({ acte: 'accorder_delai', selection: { dossiers: ids } });
    await lancer('accorder_delai', delai, dans(17));
    for (const id of ids) assert.equal(jourDeParis(new Date((await lire(id)).limite)), dans(17));
    assert.equal(await courriels(ids, 'demander_complements'), 2);
    assert.equal(await courriels(ids, 'accorder_delai'), 2);
    // A deadline that would take time away is refused for each, and told.
    const tot = await lancer(
      'accorder_delai',
      await preparer({ acte: 'accorder_delai', selection: { dossiers: ids } }),
      dans(12),
    );
    assert.equal(tot.fait, 2);
    for (const id of ids) assert.equal(jourDeParis(new Date((await lire(id)).limite)), dans(17));
  });

  it('wants a date where the act gives one', async () => {
    const id = await transmis('Inès');
    const { status, body } = await (await portail()).callBureau('POST', '/lots', jeton, {
      ...{ acte: 'accorder_delai', delai: null, dossiers: [{ id, vu: 'x' }] },
    });
    assert.equal(status, 422);
    assert.deepEqual(body.error.details, { code: 'saisie_invalide', champs: { delai: 'Choisissez une date.' } });
  });

  it('is refused whole when it names a dossier of another IUT, and nothing is done', async () => {
    const { callBureau, strapi } = await portail();
    const [sien, ailleurs] = [await transmis('Jade'), await transmis('Kenza', 'LP-EPR-AC')];
    await juger(sien, 'accepter');
    const preparation = await preparer({ acte: 'declarer_complete', selection: { dossiers: [sien] } });
    const travaux = () => strapi.db.query('api::travail.travail').count();
    const avant = await travaux();
    for (const [chemin, corps] of [
      ['/lots/preparation', { acte: 'declarer_complete', selection: { dossiers: [sien, ailleurs] } }],
      [
        '/lots',
        {
          acte: 'declarer_complete',
          delai: null,
          dossiers: [...preparation.retenus, { id: ailleurs, vu: 'x' }].map(({ id, vu }) => ({ id, vu })),
        },
      ],
    ] as const) {
      assert.equal((await callBureau('POST', chemin, jeton, corps)).status, 404);
    }
    assert.equal(await travaux(), avant);
    assert.deepEqual(await etats([sien]), ['transmise']);
  });

  it('goes on after a process that died, and does no dossier twice', async () => {
    const ids = [await transmis('Lou'), await transmis('Marius'), await transmis('Noé')];
    for (const id of ids) await juger(id, 'accepter');
    const { strapi } = await portail();
    const preparation = await preparer({ acte: 'declarer_complete', selection: { dossiers: ids } });
    const travail = await lancer('declarer_complete', preparation);
    // The row is put back to where a process that died in its second step would leave it.
    await strapi.db.query('api::travail.travail').updateMany({
      where: { documentId: travail.id },
      data: { etat: 'en_cours', fait: 1, elements: JSON.stringify(ids), issues: '[]' },
    });
    await fromBuild<{ reprendreTravaux(): Promise<void> }>('api/travail/services/execution.js').reprendreTravaux();
    assert.equal((await finDuTravail(LE_MANS, travail.id)).etat, 'termine');
    assert.deepEqual(await etats(ids), ['complete', 'complete', 'complete']);
    assert.equal(await courriels(ids, 'declarer_complete'), 3);
  });
});
