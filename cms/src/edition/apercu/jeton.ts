import { createHmac, timingSafeEqual } from 'node:crypto';
import { environment } from '../../platform/environment.ts';

/** What a link of preview stands for. It is worth as much as this session of the admin, and dies with it. */
export type Jeton = {
  /** documentId of the formation. */
  formation: string;
  /** Its published version rather than its draft. */
  publiee: boolean;
  agent: number;
  /** Of Strapi's admin. */
  session: string;
  /** Milliseconds since the epoch. */
  expire: number;
};

export function ecrireJeton(jeton: Jeton): string {
  const corps = Buffer.from(JSON.stringify(jeton)).toString('base64url');
  return `${corps}.${signer(corps).toString('base64url')}`;
}

/** @returns undefined for what this cms did not sign */
export function lireJeton(texte: string): Jeton | undefined {
  const [corps = '', signature = ''] = texte.split('.');
  const donnee = Buffer.from(signature, 'base64url');
  const juste = signer(corps);
  if (donnee.length !== juste.length || !timingSafeEqual(donnee, juste)) return undefined;
  return JSON.parse(Buffer.from(corps, 'base64url').toString());
}

/** Under the key of the admin's sessions, which the site does not know; the prefix tells it from any other use. */
function signer(corps: string): Buffer {
  return createHmac('sha256', environment().secrets.adminJwt).update(`apercu.${corps}`).digest();
}
