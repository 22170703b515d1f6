/** The candidat's account: what may be typed, and how it is written down (domain §5, guide p. 7–13). */
import * as z from 'zod/mini';

/** E-mails are stored trimmed, NFC, lower case: two spellings are one address. */
export function normaliserEmail(saisie: string): string {
  return saisie.trim().normalize('NFC').toLowerCase();
}

/** bcrypt ignores what follows. */
export const MOT_DE_PASSE_MAX_OCTETS = 72;

const compter = (motif: RegExp) => (saisie: string) => saisie.match(motif)?.length ?? 0;

/** « au minimum 8 caractères dont 2 minuscules 2 majuscules 1 chiffre 1 caractère spécial » (guide p. 8), ticked live. */
export const EXIGENCES_MOT_DE_PASSE = [
  { cle: 'longueur', libelle: '8 caractères', satisfaite: (s: string) => [...s].length >= 8 },
  { cle: 'minuscules', libelle: '2 minuscules', satisfaite: (s: string) => compter(/\p{Ll}/gu)(s) >= 2 },
  { cle: 'majuscules', libelle: '2 majuscules', satisfaite: (s: string) => compter(/\p{Lu}/gu)(s) >= 2 },
  { cle: 'chiffre', libelle: '1 chiffre', satisfaite: (s: string) => compter(/\p{Nd}/gu)(s) >= 1 },
  {
    cle: 'special',
    libelle: '1 caractère spécial',
    satisfaite: (s: string) => compter(/[^\p{L}\p{M}\p{N}\s]/gu)(s) >= 1,
  },
] as const;

export function exigencesNonSatisfaites(motDePasse: string): string[] {
  return EXIGENCES_MOT_DE_PASSE.filter((exigence) => !exigence.satisfaite(motDePasse)).map(({ libelle }) => libelle);
}

export const Email = z.pipe(
  z.pipe(z.string({ error: 'Indiquez votre adresse mail.' }), z.transform(normaliserEmail)),
  z
    .string()
    .check(
      z.minLength(1, 'Indiquez votre adresse mail.'),
      z.maxLength(254, 'Cette adresse mail est trop longue.'),
      z.regex(
        /^$|^[^\s@<>(),;:"\p{Cc}\p{Cf}]+@([^\s@<>(),;:".\p{Cc}\p{Cf}]+\.)+[^\s@<>(),;:".\p{Cc}\p{Cf}]{2,}$/u,
        'Cette adresse mail n’est pas complète : il lui faut la forme nom@domaine.fr.',
      ),
    ),
);

export const MotDePasse = z.string({ error: 'Choisissez un mot de passe.' }).check(
  z.minLength(1, 'Choisissez un mot de passe.'),
  z.refine((saisie) => saisie === '' || exigencesNonSatisfaites(saisie).length === 0, {
    error: (probleme) => `Il manque à ce mot de passe : ${exigencesNonSatisfaites(String(probleme.input)).join(', ')}.`,
  }),
  z.refine((saisie) => new TextEncoder().encode(saisie).length <= MOT_DE_PASSE_MAX_OCTETS, {
    error: `Ce mot de passe est trop long : ${MOT_DE_PASSE_MAX_OCTETS} caractères au plus, moins s’il a des accents.`,
  }),
);

const FORME_TELEPHONE = z.regex(
  /^$|^(?=(?:\D*\d){6,15}\D*$)\+?[\d\s().-]*$/,
  'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.',
);

/** Shape only: the numbers of the whole world are typed in many ways. `config/telephone.ts` knows them. */
export const TelephoneFacultatif = z
  .string({ error: 'Indiquez un numéro de téléphone, fixe ou mobile.' })
  .check(z.trim(), z.maxLength(30, 'Votre numéro de téléphone ne peut pas dépasser 30 caractères.'), FORME_TELEPHONE);

export const Telephone = TelephoneFacultatif.check(z.minLength(1, 'Indiquez un numéro de téléphone, fixe ou mobile.'));

const CONFIRMATION = z.string({ error: 'Saisissez à nouveau le mot de passe.' });

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
  /** Sign-ups from one client address: each sends a mail to whom it names; see `POIDS_ADRESSE_PRISE`. */
  inscription: { gratuits: 300, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** « Mot de passe oublié ? », from one client address. */
  oubli: { gratuits: 100, fenetreMs: 900_000, attenteMs: 900_000, attenteMaxMs: 900_000 },
  /** Mails of a forgotten password to one member of staff: three in an hour, whoever asks. */
  agent_oubli: { gratuits: 3, fenetreMs: 3_600_000, attenteMs: 3_600_000, attenteMaxMs: 3_600_000 },
} as const;
export type Frein = keyof typeof FREINS;
/** A sign-up that learns that an address has an account counts for this many: twenty are what one client may learn. */
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
