/** The staff read what happened to a dossier, with each motif, and the mails about it; another IUT reads nothing. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { FAITS_DOSSIER } from '@portail/config/rules/actes-dossier';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { ecrire, livrer } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

describe('the history of a dossier', () => {
  let candidat: Candidat;
  let id: string;
  let secretariat: string;
  let nantes: string;

  before(async () => {
    const { strapi, signInAgent } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    secretariat = await signInAgent('secretariat.le-mans@portail.test');
    nantes = await signInAgent('secretariat.nantes@portail.test');
  });

  const bureau = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}`, secretariat)).body;
  const faits = async () =>
    (await (await portail()).callBureau('GET', `/dossiers/${id}/historique`, secretariat)).body.faits;
  const exporte = async () => {
    const { call, signIn } = await portail();
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const { body } = await call('compte.exporter', { session });
    return JSON.parse(body.toString()).candidatures[0].motifs;
  };
  const refuser = async (motif: string) => {
    const { callBureau } = await portail();
    const { ref, intitule, version } = first((await bureau()).pieces, ({ fichier }) => fichier);
    const corps = { verdict: 'refuser', motif, version };
    assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, secretariat, corps)).status, 200);
    return intitule;
  };

  it('keeps the motif of each judgement, and who gave it', async () => {
    const { callBureau } = await portail();
    const intitule = await refuser('Ce document est flou.');
    await refuser('Il manque la deuxième page.');
    assert.equal(await exporte(), undefined);
    const delai = ajouterJours(jourDeParis(new Date()), 10);
    const { vu } = await bureau();
    const demande = await callBureau('POST', `/dossiers/${id}/complements`, secretariat, { vu, delai });
    assert.equal(demande.status, 200);
    const [complements, deuxieme, premier] = (await faits()).filter(({ quoi }) => !quoi.startsWith('a consulté'));
    assert.ok(complements?.quoi.startsWith('a demandé des compléments jusqu’au '));
    assert.ok(complements?.quoi.endsWith(', auparavant « Transmise »'));
    assert.deepEqual(
      [deuxieme, premier].map((fait) => [fait?.quoi, fait?.motif]),
      [
        [`a refusé « ${intitule} », auparavant « Refusée »`, 'Il manque la deuxième page.'],
        [`a refusé « ${intitule} », auparavant « À vérifier »`, 'Ce document est flou.'],
      ],
    );
    assert.ok(deuxieme?.qui.includes(' '), 'an agent is named in full');
    // The journal itself holds no word that somebody wrote.
    const { strapi } = await portail();
    const lignes = await strapi.db.connection('journaux').where({ cible_ref: id }).select('details');
    assert.ok(!JSON.stringify(lignes).includes('flou'));
    // `exporte` gives what was announced: it is the person's to take away.
    assert.deepEqual(
      (await exporte()).map(({ texte }: { texte: string }) => texte),
      ['Ce document est flou.', 'Il manque la deuxième page.'],
    );
  });

  it('is one IUT’s own', async () => {
    const { callBureau } = await portail();
    for (const partie of ['historique', 'courriels'] as const) {
      assert.equal((await callBureau('GET', `/dossiers/${id}/${partie}`, nantes)).status, 404);
    }
  });

  it('has a sentence for every act that the journal holds of a dossier', async () => {
    const { strapi } = await portail();
    const actes: string[] = await strapi.db
      .connection('journaux')
      .where({ cible_type: 'candidature' })
      .distinct('action')
      .pluck('action');
    assert.ok(actes.length > 5);
    assert.deepEqual(
      actes.filter((acte) => !Object.hasOwn(FAITS_DOSSIER, acte)),
      [],
    );
  });

  it('takes as many statements whatever the number of its acts', async () => {
    const { strapi, callBureau } = await portail();
    const compter = async () =>
      (await countStatements(strapi, () => callBureau('GET', `/dossiers/${id}/historique`, secretariat))).count;
    await compter();
    const avant = await compter();
    const { version, ref } = first((await bureau()).pieces, ({ fichier }) => fichier);
    const corps = { verdict: 'accepter', motif: '', version };
    await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, secretariat, corps);
    assert.equal(await compter(), avant);
    assert.ok(avant <= 12, `${avant} statements`);
  });

  it('says why a mail was given up, hides its link, and sends it again to today’s address', async () => {
    const { callBureau, smtp, strapi } = await portail();
    const refs = { compteRef: candidat.compteRef, candidatureRef: id, texte: 'Voir /lien?jeton=abc-DEF' };
    const destinataire = await ecrire(refs, (adresse) => smtp.repondre(adresse, [550]));
    await livrer(destinataire, 'echec');
    const lire = async () =>
      first(
        (await callBureau('GET', `/dossiers/${id}/courriels`, secretariat)).body.courriels,
        (courriel) => courriel.sujet === 'Été à Cholet',
      );
    const echec = await lire();
    assert.deepEqual([echec.etat, echec.destinataire, echec.texte], ['echec', destinataire, 'Voir /lien?jeton=…']);
    assert.ok(echec.raison?.endsWith('.'));
    const chemin = `/dossiers/${id}/courriels/${echec.id}/renvoi` as const;
    assert.equal((await callBureau('POST', chemin, nantes, {})).status, 404);
    const fois = await Promise.all([1, 2, 3].map(() => callBureau('POST', chemin, secretariat, {})));
    assert.deepEqual(fois.map(({ status }) => status).sort(), [200, 409, 409]);
    await livrer(candidat.email, 'envoye');
    const { etat, destinataire: adresse, raison } = await lire();
    assert.deepEqual([etat, adresse, raison], ['envoye', candidat.email, null]);
    // A mail of another dossier is not found under this one.
    const ailleurs = await strapi.db.connection('courriels').whereNot({ candidature_ref: id }).first('id');
    assert.equal(
      (await callBureau('POST', `/dossiers/${id}/courriels/${ailleurs.id}/renvoi`, secretariat, {})).status,
      404,
    );
  });
});
