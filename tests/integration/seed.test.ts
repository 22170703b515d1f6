import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writeFormations } from '../../scripts/seed/complete.ts';
import { FORMATIONS } from '../../scripts/seed/demo/formations.ts';
import { portail } from '../support/portail.ts';
import type { Strapi } from '../support/strapi.ts';

const MODELE = 'LP-ABF-LM';
const POPULATE = { mention: true, etablissement: true, pieces: { populate: { piece: true } } };

/** Without what is any row's own. */
async function lire(strapi: Strapi, code: string, status: 'draft' | 'published'): Promise<unknown> {
  const documents = strapi.documents('api::formation.formation');
  const { documentId, publishedAt, pieces, ...lue } = await documents.findFirst({
    filters: { code },
    status,
    populate: POPULATE,
  });
  assert.match(documentId, /^[a-z][a-z0-9]{23}$/);
  assert.equal(publishedAt === null, status === 'draft');
  const propres = { id: 0, code: '', slug: '', createdAt: '', updatedAt: '' };
  return { ...lue, ...propres, pieces: pieces.map((piece: object) => ({ ...piece, id: 0 })) };
}

it('formations written in bulk are as the document service writes them, and are asked to be shown', async () => {
  const { strapi, call } = await portail();
  const modele = FORMATIONS.find(({ code }) => code === MODELE);
  assert.ok(modele);
  const copie = { ...modele, code: 'LP-COPIE-LM', slug: 'copie-le-mans' };
  const { annee } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const publication = strapi.service('api::publication.publication');
  const { valeur: avant } = await publication.lire();

  const annule = strapi.db.transaction(async () => {
    await writeFormations(strapi, [copie], annee, new Date());
    for (const status of ['draft', 'published'] as const) {
      assert.deepEqual(await lire(strapi, copie.code, status), await lire(strapi, MODELE, status));
    }
    assert.ok((await publication.lire()).valeur.demandee > avant.demandee);
    throw new Error('seen');
  });
  await assert.rejects(annule, { message: 'seen' });
  const { body } = await call('catalogue.lire');
  assert.equal(body.formations.length, FORMATIONS.length);
});
