import { type APIRequestContext, expect, test } from '@playwright/test';

const CMS = process.env['CMS_URL'];
const FORMATIONS = `${CMS}/content-manager/collection-types/api::formation.formation`;
const PAGE = '/formations/vegetal-angers-cholet';

/** Signs a member of staff in as Strapi's admin does. @returns the header of their next requests */
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
