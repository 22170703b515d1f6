import assert from 'node:assert/strict';
import { test } from 'node:test';
import { peut, ROLES_AGENT, type RoleAgent } from '../rules/droits.ts';
import { BUREAU, type NomBureau } from './bureau.ts';
import { CriteresDossiers, TRIS_DOSSIER } from './criteres.ts';
import { PREFIXE_BUREAU, type RouteBureau } from './route.ts';

/** `ROUTES` lists every route of the bureau, its right, and the roles that have this right (domain §6). */
const LISENT: RoleAgent[] = ['secretariat', 'responsable', 'administration'];
const DECIDENT: RoleAgent[] = ['secretariat', 'administration'];
const ROUTES: Record<NomBureau, [string, action: string, RoleAgent[], corps: boolean, reponse: 'json' | 'fichier']> = {
  lister: ['GET /dossiers', 'dossier.lire', LISENT, false, 'json'],
  lire: ['GET /dossiers/:id', 'dossier.lire', LISENT, false, 'json'],
  lireParcours: ['GET /dossiers/:id/parcours', 'dossier.lire', LISENT, false, 'json'],
  situerParmi: ['GET /dossiers/:id/voisins', 'dossier.lire', LISENT, false, 'json'],
  compterAFaire: ['GET /a-faire', 'dossier.lire', LISENT, false, 'json'],
  lireRythme: ['GET /rythme-des-depots', 'dossier.lire', LISENT, false, 'json'],
  compterFacettes: ['GET /facettes-dossiers', 'dossier.lire', LISENT, false, 'json'],
  telecharger: ['GET /dossiers/:id/pieces/:piece/fichier', 'piece.lire', LISENT, false, 'fichier'],
  telechargerRefusee: ['GET /dossiers/:id/refusees/:refusee/fichier', 'piece.lire', LISENT, false, 'fichier'],
  apercevoirCourriel: ['POST /dossiers/:id/apercu-courriel', 'dossier.instruire', DECIDENT, true, 'json'],
  demanderComplements: ['POST /dossiers/:id/complements', 'dossier.instruire', DECIDENT, true, 'json'],
  preparerLot: ['POST /lots/preparation', 'dossier.instruire', DECIDENT, true, 'json'],
  listerColleguesDuLot: ['POST /lots/collegues', 'dossier.suivre', DECIDENT, true, 'json'],
  lancerLot: ['POST /lots', 'dossier.instruire', DECIDENT, true, 'json'],
  declarerComplete: ['POST /dossiers/:id/completude', 'dossier.instruire', DECIDENT, true, 'json'],
  declarerIrrecevable: ['POST /dossiers/:id/irrecevabilite', 'dossier.instruire', DECIDENT, true, 'json'],
  accorderDelai: ['POST /dossiers/:id/delai', 'dossier.instruire', DECIDENT, true, 'json'],
  rouvrir: ['POST /dossiers/:id/reouverture', 'dossier.instruire', DECIDENT, true, 'json'],
  listerCatalogue: ['GET /dossiers/:id/catalogue', 'piece.juger', DECIDENT, false, 'json'],
  reclamerPiece: ['POST /dossiers/:id/pieces/:piece/reclamation', 'piece.juger', DECIDENT, true, 'json'],
  lireMessages: ['GET /dossiers/:id/messages', 'dossier.suivre', DECIDENT, false, 'json'],
  ecrireMessage: ['POST /dossiers/:id/messages', 'dossier.suivre', DECIDENT, true, 'json'],
  telechargerDeMessage: ['GET /dossiers/:id/messages/:message/fichier', 'dossier.suivre', DECIDENT, false, 'fichier'],
  classerMessages: ['POST /dossiers/:id/messages/classement', 'dossier.suivre', DECIDENT, true, 'json'],
  lireSuivi: ['GET /dossiers/:id/suivi', 'dossier.suivre', DECIDENT, false, 'json'],
  lirePersonne: ['GET /dossiers/:id/personne', 'dossier.suivre', DECIDENT, false, 'json'],
  listerCollegues: ['GET /dossiers/:id/collegues', 'dossier.suivre', DECIDENT, false, 'json'],
  affecterDossier: ['POST /dossiers/:id/suivi', 'dossier.suivre', DECIDENT, true, 'json'],
  etiqueterDossier: ['POST /dossiers/:id/etiquettes', 'dossier.suivre', DECIDENT, true, 'json'],
  noterDossier: ['POST /dossiers/:id/notes', 'dossier.suivre', DECIDENT, true, 'json'],
  effacerNote: ['POST /dossiers/:id/notes/:note/effacement', 'dossier.suivre', DECIDENT, true, 'json'],
  listerEtiquettes: ['GET /etiquettes', 'dossier.suivre', DECIDENT, false, 'json'],
  creerEtiquette: ['POST /etiquettes', 'dossier.suivre', DECIDENT, true, 'json'],
  modifierEtiquette: ['POST /etiquettes/:id', 'dossier.suivre', DECIDENT, true, 'json'],
  supprimerEtiquette: ['POST /etiquettes/:id/suppression', 'dossier.suivre', DECIDENT, true, 'json'],
  lireVues: ['GET /vues', 'dossier.lire', LISENT, false, 'json'],
  garderVue: ['POST /vues', 'dossier.lire', LISENT, true, 'json'],
  renommerVue: ['POST /vues/:id', 'dossier.lire', LISENT, true, 'json'],
  supprimerVue: ['POST /vues/:id/suppression', 'dossier.lire', LISENT, true, 'json'],
  garderColonnes: ['POST /colonnes', 'dossier.exporter', DECIDENT, true, 'json'],
  lireHistorique: ['GET /dossiers/:id/historique', 'dossier.suivre', DECIDENT, false, 'json'],
  lireCourriels: ['GET /dossiers/:id/courriels', 'dossier.suivre', DECIDENT, false, 'json'],
  renvoyerCourriel: ['POST /dossiers/:id/courriels/:courriel/renvoi', 'courriel.gerer', DECIDENT, true, 'json'],
  suivre: ['GET /publication', 'publication.suivre', ['communication', 'administration'], false, 'json'],
  compterDossiers: [
    'GET /formations/:formations/dossiers',
    'publication.suivre',
    ['communication', 'administration'],
    false,
    'json',
  ],
  suivreCourriels: ['GET /courriels', 'courriel.gerer', DECIDENT, false, 'json'],
  renvoyerCourriels: ['POST /courriels/renvoi', 'courriel.gerer', DECIDENT, true, 'json'],
  listerTravaux: ['GET /travaux', 'travail.suivre', DECIDENT, false, 'json'],
  annulerTravail: ['POST /travaux/:id/annulation', 'travail.suivre', DECIDENT, true, 'json'],
  telechargerResultat: ['GET /travaux/:id/resultat', 'travail.suivre', DECIDENT, false, 'fichier'],
  preparerExport: ['GET /exports', 'dossier.exporter', DECIDENT, false, 'json'],
  preparerReport: ['GET /report-cloture', 'cloture.reporter', DECIDENT, false, 'json'],
  montrerReport: ['POST /report-cloture/apercu', 'cloture.reporter', DECIDENT, true, 'json'],
  reporterCloture: ['POST /report-cloture', 'cloture.reporter', DECIDENT, true, 'json'],
  telechargerDossier: ['GET /dossiers/:id/pdf', 'dossier.exporter', DECIDENT, false, 'fichier'],
  exporterPieces: ['POST /exports/pieces', 'dossier.exporter', DECIDENT, true, 'json'],
  exporterDossiers: ['POST /exports/dossiers', 'dossier.exporter', DECIDENT, true, 'json'],
  suivreTaches: ['GET /taches', 'tache.suivre', ['administration'], false, 'json'],
  attendrePiece: ['POST /dossiers/:id/pieces/:piece/attente', 'piece.juger', DECIDENT, true, 'json'],
  listerEquipe: ['GET /equipe', 'agent.gerer', ['administration'], false, 'json'],
  prevoirFonctions: ['POST /equipe/prevision', 'agent.gerer', ['administration'], true, 'json'],
  inviterAgent: ['POST /equipe', 'agent.gerer', ['administration'], true, 'json'],
  modifierAgent: ['POST /equipe/:id/modification', 'agent.gerer', ['administration'], true, 'json'],
  renvoyerInvitation: ['POST /equipe/:id/invitation', 'agent.gerer', ['administration'], true, 'json'],
  retirerInvitation: ['POST /equipe/:id/retrait', 'agent.gerer', ['administration'], true, 'json'],
  desactiverAgent: ['POST /equipe/:id/desactivation', 'agent.gerer', ['administration'], true, 'json'],
  reactiverAgent: ['POST /equipe/:id/reactivation', 'agent.gerer', ['administration'], true, 'json'],
  lireHistoriqueAgent: ['GET /equipe/:id/historique', 'agent.gerer', ['administration'], false, 'json'],
  lireRecapitulatif: ['GET /recapitulatif', 'dossier.lire', LISENT, false, 'json'],
  reglerRecapitulatif: ['POST /recapitulatif', 'dossier.lire', LISENT, true, 'json'],
  lireReglages: ['GET /reglages', 'iut.regler', DECIDENT, false, 'json'],
  reglerIdentite: ['POST /reglages/:iut/identite', 'iut.regler', DECIDENT, true, 'json'],
  lireJournal: ['GET /journal', 'journal.lire', ['administration'], false, 'json'],
  juger: ['POST /dossiers/:id/pieces/:piece/jugement', 'piece.juger', DECIDENT, true, 'json'],
  annulerJugement: ['POST /dossiers/:id/pieces/:piece/annulation', 'piece.juger', DECIDENT, true, 'json'],
  listerEntretiens: ['GET /entretiens', 'entretien.lire', LISENT, false, 'json'],
  lireEntretien: ['GET /entretiens/:id', 'entretien.lire', LISENT, false, 'json'],
  preparerOrganisation: ['GET /organisation', 'entretien.gerer', DECIDENT, false, 'json'],
  verifierOrganisation: ['POST /organisation/verification', 'entretien.gerer', DECIDENT, true, 'json'],
  organiser: ['POST /entretiens', 'entretien.gerer', DECIDENT, true, 'json'],
  ajouterCreneaux: ['POST /entretiens/:id/creneaux', 'entretien.gerer', DECIDENT, true, 'json'],
  ouvrirEntretien: ['POST /entretiens/:id/ouverture', 'entretien.gerer', DECIDENT, true, 'json'],
  fermerEntretien: ['POST /entretiens/:id/fermeture', 'entretien.gerer', DECIDENT, true, 'json'],
  listerConvocables: ['GET /entretiens/:id/convocables', 'entretien.gerer', DECIDENT, false, 'json'],
  convoquerDossiers: ['POST /entretiens/:id/convocations', 'entretien.gerer', DECIDENT, true, 'json'],
  convoquerDossier: ['POST /dossiers/:id/convocation', 'entretien.gerer', DECIDENT, true, 'json'],
  listerConvoques: ['GET /entretiens/:id/convoques', 'entretien.gerer', DECIDENT, false, 'json'],
  placerConvocation: ['POST /convocations/:id/placement', 'entretien.gerer', DECIDENT, true, 'json'],
  libererConvocation: ['POST /convocations/:id/liberation', 'entretien.gerer', DECIDENT, true, 'json'],
  retirerConvocation: ['POST /convocations/:id/retrait', 'entretien.gerer', DECIDENT, true, 'json'],
  modifierCreneaux: ['POST /entretiens/:id/creneaux/modification', 'entretien.gerer', DECIDENT, true, 'json'],
  proposerRemplacements: ['POST /entretiens/:id/creneaux/remplacements', 'entretien.gerer', DECIDENT, true, 'json'],
  retirerCreneaux: ['POST /entretiens/:id/creneaux/retrait', 'entretien.gerer', DECIDENT, true, 'json'],
  modifierEntretien: ['POST /entretiens/:id/modification', 'entretien.gerer', DECIDENT, true, 'json'],
  annulerEntretien: ['POST /entretiens/:id/annulation', 'entretien.gerer', DECIDENT, true, 'json'],
  lireFeuille: ['GET /entretiens/:id/feuille', 'entretien.lire', LISENT, false, 'json'],
  telechargerFeuille: ['GET /entretiens/:id/feuille/pdf', 'entretien.lire', LISENT, false, 'fichier'],
  telechargerTableur: ['GET /entretiens/:id/feuille/excel', 'entretien.lire', LISENT, false, 'fichier'],
  pointer: ['POST /entretiens/:id/pointages/:convocation', 'entretien.pointer', LISENT, true, 'json'],
  apprecier: ['POST /entretiens/:id/pointages/:convocation/appreciation', 'entretien.pointer', LISENT, true, 'json'],
};
const routes = Object.entries(BUREAU) as [NomBureau, RouteBureau][];

test('the table of routes, and who may call each', () => {
  const table = routes.map(([nom, { methode, chemin, action, corps, reponse }]) => [
    nom,
    [
      `${methode} ${chemin}`,
      action,
      ROLES_AGENT.filter((role) => peut(role, action)),
      corps !== null,
      reponse === 'fichier' ? 'fichier' : 'json',
    ],
  ]);
  assert.deepEqual(Object.fromEntries(table), ROUTES);
});

test('method and path are one route’s only, under one prefix', () => {
  const lieux = routes.map(([, { methode, chemin }]) => `${methode} ${chemin.replace(/:[^/]+/g, ':')}`);
  assert.deepEqual(lieux, [...new Set(lieux)]);
  assert.equal(PREFIXE_BUREAU, '/bureau');
});

const DEFAUT = { recherche: '', tri: 'recue', sens: 'asc' };
const REF = 'a'.repeat(24);
const AUTRE = 'b1'.repeat(12);
const CRITERES: [string, object, object | null][] = [
  ['nothing: all, the oldest first', {}, DEFAUT],
  ['a search', { recherche: 'Le Gall' }, { ...DEFAUT, recherche: 'Le Gall' }],
  ['a search of 100 characters', { recherche: 'x'.repeat(100) }, { ...DEFAUT, recherche: 'x'.repeat(100) }],
  ['what waits', { attente: 'complements' }, { ...DEFAUT, attente: 'complements' }],
  ['a state', { etats: 'incomplete' }, { ...DEFAUT, etats: ['incomplete'] }],
  [
    'states, as the URL writes them',
    { etats: 'incomplete,complete' },
    { ...DEFAUT, etats: ['incomplete', 'complete'] },
  ],
  ['states, as a body writes them', { etats: ['incomplete'] }, { ...DEFAUT, etats: ['incomplete'] }],
  ['formations', { formations: `${REF},${AUTRE}` }, { ...DEFAUT, formations: [REF, AUTRE] }],
  ['établissements', { etablissements: REF }, { ...DEFAUT, etablissements: [REF] }],
  ['a vœu', { modalite: 'alternance', rang: '1' }, { ...DEFAUT, modalite: 'alternance', rang: '1' }],
  ['something to verify', { aVerifier: 'oui' }, { ...DEFAUT, aVerifier: 'oui' }],
  [
    'a time of receipt',
    { recuDu: '2027-03-01', recuAu: '2027-03-31' },
    { ...DEFAUT, recuDu: '2027-03-01', recuAu: '2027-03-31' },
  ],
  ['an entretien', { entretien: 'a_convoquer' }, { ...DEFAUT, entretien: 'a_convoquer' }],
  ...TRIS_DOSSIER.map((tri): [string, object, object] => [
    `sorted by ${tri}`,
    { tri, sens: 'desc' },
    { ...DEFAUT, tri, sens: 'desc' },
  ]),
  ['a page after a row', { apres: 'eyJ' }, { ...DEFAUT, apres: 'eyJ' }],
  ['the last page', { fin: 'oui' }, { ...DEFAUT, fin: 'oui' }],
  ['columns', { colonnes: 'email,telephone' }, { ...DEFAUT, colonnes: ['email', 'telephone'] }],
  ['the list’s own columns alone', { colonnes: 'aucune' }, { ...DEFAUT, colonnes: ['aucune'] }],
  ['a column that no export has', { colonnes: 'motDePasse' }, null],
  ['a search of 101 characters', { recherche: 'x'.repeat(101) }, null],
  ['an unknown state', { etats: 'complete,brouillon' }, null],
  ['no state at all', { etats: '' }, null],
  ['a formation that is no reference', { formations: "x' or true" }, null],
  ['201 formations', { formations: Array.from({ length: 201 }, () => REF) }, null],
  ['a day that no month has', { recuDu: '2027-02-30' }, null],
  ['an unknown sort', { tri: 'motDePasse' }, null],
  ['an unknown direction', { sens: 'up' }, null],
  ['a criterion that nobody offers', { motDePasse: 'x' }, null],
];
for (const [dit, saisie, lus] of CRITERES) {
  test(`criteria: ${dit}`, () => assert.deepEqual(CriteresDossiers.safeParse(saisie).data ?? null, lus));
}
test('the sorts of the list', () =>
  assert.deepEqual([...TRIS_DOSSIER], ['recue', 'echeance', 'candidat', 'formation', 'etat']));

const Jugement = BUREAU.juger.corps;
const JUGEMENTS: [string, object, object | null][] = [
  ['accepted', { verdict: 'accepter', version: 2 }, { verdict: 'accepter', motif: '', version: 2 }],
  [
    'refused',
    { verdict: 'refuser', motif: ' Floue \n', version: 2 },
    { verdict: 'refuser', motif: 'Floue', version: 2 },
  ],
  [
    'a motif of 1 000 characters',
    { verdict: 'refuser', motif: 'x'.repeat(1000), version: 0 },
    { verdict: 'refuser', motif: 'x'.repeat(1000), version: 0 },
  ],
  ['a motif of 1 001 characters', { verdict: 'refuser', motif: 'x'.repeat(1001), version: 0 }, null],
  ['neither', { verdict: 'attendre', version: 2 }, null],
  ['no version: a stale page would pass', { verdict: 'accepter' }, null],
  ['half a version', { verdict: 'accepter', version: 1.5 }, null],
  ['something more', { verdict: 'accepter', version: 2, etat: 'validee' }, null],
];
for (const [dit, saisie, lu] of JUGEMENTS) {
  test(`judgement: ${dit}`, () => assert.deepEqual(Jugement.safeParse(saisie).data ?? null, lu));
}
test('judgement: a motif too long is said with its limit', () => {
  const lu = Jugement.safeParse({ verdict: 'refuser', motif: 'x'.repeat(1001), version: 0 });
  assert.equal(lu.error?.issues[0]?.message, 'Le motif ne peut pas dépasser 1 000 caractères.');
});

const DELAIS: [string, string, string | null][] = [
  ['a day', '2026-04-15', null],
  ['none', '', 'Choisissez une date.'],
  ['a day that no month has', '2026-02-30', 'Choisissez une date.'],
  ['a year of two figures', '0026-04-15', 'Vérifiez l’année de cette date.'],
  ['the end of time', '9999-12-31', 'Vérifiez l’année de cette date.'],
];
for (const [dit, delai, faute] of DELAIS) {
  test(`deadline: ${dit}`, () => {
    const lu = BUREAU.accorderDelai.corps.safeParse({ vu: 'x', delai });
    assert.equal(lu.error?.issues[0]?.message ?? null, faute);
  });
}
