import { compare, hash } from '@node-rs/bcrypt';
import { normaliserMotDePasse } from '@portail/config/rules/mot-de-passe';

/**
 * `TOURS` are users-permissions' own: bcrypt, 10 rounds. Hashing runs on a thread of the pool, so that a rush of
 * sign-ins freezes nothing.
 */
const TOURS = 10;

/** `FACTICE` is compared when there is no account, so that an unknown address takes as long as a wrong password. */
const FACTICE = '$2b$10$ROL.fwN6OSQrI27eNZXbWeMcbM8mPqWjZ1TPr4.mXaa2QMG9PigQm';

export function empreinteMotDePasse(motDePasse: string): Promise<string> {
  return hash(normaliserMotDePasse(motDePasse), { cost: TOURS });
}

/**
 * `verifierMotDePasse` compares the normalised password, then the typed one, since old accounts hashed it as it came.
 * The comparisons are the same without an account; for usual passwords, both forms are one.
 */
export async function verifierMotDePasse(motDePasse: string, empreinte: string | undefined): Promise<boolean> {
  for (const forme of new Set([normaliserMotDePasse(motDePasse), motDePasse])) {
    if ((await compare(forme, empreinte ?? FACTICE)) && empreinte !== undefined) return true;
  }
  return false;
}
