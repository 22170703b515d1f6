/** This file says in French what became of a mail, and why the mail server refused it. */

/** `RAISONS` reads an SMTP answer (RFC 3463, else its words), the most precise first. */
const RAISONS: readonly [RegExp, string][] = [
  [/\b[45]\.2\.2\b|\b452\b|quota|mailbox (is )?full|over ?quota/i, 'La boîte de cette personne est pleine.'],
  [/\b5\.3\.4\b|\b552\b|too (big|large)/i, 'Le serveur de cette adresse trouve le courriel trop lourd.'],
  [
    /\b5\.1\.[123]\b|no such (user|recipient)|user unknown|unknown user|does not exist|doesn't exist|invalid recipient/i,
    'Cette adresse n’existe pas ou n’existe plus.',
  ],
  [/\b5\.2\.1\b|disabled|inactive/i, 'La boîte de cette personne est fermée.'],
  [/\b5\.7\.\d+\b|spam|policy|blocked|denied/i, 'Le serveur de cette adresse refuse les courriels du portail.'],
];
const SANS_RAISON = 'Le serveur de cette adresse a refusé le courriel.';

/**
 * `raisonDuRefus` explains why a mail was given up.
 *
 * @param erreur the SMTP client's own message, in English, with the server's answer
 */
export function raisonDuRefus(erreur: string | null): string {
  return RAISONS.find(([signe]) => signe.test(erreur ?? ''))?.[1] ?? SANS_RAISON;
}

export const ETATS_COURRIEL = ['a_envoyer', 'envoye', 'echec', 'annule'] as const;
export type EtatCourriel = (typeof ETATS_COURRIEL)[number];

/** `NOM_ETAT_COURRIEL` are the bureau's words for what became of a mail. */
export const NOM_ETAT_COURRIEL: Record<EtatCourriel, string> = {
  a_envoyer: 'En attente',
  envoye: 'Remis',
  echec: 'Non remis',
  annule: 'Retiré avant son départ',
};
