/** The mails of the portal: to whom each is written, and what is done with one that the mail server did not take. */

/**
 * Each kind of mail: what is known of the address that it goes to, and what keeps anybody from having it sent without end.
 *
 * `adresse`: `saisie`, typed by whoever asks, maybe somebody else's; `du_compte`, proved or not; `prouvee`, by a link that
 * its owner opened. A mail to the first two repeats no word that somebody typed.
 *
 * `frein`: of `FREINS`, by address; `heure`, one an hour to one account; `acte`, the act can be done once.
 */
export const ENVOIS = {
  /** `compte.creer`, `compte.renvoyer` */
  validation: { adresse: 'saisie', frein: 'validation' },
  /** `compte.creer`, with an address that has an account */
  'inscription-existante': { adresse: 'saisie', frein: 'heure' },
  /** `compte.oublier` */
  reinitialisation: { adresse: 'saisie', frein: 'reinitialisation' },
  /** `compte.changerEmail`, to the new address, which may have an account */
  changement: { adresse: 'saisie', frein: 'changement' },
  /** `compte.changerEmail`, to the account's */
  avertissement: { adresse: 'du_compte', frein: 'avis' },
  /** `compte.valider`, to the address that was replaced */
  changee: { adresse: 'du_compte', frein: 'avis' },
  /** `compte.changerMotDePasse`, `compte.reinitialiser` */
  'mot-de-passe': { adresse: 'du_compte', frein: 'heure' },
  /** `compte.supprimer` */
  suppression: { adresse: 'du_compte', frein: 'avis' },
  /** « Mot de passe oublié ? » at the staff's door: the address is the one that administration gave. */
  'agent-reinitialisation': { adresse: 'prouvee', frein: 'agent_oubli' },
  /** `candidature.transmettre`, `candidature.completer` */
  accuse: { adresse: 'prouvee', frein: 'acte' },
  /** The desk's acts, by the name of their event. */
  demander_complements: { adresse: 'prouvee', frein: 'acte' },
  declarer_complete: { adresse: 'prouvee', frein: 'acte' },
  declarer_irrecevable: { adresse: 'prouvee', frein: 'acte' },
  accorder_delai: { adresse: 'prouvee', frein: 'acte' },
  rouvrir: { adresse: 'prouvee', frein: 'acte' },
  /** The clock's. */
  rappel: { adresse: 'prouvee', frein: 'acte' },
} as const;
export type SorteCourriel = keyof typeof ENVOIS;
/** Names the act: the same act never writes two mails. */
export type CleCourriel = `${SorteCourriel}:${string}`;
/** Mails that hold a link which opens something: of no use once it is used, replaced or too old. Their key has its hash. */
export const SORTES_A_LIEN = ['validation', 'reinitialisation', 'changement'] as const satisfies SorteCourriel[];

/** What the SMTP client says of a try: the command that was answered, and the answer (RFC 5321). */
export type EchecEnvoi = {
  /** The client's own word: EENVELOPE, ETIMEDOUT, EAUTH… */
  code?: string;
  /** `CONN` before any command; then the command: `EHLO`, `AUTH PLAIN`, `MAIL FROM`, `RCPT TO`, `DATA`. */
  command?: string;
  /** Three digits. */
  responseCode?: number;
  /** The whole answer, which may begin with an enhanced status code (RFC 3463). */
  response?: string;
};

/**
 * `panne`: the server, or the way to it, is at fault, and no mail is lost by it. `report`: this mail later, the others
 * meanwhile. `refus`: this recipient or this message, for good.
 */
export type SuiteEnvoi = 'panne' | 'report' | 'refus';

/** Answers to a recipient or to a message that speak of the session: order of commands, sign-in, encryption. */
const CODES_DE_SESSION = [421, 500, 502, 503, 530, 534, 535, 538];
/** Enhanced: « bad sender's address », and the mail system's own state, but for a message that is too big. */
const STATUTS_DU_SERVEUR = /^[45]\.(?:1\.[78]|3\.(?!4\b)\d+)$/;
/** Enhanced: security and policy. Said to a recipient, it is mostly said of us (« relay access denied »), or greylisting. */
const STATUTS_DE_POLITIQUE = /^[45]\.7\.\d+$/;

/** Only an answer to RCPT or DATA is about one mail; a greeting, a sign-in, a sender refused are everybody's. */
export function suiteDe({ code, command, responseCode = 0, response = '' }: EchecEnvoi): SuiteEnvoi {
  // Before anything was sent: the client found no recipient in this mail, or more bytes than the server announced.
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

/** A claimed mail is left alone this long, more than a try can last; a worker killed meanwhile gives it back after that. */
export const BAIL_MS = 3 * MINUTE_MS;
/** A mail put off this many times is given up: 1, 2, 4 … minutes, then each hour, five days in all. */
export const REPORTS_MAX = 126;

/** @param reports how many times this mail was put off @returns how long it waits, in milliseconds */
export function attenteDuReport(reports: number): number {
  return reports < 1 ? 0 : Math.min(MINUTE_MS * 2 ** Math.min(reports - 1, 10), HEURE_MS);
}

/**
 * How long everybody waits before one mail tries the server again: what was written meanwhile leaves as soon as it passes.
 *
 * @param essais tries of this outage, at least 1
 * @param code of the last one: a sign-in that is refused too often locks the account of who sends
 */
export function attenteDeLaPanne(essais: number, code?: string): number {
  const plafond = code === 'EAUTH' ? 10 * MINUTE_MS : MINUTE_MS;
  return Math.min(5_000 * 2 ** Math.min(essais - 1, 10), plafond);
}

/** A mail that has not left by then is late: its reader, and the administration, are told. */
export const RETARD_MS = 5 * MINUTE_MS;
/** « Votre mot de passe a été changé »: one mail an hour to one account; what is done meanwhile is told by the next. */
export const AVIS_MOT_DE_PASSE_MS = HEURE_MS;

/** What became of the last mail to an address; null: nothing to say. */
export const REMISES = ['refusee', 'en_retard'] as const;
export type Remise = (typeof REMISES)[number];
