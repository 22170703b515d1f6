/** The acts run on a stand-in of the cms. The tests read its requests, and the pages that the acts lead to. */
import assert from 'node:assert/strict';
import { afterEach, mock, test } from 'node:test';
import type { APIContext } from 'astro';
import { connecter, estConnecte, jetonDuLien, valider } from './compte.server.ts';

const SESSION = 's'.repeat(43);
afterEach(() => mock.restoreAll());

type Contexte = APIContext & { poses: Record<string, string>; retires: string[] };

function contexte(chemin: string, appelant: object = {}): Contexte {
  const poses: Record<string, string> = {};
  const retires: string[] = [];
  return {
    url: new URL(chemin, 'http://portail.test'),
    locals: { appelant },
    cookies: {
      set: (nom: string, valeur: string) => void Object.assign(poses, { [nom]: valeur }),
      delete: (nom: string) => void retires.push(nom),
    },
    redirect: (location: string, status: number) => new Response(null, { status, headers: { location } }),
    poses,
    retires,
  } as unknown as Contexte;
}

/**
 * `cms` answers the calls of the acts.
 *
 * @param reponses by the end of the address that is asked
 */
function cms(reponses: Record<string, { status?: number; corps: unknown }>) {
  return mock.method(globalThis, 'fetch', async (adresse: string) => {
    const [, reponse] = Object.entries(reponses).find(([fin]) => adresse.endsWith(fin)) ?? [];
    assert.ok(reponse, adresse);
    return Response.json(reponse.corps, { status: reponse.status ?? 200 });
  });
}

function formulaire(champs: Record<string, string>): FormData {
  const saisie = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) saisie.set(nom, valeur);
  return saisie;
}

const IDENTIFIANTS = { email: 'anais@exemple.test', motDePasse: 'abCD1:xy' };
const OUVERTE = (appareil: string) => ({ '/api/sessions': { corps: { jeton: SESSION, valide: true, appareil } } });
/** `vers` is status and address, without the proof of the act, which changes with the second. */
const vers = (suite: unknown) =>
  suite instanceof Response ? [suite.status, suite.headers.get('location')?.replace(/&preuve=[\w.-]+$/, '')] : suite;

test('signing in leads back to the page, and carries nothing to it', async () => {
  cms(OUVERTE('a.1'));
  const suite = await connecter(contexte('/connexion?retour=/mon-compte'), formulaire(IDENTIFIANTS));
  assert.deepEqual(vers(suite), [303, '/mon-compte']);
});

test('a form whose session had ended leaves again as it came, for the account that signed in last', async () => {
  cms(OUVERTE('a.1~b.2'));
  const ici = contexte('/connexion?retour=/mon-compte&reprise=oui', { appareil: 'a.1~b.2' });
  const suite = await connecter(ici, formulaire({ ...IDENTIFIANTS, acte: 'identite', reprise: 'oui' }));
  assert.deepEqual(vers(suite), [307, '/mon-compte']);
});

for (const [appareil, fait] of [
  ['b.2~a.1', 'autre_compte'],
  [undefined, 'compte_incertain'],
] as const) {
  test(`a resumed form is not saved in another’s account (device ${appareil})`, async () => {
    cms(OUVERTE('a.1~b.2'));
    const ici = contexte('/connexion?retour=/candidatures/abc&reprise=oui', { appareil });
    const suite = await connecter(ici, formulaire({ ...IDENTIFIANTS, acte: 'ecrire', reprise: 'oui' }));
    assert.deepEqual(vers(suite), [303, `/mon-compte?fait=${fait}`]);
    assert.equal(ici.poses['session'], SESSION);
  });
}

test('a form without a password is a form to resume only when it comes from a page whose session had ended', async () => {
  const champs = { motDePasse: 'Indiquez votre mot de passe.' };
  const corps = { refus: [{ code: 'saisie_invalide' }], champs };
  const { mock: appels } = cms({ '/api/sessions': { status: 422, corps } });
  const sans = await connecter(contexte('/connexion'), formulaire({ email: 'anais@exemple.test' }));
  assert.ok(!(sans instanceof Response));
  assert.deepEqual(sans.champs, champs);
  const reprise = await connecter(contexte('/connexion?reprise=oui'), formulaire({ acte: 'identite' }));
  assert.ok(!(reprise instanceof Response));
  assert.deepEqual(reprise.refus, [{ code: 'session_absente' }]);
  assert.equal(appels.callCount(), 1);
});

test('the token of a link is never longer than the contract takes', () => {
  assert.equal(jetonDuLien(new URL(`http://portail.test/?jeton=${'x'.repeat(300)}`)).length, 200);
  assert.equal(jetonDuLien(new URL('http://portail.test/')), '');
});

const LIEN = (usage: string) => ({
  '/api/compte/lien': { corps: { email: 'anais@exemple.test', usage, formation: null } },
});

test('a link says which address it validated', async () => {
  cms({ ...LIEN('validation'), '/api/compte/validation': { corps: {} } });
  const premiere = await valider(contexte('/compte/validation?jeton=x'), new FormData());
  assert.deepEqual(vers(premiere), [303, '/compte/validation?fait=email_valide']);
  mock.restoreAll();
  cms({ ...LIEN('changement'), '/api/compte/validation': { corps: {} } });
  const nouvelle = await valider(contexte('/compte/validation?jeton=x'), new FormData());
  assert.deepEqual(vers(nouvelle), [303, '/compte/validation?fait=email_change']);
});

const PERDUE = { status: 401, corps: { refus: [{ code: 'session_absente' }] } };

test('the account that is open here may be another than the one that the link validated', async () => {
  cms({ ...LIEN('validation'), '/api/compte/validation': { corps: {} }, '/api/compte': PERDUE });
  const ici = contexte('/compte/validation?jeton=x', { session: SESSION });
  assert.deepEqual(vers(await valider(ici, new FormData())), [303, '/compte/validation?fait=email_valide']);
  assert.deepEqual(ici.poses, {});
});

test('a session that the cms does not know any more is forgotten', async () => {
  cms({ '/api/compte': PERDUE });
  const ici = contexte('/compte/creer', { session: SESSION });
  assert.equal(await estConnecte(ici), false);
  assert.deepEqual(ici.retires, ['session', 'etat', 'convocations', 'dossiers', 'qui']);
  assert.equal(ici.locals.appelant.session, undefined);
});
