/** This file says what may be typed in a candidat's account, and how it is stored (domain §5, guide p. 7–13). */
import * as z from 'zod/mini';
import { fauteDAdresse, normaliserEmail } from './email.ts';
import { exigencesNonSatisfaites, MOT_DE_PASSE_MAX_OCTETS, normaliserMotDePasse } from './mot-de-passe.ts';
import { fauteDeNumero, numeroNet } from './numero.ts';

export const Email = z.pipe(
  z.pipe(z.string({ error: 'Indiquez votre adresse mail.' }), z.transform(normaliserEmail)),
  z.string().check(
    z.minLength(1, 'Indiquez votre adresse mail.'),
    z.refine((adresse) => !fauteDAdresse(adresse), { error: ({ input }) => fauteDAdresse(String(input)) }),
  ),
);

export const MotDePasse = z.string({ error: 'Choisissez un mot de passe.' }).check(
  z.overwrite(normaliserMotDePasse),
  z.minLength(1, 'Choisissez un mot de passe.'),
  z.refine((saisie) => saisie === '' || exigencesNonSatisfaites(saisie).length === 0, {
    error: (probleme) => `Il manque à ce mot de passe : ${exigencesNonSatisfaites(String(probleme.input)).join(', ')}.`,
  }),
  z.refine((saisie) => new TextEncoder().encode(saisie).length <= MOT_DE_PASSE_MAX_OCTETS, {
    error: `Ce mot de passe est trop long : ${MOT_DE_PASSE_MAX_OCTETS} caractères au plus, moins s’il a des accents.`,
  }),
);

/**
 * `TelephoneFacultatif` judges the shape only, since the numbers of the whole world are typed in many ways.
 * `config/telephone.ts` knows them.
 */
export const TelephoneFacultatif = z.string({ error: 'Indiquez un numéro de téléphone, fixe ou mobile.' }).check(
  z.refine((saisie) => !fauteDeNumero(saisie), { error: ({ input }) => fauteDeNumero(String(input)) }),
  z.overwrite(numeroNet),
);

export const Telephone = TelephoneFacultatif.check(z.minLength(1, 'Indiquez un numéro de téléphone, fixe ou mobile.'));

const CONFIRMATION = z
  .string({ error: 'Saisissez à nouveau le mot de passe.' })
  .check(z.overwrite(normaliserMotDePasse));

/** `motsDePasseIdentiques` compares a chosen password with its confirmation. */
export const motsDePasseIdentiques = ({ motDePasse, confirmation }: { motDePasse: string; confirmation: string }) =>
  motDePasse === confirmation;
export const PAS_IDENTIQUES = {
  path: ['confirmation'],
  error: 'Les deux mots de passe ne sont pas les mêmes.',
};

export const CHOIX_MOT_DE_PASSE = { motDePasse: MotDePasse, confirmation: CONFIRMATION };
export const ChoixMotDePasse = z
  .strictObject(CHOIX_MOT_DE_PASSE)
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));

const ACTUEL = z
  .string({ error: 'Indiquez votre mot de passe actuel.' })
  .check(z.minLength(1, 'Indiquez votre mot de passe actuel.'));
/** `Reinitialisation` bears the token of the mail's link. */
export const Reinitialisation = z
  .strictObject({ jeton: z.string(), ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export const ChangementMotDePasse = z
  .strictObject({ motDePasseActuel: ACTUEL, ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export const Suppression = z.strictObject({ motDePasseActuel: ACTUEL });
export const ChangementEmail = z.strictObject({ email: Email, motDePasseActuel: ACTUEL });

/** `USAGES_LIEN` are the purposes of a mail's link. */
export const USAGES_LIEN = ['validation', 'changement', 'reinitialisation'] as const;
export type UsageLien = (typeof USAGES_LIEN)[number];

/**
 * `Connexion` says nothing of the shape of a good password: whatever is wrong, the answer is the guide's one sentence.
 */
export const Connexion = z.strictObject({
  email: z.string({ error: 'Indiquez votre adresse mail.' }).check(z.minLength(1, 'Indiquez votre adresse mail.')),
  motDePasse: z.string({ error: 'Indiquez votre mot de passe.' }).check(z.minLength(1, 'Indiquez votre mot de passe.')),
});

/** The delays below are in milliseconds (domain §5). */
export const VALIDITE_LIEN_MS: Record<UsageLien, number> = {
  validation: 15 * 24 * 3_600_000,
  changement: 15 * 24 * 3_600_000,
  reinitialisation: 3_600_000,
};
export const SESSION_INACTIVITE_MS = 12 * 3_600_000;
export const SESSION_DUREE_MS = 7 * 24 * 3_600_000;
/** `SESSION_ECRITURE_MS` is the least time between two writes of « last seen ». */
export const SESSION_ECRITURE_MS = 60_000;
/** `RENVOI_LIEN_MS` is the least time between two links that somebody asks to send again. */
export const RENVOI_LIEN_MS = 60_000;
/**
 * `REINITIALISATIONS_PAR_HEURE` limits the mails of a forgotten password to one account, whoever asks. Each link lives
 * as long as it says.
 */
export const REINITIALISATIONS_PAR_HEURE = 3;
/** `APPAREIL_DUREE_MS` is how long a browser that signed in to an account cannot be locked out of it by others. */
export const APPAREIL_DUREE_MS = 365 * 24 * 3_600_000;

/**
 * `FREINS` lists the failures that are counted together, and how long too many of them make people wait (domain §5).
 */
export const FREINS = {
  /**
   * `compte` counts sign-ins to one account from browsers that never signed in to it: then 1, 2, 4 … minutes, one hour
   * at most.
   */
  compte: { gratuits: 10, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** `appareil` counts sign-ins to one account from one browser that already signed in to it. */
  appareil: { gratuits: 10, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** `client` counts sign-ins from one client address; a whole school is one address. */
  client: { gratuits: 100, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /**
   * `adresse` counts the addresses that the wizard asks about from one client address; see `POIDS_ADRESSE_PRISE`. It is
   * apart from `inscription`: a class that asks about its old accounts may still make new ones.
   */
  adresse: { gratuits: 300, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /**
   * `inscription` counts sign-ups from one client address, since each sends a mail to the address it names; see
   * `POIDS_ADRESSE_PRISE`.
   */
  inscription: { gratuits: 300, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** `oubli` counts « Mot de passe oublié ? » from one client address. */
  oubli: { gratuits: 100, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** `agent_oubli` counts the mails of a forgotten password to one member of staff: three in an hour, whoever asks. */
  agent_oubli: { gratuits: 3, fenetreMs: 3_600_000, attenteMs: 3_600_000, attenteMaxMs: 3_600_000 },
  /**
   * `validation`, `changement` and `avis` count the mails that anybody may have sent to one address (`ENVOIS`): five,
   * then fewer and fewer.
   */
  validation: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  changement: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  avis: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  /**
   * `reinitialisation` counts such mails too. It never waits longer than a link lives, so that the owner always holds
   * one that works.
   */
  reinitialisation: { gratuits: 6, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** `mot_de_passe` counts the changes of password of one account. */
  mot_de_passe: { gratuits: 5, fenetreMs: 3_600_000, attenteMs: 600_000, attenteMaxMs: 3_600_000 },
  /** `message` counts the messages of one candidat about one dossier. */
  message: { gratuits: 10, fenetreMs: 3_600_000, attenteMs: 600_000, attenteMaxMs: 3_600_000 },
  /** `accuse` counts the PDFs that one candidat has typeset: one thread sets them all. */
  accuse: { gratuits: 30, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
} as const;
export type Frein = keyof typeof FREINS;
/**
 * `POIDS_ADRESSE_PRISE` is the number of tries that learning of an existing account costs: one client may learn twenty
 * by either way.
 */
export const POIDS_ADRESSE_PRISE = 15;

/** `attenteApres` gives how long the next try waits after this many failures, in milliseconds. */
export function attenteApres(frein: Frein, echecs: number): number {
  const { gratuits, attenteMs, attenteMaxMs } = FREINS[frein];
  return echecs < gratuits ? 0 : Math.min(attenteMs * 2 ** Math.min(echecs - gratuits, 20), attenteMaxMs);
}

/** `sessionVivante` is false when the session has been idle too long, or is too old whatever its activity. */
export function sessionVivante(session: { ouverteLe: Date; vueLe: Date }, maintenant: Date): boolean {
  const instant = maintenant.getTime();
  return (
    instant - session.vueLe.getTime() < SESSION_INACTIVITE_MS &&
    instant - session.ouverteLe.getTime() < SESSION_DUREE_MS
  );
}
