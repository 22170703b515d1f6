import { createHash, randomBytes } from 'node:crypto';

const empreinteDe = (jeton: string) => createHash('sha256').update(jeton).digest('hex');
const sessions = () => strapi.db.query('api::session.session');

export default {
  /** @returns the token for the cookie; only its hash is kept */
  async ouvrir(compteRef: string, instant: Date): Promise<string> {
    const jeton = randomBytes(32).toString('base64url');
    await sessions().create({
      data: { empreinte: empreinteDe(jeton), compteRef, ouverteLe: instant, vueLe: instant },
      select: ['id'],
    });
    return jeton;
  },

  empreinteDe,

  async fermer(jeton: string): Promise<void> {
    await sessions().delete({ where: { empreinte: empreinteDe(jeton) } });
  },
};
