import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CHAMPS_BLOC, type NomBloc } from '@portail/config/rules/parcours';
import { plier } from '@portail/config/rules/recherche';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { jetonRecu } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const ABF = 'LP-ABF-LM';

/** `Base` is the database, as far as a plan is asked of it. */
type Base = { raw(sql: string, valeurs?: string[]): Promise<{ rows: unknown[] }> };

describe('the search of the bureau', () => {
  let secretariat: string;

  before(async () => {
    secretariat = await (await portail()).signInAgent('secretariat.le-mans@portail.test');
  });

  /** `chercher` gives the identifiers of the dossiers that are found. */
  async function chercher(recherche: string, jeton = secretariat): Promise<string[]> {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('GET', `/dossiers?${new URLSearchParams({ recherche })}`, jeton);
    assert.equal(status, 200);
    const ids = body.dossiers.map(({ id }: { id: string }) => id);
    assert.equal(body.total, ids.length, 'counted as they are listed');
    return ids;
  }

  async function inscrire(
    profil: Partial<Candidat['profil']>,
    email?: string,
  ): Promise<{ candidat: Candidat; id: string }> {
    const { strapi } = await portail();
    const voulu = { profil, motDePasse: MOT_DE_PASSE, ...(email !== undefined && { email }) };
    const candidat = await createCandidat(strapi, anyCandidat(voulu));
    return { candidat, id: await createCandidature(strapi, candidat, { formationCode: ABF }) };
  }

  const NOMS: [nom: string, prenom: string, ...demandes: string[]][] = [
    ['Nguyễn', 'Élysée', 'nguyen elysee', 'NGUYEN', 'élysée nguyễn'],
    ['Sørensen', 'Łukasz', 'sorensen', 'lukasz sor'],
    ['Œuvrard-Weiß', 'Đặng', 'oeuvrard weiss', 'oeuvrardweiss', 'weiß dang'],
    ['D’Almeida', 'Jean-Pierre', "d'almeida", 'dalmeida', 'almeida jean pierre', 'jeanpierre d’almeida'],
    ['Ægirsdóttir', 'Yıldız', 'aegirsdottir yildiz'],
  ];
  for (const [nom, prenom, ...demandes] of NOMS) {
    it(`finds ${prenom} ${nom} by ${demandes.join(', ')}`, async () => {
      const { id } = await inscrire({ nom, prenom });
      for (const demande of demandes) assert.deepEqual(await chercher(demande), [id], demande);
      assert.deepEqual(await chercher(`${demandes[0]} introuvable`), []);
    });
  }

  it('finds nothing by signs alone, and takes none for a command', async () => {
    for (const signes of ["'", '%', '_', '\\', '*', '()', "' | '", '<-> !'])
      assert.deepEqual(await chercher(signes), []);
    assert.deepEqual(await chercher("introuvable' | 'a"), []);
  });

  it('reads a mail, a phone, an INE and the number of an accusé, in its own scope', async () => {
    const { strapi, signInAgent } = await portail();
    const profil = { nom: 'Kerhoas', telephone: '02 61 91 88 77', telephone2: '+32475123456', ine: '0987654321Z' };
    const candidat = await createCandidat(strapi, anyCandidat({ profil, email: 'anna.kerhoas7@exemple.test' }));
    const id = await createDossierTransmis(strapi, candidat, { formationCode: ABF });
    const { numeroAccuse } = await strapi.db
      .query('api::candidature.candidature')
      .findOne({ where: { documentId: id } });
    const demandes = [
      'anna.kerhoas7@exemple.test',
      'Anna.Kerhoas7@EXEMPLE.test',
      'anna.kerhoas7',
      'anna.kerh',
      '02 61 91 88 77',
      '0261918877',
      '+33 2 61 91 88 77',
      '0033261918877',
      'kerhoas 02.61.91.88.77',
      '0475 12 34 56',
      '0987654321Z',
      '0987 654 321 z',
      numeroAccuse,
      `n° ${numeroAccuse}`,
      numeroAccuse.replace('-', ''),
      'kerhoas banque',
      'kerhoas abf',
      'kerhoas lp-abf-lm',
      'kerhoas assurance',
      'le mans kerhoas',
    ];
    const ailleurs = await signInAgent('secretariat.nantes@portail.test');
    for (const demande of demandes) {
      assert.deepEqual(await chercher(demande), [id], demande);
      assert.deepEqual(await chercher(demande, ailleurs), [], `another IUT: ${demande}`);
    }
    assert.deepEqual(await chercher('kerhoas nantes'), []);
  });

  it('follows whatever changes a name, a phone or a mail, and keeps what was transmitted', async () => {
    const { strapi, signIn, call } = await portail();
    const candidat = await createCandidat(
      strapi,
      anyCandidat({
        profil: { nom: 'Avanthier', telephone: '02 61 91 02 01' },
        email: 'premiere.adresse@exemple.test',
        motDePasse: MOT_DE_PASSE,
      }),
    );
    const transmis = await createDossierTransmis(strapi, candidat, { formationCode: ABF });
    const enCours = await createCandidature(strapi, candidat, { formationCode: 'LP-CACL-LM' });
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const tous = [transmis, enCours].sort();
    const trouves = async (demande: string) => (await chercher(demande)).sort();
    assert.deepEqual(await trouves('avanthier'), tous);

    const enregistrer = async (bloc: NomBloc, change: object) => {
      const champs = Object.fromEntries(
        CHAMPS_BLOC[bloc].map((champ) => [champ, candidat.profil[champ as keyof Candidat['profil']]]),
      );
      const body = { bloc, ...champs, ...change } as never;
      assert.equal((await call('compte.modifier', { session, body })).status, 200, bloc);
    };
    await enregistrer('identite', { nom: 'Désormais' });
    await enregistrer('coordonnees', { telephone: '02 61 91 02 02' });
    assert.deepEqual(await trouves('desormais'), tous);
    assert.deepEqual(await trouves('avanthier'), [transmis], 'what the IUT received bears the former name');
    assert.deepEqual(await trouves('02 61 91 02 02'), tous);
    assert.deepEqual(await trouves('02 61 91 02 01'), []);

    const body = { email: 'desormais@exemple.test', motDePasseActuel: MOT_DE_PASSE };
    assert.equal((await call('compte.changerEmail', { session, body })).status, 200);
    assert.deepEqual(await trouves('desormais@exemple.test'), [], 'not before it is validated');
    const jeton = await jetonRecu(body.email);
    assert.equal((await call('compte.valider', { body: { jeton } })).status, 200);
    assert.deepEqual(await trouves('desormais@exemple.test'), tous);
    // The former address finds it too.
    assert.deepEqual(await trouves('premiere.adresse@exemple.test'), [transmis]);

    const suppression = { session, body: { motDePasseActuel: MOT_DE_PASSE } };
    assert.equal((await call('compte.supprimer', suppression)).status, 200);
    for (const demande of ['desormais', 'avanthier', '02 61 91 02 02'])
      assert.deepEqual(await trouves(demande), [transmis], demande);
    assert.deepEqual(await trouves('desormais@exemple.test'), []);
  });

  it('follows the titles of a formation, a mention and an IUT', async () => {
    const { strapi } = await portail();
    const { id } = await inscrire({ nom: 'Titrepris' });
    const formations = strapi.db.query('api::formation.formation');
    const publiee = await formations.findOne({
      where: { code: ABF, publishedAt: { $notNull: true } },
      populate: { mention: true, etablissement: true },
    });
    const cas: [uid: string, id: number, champ: string, avant: string][] = [
      ['api::formation.formation', publiee.id, 'intitule', publiee.intitule],
      ['api::mention.mention', publiee.mention.id, 'intitule', publiee.mention.intitule],
      ['api::etablissement.etablissement', publiee.etablissement.id, 'ville', publiee.etablissement.ville],
    ];
    for (const [uid, ligne, champ, avant] of cas) {
      assert.deepEqual(await chercher('titrepris énergétique'), [], uid);
      await strapi.db.query(uid).update({ where: { id: ligne }, data: { [champ]: 'Génie Énergétique' } });
      try {
        assert.deepEqual(await chercher('titrepris energetique'), [id], uid);
      } finally {
        await strapi.db.query(uid).update({ where: { id: ligne }, data: { [champ]: avant } });
      }
    }
  });

  it('reads an index of each table that grows', async () => {
    const { strapi } = await portail();
    const { MOTS } = fromBuild<{ MOTS: Record<string, string> }>('platform/search/database.js');
    for (const [table, mots] of Object.entries(MOTS)) {
      const plan: string = await strapi.db.connection.transaction(async (trx: Base) => {
        await trx.raw('set local enable_seqscan = off');
        const { rows } = await trx.raw(`explain select id from ${table} where ${mots} @@ cast(? as tsquery)`, [
          "'a':*",
        ]);
        return JSON.stringify(rows);
      });
      assert.ok(plan.includes(`${table}_mots_recherches_idx`), table);
    }
  });
});

it('the database computes its indexes without a search path, as for its statistics and a restored backup', async () => {
  const { strapi } = await portail();
  const { rows } = await strapi.db.connection.raw(
    `select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname = current_schema()`,
  );
  await strapi.db.connection.transaction(async (trx: Base) => {
    await trx.raw(`set local search_path = ''`);
    for (const { table } of rows) await trx.raw(`analyze ${table}`);
  });
});

describe('the database’s own folding', () => {
  it('is the rule’s, letter by letter', async () => {
    const { strapi } = await portail();
    const plages = [
      [0x01, 0x52f],
      [0x1e00, 0x23ff],
      [0xfb00, 0xfb06],
      [0xff00, 0xff5e],
    ] as const;
    const lettres = plages.flatMap(([debut, fin]) =>
      Array.from({ length: fin - debut + 1 }, (_, rang) => `a${String.fromCharCode(debut + rang)}b`),
    );
    const { rows } = await strapi.db.connection.raw(
      'select lettre, plier(lettre) as plie from unnest(?::text[]) as lettre',
      [lettres],
    );
    const autres = rows.filter(({ lettre, plie }: Record<string, string>) => plier(lettre ?? '') !== plie);
    assert.deepEqual(autres, []);
    assert.equal(rows.length, lettres.length);
  });
});

/** A row as the admin lists it. */
type Trouve = { documentId: string; intitule: string; etablissement: { code: string } };

describe('the searches of Strapi’s admin', () => {
  let jeton: string;

  before(async () => {
    jeton = await (await portail()).signInAgent('admin@portail.test');
  });

  async function lire(chemin: string, parametres: Record<string, string>): Promise<Trouve[]> {
    const { url } = await portail();
    const reponse = await fetch(`${url}/content-manager/${chemin}?${new URLSearchParams(parametres)}`, {
      headers: { authorization: `Bearer ${jeton}` },
    });
    assert.equal(reponse.status, 200, chemin);
    return ((await reponse.json()) as { results: Trouve[] }).results;
  }

  /** `saisies` are what people type for a text: without accents, in capitals, without spaces. */
  const saisies = (texte: string) => [plier(texte), texte.toUpperCase(), plier(texte).replaceAll(' ', '')];

  async function titre(uid: string): Promise<string> {
    const { strapi } = await portail();
    const { settings } = await strapi
      .plugin('content-manager')
      .service('content-types')
      .findConfiguration(strapi.contentType(uid));
    return settings.mainField;
  }

  /** `exemple` is a text of the demonstration, with an accent if any has one. */
  async function exemple(uid: string, champ: string): Promise<{ documentId: string; texte: string }> {
    const { strapi } = await portail();
    const lignes: Record<string, string>[] = await strapi.db
      .query(uid)
      .findMany({ limit: 300, orderBy: { id: 'asc' } });
    const accentuee = ({ [champ]: texte = '' }: Record<string, string>) =>
      plier(texte) !== texte.toLowerCase().replace(/\W+/g, ' ').trim();
    const { documentId = '', [champ]: texte = '' } = lignes.find(accentuee) ?? first(lignes);
    return { documentId, texte };
  }

  const TYPES = [
    'formation',
    'mention',
    'etablissement',
    'document',
    'piece-demandee',
    'page',
    'campagne',
    'situation',
    'serie-bac',
    'specialite-bac',
    'type-diplome',
    'ecole',
  ];
  for (const type of TYPES) {
    it(`finds a row of ${type} in its list, as people type`, async () => {
      const uid = `api::${type}.${type}`;
      const { documentId, texte } = await exemple(uid, await titre(uid));
      for (const _q of saisies(texte)) {
        const trouves = await lire(`collection-types/${uid}`, { _q, pageSize: '100' });
        assert.ok(
          trouves.some((ligne) => ligne.documentId === documentId),
          `« ${_q} » for « ${texte} »`,
        );
      }
      assert.deepEqual(await lire(`collection-types/${uid}`, { _q: 'zzintrouvable' }), []);
    });
  }

  const RELATIONS: [source: string, champ: string, cible: string][] = [
    ['api::formation.formation', 'mention', 'api::mention.mention'],
    ['api::formation.formation', 'etablissement', 'api::etablissement.etablissement'],
    ['api::formation.formation', 'documents', 'api::document.document'],
    ['formation.piece-attendue', 'piece', 'api::piece-demandee.piece-demandee'],
    ['api::document.document', 'etablissement', 'api::etablissement.etablissement'],
  ];
  for (const [source, champ, cible] of RELATIONS) {
    it(`finds what ${source} names by ${champ}`, async () => {
      const { documentId, texte } = await exemple(cible, await titre(cible));
      for (const _q of saisies(texte)) {
        const trouves = await lire(`relations/${source}/${champ}`, { _q, pageSize: '100' });
        assert.ok(
          trouves.some((ligne) => ligne.documentId === documentId),
          `« ${_q} » for « ${texte} »`,
        );
      }
      assert.deepEqual(await lire(`relations/${source}/${champ}`, { _q: 'zzintrouvable' }), []);
    });
  }

  it('asks for each word, in any order, and keeps the other conditions of the list', async () => {
    const mention = 'api::mention.mention';
    const metiers = await lire(`collection-types/${mention}`, { _q: 'metiers', pageSize: '100' });
    assert.ok(metiers.length > 1);
    for (const { intitule } of metiers) assert.match(intitule, /métier/i);
    const numerique = await lire(`collection-types/${mention}`, { _q: 'numerique metiers', pageSize: '100' });
    assert.ok(numerique.length > 0 && numerique.length < metiers.length);
    for (const { intitule } of numerique) assert.match(intitule, /numérique/i);

    // A communication team finds its own IUT's alone.
    jeton = await (await portail()).signInAgent('communication.le-mans@portail.test');
    const siennes = await lire('collection-types/api::formation.formation', { _q: 'le mans', pageSize: '100' });
    assert.ok(siennes.length > 0);
    for (const { etablissement } of siennes) assert.equal(etablissement.code, 'le-mans');
    const filtrees = await lire('collection-types/api::formation.formation', {
      'filters[$and][0][intitule][$containsi]': 'qualite',
      pageSize: '100',
    });
    for (const { intitule } of filtrees) assert.match(intitule, /qualité/i);
  });

  it('finds a file of the media library by its name', async () => {
    const { url } = await portail();
    const lister = async (criteres: Record<string, string>) => {
      const reponse = await fetch(`${url}/upload/files?${new URLSearchParams(criteres)}`, {
        headers: { authorization: `Bearer ${jeton}` },
      });
      return ((await reponse.json()) as { results: { id: number; name: string }[] }).results;
    };
    const fichier = (await lister({ pageSize: '100' })).find(({ name }) => name.includes('-'));
    assert.ok(fichier, 'a file of this IUT has a hyphen in its name');
    const saisie = fichier.name.split('.')[0]?.replaceAll('-', ' ').toUpperCase() ?? '';
    assert.ok(
      (await lister({ _q: saisie })).some(({ id }) => id === fichier.id),
      saisie,
    );
  });
});
