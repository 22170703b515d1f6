/** This file writes the mails to a member of staff about their account. */
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

export function courrielDeReinitialisationAgent({ prenom, jeton }: { prenom: string; jeton: string }): Modele {
  return mettreEnPage({
    sujet: 'Choisissez un nouveau mot de passe',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      'Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte d’agent du portail de candidature. Le lien ci-dessous est valable une heure et ne sert qu’une fois.',
      'Si vous n’avez rien demandé, vous n’avez rien à faire : sans ce lien, rien ne change.',
    ],
    lien: {
      libelle: 'Choisir un nouveau mot de passe',
      url: `${environment().adminUrl}/admin/auth/reset-password?code=${jeton}`,
    },
  });
}
