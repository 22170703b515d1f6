import { createHmac, timingSafeEqual } from 'node:crypto';
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
  return `${corps}.${signer(corps).toString('base64url')}`;
}

/** `lireJeton` gives undefined for a text that this cms did not sign. */
export function lireJeton(texte: string): Jeton | undefined {
  const [corps = '', signature = ''] = texte.split('.');
  const donnee = Buffer.from(signature, 'base64url');
  const juste = signer(corps);
  if (donnee.length !== juste.length || !timingSafeEqual(donnee, juste)) return undefined;
  return JSON.parse(Buffer.from(corps, 'base64url').toString());
}

/**
 * `signer` uses the key of the admin's sessions, which the site does not know. The prefix tells this use from any
 * other.
 */
function signer(corps: string): Buffer {
  return createHmac('sha256', environment().secrets.adminJwt).update(`apercu.${corps}`).digest();
}
