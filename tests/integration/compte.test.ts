import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { FREINS, SESSION_DUREE_MS, SESSION_INACTIVITE_MS } from '@portail/config/rules/compte';
import type { Inscription } from '@portail/config/rules/parcours';
import { anyInscription } from '../../scripts/seed/factories/candidats.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { ROOT } from '../../scripts/system/paths.mjs';
import { shiftClock } from '../support/clock.ts';
import { jetonRecu, sujetsRecus } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';

const INCORRECTS = { refus: [{ code: 'identifiants_incorrects' }] };
const TROP = { refus: [{ code: 'trop_d_essais' }] };

let adresse = 0;
/** `client` is a client address that no other test fails from. */
const client = () => {
  adresse += 1;
  return { [ENTETES.client]: `2001:db8:0:${adresse.toString(16)}::1` };
};

async function inscrire(choix: Partial<Inscription> = {}) {
  const { call } = await portail();
  const saisie = anyInscription(choix);
  const { status, body } = await call('compte.creer', { body: saisie, headers: client() });
  assert.equal(status, 200, JSON.stringify(body));
  return { saisie, session: body.jeton as string, appareil: body.appareil as string };
}

async function connecter(email: string, motDePasse: string, headers: Record<string, string> = client()) {
  const { call } = await portail();
  const { status, body } = await call('compte.connecter', { body: { email, motDePasse }, headers });
  return { status, body };
}

describe('a sign-up', () => {
  it('is one act: the whole account as typed, a mail, a session', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire({ telephone: '0261910000', ville: ' Angers ' });
    const { email, motDePasse: _, confirmation: __, ...profil } = saisie;
    const { body } = await call('compte.lire', { session });
    assert.deepEqual(body, {
      profil: { ...profil, telephone: '02 61 91 00 00', ville: 'Angers' },
      email,
      emailValide: false,
      emailEnAttente: null,
      remise: null,
      remiseEnAttente: null,
      dossiersTransmis: 0,
      dossiersEnCours: 0,
      autresSessions: 0,
      conservationJusquau: null,
    });
    assert.deepEqual(await sujetsRecus(email), ['Validez votre adresse mail']);
  });

  it('makes one account of 20 parallel ones of one address, whatever its spelling, and leads them all to it', async () => {
    const { call, strapi } = await portail();
    const saisie = anyInscription();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        call('compte.creer', {
          body: { ...saisie, email: i % 2 ? ` ${saisie.email.toUpperCase()} ` : saisie.email },
          headers: client(),
        }),
      ),
    );
    const compter = (uid: string, where: object) => strapi.db.query(uid).count({ where });
    assert.equal(await compter('plugin::users-permissions.user', { email: saisie.email }), 1);
    assert.deepEqual(await sujetsRecus(saisie.email), ['Validez votre adresse mail']);
    assert.deepEqual(
      replies.map(({ status }) => status),
      replies.map(() => 200),
    );
    const comptes = await Promise.all(replies.map(({ body }) => call('compte.lire', { session: body.jeton })));
    assert.deepEqual([...new Set(comptes.map(({ body }) => body.email))], [saisie.email]);
  });

  it('sent twice by the same person (double click, answer lost) leads to the one account', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire();
    const encore = await call('compte.creer', { body: { ...saisie, ville: 'Corrigée' }, headers: client() });
    assert.equal(encore.status, 200);
    assert.notEqual(encore.body.jeton, session);
    const { email, profil } = (await call('compte.lire', { session: encore.body.jeton })).body;
    assert.deepEqual([email, profil.ville], [saisie.email, 'Corrigée']);
  });

  it('on a taken address says so, tells the owner once, and is throttled', async () => {
    const { call } = await portail();
    const { saisie } = await inscrire();
    const autre = {
      ...anyInscription({ email: saisie.email }),
      motDePasse: 'Autre-Passe-2018',
      confirmation: 'Autre-Passe-2018',
    };
    const headers = client();
    const tenter = async () => (await call('compte.creer', { body: autre, headers })).body.refus[0];
    assert.deepEqual(await tenter(), { code: 'email_deja_pris', cible: 'email' });
    assert.deepEqual(await tenter(), { code: 'email_deja_pris', cible: 'email' });
    assert.deepEqual(await sujetsRecus(saisie.email), ['Validez votre adresse mail', 'Vous avez déjà un compte']);
    for (let essai = 2; essai < 20; essai += 1) assert.equal((await tenter()).code, 'email_deja_pris');
    assert.deepEqual(await tenter(), { code: 'trop_de_demandes' });
    // The refusal tells no more who has no account. Another browser is not stopped, nor is this one in a quarter of an
    // hour.
    const libre = await call('compte.creer', { body: anyInscription(), headers });
    assert.deepEqual(libre.body.refus, [{ code: 'trop_de_demandes' }]);
    await inscrire();
    await shiftClock(FREINS.inscription.fenetreMs + 1000, async () => {
      assert.equal((await call('compte.creer', { body: anyInscription(), headers })).status, 200);
    });
  });

  it('may ask before whether an address is taken: as much is told, the owner too, and sign-ups do not pay for it', async () => {
    const { call } = await portail();
    const { saisie } = await inscrire();
    const headers = client();
    const demander = async (email: string) => {
      const { body } = await call('compte.verifierAdresse', { body: { email }, headers });
      return body.prise ?? body.refus[0].code;
    };
    assert.equal(await demander(`libre-${saisie.email}`), false);
    assert.equal(await demander(` ${saisie.email.toUpperCase()}\u200b`), true);
    assert.deepEqual(await sujetsRecus(saisie.email), ['Validez votre adresse mail', 'Vous avez déjà un compte']);
    for (let essai = 1; essai < 20; essai += 1) assert.equal(await demander(saisie.email), true);
    assert.equal(await demander(saisie.email), 'trop_de_demandes');
    // The refusal tells no more who has no account.
    assert.equal(await demander(`autre-${saisie.email}`), 'trop_de_demandes');
    assert.deepEqual(await sujetsRecus(saisie.email), ['Validez votre adresse mail', 'Vous avez déjà un compte']);
    assert.equal((await call('compte.creer', { body: anyInscription(), headers })).status, 200);
  });

  it('may ask about as many free addresses as a school signs up, and no more', async () => {
    const { call } = await portail();
    const headers = client();
    const codes = await Promise.all(
      Array.from({ length: FREINS.adresse.gratuits + 1 }, async (_, rang) => {
        const body = { email: `libre-${rang}@exemple.test` };
        return (await call('compte.verifierAdresse', { body, headers })).status;
      }),
    );
    assert.deepEqual(
      [codes.filter((code) => code === 200).length, codes.filter((code) => code === 429).length],
      [300, 1],
    );
  });

  it('gives a message beside each bad field, and never sends a typed value back', async () => {
    const { call } = await portail();
    const mauvaises = { nom: ' ', email: 'pas-une-adresse', motDePasse: 'secret-trop-simple', confirmation: 'autre' };
    const { status, body } = await call('compte.creer', { body: anyInscription(mauvaises) });
    assert.equal(status, 422);
    assert.deepEqual(Object.keys(body.champs).sort(), ['confirmation', 'email', 'motDePasse', 'nom']);
    assert.ok(!JSON.stringify(body).includes('secret-trop-simple'));
  });

  it('is judged by the lists, the day and the numbering plans too', async () => {
    const { call, strapi } = await portail();
    const mauvaises = {
      telephone: '01 00 00 00 00 00',
      nationalite: 'ZZ',
      obtenuPays: 'XA',
      bacSerie: 'INCONNUE',
      obtenuDiplome: 'Doctorat',
      dateNaissance: '01/01/2025',
    };
    const saisie = anyInscription(mauvaises);
    const { status, body } = await call('compte.creer', { body: saisie });
    assert.equal(status, 422);
    assert.deepEqual(Object.keys(body.champs).sort(), Object.keys(mauvaises).sort());
    assert.equal(await strapi.db.query('plugin::users-permissions.user').count({ where: { email: saisie.email } }), 0);
  });

  it('keeps of what is typed what can be seen of it, and the guide’s own phone number', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire({
      nom: 'Noé\u2011Łukasz\u200b',
      ville: '\u2068Angers\u2069',
      nationalite: 'XA',
      codePostal: '49035 Cedex 01',
      dateNaissance: '2000-10-02',
      telephone: '00 00 00 00 00',
      telephone2: '\u202a02\u201161/91.00–00\u202c',
      obtenuPays: 'CM',
      obtenuCodePostal: '-',
      autresPrecisions: 'a\u0000b\u000bc\u2028d',
    });
    const { body } = await call('compte.lire', { session });
    assert.deepEqual(
      { ...body.profil, email: body.email },
      {
        ...body.profil,
        email: saisie.email,
        nom: 'Noé-Łukasz',
        ville: 'Angers',
        nationalite: 'XA',
        codePostal: '49035 CEDEX 01',
        dateNaissance: '02/10/2000',
        telephone: '00 00 00 00 00',
        telephone2: '02 61 91 00 00',
        obtenuCodePostal: '',
        autresPrecisions: 'ab\nc\nd',
      },
    );
  });

  it('of before these rules is still read, and its nationality kept until it is changed', async () => {
    const { call, strapi } = await portail();
    const { saisie, session } = await inscrire();
    const compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: saisie.email } });
    const ancien = { nom: 'Čapek 😀', nationalite: 'MQ', codePostal: '' };
    await strapi.db
      .query('api::candidat.candidat')
      .updateMany({ where: { compteRef: compte.documentId }, data: ancien });
    const { profil } = (await call('compte.lire', { session })).body;
    assert.deepEqual({ ...profil, ...ancien }, profil);
    const { civilite, prenom, dateNaissance, lieuNaissance, ine } = profil;
    const identite = { bloc: 'identite', civilite, nom: 'Čapek', prenom, dateNaissance, lieuNaissance, ine };
    const modifier = async (nationalite: string) => {
      const { status, body } = await call('compte.modifier', { session, body: { ...identite, nationalite } });
      return [status, Object.keys(body.champs ?? {})];
    };
    assert.deepEqual(await modifier('MQ'), [200, []]);
    assert.deepEqual(await modifier('GP'), [422, ['nationalite']]);
    assert.deepEqual(await modifier('XA'), [200, []]);
  });

  it('refuses a field that the form does not have', async () => {
    const { call } = await portail();
    assert.equal((await call('compte.creer', { body: { ...anyInscription(), confirmed: true } })).status, 422);
  });

  it('keeps neither the password nor a token in clear', async () => {
    const { strapi } = await portail();
    const { saisie, session } = await inscrire();
    const compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: saisie.email } });
    const where = { compteRef: compte.documentId };
    const ecrit = JSON.stringify([
      compte,
      await strapi.db.query('api::session.session').findMany({ where }),
      await strapi.db.query('api::lien.lien').findMany({ where }),
      await strapi.db.query('api::candidat.candidat').findMany({ where }),
    ]);
    for (const secret of [saisie.motDePasse, session, await jetonRecu(saisie.email)])
      assert.ok(!ecrit.includes(secret));
  });
});

describe('a sign-in', () => {
  it('answers an unknown address and a wrong password alike, in the same time', async () => {
    const { saisie } = await inscrire();
    const durees = { connue: [] as number[], inconnue: [] as number[] };
    for (let essai = 0; essai < 6; essai += 1) {
      for (const [sorte, email] of [
        ['connue', saisie.email],
        ['inconnue', `personne-${essai}@exemple.test`],
      ] as const) {
        const debut = performance.now();
        const { status, body } = await connecter(email, 'Portail-Faux-2018');
        durees[sorte].push(performance.now() - debut);
        assert.deepEqual([status, body], [401, INCORRECTS]);
      }
    }
    const mediane = (valeurs: number[]) => valeurs.toSorted((a, b) => a - b)[3] ?? 0;
    // A password is compared each time: without it, one of the two would be ten times as fast.
    const rapport = mediane(durees.connue) / mediane(durees.inconnue);
    assert.ok(rapport > 0.5 && rapport < 2, `ratio ${rapport}`);
  });

  it('takes a password from any keyboard, and one that was hashed as it was typed', async () => {
    const { strapi } = await portail();
    const compose = 'Portail-\u00c9t\u00e9 2018';
    const decompose = 'Portail-E\u0301te\u0301\u00a02018';
    const { saisie } = await inscrire({ motDePasse: compose, confirmation: decompose });
    for (const motDePasse of [compose, decompose]) {
      assert.equal((await connecter(saisie.email, motDePasse)).status, 200, JSON.stringify(motDePasse));
    }
    const { hash } = createRequire(join(ROOT, 'cms/package.json'))('@node-rs/bcrypt');
    const password = await hash(decompose, { cost: 10 });
    await strapi.db
      .query('plugin::users-permissions.user')
      .updateMany({ where: { email: saisie.email }, data: { password } });
    assert.equal((await connecter(saisie.email, decompose)).status, 200);
    assert.equal((await connecter(saisie.email, 'Portail-Ete 2018')).status, 401);
  });

  it('replaces the session that the browser came with: one that was planted opens nothing', async () => {
    const { call, signIn } = await portail();
    const plantee = await signIn('candidat@portail.test');
    const { saisie } = await inscrire();
    const { body } = await call('compte.connecter', {
      body: { email: saisie.email, motDePasse: saisie.motDePasse },
      session: plantee,
      headers: client(),
    });
    assert.notEqual(body.jeton, plantee);
    assert.equal((await call('compte.lire', { session: plantee })).status, 401);
    assert.equal((await call('compte.lire', { session: body.jeton })).body.email, saisie.email);
  });

  it('that a change of password overtakes opens nothing', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire();
    const nouveau = 'Nouveau-Passe-2018';
    const [changement, ...essais] = await Promise.all([
      call('compte.changerMotDePasse', {
        session,
        body: { motDePasseActuel: saisie.motDePasse, motDePasse: nouveau, confirmation: nouveau },
      }),
      ...Array.from({ length: 8 }, () => connecter(saisie.email, saisie.motDePasse)),
    ]);
    assert.equal(changement.status, 200);
    for (const { status, body } of essais) {
      if (status === 200) assert.equal((await call('compte.lire', { session: body.jeton })).status, 401);
    }
    assert.equal((await call('compte.lire', { session })).body.autresSessions, 0);
  });

  it('waits after 10 failures on an account, longer each time; a stranger keeps out neither the owner’s browser nor its mailbox', async () => {
    const { call } = await portail();
    const { saisie, appareil } = await inscrire();
    const { email, motDePasse } = saisie;
    for (let essai = 0; essai < 10; essai += 1) {
      assert.deepEqual((await connecter(email, 'Portail-Faux-2018')).body, INCORRECTS);
    }
    // The right password is refused too, from a browser that never signed in.
    assert.deepEqual(await connecter(email, motDePasse), { status: 429, body: TROP });
    const proprietaire = { ...client(), [ENTETES.appareil]: appareil };
    assert.equal((await connecter(email, motDePasse, proprietaire)).status, 200);
    for (let essai = 0; essai < 10; essai += 1) await connecter(email, 'Portail-Faux-2018');
    await shiftClock(61_000, async () => {
      assert.deepEqual((await connecter(email, 'Portail-Faux-2018')).body, INCORRECTS);
      assert.deepEqual((await connecter(email, motDePasse)).body, TROP);
    });
    // The reset link of a new browser opens too.
    assert.equal((await call('compte.oublier', { body: { email }, headers: client() })).status, 200);
    const jeton = await jetonRecu(email);
    const neuf = { jeton, motDePasse: 'Nouveau-Passe-2018', confirmation: 'Nouveau-Passe-2018' };
    const reinitialise = await call('compte.reinitialiser', { body: neuf, headers: client() });
    assert.equal(reinitialise.status, 200);
    // The reset lifts the wait, for any browser.
    assert.equal((await connecter(email, 'Nouveau-Passe-2018')).status, 200);
  });

  it('counts 30 parallel failures as 30', async () => {
    const { saisie } = await inscrire();
    const essais = await Promise.all(Array.from({ length: 30 }, () => connecter(saisie.email, 'Portail-Faux-2018')));
    assert.equal(essais.filter(({ status }) => status === 401).length, 10);
    assert.equal(essais.filter(({ status }) => status === 429).length, 20);
  });

  it('with a device cookie of its own making is from a browser that never signed in', async () => {
    const { saisie, appareil } = await inscrire();
    const [id, jour] = appareil.split('.');
    for (let essai = 0; essai < 10; essai += 1) await connecter(saisie.email, 'Portail-Faux-2018');
    for (const faux of [
      `${id}.${jour}.${'x'.repeat(43)}`,
      `${id}.${Number(jour) + 1}.${appareil.split('.')[2]}`,
      id ?? '',
      '~~~',
      '.'.repeat(500),
    ]) {
      const { body } = await connecter(saisie.email, saisie.motDePasse, { ...client(), [ENTETES.appareil]: faux });
      assert.deepEqual(body, TROP, faux);
    }
  });

  it('with the owner’s device cookie is not tried without end', async () => {
    const { saisie, appareil } = await inscrire();
    const headers = { ...client(), [ENTETES.appareil]: appareil };
    for (let essai = 0; essai < 10; essai += 1) {
      assert.deepEqual((await connecter(saisie.email, 'Portail-Faux-2018', headers)).body, INCORRECTS);
    }
    assert.deepEqual((await connecter(saisie.email, saisie.motDePasse, headers)).body, TROP);
  });

  it('waits after 100 failures from one address, whatever the accounts', async () => {
    const { saisie } = await inscrire();
    const headers = client();
    for (let essai = 0; essai < FREINS.client.gratuits; essai += 10) {
      await Promise.all(
        Array.from({ length: 10 }, (_, i) =>
          connecter(`ecole-${essai + i}@exemple.test`, 'Portail-Faux-2018', headers),
        ),
      );
    }
    assert.deepEqual((await connecter(saisie.email, saisie.motDePasse, headers)).body, TROP);
    assert.equal((await connecter(saisie.email, saisie.motDePasse)).status, 200);
    await shiftClock(FREINS.client.fenetreMs + 1000, async () => {
      assert.equal((await connecter(saisie.email, saisie.motDePasse, headers)).status, 200);
    });
  });

  it('counts the addresses of one IPv6 network together', async () => {
    const { saisie } = await inscrire();
    // `essayer` counts all the failures that this network may have, but one.
    await actes('api/frein/services/frein.js').essayer('client', '2001:db8:64::1', FREINS.client.gratuits - 1);
    const faux = await connecter(saisie.email, 'Portail-Faux-2018', { [ENTETES.client]: '2001:db8:64::2' });
    assert.deepEqual(faux.body, INCORRECTS);
    const meme = { [ENTETES.client]: '2001:db8:64:0:ffff::1' };
    assert.deepEqual((await connecter(saisie.email, saisie.motDePasse, meme)).body, TROP);
    const autre = { [ENTETES.client]: '2001:db8:64:1::1' };
    assert.equal((await connecter(saisie.email, saisie.motDePasse, autre)).status, 200);
  });

  it('of a whole school costs its address nothing', async () => {
    const { saisie } = await inscrire();
    const headers = client();
    for (let essai = 0; essai < 12; essai += 1) {
      assert.equal((await connecter(saisie.email, saisie.motDePasse, headers)).status, 200);
    }
  });
});

describe('a session', () => {
  it('ends at once when it is closed', async () => {
    const { call, signIn } = await portail();
    const session = await signIn('candidat@portail.test');
    assert.equal((await call('compte.lire', { session })).status, 200);
    assert.equal((await call('compte.deconnecter', { session })).status, 200);
    assert.deepEqual((await call('compte.lire', { session })).body, { refus: [{ code: 'session_absente' }] });
  });

  it('ends idle for 12 hours, and any after 7 days', async () => {
    const { call, signIn } = await portail();
    const oisive = await signIn('candidat@portail.test');
    const active = await signIn('candidat@portail.test');
    const statut = async (session: string) => (await call('compte.lire', { session })).status;
    await shiftClock(SESSION_INACTIVITE_MS - 60_000, async () => assert.equal(await statut(active), 200));
    await shiftClock(SESSION_INACTIVITE_MS + 1000, async () => {
      assert.deepEqual([await statut(oisive), await statut(active)], [401, 200]);
    });
    for (let passe = 20 * 3_600_000; passe < SESSION_DUREE_MS; passe += 8 * 3_600_000) {
      await shiftClock(passe, async () => assert.equal(await statut(active), 200));
    }
    await shiftClock(SESSION_DUREE_MS + 1000, async () => assert.equal(await statut(active), 401));
  });

  it('closes the others from « Mon compte »', async () => {
    const { call, signIn } = await portail();
    const { saisie, session } = await inscrire();
    const ailleurs = await signIn(saisie.email, saisie.motDePasse);
    assert.equal((await call('compte.lire', { session })).body.autresSessions, 1);
    assert.equal((await call('compte.fermerAutresSessions', { session })).status, 200);
    assert.equal((await call('compte.lire', { session: ailleurs })).status, 401);
    assert.equal((await call('compte.lire', { session })).body.autresSessions, 0);
  });
});

describe('« Mon compte »', () => {
  it('saves a block, and no other', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire();
    const coordonnees = {
      bloc: 'coordonnees',
      adresse: '1 place du Ralliement',
      codePostal: '49035',
      ville: 'Angers CEDEX 01',
      telephone: '+32 2 555 12 12',
      telephone2: '',
    };
    assert.deepEqual((await call('compte.modifier', { session, body: coordonnees })).status, 200);
    const { bloc: _, ...attendues } = coordonnees;
    const { email: __, motDePasse: ___, confirmation: ____, ...profil } = saisie;
    assert.deepEqual((await call('compte.lire', { session })).body.profil, { ...profil, ...attendues });
  });

  it('forgets what a block asks no longer', async () => {
    const { call } = await portail();
    const { saisie, session } = await inscrire();
    const { prepareDiplome, prepareSpecialite, preparePays, prepareEtablissement, prepareAdresse } = saisie;
    const { prepareCodePostal, prepareVille } = saisie;
    const body = {
      bloc: 'prepare',
      prepareNonScolarise: true,
      prepareDiplome,
      prepareSpecialite,
      preparePays,
      prepareEtablissement,
      prepareAdresse,
      prepareCodePostal,
      prepareVille,
    };
    assert.equal((await call('compte.modifier', { session, body })).status, 200);
    const { profil } = (await call('compte.lire', { session })).body;
    assert.deepEqual([profil.prepareDiplome, profil.prepareVille], ['', '']);
  });

  it('refuses a bad block beside its fields, and changes nothing', async () => {
    const { call } = await portail();
    const { session } = await inscrire();
    const avant = (await call('compte.lire', { session })).body;
    const body = { bloc: 'obtenu', ...choisir(avant.profil, 'obtenu'), obtenuDiplome: 'Doctorat', obtenuVille: 'Lyon' };
    const refuse = await call('compte.modifier', { session, body });
    assert.deepEqual([refuse.status, Object.keys(refuse.body.champs)], [422, ['obtenuDiplome']]);
    assert.deepEqual((await call('compte.lire', { session })).body, avant);
    const autre = await call('compte.modifier', { session, body: { ...body, nom: 'Intrus' } });
    assert.equal(autre.status, 422);
  });
});

const choisir = (profil: Record<string, unknown>, prefixe: string) =>
  Object.fromEntries(Object.entries(profil).filter(([champ]) => champ.startsWith(prefixe)));
