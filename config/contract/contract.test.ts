import assert from 'node:assert/strict';
import { test } from 'node:test';
import type * as z from 'zod/mini';
import { Profil } from '../rules/parcours.ts';
import { CONTRAT, type NomRoute } from './contract.ts';
import { type Acces, ENTETES, ReponseRefus, type Route } from './route.ts';

/** `ROUTES` lists every route of the contract, who may call it, and what travels. */
const ROUTES: Record<NomRoute, [string, Acces, corps: 'json' | 'pdf' | null, reponse: 'json' | 'fichier']> = {
  'catalogue.lire': ['GET /catalogue', 'portail', null, 'json'],
  'apercu.lire': ['GET /apercus/:jeton', 'portail', null, 'json'],
  'publication.lire': ['GET /publication', 'portail', null, 'json'],
  'publication.rapporter': ['POST /publication', 'portail', 'json', 'json'],
  'reference.lire': ['GET /references', 'portail', null, 'json'],
  'ecole.chercher': ['POST /ecoles/recherche', 'portail', 'json', 'json'],
  'ecole.villes': ['GET /ecoles/villes/:codePostal', 'portail', null, 'json'],
  'compte.creer': ['POST /comptes', 'visiteur', 'json', 'json'],
  'compte.verifierAdresse': ['POST /comptes/adresse', 'visiteur', 'json', 'json'],
  'compte.connecter': ['POST /sessions', 'visiteur', 'json', 'json'],
  'compte.deconnecter': ['DELETE /sessions/courante', 'visiteur', null, 'json'],
  'compte.examiner': ['POST /compte/lien', 'visiteur', 'json', 'json'],
  'compte.valider': ['POST /compte/validation', 'visiteur', 'json', 'json'],
  'compte.desavouer': ['POST /compte/desaveu', 'visiteur', 'json', 'json'],
  'compte.oublier': ['POST /compte/oubli', 'visiteur', 'json', 'json'],
  'compte.reinitialiser': ['POST /compte/reinitialisation', 'visiteur', 'json', 'json'],
  'compte.lire': ['GET /compte', 'candidat', null, 'json'],
  'compte.modifier': ['PUT /compte/profil', 'candidat', 'json', 'json'],
  'compte.renvoyer': ['POST /compte/validation/renvoi', 'candidat', null, 'json'],
  'compte.changerEmail': ['PUT /compte/adresse', 'candidat', 'json', 'json'],
  'compte.garderEmail': ['DELETE /compte/adresse', 'candidat', null, 'json'],
  'compte.changerMotDePasse': ['PUT /compte/mot-de-passe', 'candidat', 'json', 'json'],
  'compte.fermerAutresSessions': ['DELETE /compte/sessions', 'candidat', null, 'json'],
  'compte.exporter': ['GET /compte/donnees', 'candidat', null, 'fichier'],
  'compte.supprimer': ['POST /compte/suppression', 'candidat', 'json', 'json'],
  'candidature.situer': ['GET /formations/:slug/situation', 'visiteur', null, 'json'],
  'candidature.deposer': ['POST /candidatures', 'candidat', 'json', 'json'],
  'candidature.lister': ['GET /candidatures', 'candidat', null, 'json'],
  'candidature.lire': ['GET /candidatures/:id', 'candidat', null, 'json'],
  'candidature.ranger': ['PUT /candidatures/:id/voeux', 'candidat', 'json', 'json'],
  'candidature.ecrire': ['PUT /candidatures/:id/lettre', 'candidat', 'json', 'json'],
  'candidature.transmettre': ['POST /candidatures/:id/transmission', 'candidat', 'json', 'json'],
  'candidature.completer': ['POST /candidatures/:id/complements', 'candidat', 'json', 'json'],
  'candidature.abandonner': ['POST /candidatures/:id/abandon', 'candidat', 'json', 'json'],
  'piece.deposer': ['PUT /candidatures/:id/pieces/:piece', 'candidat', 'pdf', 'json'],
  'piece.proposer': ['GET /candidatures/:id/documents', 'candidat', null, 'json'],
  'piece.choisir': ['PUT /candidatures/:id/pieces/:piece/document', 'candidat', 'json', 'json'],
  'piece.declarerIncapacite': ['PUT /candidatures/:id/pieces/:piece/incapacite', 'candidat', 'json', 'json'],
  'piece.retirer': ['DELETE /candidatures/:id/pieces/:piece', 'candidat', null, 'json'],
  'piece.telecharger': ['GET /candidatures/:id/pieces/:piece/fichier', 'candidat', null, 'fichier'],
  'message.lire': ['GET /candidatures/:id/messages', 'candidat', null, 'json'],
  'message.ecrire': ['POST /candidatures/:id/messages', 'candidat', 'json', 'json'],
  'message.telecharger': ['GET /candidatures/:id/messages/:message/fichier', 'candidat', null, 'fichier'],
  'candidature.telechargerAccuse': ['GET /candidatures/:id/accuse', 'candidat', null, 'fichier'],
  'convocation.lister': ['GET /convocations', 'candidat', null, 'json'],
  'convocation.lire': ['GET /convocations/:id', 'candidat', null, 'json'],
  'convocation.reserver': ['POST /convocations/:id/reservation', 'candidat', 'json', 'json'],
  'convocation.annuler': ['POST /convocations/:id/annulation', 'candidat', 'json', 'json'],
  'convocation.agenda': ['GET /convocations/:id/agenda', 'candidat', null, 'fichier'],
};
const routes = Object.entries(CONTRAT) as [NomRoute, Route][];
const nature = <T>(sort: T) => (typeof sort === 'object' && sort !== null ? 'json' : sort);

test('the table of routes', () => {
  const table = routes.map(([nom, { methode, chemin, acces, corps, reponse }]) => [
    nom,
    [`${methode} ${chemin}`, acces, nature(corps), nature(reponse)],
  ]);
  assert.deepEqual(Object.fromEntries(table), ROUTES);
});

test('method and path are one route’s only, whatever its parameters are called', () => {
  const lieux = routes.map(([, { methode, chemin }]) => `${methode} ${chemin.replace(/:[^/]+/g, ':')}`);
  assert.deepEqual(lieux, [...new Set(lieux)]);
});

for (const [nom, { methode, chemin, corps }] of routes) {
  test(`${nom}: a path of plain segments, each parameter once`, () => {
    assert.match(chemin, /^(\/(:[a-zA-Z]+|[a-z]+(-[a-z]+)*))+$/);
    const parametres = chemin.match(/:[a-zA-Z]+/g) ?? [];
    assert.deepEqual([...parametres], [...new Set(parametres)]);
  });
  if (methode === 'GET' || methode === 'DELETE') test(`${nom}: no body`, () => assert.equal(corps, null));
}

test('the headers of the site are distinct, in lower case, under one prefix', () => {
  const noms: string[] = Object.values(ENTETES);
  assert.deepEqual(noms, [...new Set(noms)]);
  assert.deepEqual(
    noms.filter((nom) => !/^x-portail-[a-z-]+$/.test(nom)),
    [],
  );
});

// The tests below check bodies and replies as they travel.

const ID = 'abcdefghijklmnopqrstuv01';
const FORMATION = {
  slug: 'animal',
  intitule: 'Animal',
  mention: 'Biologie analytique et expérimentale',
  etablissement: { nom: 'IUT d’Angers-Cholet', adresse: 'Angers', telephone: '02 61 91 00 01', email: 'a@iut.test' },
  classique: true,
  alternance: false,
  du: '2026-02-01',
  au: '2026-04-15',
  lettreDemandee: false,
};
const INSTANT = '2026-03-01T10:00:00.000Z';
const FICHIER = { nom: 'Mon CV.pdf', taille: 1024, pages: 2, analyse: 'saine', deposeLe: '2026-03-01T10:00:00.000Z' };
const RESUME = {
  id: ID,
  etat: 'en_constitution',
  etatLu: 'en_constitution',
  formation: FORMATION,
  voeux: { classique: 1, alternance: null },
  comptage: { demandees: 5, obligatoires: 3, deposees: 0, incapacites: 0, manquantes: 3 },
  pret: false,
  manque: ['pieces'],
  limite: '2026-04-15T21:59:59.000Z',
  transmiseLe: null,
  numeroAccuse: null,
  abandonneeLe: null,
  messagesNonLus: 0,
};
const PIECE = {
  pieceDemandeeRef: 'cv',
  intitule: 'Curriculum-vitae',
  description: '',
  obligatoire: true,
  modalite: null,
  modele: null,
  etat: 'deposee',
  fichier: FICHIER,
  motifRefus: null,
  motifIncapacite: null,
  attendueJusquau: null,
  reprise: false,
  demandee: true,
  ajoutee: false,
};
/** `PROFIL` holds the fewest answers: « AUCUN diplôme supérieur », and nothing that may be left out. */
const PROFIL = {
  ...Object.fromEntries(Object.keys(Profil.shape).map((champ) => [champ, ''])),
  ...{ civilite: 'Madame', nom: 'Le Goff', prenom: 'Anaïs', dateNaissance: '02/10/2000' },
  ...{ adresse: '18 rue du port', codePostal: '44000', ville: 'Nantes', telephone: '02 61 91 00 00' },
  ...{ situation: 'Etudiant', bacType: 'Bac Général', bacAnnee: '2018' },
  ...{ bacEtablissement: 'Lycée', bacAdresse: '1 rue', bacCodePostal: '44000', bacVille: 'Nantes' },
  ...{ obtenuDiplome: 'DUT', obtenuSpecialite: 'GMP', obtenuPays: 'FR', obtenuEtablissement: 'IUT' },
  ...{ obtenuAdresse: '1 rue', obtenuCodePostal: '44000', obtenuVille: 'Nantes' },
  ...{ prepareNonScolarise: false, autresCandidatures: false },
};
const DOSSIER = {
  ...RESUME,
  maintenant: INSTANT,
  lettre: '',
  recepisse: null,
  motif: null,
  pieces: [PIECE, { ...PIECE, etat: 'attendue', fichier: null }],
  profil: PROFIL,
  email: 'a@exemple.test',
  vu: 'x',
  historique: [{ instant: INSTANT, acte: 'piece.deposer', piece: 'cv' }],
};
const HORAIRE = { debut: '2027-03-09T09:00:00.000Z', fin: '2027-03-09T09:20:00.000Z' };
const RENDEZ_VOUS = {
  ...{ id: ID, ...HORAIRE, forme: 'presentiel', adresse: '1 rue du Port', planUrl: '', acces: '' },
  ...{ accesFauteuil: null, salle: 'B 12', lien: '', consignes: '', telephone: '02 61 91 00 00', limite: INSTANT },
};
const CONVOCATION = {
  ...{ id: ID, candidature: ID, etat: 'reserve', repondreAvant: '2027-03-01', rendezVous: RENDEZ_VOUS, places: 3 },
  choix: { etat: 'libre', ouvreLe: null },
  formation: { slug: 'animal', intitule: 'Animal', mention: 'Biologie', etablissement: FORMATION.etablissement },
};
const PROPOSE = {
  ...{ id: ID, intitule: 'Entretiens', forme: 'visio', adresse: '', choix: { etat: 'a_venir', ouvreLe: INSTANT } },
  horaires: [{ ...HORAIRE, places: 2 }],
};
const CONVOCATION_LUE = { ...CONVOCATION, maintenant: INSTANT, entretiens: [PROPOSE] };
const RESERVATION = { entretien: ID, debut: HORAIRE.debut, vu: '' };
const LETTRE = (longueur: number) => ({ lettre: 'x'.repeat(longueur), avant: '' });

const ENVOIS: [NomRoute, 'corps' | 'reponse', string, unknown, lisible: boolean][] = [
  ['candidature.deposer', 'corps', 'a formation', { formation: 'animal' }, true],
  ['candidature.deposer', 'corps', 'no formation', {}, false],
  ['candidature.deposer', 'corps', 'a path for a formation', { formation: '../animal' }, false],
  ['candidature.deposer', 'corps', 'somebody else’s account', { formation: 'animal', candidat: ID }, false],
  ['candidature.deposer', 'reponse', 'a reference', { id: ID }, true],
  ['candidature.deposer', 'reponse', 'a short reference', { id: ID.slice(1) }, false],
  ['candidature.deposer', 'reponse', 'a number for a reference', { id: 12 }, false],
  ['candidature.ecrire', 'corps', 'an empty letter', LETTRE(0), true],
  ['candidature.ecrire', 'corps', 'a letter of 10 000 characters', LETTRE(10_000), true],
  ['candidature.ecrire', 'corps', 'a letter of 10 001 characters', LETTRE(10_001), false],
  ['candidature.ranger', 'corps', 'two ranks', { classique: 2, alternance: 1 }, true],
  ['candidature.ranger', 'corps', 'a rank missing', { classique: 1 }, false],
  ['candidature.transmettre', 'corps', 'what was shown', { vu: 'x' }, true],
  ['candidature.transmettre', 'corps', 'nothing', {}, false],
  ['candidature.completer', 'corps', 'what was shown', { vu: 'x' }, true],
  ['candidature.completer', 'corps', 'nothing', {}, false],
  ['candidature.transmettre', 'reponse', 'a number of receipt', { numeroAccuse: '2026-000001' }, true],
  ['candidature.lister', 'reponse', 'no dossier', { maintenant: INSTANT, candidatures: [] }, true],
  ['candidature.lister', 'reponse', 'a dossier', { maintenant: INSTANT, candidatures: [RESUME] }, true],
  ['candidature.lister', 'reponse', 'a dossier in full', { maintenant: INSTANT, candidatures: [DOSSIER] }, false],
  [
    'candidature.lister',
    'reponse',
    'an unknown state',
    { maintenant: INSTANT, candidatures: [{ ...RESUME, etat: 'brouillon' }] },
    false,
  ],
  ['candidature.lire', 'reponse', 'a dossier', DOSSIER, true],
  ['candidature.lire', 'reponse', 'a summary', RESUME, false],
  ['candidature.lire', 'reponse', 'a deadline that is a day', { ...DOSSIER, limite: '2026-04-15' }, false],
  [
    'candidature.lire',
    'reponse',
    'the storage of a file',
    { ...DOSSIER, pieces: [{ ...PIECE, fichier: { ...FICHIER, cle: 'x' } }] },
    false,
  ],
  ['candidature.situer', 'reponse', 'no dossier yet', { formation: FORMATION, candidature: null, refus: [] }, true],
  [
    'candidature.situer',
    'reponse',
    'a reason',
    { formation: FORMATION, candidature: { id: ID, etat: 'abandonnee' }, refus: [{ code: 'candidature_abandonnee' }] },
    true,
  ],
  [
    'candidature.situer',
    'reponse',
    'an unknown reason',
    { formation: FORMATION, candidature: null, refus: [{ code: 'non' }] },
    false,
  ],
  ['piece.deposer', 'reponse', 'a file', FICHIER, true],
  ['piece.deposer', 'reponse', 'half a page', { ...FICHIER, pages: 0.5 }, false],
  ['piece.retirer', 'reponse', 'nothing', {}, true],
  ['piece.retirer', 'reponse', 'something', { ok: true }, false],
  ['compte.creer', 'reponse', 'a session', { jeton: 'x', valide: false, appareil: 'y' }, true],
  [
    'compte.creer',
    'reponse',
    'a session and its account',
    { jeton: 'x', valide: false, appareil: 'y', compte: {} },
    false,
  ],
  ['compte.valider', 'corps', 'a token', { jeton: 'x' }, true],
  ['compte.valider', 'corps', 'nothing', {}, false],
  ['convocation.lister', 'reponse', 'a convocation', { maintenant: INSTANT, convocations: [CONVOCATION] }, true],
  ['convocation.lire', 'reponse', 'a convocation with its hours', CONVOCATION_LUE, true],
  [
    'convocation.lire',
    'reponse',
    'without a créneau',
    { ...CONVOCATION_LUE, etat: 'convoque', rendezVous: null },
    true,
  ],
  [
    'convocation.lire',
    'reponse',
    'the jury of an hour',
    { ...CONVOCATION_LUE, entretiens: [{ ...PROPOSE, horaires: [{ ...HORAIRE, places: 2, piste: 1 }] }] },
    false,
  ],
  [
    'convocation.lire',
    'reponse',
    'the link of a visio that is not booked',
    { ...CONVOCATION_LUE, entretiens: [{ ...PROPOSE, lien: 'https://visio.test' }] },
    false,
  ],
  ['convocation.reserver', 'corps', 'an hour', RESERVATION, true],
  ['convocation.reserver', 'corps', 'an hour, with what was held', { ...RESERVATION, vu: ID }, true],
  ['convocation.reserver', 'corps', 'an hour without what was seen', { entretien: ID, debut: HORAIRE.debut }, false],
  ['convocation.reserver', 'corps', 'a day for an hour', { ...RESERVATION, debut: '2027-03-09' }, false],
  ['convocation.reserver', 'corps', 'an hour of Paris', { ...RESERVATION, debut: '2027-03-09T10:00:00+01:00' }, false],
  ['convocation.reserver', 'corps', 'no hour', { ...RESERVATION, debut: '' }, false],
  ['convocation.reserver', 'corps', 'a créneau', { ...RESERVATION, creneau: ID }, false],
  ['convocation.reserver', 'corps', 'an entretien that is a path', { ...RESERVATION, entretien: '../x' }, false],
  ['convocation.annuler', 'corps', 'what was seen', { vu: ID }, true],
  ['convocation.annuler', 'corps', 'nothing', {}, false],
  ['convocation.annuler', 'corps', 'more than was seen', { vu: `${ID}x` }, false],
  ['publication.rapporter', 'corps', 'a success', { numero: 1, etat: 'reussie', dureeMs: 4200 }, true],
  ['publication.rapporter', 'corps', 'a failure', { numero: 1, etat: 'echouee', dureeMs: 4200, raison: 'x' }, true],
  ['publication.rapporter', 'corps', 'a build in progress', { numero: 1, etat: 'en_cours', dureeMs: 1 }, true],
  ['publication.rapporter', 'corps', 'none of these', { numero: 1, etat: 'demandee', dureeMs: 1 }, false],
];
for (const [nom, sens, dit, valeur, lisible] of ENVOIS) {
  test(`${nom}, ${sens}: ${dit} is ${lisible ? 'read as sent' : 'refused'}`, () => {
    const lu = (CONTRAT[nom] as Record<typeof sens, unknown> as Record<typeof sens, z.ZodMiniType>)[sens].safeParse(
      valeur,
    );
    assert.equal(lu.success, lisible);
    if (lisible) assert.deepEqual(lu.data, valeur);
  });
}

test('a letter too long is said with its limit', () => {
  const lu = CONTRAT['candidature.ecrire'].corps.safeParse(LETTRE(10_001));
  assert.equal(lu.error?.issues[0]?.message, 'Votre lettre ne peut pas dépasser 10 000 caractères.');
});

const REFUS: [string, unknown, boolean][] = [
  ['a refusal', { refus: [{ code: 'introuvable' }] }, true],
  [
    'refusals with their places',
    { refus: [{ code: 'piece_manquante', cible: 'cv' }, { code: 'voeux_manquants' }] },
    true,
  ],
  ['a message for each field', { refus: [{ code: 'saisie_invalide' }], champs: { nom: 'Indiquez votre nom.' } }, true],
  ['no refusal', { refus: [] }, false],
  ['an unknown refusal', { refus: [{ code: 'non' }] }, false],
  ['the details of an error', { refus: [{ code: 'introuvable' }], stack: 'at …' }, false],
];
for (const [dit, valeur, lisible] of REFUS) {
  test(`a refusal as it travels: ${dit}`, () => {
    const lu = ReponseRefus.safeParse(valeur);
    assert.equal(lu.success, lisible);
    if (lisible) assert.deepEqual(lu.data, valeur);
  });
}
