/** This file says to whom each mail is written, and what follows when the mail server refuses it. */

/**
 * `ENVOIS` says of each kind of mail what is known of its address, and what limits it.
 *
 * `adresse`: `saisie` was typed by whoever asks, maybe somebody else's; `du_compte` is proved or not; `prouvee` was
 * proved by a link that its owner opened. A mail to the first two repeats no word that somebody typed.
 *
 * `frein`: one of `FREINS`, by address; `heure`, one an hour to one account; `acte`, the act can be done once.
 */
export const ENVOIS = {
  /** The acts `compte.creer` and `compte.renvoyer` send this mail. */
  validation: { adresse: 'saisie', frein: 'validation' },
  /** `compte.creer` sends this mail to an address that has an account. */
  'inscription-existante': { adresse: 'saisie', frein: 'heure' },
  /** `compte.oublier` sends this mail. */
  reinitialisation: { adresse: 'saisie', frein: 'reinitialisation' },
  /** `compte.changerEmail` sends this mail to the new address, which may have an account. */
  changement: { adresse: 'saisie', frein: 'changement' },
  /** `compte.changerEmail` sends this mail to the account's address. */
  avertissement: { adresse: 'du_compte', frein: 'avis' },
  /** `compte.valider` sends this mail to the address that was replaced. */
  changee: { adresse: 'du_compte', frein: 'avis' },
  /** `compte.changerMotDePasse` and `compte.reinitialiser` send this mail. */
  'mot-de-passe': { adresse: 'du_compte', frein: 'heure' },
  /** `compte.supprimer` sends this mail. */
  suppression: { adresse: 'du_compte', frein: 'avis' },
  /** « Mot de passe oublié ? » of the staff sends this mail, to the address that administration gave. */
  'agent-reinitialisation': { adresse: 'prouvee', frein: 'agent_oubli' },
  /** `inviterAgent` and `renvoyerInvitation` send this mail, to the address that administration gave. */
  'agent-invitation': { adresse: 'prouvee', frein: 'acte' },
  /** A task sends this mail each morning, once a day, to whom something waits. */
  'agent-matin': { adresse: 'prouvee', frein: 'acte' },
  /** `candidature.transmettre` and `candidature.completer` send this mail. */
  accuse: { adresse: 'prouvee', frein: 'acte' },
  /** The bureau's acts send these mails, each by the name of its event. */
  demander_complements: { adresse: 'prouvee', frein: 'acte' },
  declarer_complete: { adresse: 'prouvee', frein: 'acte' },
  declarer_irrecevable: { adresse: 'prouvee', frein: 'acte' },
  accorder_delai: { adresse: 'prouvee', frein: 'acte' },
  rouvrir: { adresse: 'prouvee', frein: 'acte' },
  /** `candidature.abandonner` sends this mail when an entretien ends with the candidature. */
  abandonner: { adresse: 'prouvee', frein: 'acte' },
  /** `reporterCloture` sends this mail, once to each person whose dossiers gain time. */
  cloture: { adresse: 'prouvee', frein: 'acte' },
  /** The bureau waits for a pièce until a date: its act sends this mail, and a job reminds of it once. */
  'piece-attendue': { adresse: 'prouvee', frein: 'acte' },
  /** The bureau's messages send this mail, which does not repeat them. */
  message: { adresse: 'prouvee', frein: 'acte' },
  /** A job sends this mail when a deadline is near. */
  rappel: { adresse: 'prouvee', frein: 'acte' },
  /** `entretien` names the convocation and how many facts were told: each fact is told once. */
  entretien: { adresse: 'prouvee', frein: 'acte' },
  /** The clock reminds of a réservation, of an answer that is awaited, and tells of free places. */
  'entretien-rappel': { adresse: 'prouvee', frein: 'acte' },
  'entretien-reponse': { adresse: 'prouvee', frein: 'acte' },
  'entretien-places': { adresse: 'prouvee', frein: 'acte' },
} as const;
export type SorteCourriel = keyof typeof ENVOIS;
/** `CleCourriel` names the act, so that the same act never writes two mails. */
export type CleCourriel = `${SorteCourriel}:${string}`;
/**
 * `SORTES_A_LIEN` are the mails whose link opens something; their key holds the link's hash. Such a mail is of no use
 * once its link is used, replaced or too old.
 */
export const SORTES_A_LIEN = ['validation', 'reinitialisation', 'changement'] as const satisfies SorteCourriel[];

/** `EchecEnvoi` is how the SMTP client tells of a failed try: the command and its answer (RFC 5321). */
export type EchecEnvoi = {
  /** `code` is the client's own word: EENVELOPE, ETIMEDOUT, EAUTH… */
  code?: string;
  /** `command` is `CONN` before any command; then the command: `EHLO`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  command?: string;
  /** `responseCode` has three digits. */
  responseCode?: number;
  /** `response` is the whole answer, which may begin with an enhanced status code (RFC 3463). */
  response?: string;
};

/**
 * `SuiteEnvoi` says who is at fault after a failed try. `panne`: the server or the way to it, and the mail is lost by
 * no try; `report`: try this mail later, the others meanwhile; `refus`: this recipient or this message, for good.
 */
export type SuiteEnvoi = 'panne' | 'report' | 'refus';

/**
 * `CODES_DE_SESSION` answer a recipient or a message but speak of the session: order of commands, sign-in, encryption.
 */
const CODES_DE_SESSION = [421, 500, 502, 503, 530, 534, 535, 538];
/**
 * `STATUTS_DU_SERVEUR` are enhanced codes about the sender's address or the mail system's own state, except « message
 * too big ».
 */
const STATUTS_DU_SERVEUR = /^[45]\.(?:1\.[78]|3\.(?!4\b)\d+)$/;
/**
 * `STATUTS_DE_POLITIQUE` are enhanced codes of security and policy. Said to a recipient, they mostly speak of us («
 * relay access denied ») or of greylisting.
 */
const STATUTS_DE_POLITIQUE = /^[45]\.7\.\d+$/;

/**
 * `suiteDe` blames one mail only for an answer to RCPT or DATA; a refused greeting, sign-in or sender concerns all
 * mails.
 */
export function suiteDe({ code, command, responseCode = 0, response = '' }: EchecEnvoi): SuiteEnvoi {
  // These two failures come before anything was sent: no recipient in this mail, or more bytes than the server
  // announced.
  if (code === 'EENVELOPE' && command === 'API') return 'refus';
  if (code === 'EMESSAGE' && command === 'MAIL FROM' && responseCode === 0) return 'refus';
  if (command !== 'RCPT TO' && command !== 'DATA') return 'panne';
  const statut = /^\d{3}[ -](\d\.\d+\.\d+)/.exec(response)?.[1] ?? '';
  if (responseCode < 400 || CODES_DE_SESSION.includes(responseCode) || STATUTS_DU_SERVEUR.test(statut)) return 'panne';
  if (responseCode < 500 || (command === 'RCPT TO' && STATUTS_DE_POLITIQUE.test(statut))) return 'report';
  return 'refus';
}

const MINUTE_MS = 60_000;
const HEURE_MS = 3_600_000;

/**
 * `REPORTS_MAX` is how many times a mail is put off before it is given up: 1, 2, 4 … minutes, then each hour, five days
 * in all.
 */
export const REPORTS_MAX = 126;

/**
 * `attenteDuReport` gives how long a mail waits, in milliseconds.
 *
 * @param reports how many times this mail was put off
 */
export function attenteDuReport(reports: number): number {
  return reports < 1 ? 0 : Math.min(MINUTE_MS * 2 ** Math.min(reports - 1, 10), HEURE_MS);
}

/**
 * `attenteDeLaPanne` gives how long all mails wait before one of them tries the server again. Once it passes, the
 * others leave at once.
 *
 * @param essais tries of this outage, at least 1
 * @param code of the last one: a sign-in that is refused too often locks the sender's account
 */
export function attenteDeLaPanne(essais: number, code?: string): number {
  const plafond = code === 'EAUTH' ? 10 * MINUTE_MS : MINUTE_MS;
  return Math.min(5_000 * 2 ** Math.min(essais - 1, 10), plafond);
}

/** `RETARD_MS` is the age from which a mail is late: its reader and the administration are told. */
export const RETARD_MS = 5 * MINUTE_MS;
/**
 * `AVIS_MOT_DE_PASSE_MS` limits « Votre mot de passe a été changé » to one mail an hour to one account. The next mail
 * tells of the changes made meanwhile.
 */
export const AVIS_MOT_DE_PASSE_MS = HEURE_MS;

/** `REMISES` tell what became of the last mail to an address; null when there is nothing to say. */
export const REMISES = ['refusee', 'en_retard'] as const;
export type Remise = (typeof REMISES)[number];
