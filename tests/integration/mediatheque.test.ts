/** Editors hand files to the public site: they are what they say, and a refusal leaves nothing behind. */
import assert from 'node:assert/strict';
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { messageRefus } from '@portail/config/refusals';
import { TAILLE_MAX_MEDIA } from '@portail/config/rules/mediatheque';
import { brokenPdf, htmlNamedPdf, pdf } from '../../scripts/seed/factories/pdf.ts';
import { encryptedPdf } from '../fixtures/encrypted-pdf.ts';
import { archive, dynamicForm } from '../fixtures/hostile-pdf.ts';
import { brokenPng, png, pngOfSize } from '../fixtures/images.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const ADMINISTRATION = 'admin@portail.test';
const LE_MANS = 'communication.le-mans@portail.test';
const DOCUMENT = 'api::document.document';
const PIECE = 'api::piece-demandee.piece-demandee';
const FORMATION = 'api::formation.formation';
const MO = 1024 * 1024;

type Fichier = { nom: string; contenu: Uint8Array; type?: string };
type Media = { id: number; url: string; mime: string };
/** `Erreur` is the body of Strapi's refusals. */
type Erreur = { error: { message: string; details?: { errors?: { path: string[]; message: string }[] } } };

async function deposer(fichiers: Fichier[], chemin = '/upload', email = LE_MANS) {
  const { url, signInAgent } = await portail();
  const corps = new FormData();
  for (const { nom, contenu, type = 'application/pdf' } of fichiers) {
    corps.append('files', new Blob([contenu as Uint8Array<ArrayBuffer>], { type }), nom);
  }
  const headers = { authorization: `Bearer ${await signInAgent(email)}` };
  const reply = await fetch(url + chemin, { method: 'POST', headers, body: corps });
  const lu = (await reply.json()) as Erreur | Media | Media[];
  const message = 'error' in lu ? lu.error.message : undefined;
  return { status: reply.status, message, medias: [lu].flat() as Media[] };
}

async function gerer(methode: string, chemin: string, corps: unknown = {}, email = LE_MANS) {
  const { url, signInAgent } = await portail();
  const reply = await fetch(url + chemin, {
    method: methode,
    headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
    ...(methode !== 'DELETE' && methode !== 'GET' && { body: JSON.stringify(corps) }),
  });
  const { data, error } = (await reply.json().catch(() => ({}))) as Partial<Erreur & { data: { documentId: string } }>;
  const defauts = (error?.details?.errors ?? []).map(({ path, message }) => [path.join('.'), message]);
  return { status: reply.status, documentId: data?.documentId as string, defauts, message: error?.message };
}
const contenus = (uid: string) => `/content-manager/collection-types/${uid}`;
const demandee = async () => (await (await portail()).call('publication.lire')).body.demandee;

/** `traces` is all that an upload may leave: rows, public files, temporary ones. */
async function traces() {
  const { strapi } = await portail();
  return {
    lignes: await strapi.db.query('plugin::upload.file').count(),
    publics: readdirSync(join(strapi.dirs.static.public, 'uploads')).length,
    temporaires: readdirSync(tmpdir()).filter((nom) => /^([a-z0-9]{24,25}|strapi-upload-.*)$/.test(nom)),
  };
}

const jeter = async (id: number) => {
  const { strapi } = await portail();
  const media = await strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  await strapi.plugin('upload').service('upload').remove(media);
};

describe('a file that is not what its name says', () => {
  const texte = new TextEncoder();
  const REFUSES: [string, () => Promise<Fichier[]> | Fichier[], string][] = [
    ['text named .pdf', () => [{ nom: 'a.pdf', contenu: texte.encode('Bonjour') }], messageRefus('fichier_faux_pdf')],
    ['HTML named .pdf', () => [{ nom: 'a.pdf', contenu: htmlNamedPdf() }], messageRefus('fichier_texte')],
    ['a PNG named .pdf', () => [{ nom: 'a.pdf', contenu: png() }], messageRefus('fichier_photo')],
    ['a letter not exported yet', () => [{ nom: 'a.docx', contenu: archive() }], messageRefus('fichier_word')],
    [
      'a header and nothing else',
      () => [{ nom: 'a.pdf', contenu: texte.encode('%PDF-1.7') }],
      messageRefus('fichier_illisible'),
    ],
    ['a broken PDF', () => [{ nom: 'a.pdf', contenu: brokenPdf() }], messageRefus('fichier_illisible')],
    [
      'half of a PDF',
      async () => [{ nom: 'a.pdf', contenu: (await pdf('Moitié')).subarray(0, 300) }],
      messageRefus('fichier_illisible'),
    ],
    [
      'an encrypted PDF',
      async () => [{ nom: 'a.pdf', contenu: encryptedPdf({ methode: 'AES-128', ouverture: 'secret' }) }],
      messageRefus('fichier_protege'),
    ],
    [
      'a form that Acrobat alone draws',
      () => [{ nom: 'a.pdf', contenu: dynamicForm() }],
      messageRefus('fichier_pour_acrobat'),
    ],
    ['an empty file', () => [{ nom: 'a.pdf', contenu: new Uint8Array() }], messageRefus('fichier_vide')],
    ['a PDF named .png', async () => [{ nom: 'a.png', contenu: await pdf('Image') }], messageRefus('image_pas_png')],
    ['a PNG named .jpg', () => [{ nom: 'a.jpg', contenu: png(), type: 'image/jpeg' }], messageRefus('image_pas_jpeg')],
    ['a PNG named .webp', () => [{ nom: 'a.webp', contenu: png() }], messageRefus('image_pas_webp')],
    [
      'a broken PNG',
      () => [{ nom: 'a.png', contenu: brokenPng(), type: 'image/png' }],
      messageRefus('image_illisible'),
    ],
    [
      'a PDF named .html',
      async () => [{ nom: 'a.html', contenu: await pdf('Page') }],
      messageRefus('media_type_refuse'),
    ],
    [
      'a script',
      () => [{ nom: 'a.js', contenu: texte.encode('alert(1)'), type: 'text/javascript' }],
      messageRefus('media_type_refuse'),
    ],
    [
      'an SVG',
      () => [{ nom: 'a.svg', contenu: texte.encode('<svg/>'), type: 'image/svg+xml' }],
      messageRefus('media_type_refuse'),
    ],
    [
      'a file without extension',
      async () => [{ nom: 'pdf', contenu: await pdf('Nu') }],
      messageRefus('media_type_refuse'),
    ],
    [
      'a good file beside a bad one',
      async () => [
        { nom: 'bon.pdf', contenu: await pdf('Bon') },
        { nom: 'mauvais.pdf', contenu: htmlNamedPdf() },
      ],
      messageRefus('fichier_texte'),
    ],
  ];
  for (const [dit, fichiers, message] of REFUSES) {
    it(`${dit}: refused in French, and nothing is left of it`, async () => {
      const avant = await traces();
      const reply = await deposer(await fichiers());
      assert.deepEqual([reply.status, reply.message], [400, message]);
      assert.deepEqual(await traces(), avant);
    });
  }

  it('is not taken with words about it that are no JSON', async () => {
    const { url, signInAgent } = await portail();
    const corps = new FormData();
    corps.append('files', new Blob([(await pdf('Bon')) as Uint8Array<ArrayBuffer>]), 'bon.pdf');
    corps.append('fileInfo', '{');
    const headers = { authorization: `Bearer ${await signInAgent(LE_MANS)}` };
    const reply = await fetch(`${url}/upload`, { method: 'POST', headers, body: corps });
    const { error } = (await reply.json()) as { error: { message: string } };
    assert.equal(reply.status, 400);
    assert.match(error.message, /illisible/);
  });

  it('is not fetched from an address', async () => {
    const { status } = await gerer('POST', '/upload/actions/upload-from-urls', { urls: ['http://127.0.0.1/a.pdf'] });
    assert.ok([404, 405].includes(status), String(status));
  });
});

describe('a file that is too large', () => {
  const GROS: [string, () => Fichier, string][] = [
    [
      'an image of 50 Mo',
      () => ({ nom: 'a.png', contenu: pngOfSize(50 * MO) }),
      'Ce fichier fait 50 Mo : la limite est de 20 Mo.',
    ],
    [
      'one byte more than 20 Mo',
      () => ({ nom: 'a.png', contenu: pngOfSize(TAILLE_MAX_MEDIA + 1) }),
      messageRefus('media_trop_gros'),
    ],
  ];
  for (const [dit, fichier, message] of GROS) {
    it(`${dit}: told its limit, and nothing is left of it`, async () => {
      const avant = await traces();
      const reply = await deposer([fichier()]);
      assert.deepEqual([reply.status, reply.message], [413, message]);
      assert.deepEqual(await traces(), avant);
    });
  }
});

describe('a media library whose folder takes nothing', () => {
  it('says so in French, and takes the same file once it can', async () => {
    const { strapi } = await portail();
    const dossier = join(strapi.dirs.static.public, 'uploads');
    const fichiers = [{ nom: 'plaquette.pdf', contenu: await pdf('Plaquette à ranger') }];
    const lignes = (await traces()).lignes;
    renameSync(dossier, `${dossier}-ailleurs`);
    try {
      writeFileSync(dossier, 'a file where the folder was');
      const reply = await deposer(fichiers);
      assert.deepEqual([reply.status, reply.message], [400, messageRefus('rangement_impossible')]);
    } finally {
      rmSync(dossier);
      renameSync(`${dossier}-ailleurs`, dossier);
    }
    assert.equal((await traces()).lignes, lignes);
    const [media] = (await deposer(fichiers)).medias;
    assert.ok(media);
    await jeter(media.id);
  });
});

describe('a file that is what it says', () => {
  it('is stored under its type, whatever the browser announced, and leaves nothing temporary', async () => {
    const avant = await traces();
    for (const [nom, contenu, mime] of [
      ['Plaquette.PDF', await pdf('Plaquette'), 'application/pdf'],
      ['Brochure.pdf', encryptedPdf({ methode: 'RC4-128' }), 'application/pdf'],
      ['logo.png', png(), 'image/png'],
    ] as const) {
      const { status, medias } = await deposer([{ nom, contenu, type: 'application/octet-stream' }]);
      assert.deepEqual([status, medias[0]?.mime], [201, mime]);
      const servi = await fetch((await portail()).url + medias[0]?.url);
      assert.equal(servi.headers.get('content-type'), mime);
      await jeter(medias[0]?.id ?? 0);
    }
    assert.deepEqual(await traces(), avant);
  });
});

describe('the files of an IUT', () => {
  const NANTES = 'communication.nantes@portail.test';
  const REFUS = 'Vous ne pouvez modifier que ce que votre IUT a déposé.';
  const lire = async (id: number) =>
    (await portail()).strapi.db.query('plugin::upload.file').findOne({ where: { id }, populate: { folder: true } });
  const deposerUn = async (nom: string, email = LE_MANS): Promise<number> => {
    const { medias } = await deposer([{ nom, contenu: await pdf(nom) }], '/upload', email);
    return (medias[0] as Media).id;
  };
  const dossiers = async (email: string): Promise<{ id: number; name: string }[]> => {
    const { url, signInAgent } = await portail();
    const headers = { authorization: `Bearer ${await signInAgent(email)}` };
    const reply = await fetch(`${url}/upload/folders?pagination[pageSize]=-1`, { headers });
    return ((await reply.json()) as { data: { id: number; name: string }[] }).data;
  };

  it('are put in the folder of its name, and a selection of them too', async () => {
    const contenu = await pdf('Deux');
    const { medias } = await deposer([
      { nom: 'un.pdf', contenu },
      { nom: 'deux.pdf', contenu },
    ]);
    const ranges = await Promise.all(medias.map(({ id }) => lire(id)));
    assert.deepEqual(
      ranges.map(({ folder }) => folder?.name),
      ['IUT Le Mans', 'IUT Le Mans'],
    );
    for (const { id } of medias) await jeter(id);
  });

  it('are made one folder by two first files at once', async () => {
    const { strapi } = await portail();
    const anciens = await strapi.db.query('plugin::upload.folder').findMany({ where: { name: 'IUT Le Mans' } });
    const renommer = (id: number, name: string) =>
      strapi.db.query('plugin::upload.folder').update({ where: { id }, data: { name } });
    for (const { id } of anciens) await renommer(id, `ancien ${id}`);
    const ids = await Promise.all(['un.pdf', 'deux.pdf', 'trois.pdf'].map((nom) => deposerUn(nom)));
    const ou = new Set((await Promise.all(ids.map(lire))).map(({ folder }) => folder.id));
    assert.equal(ou.size, 1);
    for (const id of ids) await jeter(id);
    await strapi.db.query('plugin::upload.folder').deleteMany({ where: { id: { $in: [...ou] } } });
    for (const { id } of anciens) await renommer(id, 'IUT Le Mans');
  });

  it('are removed by its team once nothing gives them, alone or together', async () => {
    const [un, deux, trois] = [await deposerUn('un.pdf'), await deposerUn('deux.pdf'), await deposerUn('trois.pdf')];
    assert.equal((await gerer('DELETE', `/upload/files/${un}`)).status, 200);
    assert.equal((await gerer('POST', '/upload/actions/bulk-delete', { fileIds: [deux, trois] })).status, 200);
    assert.deepEqual(await Promise.all([un, deux, trois].map(lire)), [null, null, null]);
  });

  it('are neither removed, moved nor renamed by another team', async () => {
    const id = await deposerUn('du-mans.pdf');
    const destination = (await dossiers(NANTES))[0]?.id as number;
    const essais: [string, string, unknown?][] = [
      ['DELETE', `/upload/files/${id}`],
      ['POST', '/upload/actions/bulk-delete', { fileIds: [id] }],
      ['POST', '/upload/actions/bulk-move', { fileIds: [id], destinationFolderId: destination }],
      ['POST', `/upload?id=${id}`, { fileInfo: { name: 'pris.pdf' } }],
    ];
    const avant = await lire(id);
    for (const [methode, chemin, corps] of essais) {
      const { status, message } = await gerer(methode, chemin, corps, NANTES);
      assert.equal(status, 403, chemin);
      assert.match(message ?? '', /Vous (ne pouvez|n’avez)/);
    }
    assert.deepEqual(await lire(id), avant);
    await jeter(id);
  });

  it('do not go with a folder that others share, and a team’s own folder goes with them', async () => {
    const communs = (await dossiers(LE_MANS)).filter(
      ({ name }) => name === 'IUT Le Mans' || name.startsWith('Modèles'),
    );
    const folderIds = communs.map(({ id }) => id);
    const refuse = await gerer('POST', '/upload/actions/bulk-delete', { folderIds });
    assert.deepEqual([refuse.status, refuse.message], [403, REFUS]);
    const renomme = await gerer('PUT', `/upload/folders/${folderIds[0]}`, { name: 'À moi', parent: null });
    assert.deepEqual([renomme.status, renomme.message], [403, REFUS]);
    assert.equal((await gerer('POST', '/upload/folders', { name: 'Essai du Mans', parent: null })).status, 201);
    const sien = (await dossiers(LE_MANS)).find(({ name }) => name === 'Essai du Mans');
    assert.equal((await gerer('POST', '/upload/actions/bulk-delete', { folderIds: [sien?.id] })).status, 200);
  });

  it('have only their folder, and those of nobody, in what their team is shown', async () => {
    const noms = (await dossiers(LE_MANS)).map(({ name }) => name);
    assert.equal(noms.includes('IUT Le Mans'), true);
    assert.deepEqual(
      noms.filter((nom) => nom.startsWith('IUT ') && nom !== 'IUT Le Mans'),
      [],
    );
    assert.ok((await dossiers(ADMINISTRATION)).filter(({ name }) => name.startsWith('IUT ')).length > 1);
  });
});

describe('a document of a formation', () => {
  let media: Media;
  let image: Media;
  let documentId: string;
  let iut: string;
  let formation: string;
  let contenu: Uint8Array;
  const chemin = () => `${contenus(DOCUMENT)}/${documentId}`;

  before(async () => {
    const { strapi } = await portail();
    contenu = await pdf('Plaquette du Mans');
    [media] = (await deposer([{ nom: 'plaquette.pdf', contenu }])).medias as [Media];
    [image] = (await deposer([{ nom: 'logo.png', contenu: png(), type: 'image/png' }])).medias as [Media];
    iut = (await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'le-mans' } }))
      .documentId;
    const ligne = await strapi.db
      .query(FORMATION)
      .findOne({ where: { code: 'LP-ABF-LM', publishedAt: { $notNull: true } } });
    formation = ligne.documentId;
  });

  after(async () => {
    for (const { id } of [media, image]) await jeter(id);
  });

  const compter = async () => (await portail()).strapi.db.query(DOCUMENT).count();

  it('is refused without its file, without its IUT, and with an image, each beside its field', async () => {
    const avant = await compter();
    const vide = await gerer('POST', contenus(DOCUMENT), { intitule: 'Plaquette', nature: 'information' });
    const manques = [
      ['fichier', 'Choisissez le PDF à télécharger.'],
      ['etablissement', 'Choisissez l’IUT.'],
    ];
    assert.deepEqual([vide.status, vide.defauts], [400, manques]);
    const relation = { etablissement: { connect: [{ documentId: iut }] } };
    const base = { intitule: 'Plaquette', nature: 'information', ...relation };
    const sansFichier = await gerer('POST', contenus(DOCUMENT), base);
    assert.deepEqual(sansFichier.defauts, [['fichier', 'Choisissez le PDF à télécharger.']]);
    const avecImage = await gerer('POST', contenus(DOCUMENT), { ...base, fichier: image.id });
    const pdfSeulement = 'Choisissez un PDF : le site ne donne à télécharger que des PDF.';
    assert.deepEqual(avecImage.defauts, [['fichier', pdfSeulement]]);
    const sansIut = await gerer('POST', contenus(DOCUMENT), { intitule: 'x', fichier: media.id }, ADMINISTRATION);
    assert.deepEqual(sansIut.defauts, [['etablissement', 'Choisissez l’IUT.']]);
    const modele = await gerer('POST', contenus(PIECE), { intitule: 'Fiche', modele: image.id }, ADMINISTRATION);
    assert.deepEqual(modele.defauts, [['modele', pdfSeulement]]);
    assert.equal(await compter(), avant);
  });

  const estLeSien = ({ intitule }: { intitule: string }) => intitule === 'Plaquette de la formation';

  it('is published with the very bytes that the editor uploaded', async () => {
    const creation = await gerer('POST', contenus(DOCUMENT), {
      intitule: 'Plaquette de la formation',
      nature: 'information',
      fichier: media.id,
      etablissement: { connect: [{ documentId: iut }] },
    });
    assert.equal(creation.status, 201);
    documentId = creation.documentId;
    const publication = await gerer('POST', `${contenus(FORMATION)}/${formation}/actions/publish`, {
      documents: { connect: [{ documentId }] },
    });
    assert.equal(publication.status, 200);
    const { call, url } = await portail();
    const { formations, fichiers } = (await call('catalogue.lire')).body;
    const { documents } = first(formations, ({ code }) => code === 'LP-ABF-LM');
    const fichier = first(fichiers, estLeSien);
    assert.deepEqual(documents.at(-1), {
      intitule: 'Plaquette de la formation',
      nature: 'information',
      fichier: { slug: fichier.slug, taille: fichier.taille },
    });
    const servi = await fetch(url + new URL(fichier.source).pathname);
    assert.deepEqual(Buffer.from(await servi.arrayBuffer()), Buffer.from(contenu));
  });

  it('keeps its file: the library does not let go of what the site links', async () => {
    const utilise =
      'Le fichier « plaquette.pdf » sert encore au document « Plaquette de la formation » : choisissez-y d’abord un autre fichier.';
    for (const email of [ADMINISTRATION, LE_MANS]) {
      const reply = await gerer('DELETE', `/upload/files/${media.id}`, {}, email);
      assert.deepEqual([reply.status, reply.message], [400, utilise]);
      const lot = await gerer('POST', '/upload/actions/bulk-delete', { fileIds: [image.id, media.id] }, email);
      assert.deepEqual([lot.status, lot.message], [400, utilise]);
    }
    // No file of the selection went, not even one that nothing links.
    assert.equal(await (await portail()).strapi.db.query('plugin::upload.file').count({ where: { id: image.id } }), 1);
  });

  it('has its file replaced by another PDF only, which the site is then asked to show', async () => {
    const remplacer = (fichier: Fichier) => deposer([fichier], `/upload?id=${media.id}`, ADMINISTRATION);
    const parImage = await remplacer({ nom: 'logo.png', contenu: png(), type: 'image/png' });
    assert.deepEqual([parImage.status, parImage.message], [400, messageRefus('media_autre_type')]);
    const parFaux = await remplacer({ nom: 'a.pdf', contenu: htmlNamedPdf() });
    assert.deepEqual([parFaux.status, parFaux.message], [400, messageRefus('fichier_texte')]);
    const { call, url } = await portail();
    const lire = async () => first((await call('catalogue.lire')).body.fichiers, estLeSien);
    const ancien = await lire();
    const demandes = await demandee();
    const nouveau = await pdf('Plaquette corrigée');
    assert.equal((await remplacer({ nom: 'corrigee.pdf', contenu: nouveau })).status, 200);
    assert.equal(await demandee(), demandes + 1);
    const fichier = await lire();
    assert.deepEqual([fichier.slug, fichier.source], [ancien.slug, ancien.source]);
    assert.notEqual(fichier.empreinte, ancien.empreinte);
    const servi = await fetch(url + new URL(fichier.source).pathname);
    assert.deepEqual(Buffer.from(await servi.arrayBuffer()), Buffer.from(nouveau));
  });

  it('goes cleanly when it is deleted: the formation stays, without it', async () => {
    assert.equal((await gerer('DELETE', chemin())).status, 200);
    const { body } = await (await portail()).call('catalogue.lire');
    const { documents } = first(body.formations, ({ code }) => code === 'LP-ABF-LM');
    assert.ok(documents.length > 0);
    assert.deepEqual([documents.filter(estLeSien), body.fichiers.filter(estLeSien)], [[], []]);
  });
});
