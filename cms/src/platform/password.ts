import { compare, hash } from '@node-rs/bcrypt';

/** As users-permissions hashes: bcrypt, 10 rounds; on a thread of the pool, so that a rush of sign-ins freezes nothing. */
const TOURS = 10;

/** Compared when there is no account, so that an unknown address takes as long as a wrong password. */
const FACTICE = '$2b$10$ROL.fwN6OSQrI27eNZXbWeMcbM8mPqWjZ1TPr4.mXaa2QMG9PigQm';

export function empreinteMotDePasse(motDePasse: string): Promise<string> {
  return hash(motDePasse, { cost: TOURS });
}

export async function verifierMotDePasse(motDePasse: string, empreinte: string | undefined): Promise<boolean> {
  const juste = await compare(motDePasse, empreinte ?? FACTICE);
  return juste && empreinte !== undefined;
}
