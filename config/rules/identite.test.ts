import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Affectation, type Portee, portee } from './droits.ts';
import { estChampIdentite, estPieceIdentite, voitIdentite } from './identite.ts';

const PIECES: [intitule: string, marquee: boolean | undefined, identite: boolean][] = [
  ['Photo d’identité', false, true],
  ["Copie de la carte d'identité, du passeport ou du titre de séjour", undefined, true],
  ['Extrait d’acte de naissance', false, true],
  ['CNI recto verso', false, true],
  ['Photocopie du diplôme', false, false],
  ['Curriculum-vitae', false, false],
  ['Curriculum-vitae', undefined, false],
  ['Portrait', false, false],
  ['Portrait', true, true],
];
for (const [intitule, marquee, identite] of PIECES) {
  test(`pièce ${identite ? 'left out' : 'shown'}: ${intitule}, ${marquee ? 'marked' : 'not marked'}`, () => {
    assert.equal(estPieceIdentite({ intitule, marquee }), identite);
  });
}

test('the answers that are left out are birth and nationality, no other', () => {
  const champs = ['dateNaissance', 'lieuNaissance', 'nationalite', 'nom', 'ine', 'obtenuPays', 'email'];
  assert.deepEqual(champs.filter(estChampIdentite), ['dateNaissance', 'lieuNaissance', 'nationalite']);
});

const FORMATIONS = [
  { ref: 'a', code: 'A', etablissement: 'angers-cholet', identiteOuverte: false },
  { ref: 'b', code: 'B', etablissement: 'nantes', identiteOuverte: true },
];
const AFFECTATIONS: Affectation[] = FORMATIONS.map(({ code, etablissement }) => ({
  ...{ role: 'responsable', etablissement, formation: code },
}));
const RESPONSABLE = portee('responsable', AFFECTATIONS, FORMATIONS);
const SECRETARIAT = portee(
  'secretariat',
  [{ role: 'secretariat', etablissement: 'angers-cholet', formation: null }],
  FORMATIONS,
);
const VUES: [string, Portee[], ref: string, boolean][] = [
  ['a responsable whose IUT keeps it closed', [RESPONSABLE], 'a', false],
  ['a responsable whose IUT opened it', [RESPONSABLE], 'b', true],
  ['the secretariat', [SECRETARIAT], 'a', true],
  ['a responsable who is of the secretariat too', [RESPONSABLE, SECRETARIAT], 'a', true],
  ['the administration', [portee('administration', [], FORMATIONS)], 'a', true],
  ['somebody who does not see the dossier', [SECRETARIAT], 'b', false],
];
for (const [qui, portees, formationRef, voit] of VUES) {
  test(`identity is ${voit ? 'read' : 'not read'} by ${qui}`, () => {
    assert.equal(voitIdentite(portees, { formationRef, etat: 'complete' }), voit);
  });
}
