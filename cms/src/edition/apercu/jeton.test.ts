import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { environment } from '../../platform/environment.ts';
import { ecrireJeton, type Jeton, lireJeton } from './jeton.ts';

const JETON: Jeton = { formation: 'abc', publiee: false, agent: 7, session: 's-1', expire: 1_800_000_000_000 };
const enTexte = (valeur: unknown) => Buffer.from(JSON.stringify(valeur)).toString('base64url');
const [corps = '', signe = ''] = ecrireJeton(JETON).split('.');

for (const jeton of [JETON, { ...JETON, publiee: true, session: 'é~.=/+', expire: 0 }]) {
  test(`is read as it was written: ${JSON.stringify(jeton)}`, () => {
    const texte = ecrireJeton(jeton);
    assert.deepEqual(lireJeton(texte), jeton);
    assert.match(texte, /^[\w-]+\.[\w-]+$/, 'an address holds it as it is');
  });
}

const signer = (texte: string, cle: string) => createHmac('sha256', cle).update(texte).digest('base64url');
const { secrets } = environment();
const autreSession = enTexte({ ...JETON, agent: 1 });

/** `FORGES` are tokens that somebody may try who has a link, or none. */
const FORGES: [string, string][] = [
  ['nothing', ''],
  ['a point', '.'],
  ['a body alone', corps],
  ['an empty signature', `${corps}.`],
  ['a signature alone', `.${signe}`],
  ['a cut signature', `${corps}.${signe.slice(0, -1)}`],
  ['a longer signature', `${corps}.${signe}A`],
  ['its signature padded', `${corps}.${signe}=`],
  ['its signature in capitals', `${corps}.${signe.toUpperCase()}`],
  ['something behind', `${corps}.${signe}.${signe}`],
  ['a point behind', `${corps}.${signe}.`],
  ['a space before', ` ${corps}.${signe}`],
  ['another agent under this signature', `${autreSession}.${signe}`],
  ['a later end under this signature', `${enTexte({ ...JETON, expire: 2e12 })}.${signe}`],
  ['the published version under this signature', `${enTexte({ ...JETON, publiee: true })}.${signe}`],
  ['a body that is no JSON', `e30.${signe}`],
  ['signed by nobody', `${corps}.${signer(`apercu.${corps}`, '')}`],
  ['signed by the site', `${corps}.${signer(`apercu.${corps}`, secrets.portail)}`],
  ['signed for another use', `${autreSession}.${signer(autreSession, secrets.adminJwt)}`],
];
for (const [titre, texte] of FORGES) test(`${titre} opens nothing`, () => assert.equal(lireJeton(texte), undefined));

test('what is signed by this cms for a preview is the only thing that opens', () => {
  assert.deepEqual(lireJeton(`${autreSession}.${signer(`apercu.${autreSession}`, secrets.adminJwt)}`), {
    ...JETON,
    agent: 1,
  });
});
