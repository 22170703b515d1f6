/** This file says each act of the journal in a sentence, for the administration, whatever it was done to. */
import { FAITS_DOSSIER } from './actes-dossier.ts';

/** `CIBLES_JOURNAL` are what an act may be done to. */
export const CIBLES_JOURNAL = [
  'candidature',
  'compte',
  'fichier',
  'entretien',
  'courriel',
  'travail',
  'agent',
  'etiquette',
  'iut',
] as const;
export type CibleJournal = (typeof CIBLES_JOURNAL)[number];

export const NOM_CIBLE: Record<CibleJournal, string> = {
  candidature: 'Dossiers',
  compte: 'Comptes des candidats',
  fichier: 'Fichiers des candidats',
  entretien: 'Entretiens',
  courriel: 'Courriels',
  travail: 'Travaux',
  agent: 'Équipe',
  etiquette: 'Étiquettes',
  iut: 'Réglages des IUT',
};

/** `ACTEURS_JOURNAL` are who may have acted; `visiteur` is somebody who was not signed in. */
export const ACTEURS_JOURNAL = ['candidat', 'agent', 'horloge', 'visiteur'] as const;
export type ActeurJournal = (typeof ACTEURS_JOURNAL)[number];

export const NOM_ACTEUR: Record<ActeurJournal, string> = {
  candidat: 'Un candidat',
  agent: 'Un membre de l’équipe',
  horloge: 'Le portail',
  visiteur: 'Un visiteur',
};

/** `FAITS` says after its author each act that is not on a dossier. */
const FAITS: Record<string, string> = {
  'compte.creer': 'a créé son compte',
  'compte.valider': 'a validé son adresse mail',
  'compte.validation': 'a validé son adresse mail',
  'compte.changement': 'a validé sa nouvelle adresse mail',
  'compte.demander-adresse': 'a demandé à changer d’adresse mail',
  'compte.desavouer': 'a signalé un compte ouvert à son adresse par quelqu’un d’autre',
  'compte.modifier': 'a modifié son compte',
  'compte.changer-mot-de-passe': 'a changé son mot de passe',
  'compte.reinitialiser': 'a choisi un nouveau mot de passe par un lien',
  'compte.supprimer': 'a supprimé son compte',
  'compte.purger': 'a effacé ce qui restait d’un compte supprimé',
  'courriel.renvoyer': 'a renvoyé des courriels en échec',
  'entretien.organiser': 'a créé un entretien',
  'entretien.ajouter': 'a ajouté des créneaux',
  'entretien.ouvrir': 'a ouvert les réservations',
  'entretien.fermer': 'a fermé les réservations',
  'entretien.modifier': 'a modifié un entretien',
  'entretien.modifier-creneaux': 'a modifié des créneaux',
  'entretien.retirer-creneaux': 'a retiré des créneaux',
  'entretien.annuler-entretien': 'a annulé un entretien',
  'entretien.lire-feuille': 'a lu la feuille d’un jour d’entretiens',
  'travail.demander': 'a demandé un travail',
  'travail.annuler': 'a arrêté un travail',
  'travail.lire': 'a téléchargé le résultat d’un travail',
  'etiquette.creer': 'a créé une étiquette',
  'etiquette.modifier': 'a modifié une étiquette',
  'etiquette.supprimer': 'a supprimé une étiquette',
  'iut.montrer-identite': 'a montré aux responsables la photo, la naissance et la nationalité',
  'iut.masquer-identite': 'a masqué aux responsables la photo, la naissance et la nationalité',
  'agent.inviter': 'a invité',
  'agent.modifier': 'a modifié le compte',
  'agent.renvoyer': 'a renvoyé l’invitation',
  'agent.retirer': 'a retiré une invitation',
  'agent.desactiver': 'a désactivé le compte',
  'agent.reactiver': 'a réactivé le compte',
};

/** `ACTES_DE_CONSULTATION` change nothing: a journal without them is far shorter. */
export const ACTES_DE_CONSULTATION = [
  ...['dossier.lire', 'piece.lire', 'message.lire-fichier'],
  ...['entretien.lire-feuille', 'travail.lire'],
] as const;

/**
 * `direActe` says an act after its author. An act of a later version, which a newer cms wrote, shows under its own name.
 *
 * @param verdict what was judged of a pièce
 */
export function direActe(action: string, verdict?: string): string {
  if (action === 'piece.juger') return verdict === 'refuser' ? 'a refusé une pièce' : 'a accepté une pièce';
  const surPiece: Record<string, string> = {
    'piece.deposer': 'a déposé une pièce',
    'piece.retirer': 'a retiré une pièce',
    'piece.declarer-incapacite': 'a indiqué une incapacité de dépôt',
    'piece.lire': 'a lu une pièce',
  };
  return surPiece[action] ?? FAITS[action] ?? (FAITS_DOSSIER as Record<string, string>)[action] ?? action;
}
