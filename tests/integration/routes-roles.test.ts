import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BUREAU, type NomBureau } from '@portail/config/bureau/bureau';
import { CONTRAT, type NomRoute } from '@portail/config/contract/contract';
import { ENTETES } from '@portail/config/contract/route';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { createConvocation, createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { first } from '../support/first.ts';
import { uneCreation, uneOrganisation } from '../support/organisations.ts';
import { portail } from '../support/portail.ts';

/**
 * `API` says who gets which status from every route. The dossier is candidat A's, transmitted, of IUT 1 (Le Mans). A
 * refusal is 401 for nobody, 403 without the right, 404 for what does not exist for them.
 */
const QUI_API = ['visiteur', 'candidatA', 'candidatB'] as const;
const API: Record<NomRoute, Record<(typeof QUI_API)[number], number>> = {
  'catalogue.lire': { visiteur: 200, candidatA: 200, candidatB: 200 },
  // The token is a member of staff's: no session of a candidat makes one.
  'apercu.lire': { visiteur: 404, candidatA: 404, candidatB: 404 },
  'publication.lire': { visiteur: 200, candidatA: 200, candidatB: 200 },
  'publication.rapporter': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'reference.lire': { visiteur: 200, candidatA: 200, candidatB: 200 },
  'ecole.chercher': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'ecole.villes': { visiteur: 200, candidatA: 200, candidatB: 200 },
  'compte.creer': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.verifierAdresse': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.connecter': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.examiner': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.valider': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.desavouer': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.oublier': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.reinitialiser': { visiteur: 422, candidatA: 422, candidatB: 422 },
  'compte.lire': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'compte.renvoyer': { visiteur: 401, candidatA: 409, candidatB: 409 },
  'compte.modifier': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'compte.changerEmail': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'compte.changerMotDePasse': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'compte.supprimer': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'compte.garderEmail': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'compte.exporter': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'compte.fermerAutresSessions': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'candidature.situer': { visiteur: 200, candidatA: 200, candidatB: 200 },
  'candidature.deposer': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'candidature.lister': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'candidature.lire': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'candidature.ranger': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'candidature.ecrire': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'candidature.transmettre': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'candidature.completer': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'candidature.telechargerAccuse': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'candidature.abandonner': { visiteur: 401, candidatA: 422, candidatB: 422 },
  'piece.proposer': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'piece.choisir': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'piece.declarerIncapacite': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'piece.deposer': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'piece.retirer': { visiteur: 401, candidatA: 409, candidatB: 404 },
  'piece.telecharger': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'message.lire': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'message.ecrire': { visiteur: 401, candidatA: 200, candidatB: 404 },
  // The message has no file.
  'message.telecharger': { visiteur: 401, candidatA: 404, candidatB: 404 },
  'convocation.lister': { visiteur: 401, candidatA: 200, candidatB: 200 },
  'convocation.lire': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'convocation.reserver': { visiteur: 401, candidatA: 200, candidatB: 404 },
  'convocation.agenda': { visiteur: 401, candidatA: 200, candidatB: 404 },
  // The page that it was asked on shows another réservation.
  'convocation.annuler': { visiteur: 401, candidatA: 409, candidatB: 404 },
  // `compte.deconnecter` comes last: it closes the sessions that the others use.
  'compte.deconnecter': { visiteur: 200, candidatA: 200, candidatB: 200 },
};

/**
 * `CORPS` are bodies that reach the ownership check; the other routes are given none, which their parser refuses (422).
 */
const CORPS: Partial<Record<NomRoute, () => unknown>> = {
  'candidature.ranger': () => ({ classique: null, alternance: 1 }),
  'candidature.ecrire': () => ({ lettre: 'Une lettre', avant: '' }),
  'candidature.transmettre': () => ({ vu: 'invented' }),
  'candidature.completer': () => ({ vu: 'invented' }),
  'message.ecrire': () => ({ texte: 'Bonjour.' }),
  'piece.choisir': () => ({ fichier: 'a'.repeat(24) }),
  'piece.declarerIncapacite': () => ({ motif: 'Je ne l’ai plus.' }),
  'convocation.reserver': () => ({ entretien: entretien.ref, debut: entretien.debut, vu: '' }),
  'convocation.annuler': () => ({ vu: 'invented' }),
};

/** `entretien` is what candidat A is convoked to. */
let entretien: { ref: string; creneau: string; debut: string; convocation: string };

const QUI_BUREAU = [
  'visiteur',
  'candidatA',
  'communication1',
  'communication2',
  'secretariat1',
  'secretariat2',
  'responsable',
  'administration',
] as const;
type QuiBureau = (typeof QUI_BUREAU)[number];

/** `DECISION` is for the acts on a whole dossier. The page that they were chosen on is out of date (409). */
const DECISION = {
  visiteur: 401,
  candidatA: 401,
  communication1: 403,
  communication2: 403,
  secretariat1: 409,
  secretariat2: 404,
  responsable: 403,
  administration: 409,
};

/** `ADMINISTRATION` is for what the administration alone may do. */
const ADMINISTRATION = (administration: number) => ({
  ...DECISION,
  secretariat1: 403,
  secretariat2: 403,
  administration,
});

const ROUTES_BUREAU: Record<NomBureau, Record<QuiBureau, number>> = {
  lister: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 200,
    responsable: 200,
    administration: 200,
  },
  compterAFaire: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 200,
    responsable: 200,
    administration: 200,
  },
  lireRythme: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 200,
    responsable: 200,
    administration: 200,
  },
  compterFacettes: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 200,
    responsable: 200,
    administration: 200,
  },
  situerParmi: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 404,
    responsable: 404,
    administration: 200,
  },
  compterDossiers: {
    visiteur: 401,
    candidatA: 401,
    communication1: 200,
    communication2: 404,
    secretariat1: 403,
    secretariat2: 403,
    responsable: 403,
    administration: 200,
  },
  // The responsable reads complete dossiers only: this one is not yet.
  lire: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 404,
    responsable: 404,
    administration: 200,
  },
  telecharger: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 200,
    secretariat2: 404,
    responsable: 404,
    administration: 200,
  },
  suivre: {
    visiteur: 401,
    candidatA: 401,
    communication1: 200,
    communication2: 200,
    secretariat1: 403,
    secretariat2: 403,
    responsable: 403,
    administration: 200,
  },
  // No answer was refused and replaced here.
  telechargerRefusee: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 404,
    secretariat2: 404,
    responsable: 404,
    administration: 404,
  },
  suivreCourriels: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  renvoyerCourriels: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  listerTravaux: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  // The work of nobody here.
  annulerTravail: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  telechargerResultat: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  preparerExport: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  preparerReport: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  // The day is past for everybody whose the formation is.
  montrerReport: { ...DECISION, secretariat1: 422, secretariat2: 404, administration: 422 },
  reporterCloture: { ...DECISION, secretariat1: 422, secretariat2: 404, administration: 422 },
  telechargerDossier: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  exporterPieces: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  exporterDossiers: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  suivreTaches: { ...DECISION, secretariat1: 403, secretariat2: 403, administration: 200 },
  listerCatalogue: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  // The pièce was answered.
  reclamerPiece: { ...DECISION, secretariat1: 409, secretariat2: 404, administration: 409 },
  lireMessages: { ...DECISION, secretariat1: 200, administration: 200 },
  // The last message of the page is not the last: one was written meanwhile.
  ecrireMessage: DECISION,
  classerMessages: DECISION,
  telechargerDeMessage: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  lireSuivi: { ...DECISION, secretariat1: 200, administration: 200 },
  lirePersonne: { ...DECISION, secretariat1: 200, administration: 200 },
  listerCollegues: { ...DECISION, secretariat1: 200, administration: 200 },
  // Nobody follows it, and nobody is to.
  affecterDossier: { ...DECISION, secretariat1: 200, administration: 200 },
  // The étiquette does not exist any more.
  etiqueterDossier: DECISION,
  noterDossier: { ...DECISION, secretariat1: 200, administration: 200 },
  effacerNote: { ...DECISION, secretariat1: 404, administration: 404 },
  listerEtiquettes: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  // The IUT and the étiquettes of nobody here: whose they are is tested with the acts.
  creerEtiquette: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  modifierEtiquette: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  supprimerEtiquette: { ...DECISION, secretariat1: 404, secretariat2: 404, administration: 404 },
  lireVues: { ...DECISION, secretariat1: 200, secretariat2: 200, responsable: 200, administration: 200 },
  // The body is empty, and the view is nobody's here: whose it is, is tested with the acts.
  garderVue: { ...DECISION, secretariat1: 422, secretariat2: 422, responsable: 422, administration: 422 },
  renommerVue: { ...DECISION, secretariat1: 422, secretariat2: 422, responsable: 422, administration: 422 },
  supprimerVue: { ...DECISION, secretariat1: 404, secretariat2: 404, responsable: 404, administration: 404 },
  garderColonnes: { ...DECISION, secretariat1: 422, secretariat2: 422, administration: 422 },
  lireHistorique: { ...DECISION, secretariat1: 200, administration: 200 },
  lireCourriels: { ...DECISION, secretariat1: 200, administration: 200 },
  // No mail about this dossier was given up.
  renvoyerCourriel: { ...DECISION, secretariat1: 404, administration: 404 },
  lireParcours: { ...DECISION, secretariat1: 200, responsable: 404, administration: 200 },
  apercevoirCourriel: DECISION,
  annulerJugement: DECISION,
  lireRecapitulatif: { ...DECISION, secretariat1: 200, secretariat2: 200, responsable: 200, administration: 200 },
  reglerRecapitulatif: { ...DECISION, secretariat1: 200, secretariat2: 200, responsable: 200, administration: 200 },
  lireJournal: ADMINISTRATION(200),
  listerEquipe: ADMINISTRATION(200),
  prevoirFonctions: ADMINISTRATION(422),
  inviterAgent: ADMINISTRATION(422),
  // No account has the number in the address.
  modifierAgent: ADMINISTRATION(404),
  renvoyerInvitation: ADMINISTRATION(404),
  retirerInvitation: ADMINISTRATION(404),
  desactiverAgent: ADMINISTRATION(404),
  reactiverAgent: ADMINISTRATION(404),
  lireHistoriqueAgent: ADMINISTRATION(404),
  demanderComplements: DECISION,
  declarerComplete: DECISION,
  declarerIrrecevable: DECISION,
  accorderDelai: DECISION,
  rouvrir: DECISION,
  listerEntretiens: { ...DECISION, secretariat1: 200, secretariat2: 200, responsable: 200, administration: 200 },
  lireEntretien: { ...DECISION, secretariat1: 200, secretariat2: 404, responsable: 200, administration: 200 },
  preparerOrganisation: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  // The body is empty: what is organised crosses no IUT is tested with the acts.
  verifierOrganisation: { ...DECISION, secretariat1: 422, secretariat2: 422, administration: 422 },
  organiser: { ...DECISION, secretariat1: 422, secretariat2: 422, administration: 422 },
  ajouterCreneaux: DECISION,
  ouvrirEntretien: DECISION,
  // The entretien is closed already: asked again, nothing is left to do.
  fermerEntretien: { ...DECISION, secretariat1: 200, administration: 200 },
  // The selection names the dossier; to another IUT, it does not exist.
  preparerLot: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  listerColleguesDuLot: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  // Nothing is done to a dossier that changed since it was chosen: the work says so.
  lancerLot: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  listerConvocables: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  // Nobody is convoked to an entretien that is closed.
  convoquerDossiers: { ...DECISION, secretariat1: 422, secretariat2: 404, administration: 422 },
  convoquerDossier: DECISION,
  listerConvoques: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  placerConvocation: DECISION,
  libererConvocation: DECISION,
  retirerConvocation: DECISION,
  modifierCreneaux: DECISION,
  proposerRemplacements: { ...DECISION, secretariat1: 200, secretariat2: 404, administration: 200 },
  retirerCreneaux: DECISION,
  modifierEntretien: DECISION,
  annulerEntretien: DECISION,
  lireFeuille: { ...DECISION, secretariat1: 200, secretariat2: 404, responsable: 200, administration: 200 },
  telechargerFeuille: { ...DECISION, secretariat1: 200, secretariat2: 404, responsable: 200, administration: 200 },
  telechargerTableur: { ...DECISION, secretariat1: 200, secretariat2: 404, responsable: 200, administration: 200 },
  // Nobody is on this sheet: who is, and since when, is tested with the acts.
  pointer: { ...DECISION, secretariat1: 404, secretariat2: 404, responsable: 404, administration: 404 },
  apprecier: { ...DECISION, secretariat1: 404, secretariat2: 404, responsable: 404, administration: 404 },
  lireReglages: { ...DECISION, secretariat1: 200, secretariat2: 200, administration: 200 },
  // The IUT is that of secretariat 1, which stays closed.
  reglerIdentite: { ...DECISION, secretariat1: 200, administration: 200 },
  // Nobody says that this pièce cannot be supplied.
  attendrePiece: { ...DECISION, secretariat1: 422, administration: 422 },
  juger: {
    visiteur: 401,
    candidatA: 401,
    communication1: 403,
    communication2: 403,
    secretariat1: 422,
    secretariat2: 422,
    responsable: 403,
    administration: 422,
  },
};

/** `CRENEAU_VU` is a créneau that changed since the page was read: it is no longer there. */
const CRENEAU_VU = { id: 'a'.repeat(24), version: 1 };

const CORPS_BUREAU: Partial<Record<NomBureau, unknown>> = {
  demanderComplements: { vu: '', delai: '2099-01-01' },
  declarerComplete: { vu: '' },
  declarerIrrecevable: { vu: '', motif: 'Hors délai.' },
  accorderDelai: { vu: '', delai: '2099-01-01' },
  rouvrir: { vu: '', motif: 'À la demande du candidat.', delai: null },
  ecrireMessage: { texte: 'Bonjour.', dernier: 'a'.repeat(24) },
  classerMessages: { dernier: 'a'.repeat(24) },
  reclamerPiece: { motif: 'Il nous la faut.' },
  attendrePiece: { jusquau: '2099-01-01', version: 1 },
  affecterDossier: { agent: null, vu: null },
  etiqueterDossier: { etiquette: 'a'.repeat(24), posee: true },
  noterDossier: { texte: 'A appelé.' },
  creerEtiquette: { iut: 'a'.repeat(24), libelle: 'Boursier', couleur: 'bleu' },
  modifierEtiquette: { libelle: 'Boursier', couleur: 'bleu' },
  ajouterCreneaux: { version: 99, organisation: uneOrganisation(), ecartes: [], confirme: false },
  apercevoirCourriel: { acte: 'declarer_complete', vu: '' },
  annulerJugement: { version: 99 },
  ouvrirEntretien: { version: 99 },
  fermerEntretien: { version: 99 },
  convoquerDossiers: { dossiers: null, seulement: false, repondreAvant: null, confirme: false },
  convoquerDossier: { vu: '', repondreAvant: null, confirme: false },
  libererConvocation: { sequence: 99, motif: 'Le jury est absent.' },
  retirerConvocation: { sequence: 99, motif: 'Convoqué par erreur.' },
  modifierCreneaux: {
    ...{ creneaux: [CRENEAU_VU], jury: null, salle: 'T204', lien: null, capacite: null },
    ...{ decalage: 0, duree: null, confirme: false },
  },
  proposerRemplacements: { creneaux: [CRENEAU_VU.id] },
  retirerCreneaux: { creneaux: [CRENEAU_VU], motif: '', deplacements: [] },
  modifierEntretien: { version: 99, faits: uneCreation([]).faits },
  annulerEntretien: { version: 99, motif: 'Le jury est absent.' },
  reglerRecapitulatif: { actif: true },
  reglerIdentite: { ouverte: false },
  prevoirFonctions: { fonctions: [] },
  inviterAgent: { email: 'x@portail.test', prenom: 'X', nom: 'Y', fonctions: [] },
  modifierAgent: { vu: '', email: 'x@portail.test', prenom: 'X', nom: 'Y', fonctions: [] },
  renvoyerInvitation: { vu: '' },
  retirerInvitation: { vu: '' },
  desactiverAgent: { vu: '' },
  reactiverAgent: { vu: '' },
  pointer: { reservation: 'a'.repeat(24), vu: null, presence: 'present' },
  apprecier: { reservation: 'a'.repeat(24), vu: '', appreciation: 'Claire.' },
};

/**
 * `RESERVES` are types of Strapi's content manager that the administration alone sees: confidential, or theirs to keep.
 */
const RESERVES = [
  ...[
    'candidat',
    'candidature',
    'piece',
    'reponse-refusee',
    'motif',
    'message',
    'note',
    'etiquette',
    'etiquette-posee',
    'fichier',
    'entretien',
    'entretien-formation',
    'creneau',
    'convocation',
    'reservation',
    'courriel',
    'journal',
    'session',
    'affectation',
    'fiche-agent',
    'reglage-iut',
    'lecture-dossier',
    'vue-dossiers',
    'lien',
    'frein',
    'travail',
    'tache',
  ],
  ...['situation', 'serie-bac', 'specialite-bac', 'type-diplome', 'ecole', 'motif-refus'],
];

describe('every route × every role', () => {
  const sessions: Record<string, string | undefined> = {};
  const jetons: Record<string, string | undefined> = {};
  let params: Record<string, string>;
  let entretienFerme: string;
  /** `secrets` are what only the dossier's own IUT may read of it. */
  let secrets: string[];

  before(async () => {
    const { strapi, signIn, signInAgent, call } = await portail();
    const motDePasse = 'Portail-Test-2018';
    const a = await createCandidat(strapi, anyCandidat({ motDePasse }));
    const b = await createCandidat(strapi, anyCandidat({ motDePasse }));
    sessions['candidatA'] = await signIn(a.email, motDePasse);
    sessions['candidatB'] = await signIn(b.email, motDePasse);
    const id = await createDossierTransmis(strapi, a, { formationCode: 'LP-ABF-LM' });
    const { body } = await call('candidature.lire', { session: sessions['candidatA'], params: { id } });
    const piece = first(body.pieces, ({ fichier }) => fichier).pieceDemandeeRef;
    params = {
      id,
      piece,
      slug: 'parcours-banque-abf-le-mans',
      codePostal: '49035',
      refusee: piece,
      courriel: '1',
      note: 'a'.repeat(24),
    };
    const { documentId } = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code: 'LP-ABF-LM' }, select: ['documentId'] });
    const { documentId: iut } = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'le-mans' }, select: ['documentId'] });
    params = { ...params, formations: documentId, iut };

    const un = await createEntretien(strapi, {
      formationCodes: ['LP-ABF-LM'],
      jours: ['2099-03-10'],
      heures: ['09:00'],
    });
    const ferme = { formationCodes: ['LP-ABF-LM'], etat: 'ferme', jours: ['2099-03-11'], heures: ['09:00'] } as const;
    entretienFerme = (await createEntretien(strapi, ferme)).ref;
    const convocation = await createConvocation(strapi, id, { entretiens: [un] });
    const { ref: creneau, debut } = first(un.creneaux);
    entretien = { ref: un.ref, creneau, debut: debut.toISOString(), convocation };
    // `message` is the message of nobody.
    params = { ...params, convocation, message: 'a'.repeat(24) };
    secrets = [a.email, a.profil.nom, id];

    await createAgent(strapi, {
      email: 'responsable@portail.test',
      role: 'responsable',
      motDePasse,
      formationCode: 'LP-ABF-LM',
    });
    const comptes: Record<string, string> = {
      communication1: 'communication.le-mans@portail.test',
      communication2: 'communication.nantes@portail.test',
      secretariat1: 'secretariat.le-mans@portail.test',
      secretariat2: 'secretariat.nantes@portail.test',
      responsable: 'responsable@portail.test',
      administration: 'admin@portail.test',
    };
    for (const [qui, email] of Object.entries(comptes)) jetons[qui] = await signInAgent(email);
    jetons['candidatA'] = sessions['candidatA'];
  });

  it('lists every route', () => {
    assert.deepEqual(Object.keys(API).sort(), Object.keys(CONTRAT).sort());
    assert.deepEqual(Object.keys(ROUTES_BUREAU).sort(), Object.keys(BUREAU).sort());
  });

  for (const [route, attendus] of Object.entries(API) as [NomRoute, Record<string, number>][]) {
    for (const qui of QUI_API) {
      it(`${route} for ${qui}: ${attendus[qui]}`, async () => {
        const { call } = await portail();
        const body =
          CONTRAT[route].corps === 'pdf'
            ? await pdf('Route')
            : (CORPS[route]?.() ?? (CONTRAT[route].corps ? {} : undefined));
        const siens = route.startsWith('convocation.') ? { ...params, id: entretien.convocation } : params;
        const reply = await call(route, { session: sessions[qui], params: siens, body });
        assert.equal(reply.status, attendus[qui]);
      });
    }
  }

  for (const [nom, attendus] of Object.entries(ROUTES_BUREAU) as [NomBureau, Record<string, number>][]) {
    for (const qui of QUI_BUREAU) {
      it(`bureau ${nom} for ${qui}: ${attendus[qui]}`, async () => {
        const { callBureau } = await portail();
        const { methode, chemin } = BUREAU[nom];
        const [premier = ''] = chemin.split('/').filter(Boolean);
        const cibles: Record<string, string> = { entretiens: entretienFerme, convocations: entretien.convocation };
        const siens: Record<string, string> = { ...params, id: cibles[premier] ?? params['id'] ?? '' };
        const path = chemin.replace(/:(\w+)/g, (_, name) => siens[name] ?? '');
        const placement = { sequence: 99, creneau: entretien.creneau, confirme: false };
        const dossier = params['id'] ?? '';
        const choix = { dossiers: [dossier] };
        const vifs: Partial<Record<NomBureau, unknown>> = {
          placerConvocation: placement,
          preparerLot: { acte: 'declarer_complete', selection: choix },
          listerColleguesDuLot: { selection: choix },
          lancerLot: { acte: 'declarer_complete', delai: null, dossiers: [{ id: dossier, vu: 'invented' }] },
          exporterDossiers: { choix, format: 'csv', colonnes: ['nom'] },
          exporterPieces: { choix },
          montrerReport: { formations: [params['formations']], au: '2018-01-01' },
          reporterCloture: { formations: [{ ref: params['formations'], au: '2018-01-01' }], au: '2018-01-01' },
        };
        const corps = vifs[nom] ?? CORPS_BUREAU[nom] ?? {};
        const reply = await callBureau(methode, path, jetons[qui], methode === 'POST' ? corps : undefined);
        assert.equal(reply.status, attendus[qui]);
      });
    }
  }

  // The routes are those of the table: one that is added without a place in the path is tried too.
  const listes = (Object.entries(BUREAU) as [NomBureau, { methode: string; chemin: string }][]).filter(
    ([, { methode, chemin }]) => methode === 'GET' && !chemin.includes(':'),
  );
  for (const [nom, { chemin }] of listes) {
    it(`bureau ${nom} tells the own IUT's alone of a dossier, however it is asked`, async () => {
      const { callBureau } = await portail();
      const [email = '', nomDuCandidat = ''] = secrets;
      const demandes: Record<string, string>[] = [
        {},
        { recherche: nomDuCandidat },
        { recherche: email },
        { etats: 'transmise,incomplete,complete' },
        { formations: params['formations'] ?? '' },
        { attente: 'nouveaux' },
        { entretien: 'convoque' },
        { tri: 'candidat', sens: 'desc', fin: 'oui' },
      ];
      for (const demande of demandes) {
        for (const qui of ['secretariat2', 'communication2'] as const) {
          const { status, body } = await callBureau('GET', `${chemin}?${new URLSearchParams(demande)}`, jetons[qui]);
          if (status !== 200) continue;
          const lu = JSON.stringify(body);
          for (const secret of secrets) assert.equal(lu.includes(secret), false, `${qui} ${JSON.stringify(demande)}`);
        }
      }
    });
  }

  for (const type of RESERVES) {
    it(`the content manager shows no ${type} to an IUT's staff`, async () => {
      const { url } = await portail();
      const lire = async (qui: string) =>
        (
          await fetch(`${url}/content-manager/collection-types/api::${type}.${type}`, {
            headers: { authorization: `Bearer ${jetons[qui]}` },
          })
        ).status;
      const statuts = await Promise.all(['communication1', 'secretariat1', 'responsable'].map((qui) => lire(qui)));
      assert.deepEqual(statuts, [403, 403, 403]);
    });
  }

  it('has no /api route without the secret, nor with a wrong one', async () => {
    const { url } = await portail();
    const statuts = await Promise.all(
      Object.values(CONTRAT).flatMap(({ methode, chemin }) => [
        fetch(`${url}/api${chemin}`, { method: methode }),
        fetch(`${url}/api${chemin}`, { method: methode, headers: { [ENTETES.secret]: 'development-only-guess' } }),
      ]),
    );
    assert.deepEqual([...new Set(statuts.map(({ status }) => status))], [404]);
  });

  it('has no other /api route than the contract’s: no plugin, no REST collection', async () => {
    const { strapi } = await portail();
    const montees = strapi.server
      .listRoutes()
      .filter(
        ({ path, methods }: { path: string; methods: string[] }) => path.startsWith('/api/') && methods.length > 0,
      )
      .map(({ path, methods }: { path: string; methods: string[] }) => `${methods.at(-1)} ${path}`);
    const attendues = Object.values(CONTRAT).map(({ methode, chemin }) => `${methode} /api${chemin}`);
    assert.deepEqual(montees.sort(), attendues.sort());
  });

  it('refuses multipart before it is written anywhere', async () => {
    const { url } = await portail();
    const corps = new FormData();
    corps.append('autre', new Blob([new Uint8Array(1000)]), 'x.pdf');
    const reply = await fetch(`${url}/upload`, { method: 'POST', body: corps });
    assert.equal(reply.status, 415);
  });
});
