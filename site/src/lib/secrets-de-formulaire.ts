/** `SECRETS_DE_FORMULAIRE` are the fields that no page gives back: a password is never written in a page. */
export const SECRETS_DE_FORMULAIRE: readonly string[] = [
  'motDePasse',
  'confirmation',
  'motDePasseActuel',
  'nouveauMotDePasse',
  'nouvelleConfirmation',
];
