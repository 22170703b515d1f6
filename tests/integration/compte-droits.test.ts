/** « Mes droits » lets a person take their data away and delete them; an IUT keeps a part. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { createConvocation, createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { jetonRecu, sujetsRecus } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

async function candidat() {
  const { strapi, signIn } = await portail();
  const cree = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  return { ...cree, session: await signIn(cree.email, MOT_DE_PASSE) };
}

const supprimer = async (session: string) => {
  const { call } = await portail();
  return call('compte.supprimer', { session, body: { motDePasseActuel: MOT_DE_PASSE } });
};
const compter = async (uid: string, where: object): Promise<number> => {
  const { strapi } = await portail();
  return strapi.db.query(uid).count({ where });
};
const stocke = async (cle: string): Promise<boolean> => {
  const { stockagePrive } = actes('platform/storage/storage.js');
  return (await stockagePrive()).lire(cle).then(
    (flux: { destroy(): void }) => {
      flux.destroy();
      return true;
    },
    () => false,
  );
};

it('my data are one JSON file, with all of mine and nothing of anybody else’s', async () => {
  const { call, strapi } = await portail();
  const moi = await candidat();
  const autre = await candidat();
  await createDossierTransmis(strapi, moi, { formationCode: 'LP-ABF-LM' });
  await createCandidature(strapi, autre, { formationCode: 'LP-ABF-LM' });
  const { status, body: fichier, headers } = await call('compte.exporter', { session: moi.session });
  assert.equal(status, 200);
  assert.equal(headers.get('content-disposition'), 'attachment; filename="mes-donnees.json"');
  assert.equal(headers.get('cache-control'), 'private, no-store');
  const texte = fichier.toString();
  const body = JSON.parse(texte);
  assert.deepEqual(Object.keys(body), ['compte', 'sessions', 'candidatures', 'courriels', 'journal']);
  assert.deepEqual([body.compte.email, body.compte.nom], [moi.email, moi.nom]);
  assert.equal(body.candidatures.length, 1);
  assert.ok(body.candidatures[0].pieces.some(({ fichier }: { fichier: object | null }) => fichier));
  assert.ok(body.journal.some(({ action }: { action: string }) => action === 'candidature.transmettre'));
  for (const sien of [autre.email, autre.nom, autre.ref]) assert.ok(!texte.includes(sien));
  assert.ok(!/password|\$2b|jeton=|empreinte/.test(texte));
});

/** `reserver` convokes a dossier transmitted to LP-ABF-LM, and books the one hour that it is proposed. */
async function reserver(session: string, candidature: string) {
  const { strapi, call } = await portail();
  const entretien = await createEntretien(strapi, {
    ...{ formationCodes: ['LP-ABF-LM'], jours: ['2099-03-10'], heures: ['09:00'] },
  });
  const convocation = await createConvocation(strapi, candidature, { entretiens: [entretien] });
  const creneau = first(entretien.creneaux);
  const body = { entretien: entretien.ref, debut: creneau.debut.toISOString(), vu: '' };
  const reply = await call('convocation.reserver', { session, params: { id: convocation }, body });
  assert.equal(reply.status, 200);
  return { convocation, creneau };
}

it('my data hold my convocations, with each créneau that I chose', async () => {
  const { call, strapi } = await portail();
  const moi = await candidat();
  const id = await createDossierTransmis(strapi, moi, { formationCode: 'LP-ABF-LM' });
  const { convocation, creneau } = await reserver(moi.session, id);
  const { id: vu } = (await call('convocation.lire', { session: moi.session, params: { id: convocation } })).body
    .rendezVous as { id: string };
  await call('convocation.annuler', { session: moi.session, params: { id: convocation }, body: { vu } });
  const { body } = await call('compte.exporter', { session: moi.session });
  const [dossier] = JSON.parse(body.toString()).candidatures;
  const [{ reservations, etat }] = dossier.convocations;
  assert.equal(etat, 'convoque');
  assert.deepEqual(
    reservations.map(({ debut, etat, par }: Record<string, string>) => [debut, etat, par]),
    [[creneau.debut.toISOString(), 'annulee', 'candidat']],
  );
});

describe('an account that is deleted', () => {
  it('is gone at once, with its dossiers and files, when nothing was transmitted', async () => {
    const { call, strapi } = await portail();
    const moi = await candidat();
    const { session, email, compteRef, ref } = moi;
    const ailleurs = await (await portail()).signIn(email, MOT_DE_PASSE);
    const id = await createCandidature(strapi, moi, { formationCode: 'LP-ABF-LM' });
    const piece = first((await call('candidature.lire', { session, params: { id } })).body.pieces).pieceDemandeeRef;
    await call('piece.deposer', { session, params: { id, piece }, body: await pdf('À effacer') });
    const [fichier] = await strapi.db.query('api::fichier.fichier').findMany({ where: { candidatRef: ref } });
    assert.equal(await stocke(fichier.cle), true);

    assert.equal((await supprimer(session)).status, 200);
    for (const jeton of [session, ailleurs]) assert.equal((await call('compte.lire', { session: jeton })).status, 401);
    const restes = await Promise.all([
      compter('plugin::users-permissions.user', { email }),
      compter('api::candidat.candidat', { documentId: ref }),
      compter('api::candidature.candidature', { candidatRef: ref }),
      compter('api::piece.piece', { candidatureRef: id }),
      compter('api::fichier.fichier', { candidatRef: ref }),
      compter('api::session.session', { compteRef }),
      compter('api::lien.lien', { compteRef }),
    ]);
    assert.deepEqual(restes, [0, 0, 0, 0, 0, 0, 0]);
    assert.equal(await stocke(fichier.cle), false);
    assert.deepEqual(await sujetsRecus(email), ['Votre compte est supprimé']);
  });

  it('by three requests at once is deleted once', async () => {
    const { session } = await candidat();
    const statuts = (await Promise.all([1, 2, 3].map(() => supprimer(session)))).map(({ status }) => status);
    assert.deepEqual(
      statuts.filter((statut) => ![200, 401, 422].includes(statut)),
      [],
    );
    assert.ok(statuts.includes(200));
  });

  it('forgets the mails that its earlier addresses received', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    await call('compte.changerEmail', { session, body: { email: `y-${email}`, motDePasseActuel: MOT_DE_PASSE } });
    await call('compte.valider', { body: { jeton: await jetonRecu(`y-${email}`) } });
    assert.equal((await supprimer(session)).status, 200);
    assert.deepEqual(await sujetsRecus(email), []);
    assert.deepEqual(await sujetsRecus(`y-${email}`), ['Votre compte est supprimé']);
  });

  it('asks the password', async () => {
    const { call } = await portail();
    const { session } = await candidat();
    const refus = await call('compte.supprimer', { session, body: { motDePasseActuel: 'Portail-Faux-2018' } });
    assert.deepEqual([refus.status, refus.body.refus[0].code], [422, 'mot_de_passe_incorrect']);
    assert.equal((await call('compte.lire', { session })).status, 200);
  });

  it('leaves its transmitted dossiers to the IUT, readable, until their date; then they go', async () => {
    const { strapi, call, callBureau, signInAgent } = await portail();
    const moi = await candidat();
    const { session, email, ref } = moi;
    const transmis = await createDossierTransmis(strapi, moi, { formationCode: 'LP-ABF-LM' });
    const enCours = await createCandidature(strapi, moi, { formationCode: 'LP-EPR-AC' });
    const { convocation, creneau } = await reserver(session, transmis);
    const { conservationJusquau, dossiersTransmis } = (await call('compte.lire', { session })).body;
    assert.equal(dossiersTransmis, 1);
    assert.match(conservationJusquau ?? '', /^\d{4}-12-31$/);
    assert.equal((await supprimer(session)).status, 200);
    // Nobody comes: the place is another's, at once.
    assert.equal(await compter('api::creneau.creneau', { documentId: creneau.ref, prises: 0 }), 1);
    assert.equal(await compter('api::convocation.convocation', { documentId: convocation, etat: 'close' }), 1);

    const agent = await signInAgent('secretariat.le-mans@portail.test');
    const lu = await callBureau('GET', `/dossiers/${transmis}`, agent);
    assert.equal(lu.status, 200);
    assert.deepEqual(lu.body.candidat, { nom: moi.nom, prenom: moi.prenom });
    assert.equal(lu.body.contact.email, email);
    const { ref: piece } = first(lu.body.pieces, ({ fichier }) => fichier);
    assert.equal((await callBureau('GET', `/dossiers/${transmis}/pieces/${piece}/fichier`, agent)).status, 200);
    assert.equal(await compter('api::candidature.candidature', { documentId: enCours }), 0);
    assert.equal(await compter('plugin::users-permissions.user', { email }), 0);
    const reste = await strapi.db.query('api::candidat.candidat').findOne({ where: { documentId: ref } });
    const gardes = Object.entries(reste).filter(([, valeur]) => valeur && Object.keys(Object(valeur)).length > 0);
    const { nom, prenom, telephone } = Object.fromEntries(gardes) as Record<string, string>;
    assert.deepEqual([nom, prenom, telephone], [moi.nom, moi.prenom, '+33261910000']);
    for (const champ of ['ine', 'dateNaissance', 'adresse', 'ville', 'nationalite', 'telephone2']) {
      assert.equal(reste[champ], null, champ);
    }

    const purger = () => actes('api/compte/services/effacement.js').purgerComptesSupprimes() as Promise<void>;
    await purger();
    assert.equal(await compter('api::candidature.candidature', { documentId: transmis }), 1);
    const [fichier] = await strapi.db.query('api::fichier.fichier').findMany({ where: { candidatRef: ref } });
    await shiftClock(Date.parse(conservationJusquau ?? '') + 2 * 86_400_000 - Date.now(), purger);
    assert.equal(await compter('api::candidature.candidature', { documentId: transmis }), 0);
    assert.equal(await compter('api::candidat.candidat', { documentId: ref }), 0);
    assert.equal(await compter('api::convocation.convocation', { documentId: convocation }), 0);
    assert.equal(await compter('api::reservation.reservation', { convocationRef: convocation }), 0);
    assert.equal(await stocke(fichier.cle), false);
    assert.ok(!(await sujetsRecus(email)).some((sujet) => sujet.startsWith('Accusé')));
  });
});

it('the snapshot of a transmitted dossier stays frozen', async () => {
  const { strapi, call } = await portail();
  const moi = await candidat();
  const id = await createDossierTransmis(strapi, moi, { formationCode: 'LP-ABF-LM' });
  const figer = async () =>
    (await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } })).instantane.profil;
  const avant = await figer();
  assert.deepEqual(avant, { ...moi.profil, email: moi.email });
  const { adresse: _, ...autres } = moi.profil;
  const body = {
    bloc: 'coordonnees',
    adresse: 'Ailleurs',
    codePostal: autres.codePostal,
    ville: autres.ville,
    telephone: autres.telephone,
    telephone2: '',
  };
  assert.equal((await call('compte.modifier', { session: moi.session, body })).status, 200);
  assert.deepEqual(await figer(), avant);
});
