/** Strapi's content manager and media library show the staff their part, and refuse a request that no page sends. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const FORMATION = 'api::formation.formation';

const CONFIDENTIELS = [
  ...['candidat', 'candidature', 'piece', 'reponse-refusee', 'fichier', 'courriel', 'journal', 'session', 'lien']
    .concat('frein', 'publication', 'entretien', 'entretien-formation', 'creneau', 'convocation', 'reservation')
    .map((nom) => `api::${nom}.${nom}`),
  'plugin::users-permissions.user',
  'plugin::users-permissions.role',
  'plugin::upload.file',
  'admin::user',
  'admin::role',
];

async function demander(route: string, email: string, corps?: unknown) {
  const { url, signInAgent } = await portail();
  const [method = '', path = ''] = route.split(' ');
  const reply = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
    ...(corps !== undefined && { body: JSON.stringify(corps) }),
  });
  const texte = await reply.text();
  return { statut: reply.status, corps: texte.startsWith('{') ? JSON.parse(texte) : texte };
}

const ADMIN = 'admin@portail.test';
const LE_MANS = 'communication.le-mans@portail.test';
const NANTES = 'communication.nantes@portail.test';

async function formation(code: string) {
  const { strapi } = await portail();
  return strapi.db
    .query(FORMATION)
    .findOne({ where: { code }, populate: { etablissement: true, documents: { populate: { fichier: true } } } });
}

describe('the administration itself', () => {
  let compte: { documentId: string };

  before(async () => {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: candidat.email } });
  });

  for (const uid of CONFIDENTIELS) {
    it(`reads, counts and writes nothing of ${uid} in the content manager`, async () => {
      const { documentId } = compte;
      const c = `/content-manager/collection-types/${uid}`;
      const routes: [string, unknown?][] = [
        [`GET ${c}`],
        [`GET ${c}?populate=*&filters[id][$gt]=0&sort=id`],
        [`GET ${c}/${documentId}`],
        [`GET ${c}/${documentId}/actions/countDraftRelations`],
        [`GET ${c}/actions/countManyEntriesDraftRelations?documentIds[0]=${documentId}`],
        [`POST ${c}`, {}],
        [`PUT ${c}/${documentId}`, { password: 'Pris-Au-Vol-2018' }],
        [`DELETE ${c}/${documentId}`],
        [`POST ${c}/clone/${documentId}`, {}],
        [`POST ${c}/auto-clone/${documentId}`, {}],
        [`POST ${c}/${documentId}/actions/publish`, {}],
        [`POST ${c}/actions/bulkDelete`, { documentIds: [documentId] }],
        [`POST ${c}/actions/bulkPublish`, { documentIds: [documentId] }],
        [`POST ${c}/actions/bulkFindForValidation`, { documentIds: [documentId] }],
        [`GET /content-manager/content-types/${uid}/configuration`],
        [`GET /content-manager/relations/${uid}/createdBy`],
        [`GET /content-manager/relations/${uid}/${documentId}/createdBy`],
        [`GET /content-manager/preview/url/${uid}?documentId=${documentId}`],
      ];
      const statuts: number[] = [];
      for (const [route, corps] of routes) statuts.push((await demander(route, ADMIN, corps)).statut);
      assert.deepEqual(statuts, Array(routes.length).fill(403));
    });
  }

  it('finds no shape of them, and no last change', async () => {
    const dit = await Promise.all(
      ['init', 'content-types-settings', 'homepage/recent-documents?action=update'].map(async (fin) =>
        JSON.stringify((await demander(`GET /content-manager/${fin}`, ADMIN)).corps),
      ),
    );
    const nommes = CONFIDENTIELS.filter((uid) => uid !== 'admin::user').filter((uid) =>
      dit.some((texte) => texte.includes(`"uid":"${uid}"`) || texte.includes(`"contentTypeUid":"${uid}"`)),
    );
    assert.deepEqual(nommes, []);
  });

  it('reaches none of them from what it may read: no relation leads there', async () => {
    const { corps } = await demander('GET /content-manager/init', ADMIN);
    const lues: Record<string, { attributes: Record<string, { type: string; target?: string }> }> = Object.fromEntries(
      corps.data.contentTypes.map((type: { uid: string }) => [type.uid, type]),
    );
    const cibles = Object.entries(lues)
      .filter(([uid]) => uid !== 'admin::user')
      .flatMap(([, { attributes }]) => Object.values(attributes))
      .flatMap(({ type, target }) => (type === 'relation' && target ? [target] : []));
    assert.deepEqual(
      [...new Set(cibles)].filter((uid) => uid !== 'admin::user' && !(uid in lues)),
      [],
    );
  });
});

describe('an IUT’s communication team', () => {
  it('learns nothing of another IUT’s documents by naming them', async () => {
    const { documentId } = await formation('LP-ABF-LM');
    const c = `/content-manager/collection-types/${FORMATION}`;
    for (const acte of ['bulkFindForValidation', 'bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
      const reponse = await demander(`POST ${c}/actions/${acte}`, NANTES, { documentIds: [documentId] });
      assert.equal(reponse.statut, 403, acte);
      assert.equal(reponse.corps.error.message, 'Vous ne pouvez modifier que ce qui appartient à votre IUT.', acte);
    }
    const compte = await demander(
      `GET ${c}/actions/countManyEntriesDraftRelations?documentIds[0]=${documentId}`,
      NANTES,
    );
    assert.equal(compte.statut, 403);
  });
});

describe('several formations that are published at once', () => {
  it('are unpublished at once by their team too', async () => {
    const { documentId } = await formation('LP-GLSC-LM');
    const c = `/content-manager/collection-types/${FORMATION}/actions`;
    for (const acte of ['bulkUnpublish', 'bulkPublish']) {
      const { statut, corps } = await demander(`POST ${c}/${acte}`, LE_MANS, { documentIds: [documentId] });
      assert.deepEqual([statut, corps.count], [200, 1], acte);
    }
  });

  it('are read whole by their team, as the admin judges them before', async () => {
    const { documentId, intitule } = await formation('LP-ABF-LM');
    const c = `/content-manager/collection-types/${FORMATION}/actions`;
    const lus = await demander(`POST ${c}/bulkFindForValidation`, LE_MANS, { documentIds: [documentId] });
    assert.deepEqual(
      [lus.statut, lus.corps.results.map((ligne: { intitule: string; code: string }) => [ligne.intitule, ligne.code])],
      [200, [[intitule, 'LP-ABF-LM']]],
    );
    const publies = await demander(`POST ${c}/bulkPublish`, LE_MANS, { documentIds: [documentId] });
    assert.deepEqual([publies.statut, publies.corps.count], [200, 1]);
  });
});

describe('« Dupliquer »', () => {
  const auto = async (uid: string, documentId: string) =>
    demander(`POST /content-manager/collection-types/${uid}/auto-clone/${documentId}`, LE_MANS);

  it('says which fields of a formation the copy must change', async () => {
    const { statut, corps } = await auto(FORMATION, (await formation('LP-ABF-LM')).documentId);
    assert.deepEqual(
      [statut, corps.error.details.prohibitedFields],
      [
        400,
        [
          [['Adresse de la page'], 'Cette adresse de page est déjà prise par une autre formation.'],
          [['Code'], 'Ce code est déjà celui d’une autre formation de la même année.'],
        ],
      ],
    );
  });

  it('copies as it is a document, which nothing forbids', async () => {
    const { documents } = await formation('LP-ABF-LM');
    const { statut, corps } = await auto('api::document.document', documents[0].documentId);
    assert.equal(statut, 200);
    assert.notEqual(corps.data.documentId, documents[0].documentId);
    const copie = `api::document.document/${corps.data.documentId}`;
    assert.equal((await demander(`DELETE /content-manager/collection-types/${copie}`, LE_MANS)).statut, 200);
  });
});

describe('the media library of an IUT’s communication team', () => {
  async function documentDe(code: string) {
    const { strapi } = await portail();
    return strapi.db
      .query('api::document.document')
      .findOne({ where: { etablissement: { code } }, populate: { fichier: true, etablissement: true } });
  }

  it('shows the files of its IUT, and nothing of what they are linked to', async () => {
    const [sien, autre] = [await documentDe('le-mans'), await documentDe('nantes')];
    const { corps } = await demander(
      'GET /upload/files?pageSize=100&populate=*&filters[folder][id][$notNull]=true',
      LE_MANS,
    );
    const vus: Record<string, unknown>[] = corps.results;
    assert.equal(
      vus.some(({ id }) => id === sien.fichier.id),
      true,
    );
    assert.equal(
      vus.some(({ id }) => id === autre.fichier.id),
      false,
    );
    assert.deepEqual(
      vus.filter((fichier) => 'related' in fichier || 'createdBy' in fichier),
      [],
    );
    for (const chemin of [
      'files?filters[related][id]=1',
      'files?sort=createdBy.email',
      'folders?filters[files][name]=x',
    ]) {
      assert.equal((await demander(`GET /upload/${chemin}`, LE_MANS)).statut, 400, chemin);
    }
  });

  it('attaches no file of another IUT to a document, and no document of another IUT to a formation', async () => {
    const [sien, autre] = [await documentDe('le-mans'), await documentDe('nantes')];
    const creer = (fichier: number) =>
      demander('POST /content-manager/collection-types/api::document.document', LE_MANS, {
        intitule: 'Plaquette',
        nature: 'information',
        fichier,
        etablissement: { connect: [{ documentId: sien.etablissement.documentId }] },
      });
    const refuse = await creer(autre.fichier.id);
    assert.deepEqual([refuse.statut, refuse.corps.error?.details.errors[0].path], [400, ['fichier']]);
    const pris = await creer(sien.fichier.id);
    assert.equal(pris.statut, 201);
    const { documentId } = pris.corps.data;
    await demander(`DELETE /content-manager/collection-types/api::document.document/${documentId}`, LE_MANS);

    const chemin = `PUT /content-manager/collection-types/${FORMATION}/${(await formation('LP-ABF-LM')).documentId}`;
    const joint = await demander(chemin, LE_MANS, { documents: { connect: [{ documentId: autre.documentId }] } });
    assert.deepEqual([joint.statut, joint.corps.error?.details.errors[0].path], [400, ['documents']]);
    assert.equal((await documentDe('nantes')).documentId, autre.documentId);
  });
});

describe('a request that no page sends', () => {
  const LISTE = `GET /content-manager/collection-types/${FORMATION}`;
  const ILLISIBLES: [string, unknown?][] = [
    [`${LISTE}?filters[id][$gt]=abc`],
    [`${LISTE}?filters[id][$gt]=99999999999999999999`],
    [`${LISTE}?filters[intitule][$contains]=%00`],
    [`${LISTE}?filters[du][$gt]=hier`],
    [`${LISTE}?_q=%00`],
    [`${LISTE}?sort=intitule%00`],
    [`${LISTE}?filters[$and]=1`],
    [`${LISTE}?filters[$or][0]=`],
    [`${LISTE}?filters[mention][$not]=x`],
    [`${LISTE}?_q[x]=1`],
    [`GET /content-manager/relations/${FORMATION}/documents?sort=nope:asc`],
    ['GET /upload/files?filters[$not]=x'],
    ['GET /upload/folders?_q[x]=1'],
    [`POST /content-manager/collection-types/${FORMATION}/actions/bulkFindForValidation`, { sort: 'nope' }],
    [`GET /content-manager/relations/${FORMATION}/createdBy`],
    [`GET /content-manager/relations/${FORMATION}/constructor`],
    ['POST /admin/permissions/check', {}],
    ['POST /admin/permissions/check', []],
    ['PUT /admin/homepage/layout', { widgets: 1 }],
    [`POST /content-manager/collection-types/${FORMATION}/actions/bulkPublish`, { documentIds: [{ a: 1 }] }],
    ['GET /upload/files?filters[id]=abc'],
    ['GET /upload/files?filters[folder][id]=abc'],
  ];
  for (const [route, corps] of ILLISIBLES) {
    it(`${route} ${corps ? JSON.stringify(corps) : ''} is refused in French`, async () => {
      const reponse = await demander(route, ADMIN, corps);
      assert.equal(reponse.statut, 400);
      assert.match(reponse.corps.error.message, /recommencez|illisible|mène à aucun contenu/);
    });
  }
});

it('a content that is none is published by nobody, and breaks nothing', async () => {
  const route = `POST /content-manager/collection-types/${FORMATION}/actions/bulkPublish`;
  const { statut, corps } = await demander(route, LE_MANS, { documentIds: ['absente'] });
  assert.deepEqual([statut, corps.count], [200, 0]);
});

it('a folder of the library that is none is not renamed', async () => {
  assert.equal((await demander('PUT /upload/folders/999999', ADMIN, { name: 'x', parent: null })).statut, 404);
});

describe('a type that is none', () => {
  for (const uid of ['constructor', '__proto__', 'toString', 'api::rien.rien']) {
    it(`${uid} is nobody’s`, async () => {
      for (const fin of ['mention', 'absente/mention']) {
        assert.equal((await demander(`GET /content-manager/relations/${uid}/${fin}`, ADMIN)).statut, 403);
      }
    });
  }
});

describe('every answer of the cms', () => {
  for (const chemin of ['/admin/init', '/api/catalogue', '/uploads/absent.pdf', '/rien']) {
    it(`keeps other origins away: ${chemin}`, async () => {
      const { url } = await portail();
      const { headers } = await fetch(url + chemin);
      assert.deepEqual(
        ['cross-origin-opener-policy', 'cross-origin-resource-policy', 'x-content-type-options'].map((nom) =>
          headers.get(nom),
        ),
        ['same-origin', 'same-origin', 'nosniff'],
      );
      assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/);
    });
  }
});
