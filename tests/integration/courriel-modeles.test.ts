/** Every mail of the portal has one layout, in text and in HTML, whatever people typed. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { portail } from '../support/portail.ts';

type Modeles = Record<string, (donnees?: object) => Modele>;
type Modele = { sujet: string; texte: string; html: string; repondreA?: string };

const HOSTILE = `<script>alert("x")</script> & d'Été`;
const ECHAPPE = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; d&#39;Été';
const JETON = 'jeton-de-test';

const IUT = { nom: HOSTILE, adresse: '1 rue du Port', telephone: '02 61 91 00 00', email: 'a@iut.test' };
const DOSSIER = { prenom: HOSTILE, formation: HOSTILE, etablissement: IUT, candidatureRef: 'abc' };
const PAGE = '/candidatures/abc';
const CONVOQUE = { prenom: HOSTILE, formation: HOSTILE, etablissement: IUT, convocationRef: 'abc' };
const ENTRETIEN = '/entretiens/abc';
const SUR_PLACE = {
  ...{ forme: 'presentiel', adresse: HOSTILE, salle: HOSTILE, planUrl: '', acces: HOSTILE, accesFauteuil: 'oui' },
  ...{ lien: '', consignes: HOSTILE },
};
const MARDI = { jour: 'mardi 9 mars 2027', plage: 'mardi 9 mars 2027 de 10 h 00 à 10 h 20 (heure de Paris)' };
const LIMITE = { limite: { instant: new Date(1), dite: 'lundi à 10 h 00' }, instant: new Date(0) };
const PIECES = [{ intitule: 'Curriculum-vitae', reponse: HOSTILE }];
const REFUSEES = [{ intitule: 'Curriculum-vitae', motif: HOSTILE, incapacite: false }];
const RAPPELS = [{ formation: HOSTILE, etablissement: 'IUT Le Mans', limite: 'le 15', aCompleter: false }];
const REPORTES = [{ formation: HOSTILE, etablissement: 'IUT Le Mans', limite: 'le 15', rouvert: true }];

/** `COURRIELS` gives each mail its data, and the path of its button. */
const COURRIELS: [modele: string, donnees: object | undefined, chemin: string | null][] = [
  ['courrielDeValidation', { jeton: JETON }, `/compte/validation?jeton=${JETON}`],
  ['courrielDeChangement', { jeton: JETON }, `/compte/validation?jeton=${JETON}`],
  ['courrielDeReinitialisation', { jeton: JETON }, `/mot-de-passe/nouveau?jeton=${JETON}`],
  ['courrielDeMotDePasseChange', { le: 'le 15 mars 2018 à 10 h' }, '/mot-de-passe'],
  ['courrielDAvertissement', { nouvelle: HOSTILE }, '/mot-de-passe'],
  ['courrielDAvertissement', { nouvelle: null }, '/mot-de-passe'],
  ['courrielDInscriptionExistante', undefined, '/connexion'],
  ['courrielDAdresseDejaPrise', undefined, '/connexion'],
  ['courrielDAdresseChangee', { nouvelle: HOSTILE }, ''],
  ['courrielDAdresseChangee', { nouvelle: null }, ''],
  ['courrielDeSuppression', { entretiens: [] }, null],
  ['courrielDeSuppression', { entretiens: ['mardi 9 mars 2027'] }, null],
  // The button leads to the admin, which is not the site.
  ['courrielDeReinitialisationAgent', { prenom: HOSTILE, jeton: JETON }, null],
  ['courrielDuMatin', { prenom: HOSTILE, lignes: ['Nouveaux à vérifier : 2'], auSecretariat: true }, null],
  ['courrielDInvitation', { prenom: HOSTILE, jeton: JETON, expireLe: new Date(0) }, null],
  [
    'accuseDeReception',
    { ...DOSSIER, numero: '2018-000042', date: 'le 15', complements: false, pieces: PIECES, paragraphe: HOSTILE },
    PAGE,
  ],
  ['demandeDeComplements', { ...DOSSIER, refusees: REFUSEES, limite: 'le 15' }, PAGE],
  ['dossierComplet', DOSSIER, PAGE],
  ['clotureReportee', { prenom: HOSTILE, dossiers: REPORTES }, '/candidatures'],
  ['dossierIrrecevable', { ...DOSSIER, motif: HOSTILE }, PAGE],
  ['dossierIrrecevable', { ...DOSSIER, motif: HOSTILE, entretien: MARDI }, PAGE],
  ['candidatureAbandonnee', { ...DOSSIER, entretien: MARDI }, PAGE],
  ['convocation', { ...CONVOQUE, repondreAvant: '01/03/2027' }, ENTRETIEN],
  ['convocation', { ...CONVOQUE, repondreAvant: null }, ENTRETIEN],
  [
    'entretienReserve',
    { ...CONVOQUE, plage: 'mardi', quand: 'mardi', rendezVous: SUR_PLACE, ...LIMITE, place: null, memeHeure: false },
    ENTRETIEN,
  ],
  [
    'entretienChange',
    {
      ...{ ...CONVOQUE, ...LIMITE, plage: 'mardi', jour: 'mardi', objet: 'la salle change', urgent: true },
      ...{ rendezVous: SUR_PLACE, changements: [{ quoi: 'salle', avant: HOSTILE, apres: 'B 12' }] },
    },
    ENTRETIEN,
  ],
  [
    'creneauAnnule',
    { ...CONVOQUE, plage: 'mardi', jour: 'mardi', motif: HOSTILE, choix: true, urgent: false },
    ENTRETIEN,
  ],
  ['rappelDEntretien', { ...CONVOQUE, plage: 'mardi', quand: 'demain à 10 h 00', rendezVous: SUR_PLACE }, ENTRETIEN],
  ['rappelDeReponse', { ...CONVOQUE, avant: '01/03/2027', places: 2 }, ENTRETIEN],
  ['creneauxLibres', CONVOQUE, ENTRETIEN],
  ['presenceAnnulee', { ...CONVOQUE, plage: 'mardi', jour: 'mardi' }, ENTRETIEN],
  ['retiree', { ...CONVOQUE, plage: 'mardi', motif: HOSTILE }, null],
  ['delaiAccorde', { ...DOSSIER, limite: 'le 15', complements: true }, PAGE],
  ['candidatureRouverte', { ...DOSSIER, motif: HOSTILE, limite: null }, PAGE],
  ['pieceAttendue', { ...DOSSIER, intitule: HOSTILE, limite: 'le 15', rappel: false }, PAGE],
  ['pieceAttendue', { ...DOSSIER, intitule: HOSTILE, limite: 'le 15', rappel: true }, PAGE],
  // The answer is written on the page, not by mail.
  ['messageDeLIut', DOSSIER, `${PAGE}/messages`],
  ['rappel', { prenom: HOSTILE, dossiers: RAPPELS }, '/candidatures'],
];

describe('the mails', () => {
  let modeles: Modeles;

  before(async () => {
    await portail();
    modeles = {
      ...fromBuild<Modeles>('api/compte/courriels.js'),
      ...fromBuild<Modeles>('api/candidature/courriels.js'),
      ...fromBuild<Modeles>('api/convocation/courriels.js'),
      ...fromBuild<Modeles>('boot/access/courriels.js'),
      ...fromBuild<Modeles>('bureau/equipe/courriels.js'),
      ...fromBuild<Modeles>('bureau/recapitulatif/courriels.js'),
    };
  });

  it('are all here', () => {
    const connus = [...new Set(COURRIELS.map(([nom]) => nom))];
    const faits = Object.entries(modeles).filter(([nom, valeur]) => typeof valeur === 'function' && nom !== 'direFait');
    assert.deepEqual(faits.map(([nom]) => nom).sort(), connus.sort());
  });

  for (const [nom, donnees, chemin] of COURRIELS) {
    it(`${nom} says the same in text and in HTML, and lets no typed text become HTML`, () => {
      const { sujet, texte, html, repondreA } = (modeles[nom] as (donnees?: object) => Modele)(donnees);
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
      // An établissement that writes reads the answers; a mail of an account, or of several dossiers, has no reader.
      const lue = chemin === PAGE || chemin === ENTRETIEN || nom === 'retiree';
      assert.equal(repondreA, lue ? IUT.email : undefined);
      assert.ok(texte.endsWith(lue ? 'ira à l’établissement.' : 'merci de ne pas y répondre.'));
    });
  }
});
