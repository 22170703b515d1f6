/** This file holds the words of the team's pages. */
import type { AgentEquipe, IutEquipe } from '@portail/config/bureau/equipe';
import { afficherMoment } from '@portail/config/paris';
import { type EtatAgent, type Fonction, NOMS_ROLES } from '@portail/config/rules/equipe';

export const NOM_ETAT_AGENT: Record<EtatAgent, string> = {
  invite: 'Invité',
  invitation_expiree: 'Invitation expirée',
  actif: 'Actif',
  desactive: 'Désactivé',
};

/** `direOu` says where a fonction is held, in words: « IUT de Laval », « Laval : A2SR, MPVR ». */
export function direOu({ role, etablissement, formations }: Fonction, iuts: readonly IutEquipe[]): string {
  if (role === 'administration') return 'Tous les IUT';
  if (etablissement === null) return 'Aucun IUT : ne voit rien';
  const iut = iuts.find(({ code }) => code === etablissement);
  const nom = iut?.nom ?? etablissement;
  if (formations.length === 0) return nom;
  const noms = formations.map((code) => iut?.formations.find((une) => une.code === code)?.intitule ?? code);
  return `${nom} : ${noms.join(', ')}`;
}

export const direFonction = (fonction: Fonction, iuts: readonly IutEquipe[]): string =>
  `${NOMS_ROLES[fonction.role]}, ${direOu(fonction, iuts)}`;

export function direConnexion({ connecteLe, etat }: AgentEquipe): string {
  if (connecteLe) return afficherMoment(new Date(connecteLe));
  return etat === 'actif' || etat === 'desactive' ? 'Pas encore' : '';
}

/** `direInvitation` says how far an invitation is, and what there is to do about it. */
export function direInvitation({ invitation, etat }: AgentEquipe): string {
  if (!invitation) return 'Aucune invitation n’est en cours : renvoyez-en une.';
  const moment = afficherMoment(new Date(invitation.expireLe));
  if (invitation.envoi === 'echec') {
    return 'Le courriel d’invitation n’a pas pu être remis : vérifiez l’adresse, puis renvoyez-le.';
  }
  if (etat === 'invitation_expiree') return `Le lien de l’invitation ne s’ouvre plus depuis le ${moment}.`;
  const envoi = invitation.envoi === 'envoye' ? 'Le courriel d’invitation est parti' : 'Le courriel d’invitation part';
  return `${envoi}. Son lien s’ouvre jusqu’au ${moment}.`;
}

/** `ACTIONS` says each act of the journal, after its author. */
export const ACTIONS: Record<string, string> = {
  'agent.inviter': 'a invité cette personne',
  'agent.modifier': 'a modifié ce compte',
  'agent.renvoyer': 'a renvoyé l’invitation',
  'agent.desactiver': 'a désactivé ce compte',
  'agent.reactiver': 'a réactivé ce compte',
};

export const nomComplet = ({ prenom, nom }: Pick<AgentEquipe, 'prenom' | 'nom'>): string =>
  [prenom, nom].filter(Boolean).join(' ');
