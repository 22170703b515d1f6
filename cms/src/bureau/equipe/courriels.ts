/** This file writes the mails to the staff about the team. */
import { afficherInstant } from '@portail/config/paris';
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

export function courrielDInvitation(invitation: { prenom: string; jeton: string; expireLe: Date }): Modele {
  const { prenom, jeton, expireLe } = invitation;
  return mettreEnPage({
    sujet: 'Votre compte sur le portail de candidature',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      'L’administration du portail de candidature des IUT des Pays de la Loire vous ouvre un compte d’agent. Choisissez votre mot de passe pour y entrer.',
      `Ce lien ne sert qu’une fois, et jusqu’au ${afficherInstant(expireLe)}. Passé ce moment, demandez-en un autre à l’administration du portail.`,
      'Si vous ne travaillez pas pour un de ces IUT, ce message vous est parvenu par erreur : ne faites rien, et personne n’entrera.',
    ],
    lien: {
      libelle: 'Choisir mon mot de passe',
      url: `${environment().adminUrl}/admin/auth/register?registrationToken=${jeton}`,
    },
  });
}
