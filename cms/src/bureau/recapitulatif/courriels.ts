/** This file writes the morning mail to the staff. It names nobody: a mailbox is read more widely than the portal. */
import { environment } from '../../platform/environment.ts';
import { mettreEnPage } from '../../platform/mail/layout.ts';
import type { Modele } from '../../platform/mail/outbox.ts';

export function courrielDuMatin(matin: { prenom: string; lignes: readonly string[]; auSecretariat: boolean }): Modele {
  const { prenom, lignes, auSecretariat } = matin;
  return mettreEnPage({
    sujet: 'Ce qui vous attend sur le portail de candidature',
    salutation: `Bonjour ${prenom},`,
    paragraphes: [
      `Ce matin :\n${lignes.map((ligne) => `- ${ligne}`).join('\n')}`,
      'Vous pouvez ne plus recevoir ce résumé : décochez-le en bas de la page « À faire ».',
    ],
    lien: {
      libelle: auSecretariat ? 'Ouvrir « À faire »' : 'Ouvrir les dossiers',
      url: `${environment().adminUrl}/admin/${auSecretariat ? 'a-faire' : 'dossiers'}`,
    },
  });
}
