/** `TABLE` lists every route that is mounted on the cms, Strapi's own included, and its status for each role. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BUREAU } from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';
import { CONTRAT } from '@portail/config/contract/contract';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { portail } from '../support/portail.ts';

const QUI = [
  'visiteur',
  'candidat',
  'communication1',
  'communication2',
  'secretariat',
  'responsable',
  'administration',
] as const;
type Statuts = readonly [number, number, number, number, number, number, number];

/** `OUVERTE` is a route open to all: the request is looked at, and refused for its content. */
const OUVERTE = (statut: number): Statuts => [statut, statut, statut, statut, statut, statut, statut];
const AGENTS = (statut: number): Statuts => [401, 401, statut, statut, statut, statut, statut];
const EDITION = (statut: number): Statuts => [401, 401, statut, statut, 403, 403, statut];
/** `IUT_1` reads a content of Le Mans. */
const IUT_1 = (statut: number): Statuts => [401, 401, statut, 403, 403, 403, statut];

const TABLE: Record<string, Statuts> = {
  'GET /': OUVERTE(302),
  'GET /uploads/(.*)': OUVERTE(404),
  'GET /admin/init': OUVERTE(200),
  'GET /admin/project-type': OUVERTE(200),
  'POST /admin/login': OUVERTE(400),
  'POST /admin/access-token': OUVERTE(401),
  'GET /admin/registration-info': OUVERTE(400),
  'POST /admin/register': OUVERTE(400),
  'POST /admin/forgot-password': OUVERTE(400),
  'POST /admin/reset-password': OUVERTE(400),
  'POST /admin/logout': AGENTS(200),

  'GET /admin/information': AGENTS(200),
  'GET /admin/users/me': AGENTS(200),
  'PUT /admin/users/me': AGENTS(200),
  'GET /admin/users/me/permissions': AGENTS(200),
  'GET /admin/users/me/sessions': AGENTS(200),
  'DELETE /admin/users/me/sessions': AGENTS(200),
  'DELETE /admin/users/me/sessions/:sessionId': AGENTS(404),
  'GET /admin/homepage/layout': AGENTS(200),
  'PUT /admin/homepage/layout': AGENTS(200),
  'POST /admin/permissions/check': AGENTS(400),

  'GET /content-manager/init': EDITION(200),
  'GET /content-manager/content-types-settings': EDITION(200),
  'GET /content-manager/content-types/:uid/configuration': EDITION(200),
  'GET /content-manager/homepage/recent-documents': EDITION(400),
  'GET /content-manager/preview/url/:contentType': EDITION(400),
  'GET /content-manager/relations/:model/:targetField': EDITION(200),
  'GET /content-manager/relations/:model/:id/:targetField': IUT_1(200),
  'GET /content-manager/collection-types/:model': EDITION(200),
  'POST /content-manager/collection-types/:model': EDITION(400),
  'GET /content-manager/collection-types/:model/:id': IUT_1(200),
  'PUT /content-manager/collection-types/:model/:id': EDITION(404),
  'DELETE /content-manager/collection-types/:model/:id': EDITION(404),
  'POST /content-manager/collection-types/:model/clone/:sourceId': EDITION(404),
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId': EDITION(400),
  'POST /content-manager/collection-types/:model/actions/publish': EDITION(400),
  'POST /content-manager/collection-types/:model/:id/actions/publish': EDITION(404),
  'POST /content-manager/collection-types/:model/:id/actions/unpublish': EDITION(404),
  'POST /content-manager/collection-types/:model/:id/actions/discard': EDITION(404),
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations': IUT_1(200),
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': EDITION(404),
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation': EDITION(400),
  'POST /content-manager/collection-types/:model/actions/bulkPublish': EDITION(400),
  'POST /content-manager/collection-types/:model/actions/bulkUnpublish': EDITION(400),
  'POST /content-manager/collection-types/:model/actions/bulkDelete': EDITION(400),
  'GET /i18n/locales': EDITION(200),
  'GET /i18n/settings': EDITION(200),

  'GET /upload/settings': EDITION(200),
  'GET /upload/configuration': EDITION(200),
  'POST /upload': EDITION(400),
  'GET /upload/files': EDITION(200),
  'DELETE /upload/files/:id': EDITION(404),
  'GET /upload/folders': EDITION(200),
  'POST /upload/folders': EDITION(400),
  'GET /upload/folders/:id': EDITION(404),
  'PUT /upload/folders/:id': EDITION(404),
  'GET /upload/folder-structure': EDITION(200),
  'POST /upload/actions/bulk-delete': EDITION(200),
  'POST /upload/actions/bulk-move': EDITION(400),
};

/** `FERMEES` are some of Strapi's routes that did harm. The list of mounted routes says the same of all. */
const FERMEES = [
  'POST /email',
  'POST /email/test',
  'GET /email/settings',
  'POST /admin/register-admin',
  'GET /admin/plugins',
  'GET /admin/guided-tour-meta',
  'GET /admin/homepage/key-statistics',
  'GET /admin/content-api/routes',
  'POST /admin/api-tokens',
  'POST /admin/admin-tokens',
  'POST /admin/transfer/tokens',
  'GET /admin/transfer/runner/pull',
  'POST /admin/webhooks',
  'POST /admin/webhooks/1/trigger',
  'GET /admin/users',
  'POST /admin/users',
  'GET /admin/users/1',
  'PUT /admin/users/1',
  'DELETE /admin/users/1',
  'POST /admin/users/batch-delete',
  'GET /admin/roles',
  'GET /admin/permissions',
  'POST /admin/roles',
  'PUT /admin/roles/1/permissions',
  'GET /content-manager/components',
  'PUT /content-manager/components/formation.piece-attendue/configuration',
  'PUT /content-manager/content-types/api::formation.formation/configuration',
  'GET /content-manager/homepage/count-documents',
  'PUT /content-manager/single-types/api::page.page',
  'GET /content-type-builder/schema',
  'PUT /i18n/settings',
  'POST /i18n/locales',
  'PUT /upload/settings',
  'PUT /upload/configuration',
  'POST /upload/actions/upload-from-urls',
  'POST /upload/files',
  'GET /upload/files/1',
  'GET /users-permissions/routes',
  'PUT /users-permissions/advanced',
  'GET /users-permissions/email-templates',
];

/** `CORPS` are for routes where an empty body would write something. */
const CORPS: Record<string, unknown> = {
  'PUT /admin/homepage/layout': { widgets: [] },
  'POST /content-manager/collection-types/:model': { du: 'hier' },
  'POST /content-manager/collection-types/:model/actions/publish': { du: 'hier' },
};

/** `DE_SORTIE` end the sessions of the caller. */
const DE_SORTIE = ['POST /admin/logout', 'DELETE /admin/users/me/sessions'];

describe('every mounted route × every role', () => {
  const comptes: Record<string, string> = {
    communication1: 'communication.le-mans@portail.test',
    communication2: 'communication.nantes@portail.test',
    secretariat: 'secretariat.le-mans@portail.test',
    responsable: 'responsable.routes@portail.test',
    administration: 'admin@portail.test',
  };
  const jetons: Record<string, string | undefined> = {};
  let formation: string;

  before(async () => {
    const { strapi, signIn, signInAgent } = await portail();
    const motDePasse = 'Portail-Test-2018';
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse }));
    jetons['candidat'] = await signIn(candidat.email, motDePasse);
    await createAgent(strapi, {
      email: comptes['responsable'] ?? '',
      role: 'responsable',
      motDePasse,
      formationCode: 'LP-ABF-LM',
    });
    for (const [qui, email] of Object.entries(comptes)) jetons[qui] = await signInAgent(email);
    formation = (await strapi.db.query('api::formation.formation').findOne({ where: { code: 'LP-ABF-LM' } }))
      .documentId;
  });

  async function demander(route: string, qui: string): Promise<number> {
    const { url, signInAgent } = await portail();
    const [method = '', path = ''] = route.split(' ');
    const jeton = jetons[qui];
    const { status } = await fetch(url + adresse(path, method), {
      method,
      redirect: 'manual',
      headers: { ...(jeton && { authorization: `Bearer ${jeton}` }), 'content-type': 'application/json' },
      ...((method === 'POST' || method === 'PUT') && { body: JSON.stringify(CORPS[route] ?? {}) }),
    });
    const email = comptes[qui];
    if (email && DE_SORTIE.includes(route)) jetons[qui] = await signInAgent(email);
    return status;
  }

  /** `adresse` reads a formation of Le Mans; it writes on nothing. */
  function adresse(path: string, method: string): string {
    const id = !path.startsWith('/content-manager/') ? '999999' : method === 'GET' ? formation : 'absente';
    return path
      .replace(/:(model|uid|contentType)/, 'api::formation.formation')
      .replace(':targetField', 'mention')
      .replace(/:(sessionId|sourceId)/, 'absente')
      .replace(':id', id)
      .replace('(.*)', 'absent.pdf');
  }

  it('knows all that is mounted, besides the portal’s own and the health', async () => {
    const { strapi } = await portail();
    const duPortail = new Set([
      ...Object.values(CONTRAT).map(({ methode, chemin }) => `${methode} /api${chemin}`),
      ...Object.values(BUREAU).map(({ methode, chemin }) => `${methode} ${PREFIXE_BUREAU}${chemin}`),
    ]);
    const montees = strapi.server
      .listRoutes()
      .filter(({ path }: { path: string }) => path !== '/_health')
      .flatMap(({ path, methods }: { path: string; methods: string[] }) =>
        methods.filter((methode) => methode !== 'HEAD').map((methode) => `${methode} ${path}`),
      );
    assert.deepEqual(montees.filter((route: string) => !duPortail.has(route)).sort(), Object.keys(TABLE).sort());
    assert.deepEqual(
      [...duPortail].filter((route) => !montees.includes(route)),
      [],
    );
  });

  for (const [route, attendus] of Object.entries(TABLE)) {
    it(route, async () => {
      const statuts: number[] = [];
      for (const qui of QUI) statuts.push(await demander(route, qui));
      assert.deepEqual(statuts, attendus);
    });
  }

  for (const route of FERMEES) {
    it(`${route} is closed to everybody`, async () => {
      const statuts = await Promise.all(QUI.map((qui) => demander(route, qui)));
      assert.deepEqual(
        statuts.filter((statut) => statut !== 404 && statut !== 405),
        [],
      );
    });
  }
});
