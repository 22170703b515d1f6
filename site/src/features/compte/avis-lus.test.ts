import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avisLu, CHAMP_AVIS_LU } from '../../lib/avis-lu.ts';
import { erreursDe } from '../../lib/formulaire.ts';
import { avecAvis, avisDonnes, estUnAvis } from './avis-lus.ts';

const MANQUE = 'Le code postal manque. Si cette adresse est à l’étranger et n’en a pas, vous pouvez continuer.';
const ADRESSE = { email: 'anais@gmail.con', codePostal: '' };
const LUS = [avisLu('email', 'anais@gmail.con'), avisLu('codePostal', '')];

function saisie(lus: readonly string[] = []): FormData {
  const formulaire = new FormData();
  for (const lu of lus) formulaire.append(CHAMP_AVIS_LU, lu);
  return formulaire;
}

const TYPO = 'Vouliez-vous dire anais@gmail.com ?';

test('an answer that is advised against stops its form once', () => {
  const messages = { codePostal: MANQUE, email: TYPO };
  assert.deepEqual(avisDonnes(ADRESSE, saisie()), { messages, aLire: true });
  assert.deepEqual(avisDonnes(ADRESSE, saisie(LUS.slice(1))), { messages, aLire: true });
  assert.deepEqual(avisDonnes(ADRESSE, saisie(LUS)), { messages, aLire: false });
});

test('an advice that was read for one answer is not read for another', () => {
  assert.equal(avisDonnes({ ...ADRESSE, email: 'anais@gmial.com' }, saisie(LUS)).aLire, true);
});

const RIEN = { messages: {}, aLire: false };
test('a stored answer gets no advice again', () => {
  assert.deepEqual(avisDonnes({ codePostal: '', ine: '123' }, saisie(), { codePostal: '', ine: '123' }), RIEN);
});

test('a field that the form does not have gets no advice', () => assert.deepEqual(avisDonnes({}, saisie()), RIEN));

test('a fault goes before an advice, and both are said', () => {
  const refuse = {
    ok: false as const,
    statut: 422,
    refus: [{ code: 'saisie_invalide' as const }],
    champs: { email: 'Trop longue.', nom: 'Indiquez votre nom.' },
  };
  const erreurs = erreursDe(avecAvis(avisDonnes(ADRESSE, saisie()), refuse));
  assert.deepEqual(
    erreurs.map((erreur) => [erreur.champ, estUnAvis(erreur)]),
    [
      ['email', false],
      ['nom', false],
      ['codePostal', true],
    ],
  );
});

test('an advice alone is no fault', () => {
  const erreurs = erreursDe(avecAvis({ messages: { codePostal: MANQUE }, aLire: true }));
  assert.deepEqual(erreurs, [{ champ: 'codePostal', message: MANQUE, code: 'reponse_a_verifier' }]);
});
