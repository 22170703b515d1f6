import { compare, hash } from '@node-rs/bcrypt';
import { normaliserMotDePasse } from '@portail/config/rules/mot-de-passe';

/** As users-permissions hashes: bcrypt, 10 rounds; on a thread of the pool, so that a rush of sign-ins freezes nothing. */
const TOURS = 10;

/** Compared when there is no account, so that an unknown address takes as long as a wrong password. */
const FACTICE = '$2b$10$ROL.fwN6OSQrI27eNZXbWeMcbM8mPqWjZ1TPr4.mXaa2QMG9PigQm';

export function empreinteMotDePasse(motDePasse: string): Promise<string> {
  return hash(normaliserMotDePasse(motDePasse), { cost: TOURS });
}

/**
 * Compared as it is hashed now, then as typed: the accounts of before have their password as it came. Whether there is
 * an account or not, the same comparisons are made; of what everybody types, the two are one.
 */
export async function verifierMotDePasse(motDePasse: string, empreinte: string | undefined): Promise<boolean> {
  for (const forme of new Set([normaliserMotDePasse(motDePasse), motDePasse])) {
    if ((await compare(forme, empreinte ?? FACTICE)) && empreinte !== undefined) return true;
  }
  return false;
}
