import { type APIRequestContext, expect, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';

const CMS = process.env['CMS_URL'];
const FORMATIONS = `${CMS}/content-manager/collection-types/api::formation.formation`;
const PAGE = '/formations/vegetal-angers-cholet';

/**
 * `connecter` signs a member of staff in as Strapi's admin does.
 *
 * @returns the header of their next requests
 */
async function connecter(request: APIRequestContext, email: string): Promise<{ authorization: string }> {
  const reply = await request.post(`${CMS}/admin/login`, { data: { email, password: 'Portail-Demo-2018' } });
  expect(reply.status()).toBe(200);
  return { authorization: `Bearer ${(await reply.json()).data.token}` };
}

test('an editor publishes, and the public page follows without a request lost', async ({ request }) => {
  const headers = await connecter(request, 'communication.angers-cholet@portail.test');
  const liste = await request.get(`${FORMATIONS}?filters[code][$eq]=LP-BAEV-AC`, { headers });
  const [{ documentId, intitule }] = (await liste.json()).results;
  const publier = async (nouveau: string) => {
    const reply = await request.post(`${FORMATIONS}/${documentId}/actions/publish`, {
      headers,
      data: { intitule: nouveau },
    });
    expect(reply.status()).toBe(200);
  };

  const nouvel = `${intitule} et horticole`;
  const statuts = new Set<number>();
  const debut = Date.now();
  await publier(nouvel);
  await expect
    .poll(
      async () => {
        const page = await request.get(PAGE);
        statuts.add(page.status());
        return page.text();
      },
      { timeout: 60_000, intervals: [50] },
    )
    .toContain(nouvel);
  test.info().annotations.push({ type: 'published → visible', description: `${Date.now() - debut} ms` });
  expect([...statuts]).toEqual([200]);
  await publier(intitule);
});

test('an editor’s PDF goes through the bucket to the page that links it, byte for byte', async ({ request }) => {
  const headers = await connecter(request, 'communication.angers-cholet@portail.test');
  const contenu = Buffer.from(await pdf('Plaquette du parcours', 3));
  const depot = await request.post(`${CMS}/upload`, {
    headers,
    multipart: { files: { name: 'plaquette.pdf', mimeType: 'application/pdf', buffer: contenu } },
  });
  expect(depot.status()).toBe(201);
  const [media] = await depot.json();
  expect(media.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/documents\/plaquette_\w+\.pdf$/);

  const [formation] = (await (await request.get(`${FORMATIONS}?filters[code][$eq]=LP-BAEV-AC`, { headers })).json())
    .results;
  const iuts = `${CMS}/content-manager/collection-types/api::etablissement.etablissement`;
  const [iut] = (await (await request.get(iuts, { headers })).json()).results;
  const documents = `${CMS}/content-manager/collection-types/api::document.document`;
  const creation = await request.post(documents, {
    headers,
    data: {
      intitule: 'Plaquette du parcours',
      nature: 'information',
      fichier: media.id,
      etablissement: { connect: [{ documentId: iut.documentId }] },
    },
  });
  expect(creation.status()).toBe(201);
  const { documentId } = (await creation.json()).data;
  const publication = await request.post(`${FORMATIONS}/${formation.documentId}/actions/publish`, {
    headers,
    data: { documents: { connect: [{ documentId }] } },
  });
  expect(publication.status()).toBe(200);

  let lien: string | undefined;
  await expect
    .poll(
      async () => {
        lien = /href="(\/documents\/plaquette-du-parcours-[^"]+\.pdf)"/.exec(
          await (await request.get(PAGE)).text(),
        )?.[1];
        return lien;
      },
      { timeout: 60_000, intervals: [100] },
    )
    .toBeDefined();
  const servi = await request.get(lien ?? '');
  expect(servi.headers()['content-type']).toBe('application/pdf');
  expect(contenu.equals(await servi.body())).toBe(true);

  // The document goes, and its link with it.
  expect((await request.delete(`${documents}/${documentId}`, { headers })).status()).toBe(200);
  await expect
    .poll(async () => (await request.get(PAGE)).text(), { timeout: 60_000, intervals: [100] })
    .not.toContain('/documents/plaquette-du-parcours-');
});
