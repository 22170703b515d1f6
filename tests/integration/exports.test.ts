/** Exports of dossiers: what they hold, who reads them and until when, and what stops them. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { COLONNES_DOSSIER, COLONNES_USUELLES } from '@portail/config/rules/colonnes-dossier';
import { EXPORT_HEURES } from '@portail/config/rules/travaux';
import { readXlsx } from 'hucre/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { portail } from '../support/portail.ts';
import { finDuTravail, lireTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const ADMIN = 'admin@portail.test';
const TOUTES = COLONNES_DOSSIER.map(({ cle }) => cle);
const HEURE_MS = 3_600_000;

async function appeler<M extends string, P extends string>(agent: string, methode: M, chemin: P, corps?: unknown) {
  const { callBureau, signInAgent } = await portail();
  return callBureau(methode, chemin, await signInAgent(agent), corps);
}

async function exporter(agent: string, choix: object, format: 'xlsx' | 'csv', colonnes: readonly string[]) {
  const { status, body } = await appeler(agent, 'POST', '/exports/dossiers', { choix, format, colonnes });
  assert.equal(status, 200, JSON.stringify(body));
  assert.ok(body.travail);
  return finDuTravail(agent, body.travail.id);
}

const telecharger = (agent: string, id: string) => appeler(agent, 'GET', `/travaux/${id}/resultat`);

async function enLignes(agent: string, id: string): Promise<Record<string, unknown>[]> {
  const { status, body } = await telecharger(agent, id);
  assert.equal(status, 200);
  const { sheets } = await readXlsx(body);
  const [titres = [], ...lignes] = sheets[0]?.rows ?? [];
  return lignes.map((ligne) => Object.fromEntries(ligne.map((cellule, rang) => [String(titres[rang]), cellule])));
}

async function formation(code: string): Promise<string> {
  const { strapi } = await portail();
  const where = { code, publishedAt: { $notNull: true } };
  return (await strapi.db.query('api::formation.formation').findOne({ where, select: ['documentId'] })).documentId;
}

async function candidature(id: string) {
  const { strapi } = await portail();
  return strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } });
}

describe('an export of dossiers', () => {
  let remis: string;
  let commence: string;
  let ailleurs: string;
  let formule: string;

  before(async () => {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { nom: 'EXPORTE' } }));
    remis = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    commence = await createCandidature(strapi, await createCandidat(strapi, anyCandidat()), {
      formationCode: 'LP-ABF-LM',
    });
    ailleurs = await createCandidature(strapi, await createCandidat(strapi, anyCandidat()), {
      formationCode: 'LP-EPR-AC',
    });
    // No form takes such a name: it is an older portal's, or an import's.
    const autre = await createCandidat(strapi, anyCandidat());
    formule = await createCandidature(strapi, autre, { formationCode: 'LP-ABF-LM' });
    await strapi.db
      .query('api::candidat.candidat')
      .updateMany({ where: { documentId: autre.ref }, data: { nom: '=HYPERLINK("http://x";"y")', prenom: '@Léa;' } });
  });

  it('holds every column of the chosen dossiers, with days and numbers that sort', async () => {
    const travail = await exporter(LE_MANS, { dossiers: [remis, commence] }, 'xlsx', TOUTES);
    assert.deepEqual([travail.etat, travail.fait, travail.total], ['termine', 2, 2]);
    const { headers } = await telecharger(LE_MANS, travail.id);
    assert.match(headers.get('content-disposition') ?? '', /dossiers-\d{4}-\d\d-\d\d\.xlsx/);
    const lignes = await enLignes(LE_MANS, travail.id);
    assert.equal(lignes.length, 2);
    const lu = lignes.find(({ Nom }) => Nom === 'EXPORTE');
    const { numeroAccuse, transmiseLe, instantane } = await candidature(remis);
    assert.equal(lu?.['Numéro d’accusé'], numeroAccuse);
    assert.equal(lu?.['État'], 'Transmise');
    assert.equal(lu?.['INE'], instantane.profil.ine || null);
    assert.equal(typeof lu?.['Année du bac'], 'number');
    assert.equal(lu?.['Code de la formation'], 'LP-ABF-LM');
    const naissance = lu?.['Date de naissance'];
    assert.ok(naissance instanceof Date);
    assert.equal(naissance.toISOString().slice(0, 10).split('-').reverse().join('/'), instantane.profil.dateNaissance);
    const transmis = lu?.['Transmis le'];
    assert.ok(transmis instanceof Date);
    assert.ok(Math.abs(transmis.getTime() - new Date(transmiseLe).getTime()) <= 2 * HEURE_MS + 60_000);
    // `vide` was not handed over: its answers are not the IUT's to read.
    const vide = lignes.find(({ Nom }) => Nom !== 'EXPORTE');
    for (const titre of ['INE', 'Date de naissance', 'Lettre de motivation', 'Pièces demandées', 'Transmis le']) {
      assert.equal(vide?.[titre] ?? null, null, titre);
    }
  });

  it('of a whole formation, or of all, holds the dossiers of one’s scope alone', async () => {
    const une = await exporter(LE_MANS, { filtres: { formations: [await formation('LP-ABF-LM')] } }, 'xlsx', [
      'code',
      'nom',
    ]);
    assert.deepEqual(
      [...new Set((await enLignes(LE_MANS, une.id)).map((ligne) => ligne['Code de la formation']))],
      ['LP-ABF-LM'],
    );
    const tout = await exporter(LE_MANS, { filtres: {} }, 'xlsx', ['etablissement', 'nom']);
    const iuts = new Set((await enLignes(LE_MANS, tout.id)).map(({ IUT }) => IUT));
    assert.deepEqual([...iuts], ['IUT Le Mans']);
    const partout = await exporter(ADMIN, { filtres: {} }, 'xlsx', ['etablissement', 'nom']);
    assert.ok(new Set((await enLignes(ADMIN, partout.id)).map(({ IUT }) => IUT)).size > 1);
  });

  it('in CSV opens in French Excel, and no name is a formula there', async () => {
    const { id } = await exporter(LE_MANS, { dossiers: [formule] }, 'csv', ['etat', 'nom', 'prenom', 'deposeeLe']);
    const { body, headers } = await telecharger(LE_MANS, id);
    assert.equal(headers.get('content-type'), 'text/csv; charset=utf-8');
    const texte = body.toString('utf8');
    assert.match(texte, /^\u{FEFF}État;Commencé le;Nom;Prénom\r\n/u);
    assert.match(
      texte,
      /\r\nEn constitution;\d\d\/\d\d\/\d{4} \d\d:\d\d;"'=HYPERLINK\(""http:\/\/x"";""y""\)";"'@Léa;"\r\n$/,
    );
    const excel = await exporter(LE_MANS, { dossiers: [formule] }, 'xlsx', ['nom']);
    assert.deepEqual(await enLignes(LE_MANS, excel.id), [{ Nom: '=HYPERLINK("http://x";"y")' }]);
    const { body: octets } = await telecharger(LE_MANS, excel.id);
    const { sheets } = await readXlsx(octets, { readFormulas: true } as never);
    assert.ok(!JSON.stringify(sheets).includes('formula'));
  });

  it('of a selection that holds another IUT’s dossier is refused whole: nothing is asked for', async () => {
    const { strapi } = await portail();
    const compter = () => strapi.db.query('api::travail.travail').count();
    const avant = await compter();
    for (const choix of [
      { dossiers: [remis, ailleurs] },
      { dossiers: [remis, 'invented'] },
      { filtres: { formations: [await formation('LP-ABF-LM'), await formation('LP-EPR-AC')] } },
    ]) {
      const corps = { choix, format: 'csv', colonnes: COLONNES_USUELLES };
      assert.equal((await appeler(LE_MANS, 'POST', '/exports/dossiers', corps)).status, 404);
    }
    assert.equal(await compter(), avant);
  });

  it('refuses a column or a format that does not exist, and an empty choice', async () => {
    const bon = { choix: { dossiers: [remis] }, format: 'csv', colonnes: ['nom'] };
    for (const corps of [
      { ...bon, colonnes: ['motDePasse'] },
      { ...bon, colonnes: [] },
      { ...bon, format: 'pdf' },
      { ...bon, choix: { dossiers: [] } },
      { ...bon, choix: {} },
      { ...bon, choix: { filtres: { etats: ['inventé'] } } },
    ]) {
      assert.equal((await appeler(LE_MANS, 'POST', '/exports/dossiers', corps)).status, 422);
    }
  });

  it('is read by who asked for it, for a day, and each reading is in the journal', async () => {
    const { strapi } = await portail();
    const { id, resultat } = await exporter(LE_MANS, { dossiers: [remis] }, 'csv', ['nom']);
    const garde = new Date(resultat?.expireLe ?? 0).getTime() - Date.now();
    assert.ok(garde > (EXPORT_HEURES - 1) * HEURE_MS && garde <= EXPORT_HEURES * HEURE_MS);
    for (const autre of [NANTES, ADMIN]) assert.equal((await telecharger(autre, id)).status, 404);
    assert.equal((await telecharger(LE_MANS, id)).status, 200);
    await shiftClock((EXPORT_HEURES + 1) * HEURE_MS, async () => {
      const { status, body } = await telecharger(LE_MANS, id);
      assert.equal(status, 410);
      assert.match(String((body as { error?: { message: string } }).error?.message ?? body), /effacé/);
    });
    const lignes = await strapi.db
      .query('api::journal.journal')
      .findMany({ where: { cibleType: 'travail', cibleRef: id }, orderBy: { id: 'asc' } });
    assert.deepEqual(
      lignes.map(({ action }: { action: string }) => action),
      ['travail.demander', 'travail.lire'],
    );
    assert.deepEqual(lignes[0].details, {
      ...{ sorte: 'export_dossiers', elements: 1, format: 'csv', colonnes: ['nom'], choix: { dossiers: 1 } },
    });
  });

  it('begins anew after its process was killed, and is whole', async () => {
    const { id, resultat } = await interrompu([remis, commence, formule], 1);
    assert.equal(resultat?.nom.slice(-4), '.csv');
    const texte = (await telecharger(LE_MANS, id)).body.toString('utf8');
    assert.equal(texte.split('\r\n').length, 1 + 3 + 1);
  });

  it('that is stopped keeps no file', async () => {
    const { id, resultat, etat } = await interrompu([remis, commence, formule], 0, async (ref) => {
      const { strapi } = await portail();
      await strapi.db
        .query('api::travail.travail')
        .updateMany({ where: { documentId: ref }, data: { etat: 'annule' } });
    });
    assert.deepEqual([etat, resultat], ['annule', null]);
    assert.equal((await telecharger(LE_MANS, id)).status, 404);
  });
});

describe('the pièces of dossiers', () => {
  let remis: string;

  before(async () => {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { nom: 'LEFÈVRE', prenom: 'Zoé' } }));
    remis = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  });

  async function zip(choix: object) {
    const { status, body } = await appeler(LE_MANS, 'POST', '/exports/pieces', { choix });
    assert.equal(status, 200);
    const { id, etat } = await finDuTravail(LE_MANS, body.travail?.id ?? '');
    assert.equal(etat, 'termine');
    const { body: octets, headers } = await telecharger(LE_MANS, id);
    assert.equal(headers.get('content-type'), 'application/zip');
    return lireZip(octets);
  }

  it('are one ZIP, a folder a dossier, with an index; a lost file is said there', async () => {
    const { strapi } = await portail();
    const { numeroAccuse } = await candidature(remis);
    const where = { candidatureRef: remis };
    const pieces = await strapi.db.query('api::piece.piece').findMany({ where, orderBy: { id: 'asc' } });
    await strapi.db
      .query('api::piece.piece')
      .updateMany({ where: { id: pieces[0].id }, data: { nomFichier: '../mon CV:final.pdf' } });
    const fichiers = strapi.db.query('api::fichier.fichier');
    const perdu = await fichiers.findOne({ where: { documentId: pieces[1].fichierRef } });
    await fichiers.updateMany({
      where: { id: perdu.id },
      data: { cle: 'ff/ffffffff-ffff-4fff-bfff-ffffffffffff.pdf' },
    });
    try {
      const lus = await zip({ filtres: { formations: [await formation('LP-ABF-LM')] } });
      const siens = lus.filter(({ chemin }) => chemin.startsWith(`LEFÈVRE Zoé – ${numeroAccuse}/`));
      assert.equal(siens.length, pieces.length - 1);
      assert.match(siens[0]?.chemin ?? '', /\/\d\d mon CV final\.pdf$/);
      for (const { octets } of siens) assert.equal(octets.subarray(0, 5).toString(), '%PDF-');
      const index = lus.find(({ chemin }) => chemin === 'index.xlsx');
      assert.ok(index);
      const { sheets } = await readXlsx(index.octets);
      const lignes = (sheets[0]?.rows ?? []).filter((ligne) => ligne[2] === numeroAccuse);
      assert.ok(lignes.length >= pieces.length);
      assert.deepEqual(
        lignes.map((ligne) => ligne[6]).filter(Boolean),
        siens.map(({ chemin }) => chemin),
      );
      assert.equal(lignes.filter((ligne) => /n’a pas pu être lu/.test(String(ligne[7]))).length, 1);
    } finally {
      await fichiers.updateMany({ where: { id: perdu.id }, data: { cle: perdu.cle } });
    }
  });

  it('leave a line in the history of each dossier, before the first byte', async () => {
    const { strapi } = await portail();
    const lignes = () =>
      strapi.db
        .query('api::journal.journal')
        .count({ where: { cibleType: 'candidature', cibleRef: remis, action: 'dossier.exporter' } });
    const avant = await lignes();
    await zip({ dossiers: [remis] });
    assert.equal(await lignes(), avant + 1);
    assert.equal((await appeler(LE_MANS, 'GET', `/dossiers/${remis}/pdf`)).status, 200);
    assert.equal(await lignes(), avant + 2);
  });

  it('of dossiers that nobody handed over are not exported', async () => {
    const { strapi } = await portail();
    const commence = await createCandidature(strapi, await createCandidat(strapi, anyCandidat()), {
      formationCode: 'LP-ABF-LM',
    });
    const { body } = await appeler(LE_MANS, 'POST', '/exports/pieces', { choix: { dossiers: [commence] } });
    assert.equal(body.travail, null);
    assert.equal((await appeler(LE_MANS, 'GET', `/dossiers/${commence}/pdf`)).status, 409);
  });

  it('and their dossier are one PDF, each after a page that names it', async () => {
    const { body, headers, status } = await appeler(LE_MANS, 'GET', `/dossiers/${remis}/pdf`);
    assert.equal(status, 200);
    assert.match(headers.get('content-disposition') ?? '', /filename\*=UTF-8''LEF%C3%88VRE%20Zo%C3%A9/);
    const textes = await pagesDe(body);
    assert.match(textes[0] ?? '', /LEFÈVREZoé/);
    assert.ok(textes.some((page) => page.includes('Madame,Monsieur')));
    const attendues: { intitule: string }[] = (await candidature(remis)).instantane.attendues;
    const serres = attendues.map(({ intitule }) => intitule.replaceAll(/\s/g, ''));
    for (const intitule of serres) assert.ok(textes.slice(0, 2).join('').includes(intitule), intitule);
    const pieces = textes.findIndex((page) => page.includes('-page1'));
    assert.ok(pieces > 1);
    assert.ok(serres.some((intitule) => textes[pieces - 1]?.startsWith(intitule)));
    assert.equal((await appeler(NANTES, 'GET', `/dossiers/${remis}/pdf`)).status, 404);
  });
});

/** `pagesDe` reads the text of each page, without its spaces: a line may be cut anywhere. */
async function pagesDe(octets: Buffer): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(octets), verbosity: 0 }).promise;
  const textes: string[] = [];
  for (let rang = 1; rang <= document.numPages; rang += 1) {
    const { items } = await (await document.getPage(rang)).getTextContent();
    textes.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/[\s\u200b]/g, ''),
    );
  }
  await document.loadingTask.destroy();
  return textes;
}

/** `lireZip` reads an archive by its directory. */
function lireZip(zip: Buffer): { chemin: string; octets: Buffer }[] {
  const fin = zip.length - 22;
  let de = zip.readUInt32LE(fin + 16);
  return Array.from({ length: zip.readUInt16LE(fin + 10) }, () => {
    const [taille, longueur, tete] = [zip.readUInt32LE(de + 24), zip.readUInt16LE(de + 28), zip.readUInt32LE(de + 42)];
    const chemin = zip.toString('utf8', de + 46, de + 46 + longueur);
    de += 46 + longueur;
    return { chemin, octets: zip.subarray(tete + 30 + longueur, tete + 30 + longueur + taille) };
  });
}

type Lot = { id: string }[];
type ExecutionEnFichier = {
  pas: number;
  lire(refs: readonly string[], ...suite: unknown[]): Promise<Lot>;
  ecrire(lots: AsyncIterable<Lot>, demande: unknown): unknown;
};
type Moteur = { executer(ref: string, executions: { export_dossiers: ExecutionEnFichier }): Promise<void> };

/**
 * A work of Le Mans that no queue knows of: it reads one dossier a step, fails `pannes` times at its second, and `entre`
 * runs before it.
 */
async function interrompu(dossiers: string[], pannes: number, entre?: (ref: string) => Promise<void>) {
  const { strapi } = await portail();
  const agent = await strapi.db.query('admin::user').findOne({ where: { email: LE_MANS } });
  const { documentId: ref } = await strapi.db.query('api::travail.travail').create({
    data: {
      ...{ sorte: 'export_dossiers', etat: 'en_attente', demandePar: agent.id, demandeLe: new Date(), portees: [] },
      ...{ criteres: { choix: { dossiers }, format: 'csv', colonnes: ['nom'] }, issues: [] },
      ...{ elements: dossiers, fait: 0, total: dossiers.length, essais: 0 },
    },
  });
  const { EXPORT_DOSSIERS } = fromBuild<{ EXPORT_DOSSIERS: ExecutionEnFichier }>('bureau/exports/dossiers.js');
  let restent = pannes;
  const execution: ExecutionEnFichier = {
    ...EXPORT_DOSSIERS,
    pas: 1,
    ecrire(lots, demande) {
      return EXPORT_DOSSIERS.ecrire(troubler(lots), demande);
    },
  };
  async function* troubler(lots: AsyncIterable<Lot>): AsyncGenerator<Lot> {
    let rang = 0;
    for await (const lot of lots) {
      rang += 1;
      if (rang === 2 && restent-- > 0) throw new Error('the process dies');
      yield lot;
      if (rang === 1) await entre?.(ref);
    }
  }
  const { executer } = fromBuild<Moteur>('api/travail/services/execution.js');
  if (pannes > 0) await assert.rejects(executer(ref, { export_dossiers: execution }), /the process dies/);
  await executer(ref, { export_dossiers: execution });
  return lireTravail(LE_MANS, ref);
}
