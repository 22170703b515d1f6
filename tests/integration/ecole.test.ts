/** A candidat finds a school in the list, and administration keeps it with the other lists of the wizard. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { portail } from '../support/portail.ts';

const ADMINISTRATION = 'admin@portail.test';

type Genre = 'lycee' | 'tous';
type Ecole = { nom: string; adresse: string; codePostal: string; ville: string };
type Defaut = { path: string[]; message: string };

async function chercher(texte: string, genre: Genre = 'lycee'): Promise<Ecole[]> {
  const { status, body } = await (await portail()).call('ecole.chercher', { body: { texte, genre } });
  assert.equal(status, 200, texte);
  return body;
}

const noms = async (texte: string, genre?: Genre) => (await chercher(texte, genre)).map(({ nom }) => nom);

/** `gerer` calls the content manager as a member of staff. */
async function gerer(methode: string, chemin: string, corps?: object, email = ADMINISTRATION) {
  const { url, signInAgent } = await portail();
  const reply = await fetch(`${url}/content-manager/collection-types/${chemin}`, {
    method: methode,
    headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
    ...(corps && { body: JSON.stringify(corps) }),
  });
  const { data, error } = (await reply.json()) as {
    data?: Record<string, unknown> & { documentId: string };
    error?: { details?: { errors?: Defaut[] } };
  };
  const defauts = (error?.details?.errors ?? []).map(({ path, message }) => [path.join('.'), message]);
  return { status: reply.status, data, documentId: data?.documentId, defauts };
}

describe('the search of a school', () => {
  it('finds the guide’s ten for « Lycée angers », in the order of the alphabet (p. 9)', async () => {
    const lues = (await chercher('Lycée angers')).map(
      ({ nom, codePostal, ville }) => `${nom} - ${codePostal} -${ville}`,
    );
    assert.deepEqual(lues, [
      'Lycée Auguste et Jean Renoir - 49035 -Angers',
      "Lycée David d'Angers - 49035 -Angers",
      'Lycée Emmanuel Mounier - 49017 -Angers',
      'Lycée Henri Bergson - 49036 -Angers',
      'Lycée Joachim du Bellay - 49105 -Angers',
      'Lycée polyvalent Chevrolier - 49035 -Angers',
      'Lycée polyvalent Jean Moulin - 49017 -Angers',
      'Lycée professionnel Henri Dunant - 49017 -Angers',
      'Lycée professionnel Simone Veil - 49015 -Angers',
      'Lycée Sacré-Coeur - 49101 -Angers',
    ]);
  });

  it('gives what fills the form, and nothing else', async () => {
    assert.deepEqual(await chercher('paul guérin'), [
      { nom: 'Lycée Paul Guérin', adresse: '19 rue des Fiefs', codePostal: '79004', ville: 'Niort' },
    ]);
  });

  const SACRE_COEUR = ['Lycée Sacré-Coeur'];
  const BRIAND = ['Lycée Aristide Briand'];
  const TROUVES: [string, string[]][] = [
    ['sacre coeur', SACRE_COEUR],
    ['SACRÉ-CŒUR', SACRE_COEUR],
    ['coeur sacre', SACRE_COEUR],
    ['angers coeur', SACRE_COEUR],
    ['coe ang', SACRE_COEUR],
    ['49101', SACRE_COEUR],
    ['4910 lycee', ['Lycée Joachim du Bellay', ...SACRE_COEUR]],
    ['David d’Angers', ["Lycée David d'Angers"]],
    ["david d'angers", ["Lycée David d'Angers"]],
    ['briand saint-nazaire', BRIAND],
    ['briand St Nazaire', BRIAND],
    ['briand st-naz', BRIAND],
    ['st nazaire briand', BRIAND],
    ['ste croix', ['Lycée Sainte-Croix - Saint-Euverte']],
    ['Sainte Croix', ['Lycée Sainte-Croix - Saint-Euverte']],
    // A word is found by its beginning, not by a part of it.
    ['oeur', []],
    ['lycée introuvable', []],
    // The searches below say nothing.
    ['', []],
    ['l', []],
    ["d'", []],
  ];
  for (const [texte, attendus] of TROUVES) {
    it(`« ${texte} »: ${attendus.join(', ') || 'nothing'}`, async () => assert.deepEqual(await noms(texte), attendus));
  }

  const SIGNES = ["'", "''", '&', '|', '!', ':*', '\\', '%', '_', '(', ')', '<->', '"', '$1', '?', ';--', '\u2019'];
  for (const signe of SIGNES) {
    it(`« ${signe} » means nothing, alone or inside words`, async () => {
      assert.deepEqual(await noms(signe.repeat(3)), []);
      assert.deepEqual(await noms(`sacre${signe} ${signe}coeur`), signe === '$1' ? [] : SACRE_COEUR);
    });
  }

  it('takes what it is sent, up to 200 characters', async () => {
    assert.deepEqual(await noms('ab cd ef gh ij kl mn op qr '.repeat(7)), []);
    const { status } = await (await portail()).call('ecole.chercher', {
      body: { texte: 'a'.repeat(201), genre: 'tous' },
    });
    assert.equal(status, 422);
  });

  it('keeps to lycées for the bac, and to nothing for the other diplomas', async () => {
    assert.deepEqual(await noms('iut poitiers', 'lycee'), []);
    assert.deepEqual(await noms('iut poitiers', 'tous'), ['IUT Site de Poitiers']);
    assert.deepEqual(await noms('paul guerin', 'tous'), ['Lycée Paul Guérin']);
  });

  it('gives 20 at most, the first of the alphabet', async () => {
    const { strapi } = await portail();
    const tous = await strapi.db.query('api::ecole.ecole').findMany({ where: { genre: 'lycee' } });
    const attendus = tous
      .map(({ recherche, nom }: { recherche: string; nom: string }) => [recherche, nom] as const)
      .filter(([recherche]: readonly [string, string]) => recherche.includes('lycee'))
      .sort(([un]: readonly [string, string], [autre]: readonly [string, string]) => (un < autre ? -1 : 1))
      .slice(0, 20)
      .map(([, nom]: readonly [string, string]) => nom);
    assert.equal(attendus.length, 20);
    assert.deepEqual(await noms('lycée'), attendus);
    assert.deepEqual(await noms('lyc'), attendus);
  });

  it('knows the towns of a postal code, each once', async () => {
    const { call } = await portail();
    const villes = async (codePostal: string) =>
      (await call('ecole.villes', { params: { codePostal: encodeURIComponent(codePostal) } })).body;
    assert.deepEqual(await villes('49035'), ['Angers']);
    assert.deepEqual(await villes('44600'), ['Saint-Nazaire']);
    assert.deepEqual(await villes('4403'), []);
    assert.deepEqual(await villes("'; drop table ecoles; --"), []);
  });
});

describe('the list of schools, in the content manager', () => {
  const ECOLE = 'api::ecole.ecole';
  const BREST = {
    nom: 'Lycée  Ste-Thérèse ',
    genre: 'lycee',
    adresse: '1 quai du Port',
    codePostal: '29200',
    ville: 'Brest',
  };
  let documentId: string | undefined;

  after(async () => {
    if (documentId) await gerer('DELETE', `${ECOLE}/${documentId}`);
  });

  it('a school is found as soon as it is written', async () => {
    const creee = await gerer('POST', ECOLE, BREST);
    assert.equal(creee.status, 201);
    documentId = creee.documentId;
    assert.deepEqual(await noms('sainte therese brest'), ['Lycée Ste-Thérèse']);
  });

  it('and by its new words once it is changed, whatever is sent', async () => {
    const changee = await gerer('PUT', `${ECOLE}/${documentId}`, { ville: 'Quimper', recherche: 'pirate' });
    assert.equal(changee.status, 200);
    assert.deepEqual(await noms('therese quimper'), ['Lycée Ste-Thérèse']);
    assert.deepEqual(await noms('therese brest'), []);
    assert.deepEqual(await noms('pirate'), []);
  });

  it('a value that the candidats’ form would refuse is refused here', async () => {
    const { status, defauts } = await gerer('PUT', `${ECOLE}/${documentId}`, { nom: ' ', codePostal: '29?' });
    assert.deepEqual(
      [status, defauts],
      [
        400,
        [
          ['nom', 'Indiquez le nom de l’établissement.'],
          ['codePostal', 'Un code postal s’écrit avec des chiffres, et à l’étranger des lettres : par exemple 49035.'],
        ],
      ],
    );
  });

  it('a school that is deleted is found no more', async () => {
    assert.equal((await gerer('DELETE', `${ECOLE}/${documentId}`)).status, 200);
    documentId = undefined;
    assert.deepEqual(await noms('therese quimper'), []);
  });
});

describe('the other lists of the wizard, in the content manager', () => {
  const LISTES: [string, object, string][] = [
    ['situation', { ordre: 5 }, 'Cet intitulé est déjà dans la liste.'],
    ['specialite-bac', { ordre: 5 }, 'Cet intitulé est déjà dans la liste.'],
    ['type-diplome', { ordre: 5, usage: 'obtenu', nature: 'superieur' }, 'Cet intitulé est déjà dans la liste.'],
    [
      'serie-bac',
      { ordre: 5, type: 'Bac Général', de: 1990, a: null, avecSpecialites: false },
      'Ce type de bac a déjà une série de ce nom.',
    ],
  ];
  const CLES: Record<string, 'situations' | 'specialites' | 'diplomes' | 'series'> = {
    situation: 'situations',
    'specialite-bac': 'specialites',
    'type-diplome': 'diplomes',
    'serie-bac': 'series',
  };
  const premier = async (liste: string) => {
    const [lu] = (await (await portail()).call('reference.lire')).body.references[CLES[liste] ?? 'situations'];
    return typeof lu === 'object' ? lu.intitule : lu;
  };

  for (const [liste, ligne, double] of LISTES) {
    const chemin = `api::${liste}.${liste}`;

    it(`${liste}: written, offered first by its rank, corrected, deleted`, async () => {
      const creee = await gerer('POST', chemin, { ...ligne, intitule: '  Tout  nouveau ' });
      assert.deepEqual([creee.status, creee.data?.['intitule']], [201, 'Tout nouveau']);
      assert.equal(await premier(liste), 'Tout nouveau');
      assert.equal((await gerer('PUT', `${chemin}/${creee.documentId}`, { intitule: 'Corrigé' })).status, 200);
      assert.equal(await premier(liste), 'Corrigé');
      assert.equal((await gerer('DELETE', `${chemin}/${creee.documentId}`)).status, 200);
      assert.notEqual(await premier(liste), 'Corrigé');
    });

    it(`${liste}: neither empty nor twice the same, whatever the case`, async () => {
      const vide = await gerer('POST', chemin, { ...ligne, intitule: '   ' });
      assert.deepEqual([vide.status, vide.defauts], [400, [['intitule', 'Indiquez l’intitulé.']]]);
      const creee = await gerer('POST', chemin, { ...ligne, intitule: 'Étude du double' });
      try {
        const { status, defauts } = await gerer('POST', chemin, { ...ligne, intitule: 'ÉTUDE du double' });
        assert.deepEqual([status, defauts], [400, [['intitule', double]]]);
        const copie = await gerer('POST', `${chemin}/clone/${creee.documentId}`, { ...ligne, intitule: '' });
        assert.deepEqual([copie.status, copie.defauts], [400, [['intitule', 'Indiquez l’intitulé.']]]);
      } finally {
        await gerer('DELETE', `${chemin}/${creee.documentId}`);
      }
    });
  }

  it('a série ends after it begins, also when one of its years is corrected alone', async () => {
    const chemin = 'api::serie-bac.serie-bac';
    const serie = { type: 'Bac Général', intitule: 'Éphémère', de: 2001, a: 2000, avecSpecialites: false, ordre: 5 };
    const attendus = [['a', 'La dernière année doit être la même que la première, ou venir après.']];
    assert.deepEqual((await gerer('POST', chemin, serie)).defauts, attendus);
    const creee = await gerer('POST', chemin, { ...serie, a: 2001 });
    assert.equal(creee.status, 201);
    assert.deepEqual((await gerer('PUT', `${chemin}/${creee.documentId}`, { de: 2002 })).defauts, attendus);
    assert.equal((await gerer('PUT', `${chemin}/${creee.documentId}`, { a: null })).status, 200);
    assert.equal((await gerer('DELETE', `${chemin}/${creee.documentId}`)).status, 200);
  });

  const AUTRES = ['communication.le-mans@portail.test', 'secretariat.le-mans@portail.test'];
  for (const liste of ['ecole', 'situation', 'specialite-bac', 'type-diplome', 'serie-bac']) {
    it(`${liste}: nobody else reads or writes it`, async () => {
      const { strapi } = await portail();
      const chemin = `api::${liste}.${liste}`;
      const { documentId } = await strapi.db.query(chemin).findOne({ where: {} });
      for (const email of AUTRES) {
        const statuts = await Promise.all([
          gerer('GET', chemin, undefined, email),
          gerer('GET', `${chemin}/${documentId}`, undefined, email),
          gerer('POST', chemin, { intitule: 'Pirate' }, email),
          gerer('PUT', `${chemin}/${documentId}`, { intitule: 'Pirate' }, email),
          gerer('DELETE', `${chemin}/${documentId}`, undefined, email),
        ]);
        assert.deepEqual(
          statuts.map(({ status }) => status),
          [403, 403, 403, 403, 403],
        );
      }
    });
  }
});

describe('the questions and promises of the campagne', () => {
  it('keeps dossiers until the end of the year after it, and never less than itself', async () => {
    const { strapi } = await portail();
    const CAMPAGNE = 'api::campagne.campagne';
    const { documentId, annee, au } = await strapi.db.query(CAMPAGNE).findOne({ where: { courante: true } });
    const lue = async () => (await strapi.db.query(CAMPAGNE).findOne({ where: { documentId } })).conservationJusquau;
    assert.equal(await lue(), `${annee + 1}-12-31`);
    const ecrire = (conservationJusquau: string) => gerer('PUT', `${CAMPAGNE}/${documentId}`, { conservationJusquau });
    assert.deepEqual((await ecrire(au)).defauts, [
      ['conservationJusquau', 'Les dossiers se gardent au-delà du dernier jour de la campagne.'],
    ]);
    assert.equal(await lue(), `${annee + 1}-12-31`);
  });
});
