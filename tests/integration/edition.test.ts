/** An editor sees the catalogue in Strapi's content manager, which refuses their faults beside the field. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const FORMATION = 'api::formation.formation';
const LE_MANS = 'communication.le-mans@portail.test';
const ADMINISTRATION = 'admin@portail.test';

type Defaut = { path: string[]; message: string };
type Reponse = { status: number; documentId: string | undefined; defauts: [string, string][]; message: string };

async function gerer(email: string, methode: string, chemin: string, corps: unknown = {}): Promise<Reponse> {
  const { url, signInAgent } = await portail();
  const reply = await fetch(`${url}/content-manager/collection-types/${chemin}`, {
    method: methode,
    headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
    ...(methode !== 'DELETE' && { body: JSON.stringify(corps) }),
  });
  const { data, error } = (await reply.json()) as {
    data?: { documentId: string };
    error?: { message: string; details?: { errors?: Defaut[] } };
  };
  const defauts = (error?.details?.errors ?? []).map(({ path, message }): [string, string] => [
    path.join('.'),
    message,
  ]);
  return { status: reply.status, documentId: data?.documentId, defauts, message: error?.message ?? '' };
}

const publiee = async (code: string) =>
  (await portail()).strapi.db.query(FORMATION).findOne({
    where: { code, publishedAt: { $notNull: true } },
    populate: { etablissement: true, mention: true },
  });

/** `Ecran` is the screen of a type as Strapi keeps it, as far as it is read here. */
type Ecran = {
  layouts: { edit: { name: string; size: number }[][] };
  metadatas: Record<string, { edit: { label: string } }>;
};

describe('the editors’ screens', () => {
  const appliquer = () => fromBuild<{ appliquerVues(): Promise<string[]> }>('boot/views.js').appliquerVues();
  const lire = async (uid: string, sorte = 'content-types') => {
    const { strapi, url, signInAgent } = await portail();
    assert.ok(strapi);
    const headers = { authorization: `Bearer ${await signInAgent(ADMINISTRATION)}` };
    // The screen of a component comes with that of the type that holds it.
    const type = sorte === 'components' ? FORMATION : uid;
    const reply = await fetch(`${url}/content-manager/content-types/${type}/configuration`, { headers });
    const { data } = (await reply.json()) as { data: { components: Record<string, Ecran>; contentType: Ecran } };
    const ecran = sorte === 'components' ? data.components[uid] : data.contentType;
    assert.ok(ecran);
    return ecran;
  };

  it('are set at boot, and written again only where the store says otherwise', async () => {
    const contenus = (await portail()).strapi.plugin('content-manager');
    // Strapi does this at each boot, before the portal.
    for (const nom of ['content-types', 'components']) await contenus.service(nom).syncConfigurations();
    assert.deepEqual(await appliquer(), []);
    const service = contenus.service('content-types');
    const modele = service.findContentType(FORMATION);
    const { uid, ...voulue } = await service.findConfiguration(modele);
    await service.updateConfiguration(modele, { ...voulue, layouts: { list: ['code'], edit: [] } });
    assert.deepEqual(await appliquer(), [uid]);
    assert.deepEqual(await service.findConfiguration(modele), { uid, ...voulue });
  });

  const VUES = [
    ['api::formation.formation', 'content-types'],
    ['api::document.document', 'content-types'],
    ['api::piece-demandee.piece-demandee', 'content-types'],
    ['api::etablissement.etablissement', 'content-types'],
    ['api::mention.mention', 'content-types'],
    ['api::campagne.campagne', 'content-types'],
    ['api::page.page', 'content-types'],
    ['api::situation.situation', 'content-types'],
    ['api::serie-bac.serie-bac', 'content-types'],
    ['api::specialite-bac.specialite-bac', 'content-types'],
    ['api::type-diplome.type-diplome', 'content-types'],
    ['api::ecole.ecole', 'content-types'],
    ['api::motif-refus.motif-refus', 'content-types'],
    ['formation.piece-attendue', 'components'],
  ] as const;
  for (const [uid, sorte] of VUES) {
    it(`${uid}: every field in its place, no line too long, named in French`, async () => {
      const { strapi } = await portail();
      const { attributes = {} } = (sorte === 'components' ? strapi.components : strapi.contentTypes)[uid] ?? {};
      const systeme = /^(id|documentId|createdAt|updatedAt|publishedAt|createdBy|updatedBy|locale|localizations)$/;
      const cache = (nom: string) => attributes[nom].pluginOptions?.['content-manager']?.visible === false;
      const attendus = Object.keys(attributes).filter((nom) => !systeme.test(nom) && !cache(nom));
      const { layouts, metadatas } = await lire(uid, sorte);
      const noms = layouts.edit.flat().map(({ name }) => name);
      assert.deepEqual([...noms].sort(), attendus.sort());
      for (const ligne of layouts.edit) {
        assert.ok(ligne.reduce((somme, { size }) => somme + size, 0) <= 12);
      }
      for (const nom of noms) assert.notEqual(metadatas[nom]?.edit.label, nom);
    });
  }
});

describe('the folded lines of a repeatable component', () => {
  it('have a title for each component that a screen repeats', async () => {
    const { strapi } = await portail();
    const repetes = Object.values(strapi.contentTypes)
      .flatMap(({ attributes }) => Object.values(attributes))
      .filter(({ type, repeatable }) => type === 'component' && repeatable)
      .map(({ component }) => component as string);
    const { VUES_DE_COMPOSANTS } = fromBuild<{ VUES_DE_COMPOSANTS: object }>('edition/views/views.js');
    assert.deepEqual([...new Set(repetes)], Object.keys(VUES_DE_COMPOSANTS));
  });

  it('find the intitulé of their pièce where the admin asks for it', async () => {
    const { url, signInAgent } = await portail();
    const headers = { authorization: `Bearer ${await signInAgent(LE_MANS)}` };
    const lire = async (chemin: string) =>
      (await fetch(url + chemin, { headers })).json() as Promise<{
        data: { pieces: { id: number }[] };
        results: { intitule: unknown }[];
      }>;
    const { documentId } = await publiee('LP-ABF-LM');
    const { data } = await lire(`/content-manager/collection-types/${FORMATION}/${documentId}`);
    const { results } = await lire(
      `/content-manager/relations/formation.piece-attendue/${first(data.pieces).id}/piece`,
    );
    assert.deepEqual(
      results.map(({ intitule }) => typeof intitule),
      ['string'],
    );
  });
});

describe('a formation being written', () => {
  let documentId: string | undefined;
  const enregistrer = (corps: object) =>
    documentId ? gerer(LE_MANS, 'PUT', `${FORMATION}/${documentId}`, corps) : gerer(LE_MANS, 'POST', FORMATION, corps);
  const publier = (corps: object = {}) => gerer(LE_MANS, 'POST', `${FORMATION}/${documentId}/actions/publish`, corps);

  after(async () => {
    if (documentId) await gerer(LE_MANS, 'DELETE', `${FORMATION}/${documentId}`);
  });

  it('may be saved unfinished, but not with « Au » before « Du »', async () => {
    const { etablissement } = await publiee('LP-ABF-LM');
    const brouillon = {
      intitule: 'Neuve',
      slug: 'neuve-le-mans',
      code: 'LP-NEUVE-LM',
      annee: 2099,
      classique: false,
      alternance: false,
      lettreDemandee: false,
      etablissement: { connect: [{ documentId: etablissement.documentId }] },
    };
    const refusee = await enregistrer({ ...brouillon, du: '2099-03-02', au: '2099-03-01' });
    assert.deepEqual(
      [refusee.status, refusee.defauts],
      [400, [['au', 'La date « Au » doit être le même jour que « Du » ou après.']]],
    );
    const creee = await enregistrer({ ...brouillon, du: '2099-03-01', au: '2099-03-01' });
    assert.equal(creee.status, 201);
    documentId = creee.documentId;
  });

  it('is told all that it lacks when it is published, each beside its field', async () => {
    const { status, defauts, message } = await publier();
    assert.deepEqual(
      [status, defauts],
      [
        400,
        [
          ['mention', 'Choisissez la mention.'],
          ['classique', 'Choisissez au moins une modalité : formation classique ou alternance.'],
        ],
      ],
    );
    assert.match(message, /^Choisissez la mention\. Choisissez au moins/);
  });

  it('takes neither the address nor the code of another one', async () => {
    const autre = await publiee('LP-ABF-LM');
    const { status, defauts } = await enregistrer({ annee: autre.annee, slug: autre.slug });
    assert.deepEqual(
      [status, defauts],
      [400, [['slug', 'Cette adresse de page est déjà prise par une autre formation.']]],
    );
    const code = await enregistrer({ annee: autre.annee, code: autre.code });
    assert.deepEqual(code.defauts, [['code', 'Ce code est déjà celui d’une autre formation de la même année.']]);
  });

  it('keeps its address once it is published', async () => {
    const { mention } = await publiee('LP-ABF-LM');
    await enregistrer({ slug: 'neuve-avant' });
    const complete = { classique: true, mention: { connect: [{ documentId: mention.documentId }] } };
    assert.equal((await publier(complete)).status, 200);
    const fige = [['slug', 'L’adresse de la page ne change plus une fois la formation publiée.']];
    assert.deepEqual((await enregistrer({ slug: 'neuve-apres' })).defauts, fige);
    assert.deepEqual((await publier({ slug: 'neuve-apres' })).defauts, fige);
    assert.equal((await enregistrer({ intitule: 'Neuve et corrigée' })).status, 200);
    assert.equal((await publiee('LP-NEUVE-LM')).slug, 'neuve-avant');
  });

  it('is not published without its dates, and is told beside each', async () => {
    const sansDates = await enregistrer({ du: null, au: null });
    assert.equal(sansDates.status, 200);
    const { status, defauts } = await publier();
    assert.deepEqual(
      [status, defauts],
      [
        400,
        [
          ['du', 'À renseigner.'],
          ['au', 'À renseigner.'],
        ],
      ],
    );
    assert.equal((await enregistrer({ du: '2099-03-01', au: '2099-03-31' })).status, 200);
  });

  it('is copied under another address', async () => {
    const { status, documentId: copie } = await gerer(LE_MANS, 'POST', `${FORMATION}/clone/${documentId}`, {
      slug: 'neuve-copie',
      code: 'LP-COPIE-LM',
    });
    assert.equal(status, 200);
    assert.equal((await gerer(LE_MANS, 'DELETE', `${FORMATION}/${copie}`)).status, 200);
  });
});

describe('a formation that says that it is another', () => {
  it('stays the one of its address, saved or published', async () => {
    const autre = await publiee('LP-RVIW-LA');
    const avant = await publiee('LP-ABF-LM');
    const menti = { id: autre.id, documentId: autre.documentId };
    assert.equal((await gerer(LE_MANS, 'PUT', `${FORMATION}/${avant.documentId}`, menti)).documentId, avant.documentId);
    const publication = await gerer(LE_MANS, 'POST', `${FORMATION}/${avant.documentId}/actions/publish`, menti);
    assert.deepEqual([publication.status, publication.documentId], [200, avant.documentId]);
    assert.equal((await publiee('LP-ABF-LM')).documentId, avant.documentId);
    const formations = (await portail()).strapi.db.query(FORMATION);
    const lignes = ({ documentId }: { documentId: string }) => formations.count({ where: { documentId } });
    assert.deepEqual(await Promise.all([avant, autre].map(lignes)), [2, 2]);
    assert.equal((await publiee('LP-RVIW-LA')).intitule, autre.intitule);
  });
});

describe('a code that a responsable is assigned by', () => {
  const CODE = 'LP-RESP-LM';
  const REFUS =
    'Un responsable est affecté à la formation LP-RESP-LM : il ne la verrait plus. L’administration du portail retire d’abord cette affectation, et la refait ensuite.';
  let documentId: string;
  let agent: { id: number };
  const chemin = () => `${FORMATION}/${documentId}`;

  before(async () => {
    const { strapi } = await portail();
    const { etablissement, mention } = await publiee('LP-ABF-LM');
    const relier = ({ documentId: lie }: { documentId: string }) => ({ connect: [{ documentId: lie }] });
    const creee = await gerer(LE_MANS, 'POST', FORMATION, {
      ...{ intitule: 'Suivie', slug: 'suivie-le-mans', code: CODE, annee: 2099, du: '2099-03-01', au: '2099-03-31' },
      ...{ classique: true, alternance: false, lettreDemandee: false },
      ...{ etablissement: relier(etablissement), mention: relier(mention) },
    });
    documentId = creee.documentId as string;
    assert.equal((await gerer(LE_MANS, 'POST', `${chemin()}/actions/publish`)).status, 200);
    const role = {
      email: 'responsable.suivie@portail.test',
      role: 'responsable',
      motDePasse: 'Portail-Test-2018',
    } as const;
    agent = await createAgent(strapi, { ...role, formationCode: CODE });
  });

  after(async () => {
    await gerer(LE_MANS, 'DELETE', chemin());
  });

  it('may change in a draft, and is refused beside its field when that is published', async () => {
    assert.equal((await gerer(LE_MANS, 'PUT', chemin(), { code: 'LP-RESP-72' })).status, 200);
    const { status, defauts } = await gerer(LE_MANS, 'POST', `${chemin()}/actions/publish`);
    assert.deepEqual([status, defauts], [400, [['code', REFUS]]]);
    assert.equal((await publiee(CODE)).documentId, documentId);
  });

  it('does not vanish either with the published version that still bears it', async () => {
    const { status, message } = await gerer(LE_MANS, 'POST', `${chemin()}/actions/unpublish`);
    assert.deepEqual([status, message], [400, REFUS]);
  });

  it('changes once nobody is assigned by it', async () => {
    const { strapi } = await portail();
    await strapi.db.query('api::affectation.affectation').deleteMany({ where: { agentId: agent.id } });
    assert.equal((await gerer(LE_MANS, 'POST', `${chemin()}/actions/publish`)).status, 200);
    assert.equal((await publiee('LP-RESP-72')).documentId, documentId);
  });
});

describe('a text that is typed or pasted as it should not be', () => {
  const ADRESSE = [['slug', 'Minuscules sans accent, chiffres et tirets seulement.']];
  const SLUGS = ['Ma formation', 'ma formation', 'é', '-a', 'a--b', 'a/b', '<b>'];
  for (const slug of SLUGS) {
    it(`« ${slug} » for the address of a page, as soon as it is saved`, async () => {
      const { documentId, etablissement } = await publiee('LP-ABF-LM');
      const nouvelle = { intitule: 'x', code: 'LP-X-LM', annee: 2099, classique: true, alternance: false };
      const relation = { etablissement: { connect: [{ documentId: etablissement.documentId }] } };
      const creation = await gerer(LE_MANS, 'POST', FORMATION, {
        ...nouvelle,
        ...relation,
        slug,
        lettreDemandee: false,
      });
      assert.deepEqual([creation.status, creation.defauts], [400, ADRESSE]);
      assert.equal((await gerer(LE_MANS, 'PUT', `${FORMATION}/${documentId}`, { slug })).status, 400);
    });
  }

  const MESSAGE =
    'Ce texte ne convient pas : le site n’affiche que des titres, des paragraphes, des listes et des liens complets (https://…, mailto: ou tel:).';
  const texte = (text: string) => ({ type: 'text', text });
  const HORS_FORME: [string, unknown][] = [
    ['HTML instead of blocks', '<p class="MsoNormal">Bonjour<o:p></o:p></p>'],
    ['a block of Word’s own', [{ type: 'o:p', children: [texte('Bonjour')] }]],
    ['raw HTML as a block', [{ type: 'html', value: '<script>alert(1)</script>', children: [texte('x')] }]],
    [
      'a link that runs a script',
      [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [texte('ici')] }] }],
    ],
    [
      'a link to data',
      [{ type: 'paragraph', children: [{ type: 'link', url: 'data:text/html,x', children: [texte('ici')] }] }],
    ],
  ];
  for (const [dit, objectifs] of HORS_FORME) {
    it(`${dit}: refused beside the text`, async () => {
      const avant = await publiee('LP-ABF-LM');
      const { status, defauts } = await gerer(LE_MANS, 'PUT', `${FORMATION}/${avant.documentId}`, { objectifs });
      assert.deepEqual([status, defauts], [400, [['objectifs', MESSAGE]]]);
    });
  }

  const HORS_CALENDRIER: [saisi: string, faute: string][] = [
    ['31/02/2027', 'Cette date n’existe pas : février 2027 a 28 jours.'],
    ['2027-02-31', 'Cette date n’existe pas : février 2027 a 28 jours.'],
    ['2027-02-07 et après', 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/02/2027.'],
    ['0207-02-01', 'L’année 0207 est à corriger : écrivez une année de 2000 à 2099.'],
  ];
  for (const [du, faute] of HORS_CALENDRIER) {
    it(`« ${du} » is no day: refused beside the field, and nothing is saved in its place`, async () => {
      const avant = await publiee('LP-ABF-LM');
      const { status, defauts } = await gerer(LE_MANS, 'PUT', `${FORMATION}/${avant.documentId}`, { du });
      assert.deepEqual([status, defauts], [400, [['du', faute]]]);
      assert.equal((await publiee('LP-ABF-LM')).du, avant.du);
    });
  }

  it('a list below an element is published as it was written', async () => {
    const { documentId, objectifs: avant } = await publiee('LP-ACPI-LM');
    const element = { type: 'list-item', children: [texte('Piloter')] };
    const basse = { type: 'list', format: 'ordered', children: [element] };
    const publier = (corps: object) => gerer(LE_MANS, 'POST', `${FORMATION}/${documentId}/actions/publish`, corps);
    const liste = { type: 'list', format: 'unordered', children: [element, basse] };
    const ecrite = { ...liste, children: [element, { ...basse, indentLevel: 1 }] };
    assert.equal((await publier({ objectifs: [ecrite] })).status, 200);
    const { body } = await (await portail()).call('catalogue.lire');
    const lue = first(body.formations, ({ code }) => code === 'LP-ACPI-LM');
    assert.deepEqual(lue.objectifs, [liste]);
    assert.equal((await publier({ objectifs: avant })).status, 200);
  });

  it('tags within a text are a text, and marks that the site does not know are left out', async () => {
    const { documentId } = await publiee('LP-ACPI-LM');
    const avant = (await publiee('LP-ACPI-LM')).objectifs;
    const colle = '<o:p>Bonjour</o:p><script>alert(1)</script>';
    const objectifs = [
      { type: 'paragraph', children: [{ ...texte(colle), bold: true, underline: true, 'mso-style': 'MsoNormal' }] },
    ];
    const publier = (corps: object) => gerer(LE_MANS, 'POST', `${FORMATION}/${documentId}/actions/publish`, corps);
    assert.equal((await publier({ objectifs })).status, 200);
    const { body } = await (await portail()).call('catalogue.lire');
    const lue = first(body.formations, ({ code }) => code === 'LP-ACPI-LM');
    assert.deepEqual(lue.objectifs, [{ type: 'paragraph', children: [{ type: 'text', text: colle, bold: true }] }]);
    assert.equal((await publier({ objectifs: avant })).status, 200);
  });
});

describe('beside the field, in French', () => {
  it('an IUT keeps the code and the rank that its team reads', async () => {
    const { etablissement } = await publiee('LP-ABF-LM');
    const chemin = `api::etablissement.etablissement/${etablissement.documentId}`;
    assert.equal((await gerer(LE_MANS, 'PUT', chemin, { code: 'pirate', ordre: 99 })).status, 200);
    const { etablissement: apres } = await publiee('LP-ABF-LM');
    assert.deepEqual([apres.code, apres.ordre], [etablissement.code, etablissement.ordre]);
  });

  it('an IUT’s incomplete web address', async () => {
    const { etablissement } = await publiee('LP-ABF-LM');
    const chemin = `api::etablissement.etablissement/${etablissement.documentId}`;
    const { defauts } = await gerer(LE_MANS, 'PUT', chemin, { web: 'www.exemple.fr' });
    assert.deepEqual(defauts, [['web', 'Donnez l’adresse complète du site, qui commence par https:// ou http://.']]);
  });

  it('the refusals of Strapi’s own schema', async () => {
    const { mention } = await publiee('LP-ABF-LM');
    const chemin = 'api::mention.mention';
    const double = await gerer(ADMINISTRATION, 'POST', chemin, { intitule: mention.intitule });
    assert.deepEqual(double.defauts, [['intitule', 'Cette valeur est déjà prise.']]);
    const vide = await gerer(ADMINISTRATION, 'POST', chemin, {});
    assert.deepEqual(vide.defauts, [['intitule', 'À renseigner.']]);
  });

  it('a second current campagne', async () => {
    const { defauts } = await gerer(ADMINISTRATION, 'POST', 'api::campagne.campagne', {
      annee: 2098,
      intitule: 'Campagne 2098',
      du: '2098-01-01',
      au: '2098-06-30',
      courante: true,
    });
    assert.deepEqual(defauts, [['courante', 'Une autre campagne est déjà en cours : arrêtez-la d’abord.']]);
  });

  it('a campagne that ends before it begins', async () => {
    const { status, defauts } = await gerer(ADMINISTRATION, 'POST', 'api::campagne.campagne', {
      annee: 2097,
      intitule: 'Campagne 2097',
      courante: false,
      du: '2097-06-30',
      au: '2097-01-01',
    });
    assert.deepEqual([status, defauts], [400, [['au', 'La date « Au » doit être le même jour que « Du » ou après.']]]);
  });
});

it('a wrong password is refused in French', async () => {
  const { url } = await portail();
  const reply = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: LE_MANS, password: 'rien' }),
  });
  const { error } = (await reply.json()) as { error: { message: string } };
  assert.deepEqual([reply.status, error.message], [400, 'Adresse mail ou mot de passe incorrect.']);
});
