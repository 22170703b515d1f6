import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocSaisi, champsSaisis, profilSaisi, reporterEtablissements } from './saisie.ts';

function formulaire(champs: Record<string, string>): FormData {
  const saisie = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) saisie.set(nom, valeur);
  return saisie;
}

test('a box that was not sent is not ticked, a field that was not sent is empty', () => {
  assert.deepEqual(blocSaisi('autres', formulaire({ autresCandidatures: 'oui' })), {
    autresCandidatures: true,
    autresPrecisions: '',
  });
  assert.equal(blocSaisi('prepare', formulaire({})).prepareNonScolarise, false);
});

const LYCEE = {
  bacEtablissement: 'Lycée David d’Angers',
  bacAdresse: '1 rue Paul Langevin',
  bacCodePostal: '49035',
  bacVille: 'Angers',
};

test('« même établissement » fills the next step, and the one after it', () => {
  const profil = profilSaisi(formulaire({ ...LYCEE, obtenuMeme: 'oui', prepareMeme: 'oui', obtenuVille: 'Laval' }));
  assert.deepEqual(
    [profil.obtenuEtablissement, profil.obtenuVille, profil.prepareEtablissement, profil.prepareCodePostal],
    [LYCEE.bacEtablissement, 'Angers', LYCEE.bacEtablissement, '49035'],
  );
});

test('without the box, each step keeps its own', () => {
  const profil = profilSaisi(formulaire({ ...LYCEE, obtenuVille: 'Laval' }));
  assert.deepEqual([profil.obtenuEtablissement, profil.obtenuVille], ['', 'Laval']);
});

test('a panel alone takes the school from what is stored, and sends nothing else of it', () => {
  const saisie = formulaire({ obtenuMeme: 'oui', obtenuDiplome: 'BACCALAUREAT' });
  const bloc = reporterEtablissements(blocSaisi('obtenu', saisie), saisie, LYCEE);
  assert.deepEqual(
    [bloc.obtenuDiplome, bloc.obtenuAdresse, Object.keys(bloc).filter((champ) => champ.startsWith('bac'))],
    ['BACCALAUREAT', LYCEE.bacAdresse, []],
  );
});

test('a field shows what was typed and what to correct', () => {
  const champs = champsSaisis(formulaire({ nom: 'Martin' }), [{ champ: 'nom', message: 'Trop long.' }]);
  assert.deepEqual(champs.texte('nom'), { nom: 'nom', value: 'Martin', erreur: 'Trop long.', avis: undefined });
  assert.deepEqual(champs.texte('prenom'), { nom: 'prenom', value: '', erreur: undefined, avis: undefined });
});

test('an answer to look at again is an advice of its field, not a fault', () => {
  const champs = champsSaisis(formulaire({ ine: '123' }), [
    { champ: 'ine', message: 'Vérifiez-le.', code: 'reponse_a_verifier' },
  ]);
  assert.deepEqual(champs.texte('ine'), { nom: 'ine', value: '123', erreur: undefined, avis: 'Vérifiez-le.' });
});
