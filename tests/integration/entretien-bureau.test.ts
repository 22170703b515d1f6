/** The secretariat organises entretiens, opens them, and convokes to them; nothing crosses between two IUTs. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { instantDeParis } from '@portail/config/heures';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { readXlsx } from 'hucre/xlsx';
import {
  dossiersComplets,
  formationRef,
  joursOuvres,
  nouvelleCle,
  uneCreation,
  uneOrganisation,
} from '../support/organisations.ts';
import { portail } from '../support/portail.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const ANGERS = 'secretariat.angers-cholet@portail.test';
const ABF = 'LP-ABF-LM';
const EPR = 'LP-EPR-AC';

let jetons: Record<string, string>;
let abf: string;

before(async () => {
  const { signInAgent } = await portail();
  jetons = { [LE_MANS]: await signInAgent(LE_MANS), [NANTES]: await signInAgent(NANTES) };
  jetons[ANGERS] = await signInAgent(ANGERS);
  abf = await formationRef(ABF);
});

async function poster<P extends string>(chemin: P, corps: object, agent = LE_MANS) {
  return (await portail()).callBureau('POST', chemin, jetons[agent], corps);
}
async function lire<P extends string>(chemin: P, agent = LE_MANS) {
  return (await portail()).callBureau('GET', chemin, jetons[agent]);
}

async function organiser(choix: object = {}, agent = LE_MANS) {
  const creation = uneCreation([abf], choix);
  const { status, body } = await poster('/entretiens', creation, agent);
  assert.equal(status, 200, JSON.stringify(body));
  return { ...creation, id: body.id ?? '', sallesPrises: body.sallesPrises };
}

async function compter(table: string, where: object): Promise<number> {
  const { strapi } = await portail();
  const ligne = await strapi.db.connection(table).where(where).count({ nombre: '*' }).first();
  return Number(ligne.nombre);
}

async function journal(ref: string): Promise<string[]> {
  const { strapi } = await portail();
  return strapi.db.connection('journaux').where({ cible_ref: ref }).orderBy('id').pluck('action');
}

describe('an entretien is organised', () => {
  it('with all its créneaux at once, in less than half a second', async () => {
    await organiser();
    const debut = performance.now();
    const { id } = await organiser({
      organisation: uneOrganisation({ plages: [{ de: '08:00', a: '18:00' }], duree: 30, pause: 0 }),
    });
    const duree = performance.now() - debut;
    const { body } = await lire(`/entretiens/${id}`);
    assert.equal(body.creneaux.length, 120);
    assert.ok(duree < 500, `120 créneaux were written in ${Math.round(duree)} ms`);
    assert.deepEqual(body.jours, joursOuvres(3));
    assert.deepEqual([body.etat, body.version, body.comptes.places, body.comptes.libres], ['ouvert', 1, 120, 120]);
    assert.equal(body.creneaux[0]?.debut, instantDeParis(joursOuvres(1)[0] ?? '', '08:00')?.toISOString());
    assert.equal(await compter('creneaux', { entretien_ref: id, document_id: null }), 0);
    assert.deepEqual(await journal(id), ['entretien.organiser', 'entretien.ouvrir']);
  });

  it('once, when it is asked twice at once, and again', async () => {
    const creation = uneCreation([abf]);
    const reponses = await Promise.all([1, 2, 3].map(() => poster('/entretiens', creation)));
    reponses.push(await poster('/entretiens', creation));
    assert.deepEqual(
      reponses.map(({ status, body }) => [status, body.id]),
      reponses.map(() => [200, creation.cle]),
    );
    assert.equal(await compter('entretiens', { document_id: creation.cle }), 1);
    assert.equal(await compter('creneaux', { entretien_ref: creation.cle }), 108);
    assert.equal(
      (await poster('/entretiens', { ...creation, formations: [await formationRef(EPR)] }, NANTES)).status,
      404,
    );
  });

  it('without the créneaux that were taken out', async () => {
    const [jour = ''] = joursOuvres(1);
    const debut = instantDeParis(jour, '09:00')?.toISOString() ?? '';
    const { id } = await organiser({
      ecartes: [
        { piste: 2, debut },
        { piste: 9, debut },
      ],
    });
    const { creneaux } = (await lire(`/entretiens/${id}`)).body;
    assert.equal(creneaux.length, 107);
    assert.deepEqual(
      creneaux.filter((un) => un.debut === debut).map(({ piste }) => piste),
      [1],
    );
  });

  it('after its author has accepted that its rooms are taken by another', async () => {
    const premier = await organiser();
    const creation = uneCreation([abf], { organisation: premier.organisation });
    const { body: refus } = await poster('/entretiens', creation);
    assert.equal(refus.id, null);
    assert.equal(refus.sallesPrises[0]?.entretien, 'Entretiens de mars');
    assert.equal(await compter('entretiens', { document_id: creation.cle }), 0);
    const projet = { formations: creation.formations, organisation: creation.organisation, ecartes: [] };
    const { body: verification } = await poster('/organisation/verification', projet);
    assert.deepEqual(verification.sallesPrises, refus.sallesPrises);
    assert.equal((await poster('/entretiens', { ...creation, confirme: true })).body.id, creation.cle);
  });

  const hier = ajouterJours(jourDeParis(new Date()), -1);
  const REFUS: [string, object, string, string?][] = [
    ['a day that is over', { organisation: uneOrganisation({ jours: [hier] }) }, 'saisie_invalide', 'jours.0'],
    [
      'a range that ends before it starts',
      { organisation: uneOrganisation({ plages: [{ de: '12:00', a: '09:00' }] }) },
      'saisie_invalide',
      'plages.0',
    ],
    ['no jury', { organisation: uneOrganisation({ jurys: [] }) }, 'saisie_invalide', 'jurys'],
    [
      'more than 1 000 créneaux',
      {
        organisation: uneOrganisation({
          duree: 5,
          jurys: Array.from({ length: 20 }, () => ({ nom: '', salle: 'Z', lien: '' })),
        }),
      },
      'saisie_invalide',
      'jours',
    ],
    [
      'a link that is not https',
      { faits: { ...uneCreation([]).faits, forme: 'visio', lien: 'http://visio.fr' } },
      'saisie_invalide',
    ],
    [
      'no room',
      { organisation: uneOrganisation({ jurys: [{ nom: '', salle: '', lien: '' }] }) },
      'entretien_sans_salle',
    ],
    [
      'no word on wheelchairs',
      { faits: { ...uneCreation([]).faits, accesFauteuil: null } },
      'entretien_sans_acces_fauteuil',
    ],
    ['no formation', { formations: [] }, 'entretien_formations'],
  ];
  for (const [dit, choix, code, champ] of REFUS) {
    it(`not with ${dit}`, async () => {
      const creation = uneCreation([abf], choix);
      const { status, body } = await poster('/entretiens', creation);
      assert.deepEqual([status, body.error.details.code], [422, code]);
      const details = body.error.details as { champs?: Record<string, string> };
      if (champ) assert.deepEqual(Object.keys(details.champs ?? {}), [champ]);
      assert.equal(await compter('entretiens', { document_id: creation.cle }), 0);
    });
  }
});

describe('créneaux are added to an entretien', () => {
  it('once, from the page that shows it as it is, and never over another of their piste', async () => {
    const { id, organisation } = await organiser();
    const [jour = ''] = joursOuvres(1, 40);
    const ajout = { version: 1, organisation: { ...organisation, jours: [jour] }, ecartes: [], confirme: false };
    const chemin = `/entretiens/${id}/creneaux` as const;
    const decale = { ...organisation, plages: [{ de: '09:10', a: '12:30' }] };
    const refuse = await poster(chemin, { ...ajout, organisation: decale });
    assert.deepEqual([refuse.status, refuse.body.error.details.code], [409, 'piste_occupee']);
    const [un, deux] = await Promise.all([poster(chemin, ajout), poster(chemin, ajout)]);
    assert.deepEqual([un.status, deux.status], [200, 200]);
    assert.deepEqual([un.body.ajoutes, deux.body.ajoutes].sort(), [0, 36]);
    assert.equal(await compter('creneaux', { entretien_ref: id }), 144);
    const plusTard = { ...ajout, organisation: { ...organisation, jours: joursOuvres(1, 50) } };
    const perime = await poster(chemin, plusTard);
    assert.deepEqual([perime.status, perime.body.error.details.code], [409, 'entretien_perime']);
    assert.equal((await poster(chemin, { ...plusTard, version: 2 }, NANTES)).status, 404);
  });
});

describe('an entretien is opened and closed', () => {
  it('from a page that shows it as it is; asked twice, it is done once', async () => {
    const { id } = await organiser({ ouvrir: false });
    const passer = (acte: 'ouverture' | 'fermeture', version: number, agent?: string) =>
      poster(`/entretiens/${id}/${acte}` as const, { version }, agent).then(({ status }) => status);
    assert.equal(await passer('ouverture', 1, NANTES), 404);
    assert.equal(await passer('ouverture', 7), 409);
    assert.deepEqual(await Promise.all([passer('ouverture', 1), passer('ouverture', 1)]), [200, 200]);
    assert.equal(await passer('fermeture', 1), 409);
    assert.equal(await passer('fermeture', 2), 200);
    const { body } = await lire(`/entretiens/${id}`);
    assert.deepEqual([body.etat, body.version], ['ferme', 3]);
    assert.deepEqual(await journal(id), ['entretien.organiser', 'entretien.ouvrir', 'entretien.fermer']);
  });

  it('only when it lacks nothing that a candidat is told', async () => {
    const sansSalle = uneOrganisation({ jurys: [{ nom: 'Jury', salle: '', lien: '' }] });
    const { id } = await organiser({ ouvrir: false, organisation: sansSalle });
    const { status, body } = await poster(`/entretiens/${id}/ouverture`, { version: 1 });
    assert.deepEqual([status, body.error.details.code], [422, 'entretien_sans_salle']);
  });
});

describe('dossiers are convoked', () => {
  async function courriels(id: string): Promise<number> {
    const { strapi } = await portail();
    return strapi.db.query('api::courriel.courriel').count({
      where: { candidatureRef: id, cle: { $startsWith: 'entretien:' } },
    });
  }

  it('by a selection sent twice at once: each gets one mail, and an Excel file tells it', async () => {
    const { id } = await organiser();
    const dossiers = await dossiersComplets(6, ABF);
    const { body: avant } = await lire(`/entretiens/${id}/convocables?repondreAvant=2099-03-09`);
    const vus = new Set(avant.dossiers.map((un) => un.id));
    assert.ok(dossiers.every((un) => vus.has(un.id)));
    assert.match(avant.courriel?.texte ?? '', /avant le 09\/03\/2099/);

    const refs = dossiers.map((un) => un.id);
    const corps = { dossiers: refs, seulement: false, repondreAvant: null, confirme: true };
    const chemin = `/entretiens/${id}/convocations` as const;
    const [un, deux] = await Promise.all([poster(chemin, corps), poster(chemin, corps)]);
    assert.deepEqual([un.status, deux.status], [200, 200]);
    assert.equal(un.body.travail?.id, deux.body.travail?.id);
    const travail = await finDuTravail(LE_MANS, un.body.travail?.id ?? '');
    assert.deepEqual([travail.etat, travail.fait], ['termine', 6]);
    assert.equal(await courriels(refs[0] ?? ''), 1);

    const { body: entretien } = await lire(`/entretiens/${id}`);
    assert.ok(entretien.comptes.sansReponse >= 6);
    const { body: apres } = await lire(`/entretiens/${id}/convocables`);
    assert.ok(apres.dossiers.every((restant) => !refs.includes(restant.id)));

    const encore = await poster(chemin, { ...corps, dossiers: refs.slice(0, 2) });
    const second = await finDuTravail(LE_MANS, encore.body.travail?.id ?? '');
    assert.equal(await courriels(refs[0] ?? ''), 1);
    const { body: fichier } = await lire(`/travaux/${second.id}/resultat`);
    const { sheets } = await readXlsx(fichier);
    const [titres, ...lignes] = sheets[0]?.rows ?? [];
    assert.deepEqual(titres, ['Nom', 'Prénom', 'Formation', 'Suite donnée']);
    assert.deepEqual([...new Set(lignes.map((ligne) => ligne[3]))], ['Non convoqué : il l’était déjà']);
  });

  it('all the complete ones that nobody had convoked, when none is named', async () => {
    const { id } = await organiser();
    const [dossier] = await dossiersComplets(1, ABF);
    const tous = { dossiers: null, seulement: true, repondreAvant: null, confirme: true };
    const { body } = await poster(`/entretiens/${id}/convocations`, tous);
    await finDuTravail(LE_MANS, body.travail?.id ?? '');
    const { strapi } = await portail();
    const convocation = await strapi.db
      .query('api::convocation.convocation')
      .findOne({ where: { candidatureRef: dossier?.id } });
    assert.deepEqual([convocation.etat, convocation.entretiensProposes], ['convoque', [id]]);
    assert.equal((await poster(`/entretiens/${id}/convocations`, tous)).body.travail, null);
  });

  it('one, from its page as it is', async () => {
    await organiser();
    const [dossier] = await dossiersComplets(1, ABF);
    const chemin = `/dossiers/${dossier?.id}/convocation` as const;
    const { body } = await lire(`/dossiers/${dossier?.id}`);
    assert.equal((await poster(chemin, { vu: 'older', repondreAvant: null, confirme: true })).status, 409);
    assert.equal((await poster(chemin, { vu: body.vu, repondreAvant: null, confirme: true }, NANTES)).status, 404);
    assert.equal((await poster(chemin, { vu: body.vu, repondreAvant: null, confirme: true })).status, 200);
    const encore = await poster(chemin, { vu: body.vu, repondreAvant: null, confirme: true });
    assert.deepEqual([encore.status, encore.body.error.details.code], [409, 'deja_convoque']);
    assert.equal(await courriels(dossier?.id ?? ''), 1);
  });

  it('not to an entretien that is not open', async () => {
    const { id } = await organiser({ ouvrir: false });
    const { status, body } = await poster(`/entretiens/${id}/convocations`, {
      ...{ dossiers: null, seulement: false, repondreAvant: null, confirme: true },
    });
    assert.deepEqual([status, body.error.details.code], [422, 'aucun_creneau']);
  });
});

describe('two IUTs', () => {
  it('read, count, convoke and organise nothing of each other', async () => {
    const { id } = await organiser();
    const [dossier] = await dossiersComplets(1, ABF);
    const { body: liste } = await lire('/entretiens', NANTES);
    assert.ok(!JSON.stringify(liste).includes(id));
    const { body: preparation } = await lire('/organisation', NANTES);
    assert.ok(!JSON.stringify(preparation).includes(abf));
    for (const chemin of [`/entretiens/${id}`, `/entretiens/${id}/convocables`] as const) {
      assert.equal((await lire(chemin, NANTES)).status, 404);
    }
    const convoquer = { dossiers: [dossier?.id], seulement: false, repondreAvant: null, confirme: true };
    assert.equal((await poster(`/entretiens/${id}/convocations`, convoquer, NANTES)).status, 404);
    const creation = uneCreation([abf], { cle: nouvelleCle() });
    const refus = await poster('/entretiens', creation, NANTES);
    assert.deepEqual([refus.status, refus.body.error.details.code], [422, 'entretien_formations']);
    const projet = { formations: [abf], organisation: creation.organisation, ecartes: [] };
    assert.equal((await poster('/organisation/verification', projet, NANTES)).status, 422);

    // A dossier of Angers is not convoked through an entretien of Le Mans.
    const [ailleurs] = await dossiersComplets(1, EPR);
    const melange = { ...convoquer, dossiers: [dossier?.id, ailleurs?.id] };
    assert.equal((await poster(`/entretiens/${id}/convocations`, melange)).status, 404);

    // An entretien of two IUTs is in the scope of neither.
    const { strapi } = await portail();
    await strapi.db
      .query('api::entretien-formation.entretien-formation')
      .create({ data: { entretienRef: id, formationRef: await formationRef(EPR) } });
    for (const agent of [LE_MANS, ANGERS]) assert.equal((await lire(`/entretiens/${id}`, agent)).status, 404);
  });
});
