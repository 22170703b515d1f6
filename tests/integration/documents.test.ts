/** The formations hand out the demo's files in the media library; the tests read Strapi's rows of the relation. */
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { avecMediatheque } from '../../scripts/seed/mediatheque.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const FORMATION = 'api::formation.formation';
const DOCUMENT = 'api::document.document';
const GUIDE = 'LP-EPR-AC';
/** `VOISINE` is of the same IUT: both hand out its « Avis de poursuite des études ». */
const VOISINE = 'LP-AB-AC';

type Lue = { publishedAt: string | null; documentId: string; intitule: string; documents: { documentId: string }[] };
type Rangees = { brouillon: string[]; publiee: string[]; documentId: string; intitule: string };

async function rangees(code: string): Promise<Rangees> {
  const { strapi } = await portail();
  const lignes: Lue[] = await strapi.db.query(FORMATION).findMany({ where: { code }, populate: { documents: true } });
  const ceux = (publie: boolean): string[] => {
    const trouvees = lignes.filter(({ publishedAt }) => !!publishedAt === publie);
    assert.equal(trouvees.length, 1);
    return first(trouvees).documents.map(({ documentId }) => documentId);
  };
  const { documentId, intitule } = first(lignes);
  return { brouillon: ceux(false), publiee: ceux(true), documentId, intitule };
}

async function auCatalogue(code: string) {
  const { call } = await portail();
  return first((await call('catalogue.lire')).body.formations, (formation) => formation.code === code);
}

describe('the demo’s documents', () => {
  it("are the guide's four on its formation, in order (p. 6)", async () => {
    const { strapi } = await portail();
    const { annee } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
    const { documents } = await auCatalogue(GUIDE);
    assert.deepEqual(
      documents.map(({ intitule, nature }) => [intitule, nature]),
      [
        ['Avis de poursuite des études', 'a_remplir'],
        [`Calendrier prévisionnel ${annee}-${annee + 1}`, 'information'],
        ['Dossier de validation des études', 'a_remplir'],
        ['Fiche formation', 'information'],
      ],
    );
  });

  it('are one row and one file for the formations that share them', async () => {
    const { call } = await portail();
    const { formations, fichiers } = (await call('catalogue.lire')).body;
    const slugs = formations.flatMap(({ documents, pieces }) => [
      ...documents.map(({ fichier }) => fichier.slug),
      ...pieces.flatMap(({ modele }) => (modele ? [modele.slug] : [])),
    ]);
    assert.ok(slugs.length > 300, String(slugs.length));
    assert.deepEqual(new Set(fichiers.map(({ slug }) => slug)), new Set(slugs));
    const [a, b] = [await rangees(GUIDE), await rangees(VOISINE)];
    assert.equal(a.publiee.filter((document) => b.publiee.includes(document)).length, 1);
  });

  it('open for who checks the candidats’ own files', async () => {
    const { call, url } = await portail();
    const { verifierPdf } = fromBuild<{
      verifierPdf(contenu: Buffer, expediteur: { qui: string }): Promise<{ ok: boolean }>;
    }>('platform/pdf/check.js');
    const { fichiers } = (await call('catalogue.lire')).body;
    for (const intitule of [
      'Fiche formation',
      'Dossier de validation des études',
      'Questionnaire de prérequis techniques',
    ]) {
      const { source } = first(fichiers, (fichier) => fichier.intitule === intitule);
      const reply = await fetch(new URL(new URL(source).pathname, url));
      assert.deepEqual([reply.status, reply.headers.get('content-type')], [200, 'application/pdf']);
      const { ok } = await verifierPdf(Buffer.from(await reply.arrayBuffer()), { qui: 'documents' });
      assert.ok(ok, intitule);
    }
  });

  it('leave no file behind when the seed fails', async () => {
    const { strapi } = await portail();
    const dossier = join(strapi.dirs.static.public, 'uploads');
    const avant = await readdir(dossier);
    const fichier = { nom: 'essai.pdf', dossier: 'Essai', contenu: new TextEncoder().encode('%PDF-1.7') };
    const interrompu = avecMediatheque(strapi, (mediatheque) =>
      strapi.db.transaction(async () => {
        await mediatheque.deposer([fichier]);
        assert.equal((await readdir(dossier)).length, avant.length + 1);
        throw new Error('interrupted');
      }),
    );
    await assert.rejects(interrompu, /interrupted/);
    assert.deepEqual(await readdir(dossier), avant);
    assert.equal(await strapi.db.query('plugin::upload.file').count({ where: { name: 'essai.pdf' } }), 0);
  });
});

/** The relation is « oneToMany » without its inverse: no row may take the documents of another. */
describe('the documents of a formation stay its own', () => {
  const memes = async (code: string, attendus: string[]) => {
    const { brouillon, publiee } = await rangees(code);
    assert.deepEqual({ brouillon, publiee }, { brouillon: attendus, publiee: attendus });
  };

  it('on its draft and on what is published, each in order', async () => {
    for (const code of [GUIDE, VOISINE]) await memes(code, (await rangees(code)).publiee);
  });

  it('when it is published again, and when its neighbour is', async () => {
    const { strapi } = await portail();
    const avant = { guide: await rangees(GUIDE), voisine: await rangees(VOISINE) };
    for (const { documentId, intitule } of [avant.guide, avant.voisine, avant.guide]) {
      await strapi.documents(FORMATION).update({ documentId, data: { intitule } });
      await strapi.documents(FORMATION).publish({ documentId });
    }
    await memes(GUIDE, avant.guide.publiee);
    await memes(VOISINE, avant.voisine.publiee);
  });

  it('when an editor adds a neighbour’s document in the admin, then takes it away', async () => {
    const { url, signInAgent } = await portail();
    const avant = { guide: await rangees(GUIDE), voisine: await rangees(VOISINE) };
    const emprunte = avant.voisine.publiee.find((document) => !avant.guide.publiee.includes(document));
    const token = await signInAgent('communication.angers-cholet@portail.test');
    const publier = async (documents: object) => {
      const chemin = `${url}/content-manager/collection-types/${FORMATION}/${avant.guide.documentId}/actions/publish`;
      const reply = await fetch(chemin, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ documents }),
      });
      assert.equal(reply.status, 200);
    };
    await publier({ connect: [{ documentId: emprunte }], disconnect: [] });
    await memes(GUIDE, [...avant.guide.publiee, emprunte as string]);
    await memes(VOISINE, avant.voisine.publiee);
    await publier({ connect: [], disconnect: [{ documentId: emprunte }] });
    await memes(GUIDE, avant.guide.publiee);
    await memes(VOISINE, avant.voisine.publiee);
  });

  it('and what is changed in a shared one is changed for both', async () => {
    const { strapi } = await portail();
    const { publiee } = await rangees(GUIDE);
    const [partage] = publiee;
    await strapi.documents(DOCUMENT).update({ documentId: partage, data: { intitule: 'Avis de poursuite, essai' } });
    for (const code of [GUIDE, VOISINE]) {
      const { documents } = await auCatalogue(code);
      assert.equal(first(documents).intitule, 'Avis de poursuite, essai');
    }
    await strapi
      .documents(DOCUMENT)
      .update({ documentId: partage, data: { intitule: 'Avis de poursuite des études' } });
  });
});
