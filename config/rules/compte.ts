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

const obligatoire = (libelle: string, max: number) =>
  z.string({ error: `Indiquez votre ${libelle}.` }).check(
    z.trim(),
    z.normalize(),
    z.minLength(1, `Indiquez votre ${libelle}.`),
    z.maxLength(max, `Votre ${libelle} ne peut pas dépasser ${max} caractères.`),
    // One line, read from left to right: these words head mails and the desk's lists.
    z.regex(
      /^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u,
      `Votre ${libelle} contient un caractère qui ne s’écrit pas.`,
    ),
  );

export const Email = z.pipe(
  z.pipe(z.string({ error: 'Indiquez votre adresse mail.' }), z.transform(normaliserEmail)),
  z
    .string()
    .check(
      z.minLength(1, 'Indiquez votre adresse mail.'),
      z.maxLength(254, 'Cette adresse mail est trop longue.'),
      z.regex(
        /^$|^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:".]{2,}$/,
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

/** Shape only: the numbers of the whole world are typed in many ways. */
export const Telephone = z
  .string({ error: 'Indiquez un numéro de téléphone, fixe ou mobile.' })
  .check(
    z.trim(),
    z.minLength(1, 'Indiquez un numéro de téléphone, fixe ou mobile.'),
    z.maxLength(30, 'Votre numéro de téléphone ne peut pas dépasser 30 caractères.'),
    z.regex(
      /^$|^(?=(?:\D*\d){6,15}\D*$)\+?[\d\s().-]*$/,
      'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.',
    ),
  );

export const Inscription = z
  .strictObject({
    nom: obligatoire('nom', 100),
    prenom: obligatoire('prénom', 100),
    telephone: Telephone,
    email: Email,
    motDePasse: MotDePasse,
    confirmation: z.string({ error: 'Saisissez à nouveau le mot de passe.' }),
  })
  .check(
    z.refine(({ motDePasse, confirmation }) => motDePasse === confirmation, {
      path: ['confirmation'],
      error: 'Les deux mots de passe ne sont pas les mêmes.',
    }),
  );
export type Inscription = z.infer<typeof Inscription>;

/** Says nothing of the shape of a good password: whatever is wrong, the answer is the guide's one sentence. */
export const Connexion = z.strictObject({
  email: z.string({ error: 'Indiquez votre adresse mail.' }).check(z.minLength(1, 'Indiquez votre adresse mail.')),
  motDePasse: z.string({ error: 'Indiquez votre mot de passe.' }).check(z.minLength(1, 'Indiquez votre mot de passe.')),
});

/** Delays in milliseconds (domain §5). */
export const VALIDITE_LIEN_VALIDATION_MS = 15 * 24 * 3_600_000;
export const SESSION_INACTIVITE_MS = 12 * 3_600_000;
export const SESSION_DUREE_MS = 7 * 24 * 3_600_000;
/** « Last seen » is written at most this often. */
export const SESSION_ECRITURE_MS = 60_000;
export const RENVOI_VALIDATION_MS = 60_000;

/** @returns false when the session has been idle too long, or is too old whatever its activity */
export function sessionVivante(session: { ouverteLe: Date; vueLe: Date }, maintenant: Date): boolean {
  const instant = maintenant.getTime();
  return (
    instant - session.vueLe.getTime() < SESSION_INACTIVITE_MS &&
    instant - session.ouverteLe.getTime() < SESSION_DUREE_MS
  );
}
