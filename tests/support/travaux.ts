/** Works that the staff asks for, followed through the routes of the bureau. */
import assert from 'node:assert/strict';
import { setTimeout as attendre } from 'node:timers/promises';
import type { Travail } from '@portail/config/bureau/travaux';
import { estOuvert } from '@portail/config/rules/travaux';
import { portail } from './portail.ts';

/** @returns a work as its owner sees it */
export async function lireTravail(agent: string, id: string): Promise<Travail> {
  const { callBureau, signInAgent } = await portail();
  const { status, body } = await callBureau('GET', '/travaux', await signInAgent(agent));
  assert.equal(status, 200);
  const travail = body.travaux.find((un: Travail) => un.id === id);
  assert.ok(travail, `the work ${id} is in the list of ${agent}`);
  return travail;
}

/** Waits for the end of a work, whatever it is. */
export async function finDuTravail(agent: string, id: string, limiteMs = 20_000): Promise<Travail> {
  for (const debut = Date.now(); Date.now() - debut < limiteMs; ) {
    const travail = await lireTravail(agent, id);
    if (!estOuvert(travail.etat)) return travail;
    await attendre(20);
  }
  throw new Error(`the work ${id} does not end`);
}
