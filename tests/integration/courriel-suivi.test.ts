/** Mails that did not leave are told to the staff, who send them again. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Travail } from '@portail/config/bureau/travaux';
import { ENTETES } from '@portail/config/contract/route';
import { RETARD_MS } from '@portail/config/rules/courriels';
import { anyCandidat, anyInscription, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { shiftClock } from '../support/clock.ts';
import { ecrire, jetonRecu, lire, livrer, livrerCourriels } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const ADMINISTRATION = 'admin@portail.test';
const MOT_DE_PASSE = 'Portail-Test-2018';

async function suivi(agent: string) {
  const { callBureau, signInAgent } = await portail();
  return (await callBureau('GET', '/courriels', await signInAgent(agent))).body;
}

/** @returns the work that sends them again, once it is over; null when there was nothing to send */
async function renvoyer(agent: string): Promise<Travail | null> {
  const { callBureau, signInAgent } = await portail();
  const { status, body } = await callBureau('POST', '/courriels/renvoi', await signInAgent(agent), {});
  assert.equal(status, 200);
  return body.travail && finDuTravail(agent, body.travail.id);
}

/** `echecDeDossier` is a mail about a dossier of Le Mans, that the server refuses once. */
async function echecDeDossier() {
  const { strapi, smtp } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  const candidatureRef = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  const refs = { compteRef: candidat.compteRef, candidatureRef };
  const destinataire = await ecrire(refs, (adresse) => smtp.repondre(adresse, [550]));
  await livrer(destinataire, 'echec');
  return { candidat, destinataire };
}

/** @param reponses what the mail server answers to the mails of this address, in turn; then it takes them */
async function inscrit(clients: number, reponses: number[] = []) {
  const { call, smtp } = await portail();
  const saisie = anyInscription();
  smtp.repondre(saisie.email, reponses);
  const headers = { [ENTETES.client]: `2001:db8:5:${clients}::1` };
  const { body } = await call('compte.creer', { body: saisie, headers });
  return { email: saisie.email, session: body.jeton as string };
}

const compte = async (session: string) => (await (await portail()).call('compte.lire', { session })).body;

describe('mails that were given up', () => {
  it('are counted for the administration and for the secretariat of their dossier, whose address nobody is shown', async () => {
    const avant = await Promise.all([LE_MANS, NANTES, ADMINISTRATION].map(suivi));
    const { destinataire } = await echecDeDossier();
    const apres = await Promise.all([LE_MANS, NANTES, ADMINISTRATION].map(suivi));
    const plus = apres.map(({ echecs }, rang) => echecs.nombre - (avant[rang]?.echecs.nombre ?? 0));
    assert.deepEqual(plus, [1, 0, 1]);
    assert.deepEqual(Object.keys(first(apres)), ['echecs', 'attente']);
    assert.deepEqual(first(apres).echecs, {
      nombre: first(avant).echecs.nombre + 1,
      depuis: new Date(0).toISOString(),
    });
    assert.ok(!JSON.stringify(apres).includes(destinataire));
  });

  it('leave again when the secretariat of their dossier asks, once, for the address that its candidat has today', async () => {
    const { strapi, smtp } = await portail();
    const { candidat, destinataire } = await echecDeDossier();
    await renvoyer(NANTES);
    assert.equal((await lire(destinataire)).etat, 'echec');
    const journaux = () => strapi.db.query('api::journal.journal').findMany({ where: { action: 'courriel.renvoyer' } });
    const lignes = (await journaux()).length;
    const clics = await Promise.all(Array.from({ length: 5 }, () => renvoyer(LE_MANS)));
    assert.deepEqual([new Set(clics.flatMap((un) => un?.id ?? [])).size, await renvoyer(LE_MANS)], [1, null]);
    assert.equal((await journaux()).length, lignes + 1);
    assert.ok((await journaux()).at(-1).details.courriels.length >= 1);
    await livrer(candidat.email, 'envoye');
    assert.deepEqual([smtp.recus(candidat.email).length, smtp.recus(destinataire).length], [1, 0]);
    assert.equal((await suivi(LE_MANS)).echecs.nombre, 0);
  });

  it('are of no use any more when their link was replaced, or their account deleted', async () => {
    const { call } = await portail();
    const { email, session } = await inscrit(1, [550]);
    await livrer(email, 'echec');
    const avec = (await suivi(ADMINISTRATION)).echecs.nombre;
    await shiftClock(61_000, async () => {
      assert.equal((await call('compte.renvoyer', { session })).status, 200);
      await livrer(email, 'envoye');
    });
    assert.equal((await suivi(ADMINISTRATION)).echecs.nombre, avec - 1);
    const autre = await inscrit(5, [550]);
    await livrer(autre.email, 'echec');
    assert.equal((await suivi(ADMINISTRATION)).echecs.nombre, avec);
    await call('compte.supprimer', { session: autre.session, body: { motDePasseActuel: MOT_DE_PASSE } });
    assert.equal((await suivi(ADMINISTRATION)).echecs.nombre, avec - 1);
  });

  it('keep their link as long as it would serve', async () => {
    const { strapi, call } = await portail();
    const { email, session } = await inscrit(2, [550]);
    await livrer(email, 'echec');
    await renvoyer(ADMINISTRATION);
    await livrer(email, 'envoye');
    assert.equal((await call('compte.valider', { body: { jeton: await jetonRecu(email) } })).status, 200);
    assert.equal((await compte(session)).emailValide, true);
    const ligne = await strapi.db.query('api::courriel.courriel').findOne({ where: { destinataire: email } });
    assert.match(ligne.texte, /jeton=…/);
  });
});

describe('« Mon compte »', () => {
  it('says that the address refuses our mails, until another one passes', async () => {
    const { call } = await portail();
    const { email, session } = await inscrit(3, [550]);
    await livrer(email, 'echec');
    assert.equal((await compte(session)).remise, 'refusee');
    await shiftClock(61_000, async () => {
      assert.equal((await call('compte.renvoyer', { session })).status, 200);
      await livrer(email, 'envoye');
    });
    assert.equal((await compte(session)).remise, null);
  });

  it('says that a mail is late, not that one is on its way', async () => {
    const { smtp } = await portail();
    let nouveau = { email: '', session: '' };
    await smtp.enPanne('eteint', async () => {
      nouveau = await inscrit(4);
      const { session } = nouveau;
      await livrerCourriels();
      assert.equal((await compte(session)).remise, null);
      await shiftClock(RETARD_MS + 1000, async () => {
        assert.equal((await compte(session)).remise, 'en_retard');
        const { nombre, depuis } = (await suivi(ADMINISTRATION)).attente;
        assert.ok(nombre >= 1 && depuis !== null);
      });
    });
    const { session, email } = nouveau;
    await shiftClock(RETARD_MS + 61_000, async () => {
      await livrer(email, 'envoye');
      assert.equal((await compte(session)).remise, null);
      assert.deepEqual((await suivi(ADMINISTRATION)).attente, { nombre: 0, depuis: null });
    });
  });

  it('says the same of an address that was asked for, whether it has an account or none', async () => {
    const { strapi, smtp, call, signIn } = await portail();
    const proprietaire = await createCandidat(strapi);
    for (const email of [proprietaire.email, `libre-${proprietaire.email}`]) {
      const demandeur = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
      const session = await signIn(demandeur.email, MOT_DE_PASSE);
      smtp.repondre(email, [550]);
      await call('compte.changerEmail', { session, body: { email, motDePasseActuel: MOT_DE_PASSE } });
      await livrer(email, 'echec');
      const { remise, remiseEnAttente } = await compte(session);
      assert.deepEqual([remise, remiseEnAttente], [null, 'refusee']);
    }
  });
});
