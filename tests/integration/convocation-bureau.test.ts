/** The secretariat convokes with fewer places than people only knowingly, and reads where each dossier stands. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { instantDeParis } from '@portail/config/heures';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { dossiersComplets, formationRef, joursOuvres, uneCreation, uneOrganisation } from '../support/organisations.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';
import { finDuTravail } from '../support/travaux.ts';

const NANTES = 'secretariat.nantes@portail.test';
const LAVAL = 'secretariat.laval@portail.test';
/** `FORMATION` is of Nantes; no other test convokes for it. */
const FORMATION = 'LP-SEOC-NA';

let jetons: Record<string, string>;
let formation: string;

before(async () => {
  const { signInAgent } = await portail();
  jetons = { [NANTES]: await signInAgent(NANTES), [LAVAL]: await signInAgent(LAVAL) };
  formation = await formationRef(FORMATION);
});

async function poster<P extends string>(chemin: P, corps: object, agent = NANTES) {
  return (await portail()).callBureau('POST', chemin, jetons[agent], corps);
}
async function lire<P extends string>(chemin: P, agent = NANTES) {
  return (await portail()).callBureau('GET', chemin, jetons[agent]);
}

/** An open entretien of so many créneaux, on a day of its own. */
async function organiser(creneaux: number, apres: number) {
  const [jour = ''] = joursOuvres(1, apres);
  const organisation = uneOrganisation({
    ...{ jours: [jour], plages: [{ de: '09:00', a: '18:00' }], duree: 60, pause: 0 },
    jurys: [{ nom: 'Jury A', salle: `C${apres}`, lien: '' }],
  });
  const debuts = Array.from({ length: 9 }, (_, rang) => `${String(9 + rang).padStart(2, '0')}:00`);
  const ecartes = debuts
    .slice(creneaux)
    .map((heure) => ({ piste: 1, debut: instantDeParis(jour, heure)?.toISOString() ?? '' }));
  const creation = uneCreation([formation], { organisation, ecartes });
  const { status, body } = await poster('/entretiens', creation);
  assert.equal(status, 200, JSON.stringify(body));
  return { id: creation.cle, jour };
}

async function convoques(): Promise<number> {
  const { strapi } = await portail();
  return strapi.db.query('api::convocation.convocation').count({ where: { formationRef: formation } });
}

describe('fewer places than people', () => {
  it('are confirmed before anybody is convoked, in a selection and one by one', async () => {
    const { id } = await organiser(2, 60);
    const [un, deux, trois, quatre] = (await dossiersComplets(4, FORMATION)).map((dossier) => dossier.id);
    const chemin = `/entretiens/${id}/convocations` as const;
    const choix = { dossiers: [un, deux, trois], seulement: false, repondreAvant: null };

    const attend = await poster(chemin, { ...choix, confirme: false });
    assert.deepEqual(attend.body, { travail: null, manque: { places: 2, personnes: 3 } });
    assert.equal(await convoques(), 0);

    const assez = await poster(chemin, { ...choix, dossiers: [un, deux], confirme: false });
    assert.equal(assez.body.manque, null);
    await finDuTravail(NANTES, assez.body.travail?.id ?? '');

    const { body: liste } = await lire(`/entretiens/${id}/convocables`);
    assert.deepEqual(liste.affluence, { un: { places: 2, attendent: 2 }, tous: { places: 2, attendent: 2 } });
    // The two who are convoked already are not counted twice.
    assert.deepEqual((await poster(chemin, { ...choix, confirme: false })).body.manque, { places: 2, personnes: 3 });
    const confirme = await poster(chemin, { ...choix, confirme: true });
    assert.equal(confirme.body.manque, null);
    await finDuTravail(NANTES, confirme.body.travail?.id ?? '');
    assert.equal(await convoques(), 3);

    const { vu } = (await lire(`/dossiers/${quatre}`)).body;
    const seul = { vu, repondreAvant: null };
    const unParUn = await poster(`/dossiers/${quatre}/convocation`, { ...seul, confirme: false });
    assert.deepEqual(unParUn.body, { manque: { places: 2, personnes: 4 } });
    assert.equal(await convoques(), 3);
    assert.deepEqual((await poster(`/dossiers/${quatre}/convocation`, { ...seul, confirme: true })).body, {
      manque: null,
    });
    const encore = await poster(`/dossiers/${quatre}/convocation`, { ...seul, confirme: false });
    assert.equal(encore.body.error.details.code, 'deja_convoque');
  });

  it('are those of the named entretien, when it alone is proposed', async () => {
    const { id } = await organiser(1, 61);
    await organiser(9, 62);
    const [un, deux] = (await dossiersComplets(2, FORMATION)).map((dossier) => dossier.id);
    const choix = { dossiers: [un, deux], repondreAvant: null, confirme: false };
    const attendent = (await lire(`/entretiens/${id}/convocables`)).body.affluence;
    assert.deepEqual(attendent.un, { places: 1, attendent: 4 });
    assert.deepEqual(attendent.tous, { places: 12, attendent: 4 });
    const chemin = `/entretiens/${id}/convocations` as const;
    const seulement = await poster(chemin, { ...choix, seulement: true });
    assert.deepEqual(seulement.body.manque, { places: 1, personnes: 6 });
    const tous = await poster(chemin, { ...choix, seulement: false });
    assert.equal(tous.body.manque, null);
    await finDuTravail(NANTES, tous.body.travail?.id ?? '');
  });
});

describe('a dossier', () => {
  it('says where it stands, in as many statements whatever it holds', async (test) => {
    const { strapi } = await portail();
    const { id, jour } = await organiser(9, 70);
    const candidat = await createCandidat(strapi, anyCandidat());
    const dossier = await createDossierTransmis(strapi, candidat, {
      formationCode: FORMATION,
      voeux: { classique: null, alternance: 1 },
    });
    // The first reading of the day leaves a line in the journal.
    await lire(`/dossiers/${dossier}`);
    const compter = async () => {
      const { count, value } = await countStatements(strapi, () => lire(`/dossiers/${dossier}`));
      assert.equal(value.status, 200);
      test.diagnostic(`dossier: ${count} statements`);
      assert.ok(count <= 12, `${count} statements`);
      return { count, ...value.body };
    };
    const avant = await compter();
    assert.equal(avant.convocation.derniere, null);
    assert.deepEqual(
      avant.convocation.ouverts.filter((un) => un.id === id),
      [{ id, intitule: 'Entretiens de mars', places: 9 }],
    );
    assert.ok(avant.convocation.affluence.places >= 9);

    const corps = { vu: avant.vu, repondreAvant: '2099-03-09', confirme: true };
    assert.equal((await poster(`/dossiers/${dossier}/convocation`, corps, LAVAL)).status, 404);
    assert.equal((await poster(`/dossiers/${dossier}/convocation`, corps)).status, 200);
    const convoque = await compter();
    const { convoqueeLe, ...derniere } = convoque.convocation.derniere ?? {};
    assert.ok(Date.now() - Date.parse(convoqueeLe ?? '') < 60_000);
    assert.deepEqual(derniere, { etat: 'convoque', repondreAvant: '2099-03-09', presence: null, creneau: null });
    assert.equal(convoque.count, avant.count);

    await reserver(dossier, id, 'absent');
    const reserve = await compter();
    assert.deepEqual(reserve.convocation.derniere?.creneau, {
      debut: instantDeParis(jour, '09:00')?.toISOString(),
      ...{ jury: 'Jury A', salle: 'C70', forme: 'presentiel', entretien: id },
    });
    assert.equal(reserve.convocation.derniere?.presence, 'absent');

    const { body: entretien } = await lire(`/entretiens/${id}`);
    const { absents, prises, libres } = entretien.comptes;
    assert.deepEqual({ absents, prises, libres }, { absents: 1, prises: 1, libres: 8 });
  });
});

describe('the list of entretiens', () => {
  it('counts who waits for a place, in at most twelve statements', async (test) => {
    const { strapi } = await portail();
    await strapi.db
      .connection('convocations')
      .where({ formation_ref: formation, etat: 'convoque' })
      .update({ sans_place_depuis: new Date() });
    const chemin = `/entretiens?formation=${formation}` as const;
    const { count, value } = await countStatements(strapi, () => lire(chemin));
    test.diagnostic(`entretiens: ${count} statements`);
    assert.ok(count <= 12, `${count} statements`);
    assert.ok(value.body.entretiens.length > 0);
    for (const { formations, comptes } of value.body.entretiens) {
      assert.equal(formations.length, 1);
      assert.equal(comptes.enAttente, comptes.sansReponse);
    }
    assert.ok(value.body.entretiens.some(({ comptes }) => comptes.enAttente > 0));
    assert.deepEqual(
      value.body.formations.map(({ ref }) => ref),
      [formation],
    );
    const etablissement = await formationRef('LP-ABF-LM');
    assert.equal((await lire(`/entretiens?formation=${etablissement}`)).body.total, 0);
  });
});

/** The first créneau of an entretien, given to a dossier that is convoked. */
async function reserver(candidatureRef: string, entretienRef: string, presence: string): Promise<void> {
  const { strapi } = await portail();
  const convocations = strapi.db.query('api::convocation.convocation');
  const { id, documentId } = await convocations.findOne({ where: { candidatureRef } });
  const creneaux = strapi.db.query('api::creneau.creneau');
  const creneau = await creneaux.findOne({ where: { entretienRef }, orderBy: { debut: 'asc' } });
  await strapi.db.transaction(async () => {
    await creneaux.updateMany({ where: { id: creneau.id }, data: { prises: 1 } });
    await convocations.updateMany({ where: { id }, data: { etat: 'reserve', presence } });
    await strapi.db.query('api::reservation.reservation').create({
      data: {
        convocationRef: documentId,
        creneauRef: creneau.documentId,
        etat: 'active',
        par: 'agent',
        creeeLe: new Date(),
      },
    });
  });
}
