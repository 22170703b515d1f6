/** The links of mails validate an address, change it, or reset a password. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { VALIDITE_LIEN_MS } from '@portail/config/rules/compte';
import { anyCandidat, anyInscription, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { shiftClock } from '../support/clock.ts';
import { jetonRecu, sujetsRecus } from '../support/courriels.ts';
import { portail, type Refused } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const NOUVEAU = 'Nouveau-Passe-2018';
const VALIDER = 'Validez votre adresse mail';

let adresse = 0;
const client = () => {
  adresse += 1;
  return { [ENTETES.client]: `2001:db8:1:${adresse.toString(16)}::1` };
};

async function inscrire() {
  const { call } = await portail();
  const saisie = anyInscription();
  const { body } = await call('compte.creer', { body: saisie, headers: client() });
  return { email: saisie.email, session: body.jeton as string };
}

async function candidat(choix = {}): Promise<Candidat & { session: string }> {
  const { strapi, signIn } = await portail();
  const cree = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE, ...choix }));
  return { ...cree, session: await signIn(cree.email, MOT_DE_PASSE) };
}

const code = ({ status, body }: { status: number; body: Partial<Refused> }) => [status, body.refus?.[0].code];
const poster = async (route: 'compte.valider' | 'compte.desavouer', jeton: string) => {
  const { call } = await portail();
  return call(route, { body: { jeton } });
};
const examiner = async (jeton: string, usages = ['validation', 'changement']) => {
  const { call } = await portail();
  return call('compte.examiner', { body: { jeton, usages } });
};
const lire = async (session: string) => {
  const { call } = await portail();
  return (await call('compte.lire', { session })).body;
};
const oublier = async (email: string, headers = client()) => {
  const { call } = await portail();
  return call('compte.oublier', { body: { email }, headers });
};
const reinitialiser = async (jeton: string, motDePasse = NOUVEAU) => {
  const { call } = await portail();
  return call('compte.reinitialiser', { body: { jeton, motDePasse, confirmation: motDePasse }, headers: client() });
};

describe('the validation link', () => {
  it('is looked at without being used, then serves once', async () => {
    const { email, session } = await inscrire();
    const jeton = await jetonRecu(email);
    for (let fois = 0; fois < 2; fois += 1) {
      assert.deepEqual((await examiner(jeton)).body, { email, usage: 'validation', formation: null });
    }
    assert.equal((await lire(session)).emailValide, false);
    const simultanees = await Promise.all(Array.from({ length: 5 }, () => poster('compte.valider', jeton)));
    assert.equal(simultanees.filter(({ status }) => status === 200).length, 1);
    assert.equal((await lire(session)).emailValide, true);
    assert.deepEqual(code(await poster('compte.valider', jeton)), [410, 'lien_utilise']);
    assert.deepEqual(code(await examiner(jeton)), [410, 'lien_utilise']);
  });

  it('leads to the formation that was chosen at the sign-up, a link sent again too; not to a closed one', async () => {
    const { call } = await portail();
    const animal = 'animal-angers-cholet';
    const formationDe = async (formation: string) => {
      const saisie = anyInscription();
      const { status, body } = await call('compte.creer', { body: { ...saisie, formation }, headers: client() });
      assert.equal(status, 200);
      const premier = (await examiner(await jetonRecu(saisie.email))).body.formation;
      await shiftClock(61_000, async () =>
        assert.equal((await call('compte.renvoyer', { session: body.jeton })).status, 200),
      );
      return [premier, (await examiner(await jetonRecu(saisie.email))).body.formation];
    };
    assert.deepEqual(await formationDe(animal), [animal, animal]);
    assert.deepEqual(await formationDe('formation-inconnue'), [null, null]);
    await shiftClock(400 * 24 * 3_600_000, async () => {
      const saisie = anyInscription();
      await call('compte.creer', { body: { ...saisie, formation: animal }, headers: client() });
      assert.equal((await examiner(await jetonRecu(saisie.email))).body.formation, null);
    });
    const { status } = await call('compte.creer', { body: { ...anyInscription(), formation: '../ailleurs' } });
    assert.equal(status, 422);
  });

  it('is sent again, at most once a minute; the new one replaces the old one, 15 days end it', async () => {
    const { call } = await portail();
    const { email, session } = await inscrire();
    const premier = await jetonRecu(email);
    assert.deepEqual(code(await call('compte.renvoyer', { session })), [429, 'renvoi_trop_rapproche']);
    await shiftClock(61_000, async () => assert.equal((await call('compte.renvoyer', { session })).status, 200));
    const second = await jetonRecu(email);
    assert.deepEqual(code(await poster('compte.valider', premier)), [410, 'lien_remplace']);
    await shiftClock(VALIDITE_LIEN_MS.validation + 120_000, async () => {
      assert.deepEqual(code(await poster('compte.valider', second)), [410, 'lien_perime']);
    });
    assert.equal((await poster('compte.valider', second)).status, 200);
    assert.deepEqual(code(await call('compte.renvoyer', { session })), [409, 'email_deja_valide']);
    assert.deepEqual(await sujetsRecus(email), [VALIDER, VALIDER]);
  });

  it('asked for by 10 parallel clicks is sent once', async () => {
    const { call, strapi } = await portail();
    const nouveau = await createCandidat(strapi, anyCandidat({ emailValide: false, motDePasse: MOT_DE_PASSE }));
    const session = (await (await portail()).signIn(nouveau.email, MOT_DE_PASSE)) as string;
    const replies = await Promise.all(Array.from({ length: 10 }, () => call('compte.renvoyer', { session })));
    assert.equal(replies.filter(({ status }) => status === 200).length, 1);
    assert.deepEqual(await sujetsRecus(nouveau.email), [VALIDER]);
  });

  it('« Ce n’est pas moi » frees the address, and puts its occupant out', async () => {
    const { call } = await portail();
    const { email, session } = await inscrire();
    const jeton = await jetonRecu(email);
    assert.equal((await poster('compte.desavouer', jeton)).status, 200);
    assert.equal((await call('compte.lire', { session })).status, 401);
    assert.deepEqual(code(await examiner(jeton)), [410, 'lien_inconnu']);
    const nouvelle = await call('compte.creer', { body: anyInscription({ email }), headers: client() });
    assert.equal(nouvelle.status, 200);
  });

  it('of nobody, or made up, is unknown', async () => {
    for (const jeton of ['', 'x', '../..', 'é'.repeat(100)]) {
      assert.deepEqual(code(await examiner(jeton)), [410, 'lien_inconnu']);
      assert.deepEqual(code(await poster('compte.valider', jeton)), [410, 'lien_inconnu']);
      assert.deepEqual(code(await poster('compte.desavouer', jeton)), [410, 'lien_inconnu']);
      assert.deepEqual(code(await reinitialiser(jeton)), [410, 'lien_inconnu']);
    }
  });

  it('does not open what another use asks', async () => {
    const { email } = await inscrire();
    const jeton = await jetonRecu(email);
    assert.deepEqual(code(await reinitialiser(jeton)), [410, 'lien_inconnu']);
    assert.deepEqual(code(await examiner(jeton, ['reinitialisation'])), [410, 'lien_inconnu']);
  });
});

describe('a forgotten password', () => {
  it('is chosen anew by a link of one hour, once; who was in is out, who chose is in, the address is proved', async () => {
    const { call } = await portail();
    const { session, email } = await candidat({ emailValide: false });
    assert.deepEqual((await oublier(` ${email.toUpperCase()} `)).body, {});
    const jeton = await jetonRecu(email);
    assert.deepEqual((await examiner(jeton, ['reinitialisation'])).body, {
      email,
      usage: 'reinitialisation',
      formation: null,
    });
    const faible = await reinitialiser(jeton, 'faible');
    assert.deepEqual([faible.status, Object.keys(faible.body.champs)], [422, ['motDePasse']]);
    const { status, body } = await reinitialiser(jeton);
    assert.equal(status, 200);
    assert.equal((await call('compte.lire', { session })).status, 401);
    assert.equal((await lire(body.jeton)).emailValide, true);
    assert.deepEqual(code(await reinitialiser(jeton)), [410, 'lien_utilise']);
    const connexion = (motDePasse: string) =>
      call('compte.connecter', { body: { email, motDePasse }, headers: client() });
    assert.equal((await connexion(MOT_DE_PASSE)).status, 401);
    assert.equal((await connexion(NOUVEAU)).status, 200);
    assert.deepEqual(await sujetsRecus(email), [
      'Choisissez un nouveau mot de passe',
      'Votre mot de passe a été changé',
    ]);
  });

  it('link lives its hour whatever others ask meanwhile; three at most are sent, and the first that serves ends them', async () => {
    const { email } = await candidat();
    await oublier(email);
    const premier = await jetonRecu(email);
    for (let minute = 1; minute <= 5; minute += 1) {
      await shiftClock(minute * 61_000, async () => assert.equal((await oublier(email)).status, 200));
    }
    assert.equal((await sujetsRecus(email)).length, 3);
    const dernier = await jetonRecu(email);
    await shiftClock(VALIDITE_LIEN_MS.reinitialisation + 600_000, async () => {
      assert.deepEqual(code(await reinitialiser(dernier)), [410, 'lien_perime']);
    });
    assert.equal((await reinitialiser(premier)).status, 200);
    assert.deepEqual(code(await reinitialiser(dernier)), [410, 'lien_remplace']);
  });

  it('ends the change of address that somebody else had asked for', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    const pirate = `pirate-${email}`;
    await call('compte.changerEmail', { session, body: { email: pirate, motDePasseActuel: MOT_DE_PASSE } });
    const lien = await jetonRecu(pirate);
    await oublier(email);
    const { body } = await reinitialiser(await jetonRecu(email));
    assert.deepEqual(code(await poster('compte.valider', lien)), [410, 'lien_remplace']);
    const compte = await lire(body.jeton);
    assert.deepEqual([compte.email, compte.emailEnAttente], [email, null]);
  });

  it('answers alike, in text, status and time, whether the address has an account', async () => {
    const { email } = await candidat();
    const durees: number[] = [];
    for (const adresse of [email, 'personne@exemple.test', email, 'personne-2@exemple.test']) {
      const debut = performance.now();
      const { status, body } = await oublier(adresse);
      durees.push(performance.now() - debut);
      assert.deepEqual([status, body], [200, {}]);
    }
    const ecart = Math.max(...durees) - Math.min(...durees);
    assert.ok(ecart < 200, `${durees.map(Math.round).join(', ')} ms`);
    // The account gets one mail a minute, whoever asks.
    assert.equal((await sujetsRecus(email)).length, 1);
    assert.deepEqual(await sujetsRecus('personne@exemple.test'), []);
  });

  it('link dies with the account', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    await oublier(email);
    const jeton = await jetonRecu(email);
    await call('compte.supprimer', { session, body: { motDePasseActuel: MOT_DE_PASSE } });
    assert.deepEqual(code(await reinitialiser(jeton)), [410, 'lien_inconnu']);
  });
});

describe('a change of password', () => {
  it('asks the current one, ends the other sessions at once, and is told by mail', async () => {
    const { call, signIn } = await portail();
    const { email, session } = await candidat();
    const ailleurs = await signIn(email, MOT_DE_PASSE);
    const changer = (motDePasseActuel: string) =>
      call('compte.changerMotDePasse', {
        session,
        body: { motDePasseActuel, motDePasse: NOUVEAU, confirmation: NOUVEAU },
      });
    assert.deepEqual((await changer('Portail-Faux-2018')).body, {
      refus: [{ code: 'mot_de_passe_incorrect', cible: 'motDePasseActuel' }],
    });
    assert.equal((await call('compte.lire', { session: ailleurs })).status, 200);
    assert.equal((await changer(MOT_DE_PASSE)).status, 200);
    assert.equal((await call('compte.lire', { session: ailleurs })).status, 401);
    assert.equal((await call('compte.lire', { session })).status, 200);
    assert.deepEqual(await sujetsRecus(email), ['Votre mot de passe a été changé']);
  });

  it('ends the change of address that was asked for before', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    await call('compte.changerEmail', { session, body: { email: `x-${email}`, motDePasseActuel: MOT_DE_PASSE } });
    const lien = await jetonRecu(`x-${email}`);
    const body = { motDePasseActuel: MOT_DE_PASSE, motDePasse: NOUVEAU, confirmation: NOUVEAU };
    assert.equal((await call('compte.changerMotDePasse', { session, body })).status, 200);
    assert.deepEqual(code(await poster('compte.valider', lien)), [410, 'lien_remplace']);
  });

  it('left to guess on an open session waits like a sign-in', async () => {
    const { call } = await portail();
    const { session } = await candidat();
    const essai = async () =>
      code(await call('compte.supprimer', { session, body: { motDePasseActuel: 'Portail-Faux-2018' } }));
    for (let fois = 0; fois < 10; fois += 1) assert.deepEqual(await essai(), [422, 'mot_de_passe_incorrect']);
    assert.deepEqual(await essai(), [429, 'trop_d_essais']);
  });
});

describe('a change of address', () => {
  const demander = async (session: string, email: string, motDePasseActuel = MOT_DE_PASSE) => {
    const { call } = await portail();
    return call('compte.changerEmail', { session, body: { email, motDePasseActuel } });
  };

  it('asks the password, warns the old address, and waits for the new one’s link', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    const nouvelle = `nouvelle-${email}`;
    assert.deepEqual(code(await demander(session, nouvelle, 'Portail-Faux-2018')), [422, 'mot_de_passe_incorrect']);
    assert.deepEqual(code(await demander(session, email)), [422, 'email_inchange']);
    assert.equal((await demander(session, nouvelle)).status, 200);
    assert.deepEqual(await sujetsRecus(email), ['Changement d’adresse mail demandé']);
    const compte = await lire(session);
    assert.deepEqual([compte.email, compte.emailEnAttente], [email, nouvelle]);
    const jeton = await jetonRecu(nouvelle);
    assert.deepEqual((await examiner(jeton)).body, { email: nouvelle, usage: 'changement', formation: null });
    assert.equal((await poster('compte.valider', jeton)).status, 200);
    assert.deepEqual(await sujetsRecus(email), [
      'Changement d’adresse mail demandé',
      'Votre adresse mail a été changée',
    ]);
    const apres = await lire(session);
    assert.deepEqual([apres.email, apres.emailValide, apres.emailEnAttente], [nouvelle, true, null]);
    const connexion = (adresse: string) =>
      call('compte.connecter', { body: { email: adresse, motDePasse: MOT_DE_PASSE }, headers: client() });
    assert.deepEqual([(await connexion(email)).status, (await connexion(nouvelle)).status], [401, 200]);
  });

  it('to an address that has an account answers the same, and tells its owner instead', async () => {
    const autre = await candidat();
    const { session } = await candidat();
    const libre = await demander((await candidat()).session, 'libre@exemple.test');
    const prise = await demander(session, autre.email);
    assert.deepEqual([prise.status, prise.body], [libre.status, libre.body]);
    assert.deepEqual(await sujetsRecus(autre.email), ['Vous avez déjà un compte']);
    assert.equal((await lire(autre.session)).email, autre.email);
  });

  it('whose address was taken meanwhile is refused, and changes nothing', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    const nouvelle = `course-${email}`;
    await demander(session, nouvelle);
    const jeton = await jetonRecu(nouvelle);
    await call('compte.creer', { body: anyInscription({ email: nouvelle }), headers: client() });
    assert.deepEqual(code(await poster('compte.valider', jeton)), [409, 'email_deja_pris']);
    assert.equal((await lire(session)).email, email);
  });

  it('is forgotten by who asked, or by who received it', async () => {
    const { call } = await portail();
    const { email, session } = await candidat();
    await demander(session, `a-${email}`);
    const premier = await jetonRecu(`a-${email}`);
    assert.equal((await call('compte.garderEmail', { session })).status, 200);
    assert.equal((await lire(session)).emailEnAttente, null);
    assert.deepEqual(code(await poster('compte.valider', premier)), [410, 'lien_remplace']);
    await shiftClock(61_000, async () => assert.equal((await demander(session, `b-${email}`)).status, 200));
    const second = await jetonRecu(`b-${email}`);
    assert.equal((await poster('compte.desavouer', second)).status, 200);
    assert.deepEqual([(await lire(session)).email, (await lire(session)).emailEnAttente], [email, null]);
  });

  it('ends the links that the old address had received', async () => {
    const { email, session } = await candidat();
    await oublier(email);
    const ancien = await jetonRecu(email);
    await demander(session, `apres-${email}`);
    await poster('compte.valider', await jetonRecu(`apres-${email}`));
    assert.deepEqual(code(await reinitialiser(ancien)), [410, 'lien_remplace']);
  });
});
