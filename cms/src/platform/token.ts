import { createHash, randomBytes } from 'node:crypto';

/**
 * This file makes tokens, which open something once given away: 256 bits of chance, of which the database keeps only
 * the hash.
 */
export const nouveauJeton = (): string => randomBytes(32).toString('base64url');

export const empreinteDe = (jeton: string): string => createHash('sha256').update(jeton).digest('hex');
