import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageRefus } from '@portail/config/refusals';
import { abreger, contientUnFichier, erreursDe, nomDeLActe, reessaiDe, texte } from './formulaire.ts';

test('each field keeps its own message, and « saisie invalide » adds nothing to them', () => {
  assert.deepEqual(erreursDe({ refus: [{ code: 'saisie_invalide' }], champs: { nom: 'Indiquez votre nom.' } }), [
    { champ: 'nom', message: 'Indiquez votre nom.' },
  ]);
});

test('a refusal is said once, beside its field when it has one', () => {
  const refus = [{ code: 'email_deja_pris' as const, cible: 'email' }];
  const message = messageRefus('email_deja_pris');
  const dite = [{ champ: 'email', message, code: 'email_deja_pris' }];
  assert.deepEqual(erreursDe({ refus }), dite);
  assert.deepEqual(erreursDe({ refus, champs: { email: message } }), dite);
});

test('a refusal without a place stands alone', () => {
  const refus = [{ code: 'identifiants_incorrects' as const }];
  assert.deepEqual(erreursDe({ refus }), [
    { code: 'identifiants_incorrects', message: 'Compte inconnu ou saisie incorrecte, veuillez recommencer.' },
  ]);
});

test('a refusal always has a message', () => {
  const refus = [{ code: 'saisie_invalide' as const }];
  const generale = [{ message: 'Certaines réponses sont à corriger.' }];
  assert.deepEqual(erreursDe({ refus }), generale);
  assert.deepEqual(erreursDe({ refus, champs: {} }), generale);
});

test('a refusal that asks to come back says when; another does not', () => {
  assert.equal(reessaiDe({ refus: [{ code: 'verification_encombree', cible: 'fichier' }] }), 60);
  assert.equal(reessaiDe({ refus: [{ code: 'fichier_illisible' }] }), undefined);
});

test('the line ends of a form count once', () => {
  const saisie = new FormData();
  saisie.set('lettre', 'Madame,\r\n\r\nMonsieur,\rbien à vous\n');
  assert.equal(texte(saisie, 'lettre'), 'Madame,\n\nMonsieur,\nbien à vous\n');
});

test('an answer that nobody typed is refused beside its field, and not sent back whole', () => {
  const saisie = new FormData();
  saisie.set('nom', 'Martin');
  saisie.set('lettre', 'é'.repeat(10_000));
  assert.deepEqual(abreger(saisie), []);
  saisie.set('adresse', 'x'.repeat(1_200_000));
  const [erreur, ...autres] = abreger(saisie);
  assert.equal(erreur?.champ, 'adresse');
  assert.match(erreur?.message ?? '', /trop longue/);
  assert.deepEqual(autres, []);
  assert.deepEqual(
    ['nom', 'lettre', 'adresse'].map((champ) => texte(saisie, champ).length),
    [6, 10_000, 12_000],
  );
});

test('many long answers are refused together', () => {
  const saisie = new FormData();
  for (let rang = 0; rang < 10; rang++) saisie.set(`champ${rang}`, 'x'.repeat(20_000));
  assert.deepEqual(
    abreger(saisie).map(({ champ }) => champ),
    [undefined],
  );
  assert.deepEqual(texte(saisie, 'champ0').length, 12_000);
});

test('a field that was not sent, or is a file, reads as empty', () => {
  const saisie = new FormData();
  saisie.set('fichier', new File(['%PDF-'], 'cv.pdf'));
  saisie.set('nom', ' Martin ');
  assert.deepEqual([texte(saisie, 'nom'), texte(saisie, 'prenom'), texte(saisie, 'fichier')], [' Martin ', '', '']);
});

test('a form has lost its file when one was chosen, or when it is the form of a pièce', () => {
  const vide = () => new File([], '');
  const avec = (champs: Record<string, string | File>) => {
    const saisie = new FormData();
    for (const [nom, valeur] of Object.entries(champs)) saisie.set(nom, valeur);
    return contientUnFichier(saisie);
  };
  assert.equal(avec({ texte: 'Bonjour', fichier: new File(['%PDF-'], 'cv.pdf') }), true);
  assert.equal(avec({ texte: 'Bonjour', fichier: vide() }), false);
  assert.equal(avec({ piece: 'cv', fichier: vide() }), true);
  assert.equal(avec({ texte: 'Bonjour' }), false);
});

test('a page of several acts is told which; a page of one does it, whatever the field says', () => {
  const saisie = new FormData();
  assert.equal(nomDeLActe(saisie, ['ranger', 'ecrire']), '');
  saisie.set('acte', 'ecrire');
  assert.equal(nomDeLActe(saisie, ['ranger', 'ecrire']), 'ecrire');
  assert.equal(nomDeLActe(saisie, ['connecter']), 'connecter');
});
