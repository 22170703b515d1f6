/** The candidat's account: what may be typed, and how it is written down (domain §5, guide p. 7–13). */
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

/** Shape only: the numbers of the whole world are typed in many ways. `config/telephone.ts` knows them. */
export const TelephoneFacultatif = z.string({ error: 'Indiquez un numéro de téléphone, fixe ou mobile.' }).check(
  z.refine((saisie) => !fauteDeNumero(saisie), { error: ({ input }) => fauteDeNumero(String(input)) }),
  z.overwrite(numeroNet),
);

export const Telephone = TelephoneFacultatif.check(z.minLength(1, 'Indiquez un numéro de téléphone, fixe ou mobile.'));

const CONFIRMATION = z
  .string({ error: 'Saisissez à nouveau le mot de passe.' })
  .check(z.overwrite(normaliserMotDePasse));

/** @param saisie a password chosen, and typed again */
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
/** With the token of the mail's link. */
export const Reinitialisation = z
  .strictObject({ jeton: z.string(), ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export const ChangementMotDePasse = z
  .strictObject({ motDePasseActuel: ACTUEL, ...CHOIX_MOT_DE_PASSE })
  .check(z.refine(motsDePasseIdentiques, PAS_IDENTIQUES));
export const Suppression = z.strictObject({ motDePasseActuel: ACTUEL });
export const ChangementEmail = z.strictObject({ email: Email, motDePasseActuel: ACTUEL });

/** What the link of a mail is for. */
export const USAGES_LIEN = ['validation', 'changement', 'reinitialisation'] as const;
export type UsageLien = (typeof USAGES_LIEN)[number];

/** Says nothing of the shape of a good password: whatever is wrong, the answer is the guide's one sentence. */
export const Connexion = z.strictObject({
  email: z.string({ error: 'Indiquez votre adresse mail.' }).check(z.minLength(1, 'Indiquez votre adresse mail.')),
  motDePasse: z.string({ error: 'Indiquez votre mot de passe.' }).check(z.minLength(1, 'Indiquez votre mot de passe.')),
});

/** Delays in milliseconds (domain §5). */
export const VALIDITE_LIEN_MS: Record<UsageLien, number> = {
  validation: 15 * 24 * 3_600_000,
  changement: 15 * 24 * 3_600_000,
  reinitialisation: 3_600_000,
};
export const SESSION_INACTIVITE_MS = 12 * 3_600_000;
export const SESSION_DUREE_MS = 7 * 24 * 3_600_000;
/** « Last seen » is written at most this often. */
export const SESSION_ECRITURE_MS = 60_000;
/** Of the links that somebody asks for again. */
export const RENVOI_LIEN_MS = 60_000;
/** Mails of a forgotten password to one account in an hour, whoever asks: each link lives as long as it says. */
export const REINITIALISATIONS_PAR_HEURE = 3;
/** A browser that signed in to an account is not locked out of it by others. */
export const APPAREIL_DUREE_MS = 365 * 24 * 3_600_000;

/** Failures that are counted together, and what too many of them cost (domain §5). */
export const FREINS = {
  /** Sign-ins to one account, from browsers that never signed in to it: then 1, 2, 4 … minutes, one hour at most. */
  compte: { gratuits: 10, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** The same, from one browser that did. */
  appareil: { gratuits: 10, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** Sign-ins from one client address: a school is one. */
  client: { gratuits: 100, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /**
   * Addresses asked about by the wizard, from one client address; see `POIDS_ADRESSE_PRISE`. Apart from its sign-ups: a
   * class that asks about its old accounts may still make new ones.
   */
  adresse: { gratuits: 300, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** Sign-ups from one client address: each sends a mail to whom it names; see `POIDS_ADRESSE_PRISE`. */
  inscription: { gratuits: 300, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** « Mot de passe oublié ? », from one client address. */
  oubli: { gratuits: 100, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** Mails of a forgotten password to one member of staff: three in an hour, whoever asks. */
  agent_oubli: { gratuits: 3, fenetreMs: 3_600_000, attenteMs: 3_600_000, attenteMaxMs: 3_600_000 },
  /** Mails to one address that anybody may have sent to it (`ENVOIS`): five, then fewer and fewer. */
  validation: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  changement: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  avis: { gratuits: 5, fenetreMs: 24 * 3_600_000, attenteMs: 300_000, attenteMaxMs: 3 * 3_600_000 },
  /** The same; never longer than its link lives, so that its owner always holds one that works, whoever asked for it. */
  reinitialisation: { gratuits: 6, fenetreMs: 24 * 3_600_000, attenteMs: 60_000, attenteMaxMs: 3_600_000 },
  /** Changes of password of one account. */
  mot_de_passe: { gratuits: 5, fenetreMs: 3_600_000, attenteMs: 600_000, attenteMaxMs: 3_600_000 },
} as const;
export type Frein = keyof typeof FREINS;
/** Learning that an address has an account counts for this many tries: one client may learn twenty by either way. */
export const POIDS_ADRESSE_PRISE = 15;

/** @returns how long the next try waits after this many failures, in milliseconds */
export function attenteApres(frein: Frein, echecs: number): number {
  const { gratuits, attenteMs, attenteMaxMs } = FREINS[frein];
  return echecs < gratuits ? 0 : Math.min(attenteMs * 2 ** Math.min(echecs - gratuits, 20), attenteMaxMs);
}

/** @returns false when the session has been idle too long, or is too old whatever its activity */
export function sessionVivante(session: { ouverteLe: Date; vueLe: Date }, maintenant: Date): boolean {
  const instant = maintenant.getTime();
  return (
    instant - session.vueLe.getTime() < SESSION_INACTIVITE_MS &&
    instant - session.ouverteLe.getTime() < SESSION_DUREE_MS
  );
}
