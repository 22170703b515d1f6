import { createHmac } from 'node:crypto';
import { egaux } from '../../platform/constant-time.ts';
import { environment } from '../../platform/environment.ts';

/** `Jeton` is what a link of preview stands for. It is worth as much as this session of the admin, and ends with it. */
export type Jeton = {
  /** `formation` is a documentId. */
  formation: string;
  /** `publiee` is true for the published version, false for the draft. */
  publiee: boolean;
  agent: number;
  /** `session` is of Strapi's admin. */
  session: string;
  /** `expire` is in milliseconds since the epoch. */
  expire: number;
};

export function ecrireJeton(jeton: Jeton): string {
  const corps = Buffer.from(JSON.stringify(jeton)).toString('base64url');
  return `${corps}.${signature(corps)}`;
}

/** `lireJeton` gives undefined for a text that this cms did not sign. */
export function lireJeton(texte: string): Jeton | undefined {
  const [corps = '', ...signe] = texte.split('.');
  if (!egaux(signe.join('.'), signature(corps))) return undefined;
  return JSON.parse(Buffer.from(corps, 'base64url').toString());
}

/**
 * `signature` uses the key of the admin's sessions, which the site does not know. The prefix tells this use from any
 * other.
 */
function signature(corps: string): string {
  return createHmac('sha256', environment().secrets.adminJwt).update(`apercu.${corps}`).digest('base64url');
}
