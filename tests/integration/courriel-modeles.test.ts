/** Every mail of the portal: one layout, in text and in HTML, whatever people typed. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fromBuild } from '../support/build.ts';
import { portail } from '../support/portail.ts';

type Modele = { sujet: string; texte: string; html: string };

const HOSTILE = `<script>alert("x")</script> & d'Été`;
const ECHAPPE = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; d&#39;Été';
const JETON = 'jeton-de-test';

/** What each is given, and where its button leads. */
const COURRIELS: [modele: string, donnees: object | undefined, chemin: string | null][] = [
  ['courrielDeValidation', { jeton: JETON }, `/compte/validation?jeton=${JETON}`],
  ['courrielDeChangement', { jeton: JETON }, `/compte/validation?jeton=${JETON}`],
  ['courrielDeReinitialisation', { prenom: HOSTILE, jeton: JETON }, `/mot-de-passe/nouveau?jeton=${JETON}`],
  ['courrielDeMotDePasseChange', { prenom: HOSTILE }, '/mot-de-passe'],
  ['courrielDAvertissement', { prenom: HOSTILE, nouvelle: HOSTILE }, '/mot-de-passe'],
  ['courrielDInscriptionExistante', undefined, '/connexion'],
  ['courrielDAdresseDejaPrise', undefined, '/connexion'],
  ['courrielDAdresseChangee', { prenom: HOSTILE, nouvelle: HOSTILE }, ''],
  ['courrielDeSuppression', { prenom: HOSTILE }, null],
];

describe('the mails', () => {
  let modeles: Record<string, (donnees?: object) => Modele>;

  before(async () => {
    await portail();
    modeles = fromBuild('platform/mail/templates.js');
  });

  it('are all here', () => {
    const connus = [...COURRIELS.map(([nom]) => nom), 'accuseDeReception'];
    const faits = Object.entries(modeles).filter(([, valeur]) => typeof valeur === 'function');
    assert.deepEqual(faits.map(([nom]) => nom).sort(), connus.sort());
  });

  for (const [nom, donnees, chemin] of COURRIELS) {
    it(`${nom} says the same in text and in HTML, and lets no typed text become HTML`, () => {
      const { sujet, texte, html } = (modeles[nom] as (donnees?: object) => Modele)(donnees);
      assert.match(sujet, /^\p{Lu}[^\r\n]{5,100}$/u);
      assert.match(html, /^<!doctype html><html lang="fr">/);
      assert.ok(!/<img|<script|<style|javascript:|src=/i.test(html));
      if (JSON.stringify(donnees ?? {}).includes('script')) {
        assert.ok(html.includes(ECHAPPE));
        assert.ok(texte.includes(HOSTILE));
      }
      const adresse = chemin !== null && `${process.env['SITE_URL'] ?? 'http://localhost:0'}${chemin}`;
      if (adresse) assert.ok(texte.includes(adresse) && html.includes(`href="${adresse}"`), `${adresse} in ${texte}`);
      // The text of the HTML, without its button's second address, is the text.
      const mots = (brut: string) => new Set(brut.match(/[\p{L}’]{4,}/gu));
      const duHtml = mots(html.replace(/<[^>]+>/g, ' '));
      assert.deepEqual(
        [...mots(texte)].filter((mot) => !duHtml.has(mot)),
        [],
      );
      assert.ok(texte.endsWith('merci de ne pas y répondre.'));
    });
  }
});
