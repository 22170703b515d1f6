/** This file says how the password of an account is read, and the rule that it keeps (guide p. 8). */
import type { RoleAgent } from './droits.ts';

/** `MOT_DE_PASSE_MAX_OCTETS` is bcrypt's limit: it ignores what follows. */
export const MOT_DE_PASSE_MAX_OCTETS = 72;

/**
 * `normaliserMotDePasse` gives a password as it is hashed: NFC, and any space a plain one (RFC 8265, OpaqueString). One
 * keyboard sends « é » as one character, another as two; a Mac's Option key makes another space. Nothing else changes:
 * NFKC would take « ² » for 2.
 */
export function normaliserMotDePasse(saisie: string): string {
  return saisie.replace(/\p{Zs}/gu, ' ').normalize();
}

const compter = (motif: RegExp) => (saisie: string) => saisie.match(motif)?.length ?? 0;

/**
 * `EXIGENCES_MOT_DE_PASSE` are ticked live: « au minimum 8 caractères dont 2 minuscules 2 majuscules 1 chiffre 1
 * caractère spécial » (guide p. 8).
 */
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

/**
 * `exigencesNonSatisfaites` lists the labels of the demands that a password does not meet.
 *
 * @param motDePasse as `normaliserMotDePasse` makes it
 */
export function exigencesNonSatisfaites(motDePasse: string): string[] {
  return EXIGENCES_MOT_DE_PASSE.filter((exigence) => !exigence.satisfaite(motDePasse)).map(({ libelle }) => libelle);
}

/**
 * `LONGUEUR_AGENT` is the fewest characters of a password of the staff, who read what candidats confide. Strapi asks
 * besides for a lower case letter, an upper case letter and a digit.
 */
export const LONGUEUR_AGENT = 12;

/** `LONGUEUR_ADMINISTRATION` is that of who may do everything, in every IUT. */
export const LONGUEUR_ADMINISTRATION = 16;

/** `fauteDAgent` says why a password is too short for somebody of the staff; undefined when it is not. */
export function fauteDAgent(motDePasse: string, roles: readonly RoleAgent[]): string | undefined {
  const longueur = [...motDePasse].length;
  if (roles.includes('administration') && longueur < LONGUEUR_ADMINISTRATION) {
    return `Un mot de passe de l’administration a au moins ${LONGUEUR_ADMINISTRATION} caractères.`;
  }
  return longueur < LONGUEUR_AGENT ? `Un mot de passe a au moins ${LONGUEUR_AGENT} caractères.` : undefined;
}

/**
 * `REGLES_DU_TROUSSEAU` tells a password manager the rule (attribute `passwordrules`), so that its proposals pass. The
 * attribute can ask for one sign of a class, not two: each half of the alphabet is a class.
 */
export const REGLES_DU_TROUSSEAU = [
  'minlength: 20; maxlength: 64',
  ...['abcdefghijklm', 'nopqrstuvwxyz', 'ABCDEFGHIJKLM', 'NOPQRSTUVWXYZ'].map((lettres) => `required: [${lettres}]`),
  'required: digit; required: [-.:!?]',
].join('; ');
