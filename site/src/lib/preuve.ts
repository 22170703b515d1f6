/**
 * `avecPreuve` signs an address that says what was just done, where nothing that the page reads can tell. The mark of
 * this site's server holds for ten minutes. Without it, a link sent by anybody would make a page say that a password
 * was changed.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { avecNouvelle } from './chemins.ts';
import { lireEnvironnement } from './environnement.ts';

const VALIDITE_MS = 600_000;

type Autres = { cible?: string; retour?: string };

/**
 * `avecPreuve` is the address of a page that says an act.
 *
 * @param autres `retour` is judged where it is read, and is not part of the mark
 */
export function avecPreuve(chemin: string, fait: string, autres: Autres = {}, maintenant = Date.now()): string {
  const preuve = signer(chemin, fait, autres.cible ?? '', maintenant);
  return `${avecNouvelle(chemin, fait, autres)}&preuve=${maintenant.toString(36)}.${preuve}`;
}

/**
 * `faitProuve` reads the act of an address, once its mark is checked.
 *
 * @returns the act that this page may say was done; undefined when its address was not made here, or not just now
 */
export function faitProuve({ pathname, searchParams }: URL, maintenant = Date.now()): string | undefined {
  const fait = searchParams.get('fait');
  const [le = '', preuve = ''] = (searchParams.get('preuve') ?? '').split('.');
  const instant = Number.parseInt(le, 36);
  const age = maintenant - instant;
  if (!fait || !(age >= 0 && age <= VALIDITE_MS)) return undefined;
  return egales(preuve, signer(pathname, fait, searchParams.get('cible') ?? '', instant)) ? fait : undefined;
}

let cle: string | undefined;

function signer(...dit: (string | number)[]): string {
  cle ??= lireEnvironnement().secrets.portail;
  return createHmac('sha256', cle)
    .update(`nouvelle ${JSON.stringify(dit)}`)
    .digest('base64url');
}

function egales(recue: string, attendue: string): boolean {
  const [gauche, droite] = [Buffer.from(recue), Buffer.from(attendue)];
  return gauche.length === droite.length && timingSafeEqual(gauche, droite);
}
