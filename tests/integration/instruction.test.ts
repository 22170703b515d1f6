import assert from 'node:assert/strict';
import { before, beforeEach, describe, it } from 'node:test';
import type { PieceBureau } from '@portail/config/bureau/dossiers';
import type { Dossier } from '@portail/config/contract/candidature';
import { afficherInstant, ajouterJours, finDuJour, jourDeParis } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { type BureauRefused, portail, type Refused } from '../support/portail.ts';
import { handOver } from '../support/remise.ts';

/** `Courriel` is a mail as it waits to be sent. */
type Courriel = { cle: string; sujet: string; texte: string };

const MOT_DE_PASSE = 'Portail-Test-2018';
const DELAI = ajouterJours(jourDeParis(new Date()), 10);

describe('the secretariat’s acts on a dossier', () => {
  let candidat: Candidat;
  let session: string;
  let secretariat: string;
  let id: string;

  before(portail);

  beforeEach(async () => {
    const { strapi, signIn, signInAgent } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    secretariat = await signInAgent('secretariat.le-mans@portail.test');
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  });

  const bureau = async () => (await (await portail()).callBureau('GET', `/dossiers/${id}`, secretariat)).body;
  const lire = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;
  const code = ({ body: { error, refus } }: { body: Partial<Refused & BureauRefused> }) =>
    error?.details.code ?? refus?.[0].code;

  async function agir(acte: string, corps: object = {}) {
    const { callBureau } = await portail();
    const { vu } = await bureau();
    const reply = await callBureau('POST', `/dossiers/${id}/${acte}`, secretariat, { vu, ...corps });
    return [reply.status, code(reply)];
  }

  async function juger(ref: string, verdict: 'accepter' | 'refuser', motif = '') {
    const { callBureau } = await portail();
    const { version } = first((await bureau()).pieces, (piece) => piece.ref === ref);
    const corps = { verdict, motif, version };
    assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, secretariat, corps)).status, 200);
  }

  /** The answers: this formation asks for three at least. */
  async function deposees(): Promise<[PieceBureau, PieceBureau, PieceBureau, ...PieceBureau[]]> {
    const [une, autre, derniere, ...reste] = (await bureau()).pieces.filter(({ fichier }) => fichier);
    assert.ok(une && autre && derniere);
    return [une, autre, derniere, ...reste];
  }

  async function courriels(sujet: RegExp): Promise<Courriel[]> {
    const { strapi } = await portail();
    const ecrits: Courriel[] = await strapi.db
      .query('api::courriel.courriel')
      .findMany({ where: { compteRef: candidat.compteRef }, orderBy: { id: 'asc' } });
    return ecrits.filter((courriel) => sujet.test(courriel.sujet));
  }

  async function deposer(ref: string, titre: string) {
    const { call } = await portail();
    return call('piece.deposer', { session, params: { id, piece: ref }, body: await pdf(titre) });
  }

  it('asks for compléments once, the candidat answers and sends back, and nothing was said before', async () => {
    const { callBureau } = await portail();
    const [une, autre] = await deposees();
    await juger(une.ref, 'refuser', 'Ce document est illisible.');
    await juger(autre.ref, 'accepter');
    // A judgement that may still change is the bureau's own.
    const avant = await lire();
    const vue = (dossier: Dossier, ref: string) => first(dossier.pieces, (p) => p.pieceDemandeeRef === ref);
    assert.deepEqual([vue(avant, une.ref).etat, vue(avant, une.ref).motifRefus], ['deposee', null]);
    assert.equal(vue(avant, autre.ref).etat, 'deposee');
    assert.equal(avant.comptage.manquantes, 0);

    assert.deepEqual(await agir('complements', { delai: DELAI }), [200, undefined]);
    const dossier = await lire();
    assert.deepEqual(
      [dossier.etat, dossier.limite, dossier.pret],
      ['incomplete', finDuJour(DELAI).toISOString(), false],
    );
    assert.deepEqual(
      [vue(dossier, une.ref).etat, vue(dossier, une.ref).motifRefus],
      ['refusee', 'Ce document est illisible.'],
    );
    const demandes = await courriels(/à compléter/);
    assert.equal(demandes.length, 1);
    const demande = first(demandes);
    assert.ok(demande.texte.includes(`${une.intitule} : la pièce est refusée. Motif : Ce document est illisible.`));
    assert.ok(demande.texte.includes(afficherInstant(finDuJour(DELAI))));
    assert.ok(!demande.texte.includes(`- ${autre.intitule}`));

    // Only refused answers are open, and the dossier is not sent back without new ones.
    assert.equal(code(await deposer(autre.ref, 'Autre chose')), 'piece_non_modifiable');
    const trop = await handOver('candidature.completer', { session, params: { id } });
    assert.deepEqual(trop.body.refus, [{ code: 'piece_a_reprendre', cible: une.ref }]);
    assert.equal((await deposer(une.ref, 'Lisible')).status, 200);
    const envois = await Promise.all(
      Array.from({ length: 5 }, () => handOver('candidature.completer', { session, params: { id } })),
    );
    const numero = `${dossier.numeroAccuse}-C1`;
    assert.deepEqual(
      envois.map(({ status, body }) => [status, body.numeroAccuse]),
      envois.map(() => [200, numero]),
    );
    const apres = await lire();
    assert.equal(apres.etat, 'transmise');
    assert.deepEqual(
      apres.recepisse?.accuses.map((accuse) => accuse.numero),
      [dossier.numeroAccuse, numero],
    );
    assert.deepEqual(
      (await courriels(/Accusé de réception/)).map(({ cle }) => cle),
      [`accuse:${dossier.numeroAccuse}`, `accuse:${numero}`],
    );

    // A dossier that came back does not pass for new.
    const { renvoyeLe, transmiseLe } = await bureau();
    assert.ok(renvoyeLe && transmiseLe && renvoyeLe > transmiseLe);
    const liste = (await callBureau('GET', `/dossiers?recherche=${numero}`, secretariat)).body.dossiers;
    assert.deepEqual(
      liste.map((ligne) => [ligne.id, ligne.etat, ligne.renvoyeLe]),
      [[id, 'transmise', renvoyeLe]],
    );
    // The refused file stays readable by the bureau, the new one too.
    const piece = first((await bureau()).pieces, (p) => p.ref === une.ref);
    assert.equal(piece.reprise, true);
    const refusee = first(piece.refusees);
    assert.equal(refusee.motifRefus, 'Ce document est illisible.');
    const lue = await callBureau('GET', `/dossiers/${id}/refusees/${refusee.id}/fichier`, secretariat);
    assert.equal(lue.status, 200);
    assert.ok(lue.body.length > 100);

    // A second round closes the pièces that the first had opened.
    await juger(autre.ref, 'refuser', 'Il manque une page.');
    assert.deepEqual(await agir('complements', { delai: DELAI }), [200, undefined]);
    assert.equal(code(await deposer(une.ref, 'Encore')), 'piece_non_modifiable');
    assert.equal((await deposer(autre.ref, 'Complet')).status, 200);
    assert.equal(
      (await handOver('candidature.completer', { session, params: { id } })).body.numeroAccuse,
      `${dossier.numeroAccuse}-C2`,
    );
  });

  it('acknowledges what was sent of this request, and not an earlier sending', async () => {
    const [une, autre] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    await agir('complements', { delai: DELAI });
    await deposer(une.ref, 'Lisible');
    assert.equal((await handOver('candidature.completer', { session, params: { id } })).status, 200);
    await juger(autre.ref, 'refuser', 'Il manque une page.');
    await agir('complements', { delai: DELAI });
    await deposer(autre.ref, 'Complet');
    const { vu } = await lire();
    await agir('irrecevabilite', { motif: 'Trop tard.' });
    assert.deepEqual(await agir('reouverture', { motif: 'Une erreur.', delai: null }), [200, undefined]);
    const { call } = await portail();
    const ancien = await call('candidature.completer', { session, params: { id }, body: { vu } });
    assert.equal(ancien.status, 409);
    assert.equal((await courriels(/Accusé de réception/)).length, 2);
  });

  it('never makes the deadline of compléments earlier, and gives none to who has nothing to do', async () => {
    const [une] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    await agir('complements', { delai: DELAI });
    assert.deepEqual(await agir('complements', { delai: ajouterJours(DELAI, -1) }), [422, 'delai_pas_plus_tard']);
    assert.deepEqual(await agir('complements', { delai: DELAI }), [200, undefined]);
    await juger(une.ref, 'accepter');
    assert.equal((await bureau()).etatLu, 'transmise');
    assert.deepEqual(await agir('delai', { delai: ajouterJours(DELAI, 1) }), [409, 'etat_incompatible']);
    assert.deepEqual(await courriels(/délai/), []);
  });

  it('refuses compléments without a refused item, or with a deadline that is past', async () => {
    assert.deepEqual(await agir('complements', { delai: DELAI }), [409, 'aucune_piece_refusee']);
    const [une] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    assert.deepEqual(await agir('complements', { delai: '2018-02-01' }), [422, 'delai_pas_dans_le_futur']);
    assert.equal((await courriels(/à compléter/)).length, 0);
  });

  it('closes the compléments at their deadline, and opens them again by a delay', async () => {
    const [une] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    await agir('complements', { delai: jourDeParis(new Date()) });
    await shiftClock(25 * 3_600_000, async () => {
      assert.equal((await bureau()).enRetard, true);
      const { signIn } = await portail();
      session = await signIn(candidat.email, MOT_DE_PASSE);
      assert.equal(code(await deposer(une.ref, 'Trop tard')), 'date_limite_passee');
      assert.equal(code(await handOver('candidature.completer', { session, params: { id } })), 'date_limite_passee');
      assert.deepEqual(await agir('delai', { delai: DELAI }), [200, undefined]);
      assert.equal((await bureau()).enRetard, false);
      assert.equal((await deposer(une.ref, 'À temps')).status, 200);
    });
    const delai = first(await courriels(/délai/));
    assert.ok(delai.texte.includes(`jusqu’au ${afficherInstant(finDuJour(DELAI))} pour compléter`));
  });

  it('judges in the middle of compléments what was not verified, and tells the candidat at the next act', async () => {
    const { callBureau } = await portail();
    const [une, autre, derniere] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    await agir('complements', { delai: DELAI });
    const vue = async (ref: string) => first((await lire()).pieces, (p) => p.pieceDemandeeRef === ref);

    // A refusal made now is for the next request: the candidat sees no change, and owes nothing of it.
    await juger(autre.ref, 'refuser', 'Il manque une page.');
    assert.deepEqual([(await vue(autre.ref)).etat, (await vue(autre.ref)).motifRefus], ['deposee', null]);
    assert.equal(code(await deposer(autre.ref, 'Pas demandée')), 'piece_non_modifiable');
    // The bureau may think again until then.
    await juger(autre.ref, 'accepter');
    await juger(autre.ref, 'refuser', 'Il manque la page 2.');
    assert.deepEqual(await agir('completude'), [409, 'piece_refusee']);

    // A second request in the same round announces all that is refused.
    assert.deepEqual(await agir('complements', { delai: DELAI }), [200, undefined]);
    assert.deepEqual(
      [(await vue(autre.ref)).etat, (await vue(autre.ref)).motifRefus],
      ['refusee', 'Il manque la page 2.'],
    );
    const [, seconde] = await courriels(/à compléter/);
    for (const { intitule } of [une, autre]) assert.ok(seconde?.texte.includes(`- ${intitule} : la pièce est refusée`));

    // The IUT accepts after all: nothing is left to the candidat, who is told by the next act.
    await juger(une.ref, 'accepter');
    assert.deepEqual([(await lire()).etat, (await lire()).etatLu], ['incomplete', 'incomplete']);
    await juger(autre.ref, 'accepter');
    const accepte = await lire();
    assert.deepEqual([accepte.etat, accepte.etatLu, accepte.comptage.manquantes], ['incomplete', 'transmise', 0]);
    assert.equal((await bureau()).etatLu, 'transmise');
    await shiftClock(15 * 86_400_000, async () => assert.equal((await bureau()).enRetard, false));
    const { version } = first((await bureau()).pieces, (p) => p.ref === une.ref);
    const corps = { verdict: 'refuser', motif: 'Encore.', version };
    const tard = await callBureau('POST', `/dossiers/${id}/pieces/${une.ref}/jugement`, secretariat, corps);
    assert.equal(code(tard), 'etat_incompatible');

    assert.deepEqual(await agir('completude'), [409, 'piece_non_jugee']);
    await juger(derniere.ref, 'accepter');
    assert.equal((await courriels(/./)).length, 3, 'an accusé and two requests');
    assert.deepEqual(await agir('completude'), [200, undefined]);
    assert.equal((await courriels(/complet$/)).length, 1);
    assert.equal(code(await handOver('candidature.completer', { session, params: { id } })), 'etat_incompatible');
  });

  it('asks anew, in the same round, for what was answered again and refused again', async () => {
    const [une, autre] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    await juger(autre.ref, 'refuser', 'Il manque une page.');
    await agir('complements', { delai: DELAI });
    await deposer(une.ref, 'Encore illisible');
    await deposer(autre.ref, 'Avec sa page');
    await juger(une.ref, 'refuser', 'Toujours illisible.');
    await agir('complements', { delai: DELAI });
    const { pieces } = await lire();
    const vue = (ref: string) => first(pieces, (p) => p.pieceDemandeeRef === ref);
    assert.deepEqual([vue(une.ref).etat, vue(une.ref).motifRefus], ['refusee', 'Toujours illisible.']);
    // An answer that was not refused again is still the candidat's, until it is sent.
    assert.deepEqual([vue(autre.ref).etat, vue(autre.ref).reprise], ['deposee', true]);
    const trop = await handOver('candidature.completer', { session, params: { id } });
    assert.deepEqual(trop.body.refus, [{ code: 'piece_a_reprendre', cible: une.ref }]);
    assert.equal((await deposer(une.ref, 'Lisible enfin')).status, 200);
    assert.equal((await handOver('candidature.completer', { session, params: { id } })).status, 200);
  });

  it('grants a délai that is later than the present deadline, inside the campagne, and writes of no other', async () => {
    const { strapi } = await portail();
    const { au, annee } = await strapi.db
      .query('api::campagne.campagne')
      .findOne({ where: { courante: true }, select: ['au', 'annee'] });
    const [une] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    assert.deepEqual(await agir('complements', { delai: ajouterJours(au, 1) }), [422, 'delai_apres_campagne']);
    assert.deepEqual(await agir('complements', { delai: DELAI }), [200, undefined]);
    assert.equal((await bureau()).dernierJour, au);
    for (const [jour, refus] of [
      [jourDeParis(new Date()), 'delai_pas_plus_tard'],
      [ajouterJours(DELAI, -1), 'delai_pas_plus_tard'],
      [DELAI, 'delai_pas_plus_tard'],
      [ajouterJours(au, 1), 'delai_apres_campagne'],
      ['2099-12-04', 'delai_apres_campagne'],
    ])
      assert.deepEqual(await agir('delai', { delai: jour }), [422, refus], `délai until ${jour}`);
    assert.equal((await lire()).limite, finDuJour(DELAI).toISOString());
    assert.equal((await courriels(/délai/)).length, 0);
    assert.deepEqual(await agir('delai', { delai: ajouterJours(DELAI, 1) }), [200, undefined]);

    // The formation's end counts before the transmission, then the personal deadline.
    id = await createCandidature(strapi, candidat, { formationCode: 'LP-CACL-LM' });
    const fermeture = (await lire()).formation.au;
    assert.deepEqual(await agir('delai', { delai: fermeture }), [422, 'delai_pas_plus_tard']);
    assert.deepEqual(await agir('delai', { delai: au }), [200, undefined]);
    assert.deepEqual(await agir('delai', { delai: ajouterJours(fermeture, 1) }), [422, 'delai_apres_campagne']);
    assert.equal((await lire()).limite, finDuJour(au).toISOString());
    const [, personnel, ...autres] = await courriels(/délai/);
    assert.deepEqual(autres, []);
    assert.ok(personnel?.texte.includes(`jusqu’au ${afficherInstant(finDuJour(au))} pour terminer`));

    // A campagne that administration deleted ends with its year.
    const campagnes = strapi.db.query('api::campagne.campagne');
    await campagnes.update({ where: { courante: true }, data: { annee: annee - 20 } });
    try {
      assert.equal((await bureau()).dernierJour, `${annee}-12-31`);
    } finally {
      await campagnes.update({ where: { courante: true }, data: { annee } });
    }
  });

  it('reopens what was being prepared without taking back the délai that it had', async () => {
    const { call, strapi } = await portail();
    const { au } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
    id = await createCandidature(strapi, candidat, { formationCode: 'LP-CACL-LM' });
    await agir('delai', { delai: au });
    await call('candidature.abandonner', { session, params: { id }, body: { raison: '' } });
    const demande = { motif: 'À sa demande.', delai: ajouterJours(au, 1) };
    assert.deepEqual(await agir('reouverture', demande), [422, 'delai_apres_campagne']);
    assert.deepEqual(await agir('reouverture', { ...demande, delai: DELAI }), [200, undefined]);
    assert.equal((await lire()).limite, finDuJour(au).toISOString());
    const rouverte = first(await courriels(/rouverte/));
    assert.ok(rouverte.texte.includes(`jusqu’au ${afficherInstant(finDuJour(au))}`));
  });

  it('declares complete what is verified, and not before', async () => {
    assert.deepEqual(await agir('completude'), [409, 'piece_non_jugee']);
    for (const { ref } of await deposees()) await juger(ref, 'accepter');
    assert.deepEqual(await agir('completude'), [200, undefined]);
    const dossier = await lire();
    assert.equal(dossier.etat, 'complete');
    assert.ok(dossier.pieces.some(({ etat }: { etat: string }) => etat === 'validee'));
    assert.equal((await courriels(/complet/)).length, 1);
    assert.deepEqual(await agir('completude'), [409, 'etat_incompatible']);
  });

  it('declares irrecevable with a motif, then reopens', async () => {
    const { call } = await portail();
    assert.equal((await agir('irrecevabilite', { motif: '  ' }))[0], 422);
    assert.deepEqual(await agir('irrecevabilite', { motif: 'Diplôme non admis.' }), [200, undefined]);
    assert.deepEqual([(await lire()).etat, (await lire()).motif], ['irrecevable', 'Diplôme non admis.']);
    assert.equal(
      code(await call('candidature.abandonner', { session, params: { id }, body: { raison: '' } })),
      'etat_incompatible',
    );
    assert.deepEqual(await agir('reouverture', { motif: 'Erreur de notre part.', delai: null }), [200, undefined]);
    assert.deepEqual([(await lire()).etat, (await lire()).motif], ['transmise', null]);
    const sujets = (await courriels(/irrecevable|rouverte/)).map(({ sujet }) => sujet);
    assert.deepEqual(sujets, ['Votre dossier est irrecevable', 'Votre candidature est rouverte']);
  });

  it('reopens an abandoned dossier in the state that it left', async () => {
    const { call, strapi } = await portail();
    const abandonner = () => call('candidature.abandonner', { session, params: { id }, body: { raison: '' } });
    await abandonner();
    assert.deepEqual(await agir('reouverture', { motif: 'À sa demande.', delai: null }), [200, undefined]);
    assert.equal((await lire()).etat, 'transmise');

    id = await createCandidature(strapi, candidat, { formationCode: 'LP-CACL-LM' });
    await abandonner();
    const vide = { motif: 'À sa demande.', delai: null };
    assert.deepEqual(await agir('reouverture', vide), [422, 'delai_manquant']);
    assert.deepEqual(await agir('reouverture', { ...vide, delai: DELAI }), [200, undefined]);
    assert.equal((await lire()).etat, 'en_constitution');
  });

  it('refuses an act chosen on a page that is out of date, and another IUT’s', async () => {
    const { callBureau, signInAgent } = await portail();
    const { vu } = await bureau();
    const [une] = await deposees();
    await juger(une.ref, 'refuser', 'Illisible.');
    const tard = await callBureau('POST', `/dossiers/${id}/complements`, secretariat, { vu, delai: DELAI });
    assert.deepEqual([tard.status, code(tard)], [409, 'dossier_perime']);
    const angers = await signInAgent('secretariat.angers-cholet@portail.test');
    const ailleurs = await callBureau('POST', `/dossiers/${id}/complements`, angers, {
      vu: (await bureau()).vu,
      delai: DELAI,
    });
    assert.equal(ailleurs.status, 404);
  });
});
