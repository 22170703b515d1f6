/** The staff follow a dossier, label it and write notes about it, inside one IUT. */
import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { type BureauRefused, portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const HEURE_MS = 3_600_000;

describe('what the staff keep beside a dossier', () => {
  let candidat: Candidat;
  let id: string;
  let secretariat: string;
  let nantes: string;
  let administration: string;
  const iuts: Record<string, string> = {};
  const comptes: Record<string, number> = {};

  before(async () => {
    const { strapi, signInAgent } = await portail();
    secretariat = await signInAgent(LE_MANS);
    nantes = await signInAgent(NANTES);
    administration = await signInAgent('admin@portail.test');
    for (const email of [LE_MANS, NANTES, 'admin@portail.test', 'communication.le-mans@portail.test']) {
      comptes[email] = (await strapi.db.query('admin::user').findOne({ where: { email } })).id;
    }
    for (const code of ['le-mans', 'nantes']) {
      const iut = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code } });
      iuts[code] = iut.documentId;
    }
  });

  beforeEach(async () => {
    const { strapi } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  });

  const compte = (email: string) => comptes[email] ?? 0;
  const suivi = async (jeton = secretariat) =>
    (await (await portail()).callBureau('GET', `/dossiers/${id}/suivi`, jeton)).body;
  const historique = async () =>
    (await (await portail()).callBureau('GET', `/dossiers/${id}/historique`, secretariat)).body.faits.map(
      ({ quoi }) => quoi,
    );
  async function agir(suite: string, corps: object, jeton = secretariat): Promise<[number, string | undefined]> {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('POST', `/dossiers/${id}/${suite}` as '/dossiers', jeton, corps);
    return [status, (body as Partial<BureauRefused>).error?.details.code];
  }
  const creer = async (libelle: string, iut = 'le-mans', jeton = secretariat) =>
    (await portail()).callBureau('POST', '/etiquettes', jeton, { iut: iuts[iut], libelle, couleur: 'bleu' });

  it('is followed by one of those who see it, and an older page is told by whom', async () => {
    const { callBureau } = await portail();
    const moi = compte(LE_MANS);
    const { collegues } = (await callBureau('GET', `/dossiers/${id}/collegues`, secretariat)).body;
    const noms = collegues.map((un) => un.id);
    assert.ok(noms.includes(moi) && noms.includes(compte('admin@portail.test')));
    assert.ok(!noms.includes(compte(NANTES)) && !noms.includes(compte('communication.le-mans@portail.test')));

    assert.deepEqual(await agir('suivi', { agent: moi, vu: null }), [200, undefined]);
    assert.deepEqual(await agir('suivi', { agent: compte(NANTES), vu: moi }), [422, 'collegue_sans_acces']);
    const admin = compte('admin@portail.test');
    const tard = await callBureau('POST', `/dossiers/${id}/suivi`, administration, { agent: admin, vu: null });
    assert.equal(tard.status, 409);
    const { code, precision } = tard.body.error.details;
    const nom = first(collegues, (un) => un.id === moi).nom;
    assert.equal(code, 'dossier_perime');
    assert.ok(precision?.startsWith(`${nom} l’a confié à ${nom}, le `), precision);
    assert.equal((await suivi()).suiviPar?.id, moi);
    // Asked again, it is done; given up, nobody follows it.
    assert.deepEqual(await agir('suivi', { agent: moi, vu: null }), [200, undefined]);
    assert.deepEqual(await agir('suivi', { agent: null, vu: moi }), [200, undefined]);
    assert.equal((await suivi()).suiviPar, null);
    const dits = (await historique()).filter((quoi) => !quoi.startsWith('a consulté'));
    assert.deepEqual(dits.slice(0, 2), ['ne confie plus le dossier à personne', 'suit désormais le dossier']);
  });

  it('bears étiquettes of its own IUT', async () => {
    const { callBureau, strapi } = await portail();
    const mot = `Boursier ${id.slice(0, 6)}`;
    const cree = await creer(mot);
    assert.equal(cree.status, 200);
    const etiquette = cree.body.id;
    const ailleurs = (await creer(mot, 'nantes', administration)).body.id;
    assert.deepEqual(await agir('etiquettes', { etiquette: ailleurs, posee: true }), [409, 'etiquette_absente']);
    // Twice at once is once.
    const poser = () => agir('etiquettes', { etiquette, posee: true });
    assert.deepEqual(await Promise.all([poser(), poser()]), [
      [200, undefined],
      [200, undefined],
    ]);
    assert.deepEqual((await suivi()).posees, [etiquette]);
    const { etiquettes } = await suivi();
    assert.ok(etiquettes.some((une) => une.id === etiquette) && !etiquettes.some((une) => une.id === ailleurs));
    const siennes = (await callBureau('GET', '/etiquettes', secretariat)).body.iuts;
    assert.deepEqual(
      siennes.map(({ ref }) => ref),
      [iuts['le-mans']],
    );
    assert.equal(first(first(siennes).etiquettes, (une) => une.id === etiquette).dossiers, 1);
    const lues = (await historique()).filter((quoi) => quoi.includes(mot));
    assert.deepEqual(lues, [`a posé l’étiquette « ${mot} »`]);
    // Deleted, it leaves the dossiers.
    assert.equal((await callBureau('POST', `/etiquettes/${etiquette}/suppression`, secretariat, {})).status, 200);
    assert.deepEqual((await suivi()).posees, []);
    const restes = await strapi.db.connection('etiquettes_posees').where({ etiquette_ref: etiquette }).first('id');
    assert.equal(restes, undefined);
    assert.deepEqual(await agir('etiquettes', { etiquette, posee: true }), [409, 'etiquette_absente']);
  });

  it('refuses an étiquette of 300 signs, one written twice, and one of another IUT', async () => {
    const { callBureau } = await portail();
    const faute = ({ body }: { body: Partial<BureauRefused> }) => body.error?.details.champs?.['libelle'];
    const long = await creer('x'.repeat(300));
    assert.deepEqual(
      [long.status, faute(long)],
      [422, 'Le libellé de l’étiquette ne peut pas dépasser 40 caractères.'],
    );
    const mot = `Étranger ${id.slice(0, 6)}`;
    const { body } = await creer(mot);
    const double = await creer(mot.toUpperCase());
    assert.deepEqual([double.status, faute(double)], [422, 'Cet IUT a déjà une étiquette de ce nom.']);
    assert.equal((await creer(mot, 'nantes')).status, 404);
    for (const suite of ['', '/suppression'] as const) {
      const chemin = `/etiquettes/${body.id}${suite}` as '/etiquettes/x';
      const corps = suite === '' ? { libelle: 'Autre', couleur: 'gris' } : {};
      assert.equal((await callBureau('POST', chemin, nantes, corps)).status, 404);
    }
  });

  it('keeps notes, which their author takes back within the hour, and which the person may read', async () => {
    const { call, signIn } = await portail();
    const texte = 'A téléphoné : rappeler lundi.\nTrès motivé.';
    assert.deepEqual(await agir('notes', { texte }), [200, undefined]);
    const note = first((await suivi()).notes);
    assert.deepEqual([note.texte, note.effacable], [texte, true]);
    assert.ok(note.auteur);
    // A colleague reads it, and leaves it.
    assert.equal(first((await suivi(administration)).notes).effacable, false);
    assert.deepEqual(await agir(`notes/${note.id}/effacement`, {}, administration), [409, 'note_gardee']);
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const exporte = JSON.parse((await call('compte.exporter', { session })).body.toString());
    assert.deepEqual(
      exporte.candidatures[0].notes.map((une: { texte: string }) => une.texte),
      [texte],
    );
    const page = JSON.stringify((await call('candidature.lire', { session, params: { id } })).body);
    assert.ok(!page.includes('rappeler lundi'));
    await shiftClock(HEURE_MS, async () => {
      assert.deepEqual(await agir(`notes/${note.id}/effacement`, {}), [409, 'note_gardee']);
    });
    assert.deepEqual(await agir(`notes/${note.id}/effacement`, {}), [200, undefined]);
    assert.deepEqual((await suivi()).notes, []);
    // Nothing is half done of a note that is too long.
    assert.deepEqual(await agir('notes', { texte: 'x'.repeat(2001) }), [422, 'saisie_invalide']);
    assert.deepEqual((await suivi()).notes, []);
  });

  it('is linked to the person’s other dossiers, and to doubles, of this IUT alone', async () => {
    const { strapi, callBureau } = await portail();
    const ine = `${Date.now()}`.slice(-10).concat('Z');
    const profil = { dateNaissance: '1996-02-29', ine };
    const personne = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const changer = (documentId: string, data: object) =>
      strapi.db.query('api::candidat.candidat').updateMany({ where: { documentId }, data });
    await changer(personne.ref, profil);
    const transmis = (qui: Candidat) => createDossierTransmis(strapi, qui, { formationCode: 'LP-ABF-LM' });
    const un = await transmis(personne);
    // `ailleurs` is a dossier of another IUT.
    const ailleurs = await createCandidature(strapi, personne, { formationCode: 'LP-EPR-AC' });
    const double = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    await changer(double.ref, { ine });
    const memeIne = await transmis(double);
    const homonyme = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    await changer(homonyme.ref, { ...profil, ine: null, nom: personne.nom.toUpperCase(), prenom: personne.prenom });
    const memeNom = await transmis(homonyme);
    const lire = async (jeton: string) => (await callBureau('GET', `/dossiers/${un}/personne`, jeton)).body;
    const vus = await lire(secretariat);
    assert.deepEqual(vus.autres, []);
    assert.deepEqual(
      vus.doubles.map(({ id: ref, raison }) => [ref, raison]),
      [
        [memeIne, 'ine'],
        [memeNom, 'naissance'],
      ],
    );
    assert.deepEqual(
      (await lire(administration)).autres.map(({ id: ref }) => ref),
      [ailleurs],
    );
    assert.equal((await callBureau('GET', `/dossiers/${un}/personne`, nantes)).status, 404);
  });

  it('is nothing to another IUT', async () => {
    const { callBureau } = await portail();
    assert.equal((await callBureau('GET', `/dossiers/${id}/suivi`, nantes)).status, 404);
    assert.equal((await callBureau('GET', `/dossiers/${id}/collegues`, nantes)).status, 404);
    assert.deepEqual(await agir('suivi', { agent: null, vu: null }, nantes), [404, 'introuvable']);
    assert.deepEqual(await agir('notes', { texte: 'Bonjour' }, nantes), [404, 'introuvable']);
    const { id: etiquette } = (await creer(`Nantais ${id.slice(0, 6)}`, 'nantes', nantes)).body;
    assert.deepEqual(await agir('etiquettes', { etiquette, posee: true }, nantes), [404, 'introuvable']);
  });

  it('reads in a bounded number of statements', async (test) => {
    const { strapi, callBureau } = await portail();
    for (const partie of ['suivi', 'collegues'] as const) {
      const lire = () => callBureau('GET', `/dossiers/${id}/${partie}` as '/dossiers/x/suivi', secretariat);
      await lire();
      const { count } = await countStatements(strapi, lire);
      test.diagnostic(`${partie}: ${count} statements`);
      assert.ok(count > 0 && count <= 14, `${partie}: ${count} statements`);
    }
  });
});
