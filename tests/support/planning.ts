/** This file is the secretariat's hand on a planning, and what its acts leave behind. */
import type { Suite } from '@portail/config/bureau/planning';
import { createEntretien, type Entretien, type EntretienVoulu } from '../../scripts/seed/factories/entretiens.ts';
import { type Convoked, createConvoked, hours, inDays } from './entretiens.ts';
import { first } from './first.ts';
import { portail } from './portail.ts';

export const ANGERS = 'secretariat.angers-cholet@portail.test';
export const NANTES = 'secretariat.nantes@portail.test';
export const EPR = 'LP-EPR-AC';
export const ABF = 'LP-ABF-LM';
export const MOTIF = 'Le jury est absent.';
const SANS_CHANGEMENT = { jury: null, salle: null, lien: null, capacite: null, decalage: 0, duree: null };

const jetons = new Map<string, Promise<string>>();

/** `jeton` opens one session for each member of staff. */
export async function jeton(agent: string): Promise<string> {
  const { signInAgent } = await portail();
  const connu = jetons.get(agent) ?? signInAgent(agent);
  jetons.set(agent, connu);
  return connu;
}

let salle = 0;
/** `entretien` has rooms of its own, since other tests lay theirs at the same hours. */
export async function entretien(choix: Partial<EntretienVoulu> = {}): Promise<Entretien> {
  salle += 1;
  return createEntretien((await portail()).strapi, {
    ...{ formationCodes: [EPR], jours: [inDays(20)], heures: hours(4), pistes: [`P${salle}`] },
    ...choix,
  });
}

export async function poster<P extends string>(chemin: P, corps: object, agent = ANGERS) {
  return (await portail()).callBureau('POST', chemin, await jeton(agent), corps);
}

export async function lire(un: Entretien, agent = ANGERS) {
  return (await portail()).callBureau('GET', `/entretiens/${un.ref}` as const, await jeton(agent));
}

/** `acte` is an answer: what came of it, or the code and the sentence of its refusal. */
export async function acte(
  chemin: string,
  corps: object,
  agent = ANGERS,
): Promise<Suite & { code?: string; dit?: string }> {
  const { status, body } = (await poster(chemin, corps, agent)) as unknown as {
    status: number;
    body: Suite & { error?: { details: { code: string; precision?: string } } };
  };
  const details = body.error?.details;
  if (status === 200) return body;
  return {
    fait: false,
    aConfirmer: [],
    appels: [],
    code: details?.code ?? `status ${status}`,
    dit: details?.precision ?? '',
  };
}

export const refDe = ({ dossiers }: Convoked) => first(dossiers).convocation;

export async function convocation(personne: Convoked) {
  const { strapi } = await portail();
  return strapi.db.query('api::convocation.convocation').findOne({ where: { documentId: refDe(personne) } });
}

/** `courriel` is the last mail that a convocation was written. */
export async function courriel(personne: Convoked) {
  const { strapi } = await portail();
  const { sequence } = await convocation(personne);
  return strapi.db
    .query('api::courriel.courriel')
    .findOne({ where: { cle: `entretien:${refDe(personne)}:${sequence}` } });
}

export const convoked = (nombre: number, ...entretiens: Entretien[]) => createConvoked(nombre, [EPR], entretiens);

export async function placer(personne: Convoked, un: Entretien, rang: number, choix: object = {}, agent = ANGERS) {
  const { sequence } = await convocation(personne);
  const corps = { sequence, creneau: first(un.creneaux.slice(rang)).ref, confirme: false, ...choix };
  return acte(`/convocations/${refDe(personne)}/placement`, corps, agent);
}

/** `book` is the candidat's own choice. */
export async function book({ session, dossiers }: Convoked, un: Entretien, rang: number) {
  const body = { entretien: un.ref, debut: first(un.creneaux.slice(rang)).debut.toISOString(), vu: '' };
  const params = { id: first(dossiers).convocation };
  return (await (await portail()).call('convocation.reserver', { session, params, body })).status;
}

/** `vus` are créneaux as the page read them. */
export async function vus(un: Entretien, ...rangs: number[]) {
  const { creneaux } = (await lire(un)).body;
  return rangs.map((rang) => {
    const { ref } = first(un.creneaux.slice(rang));
    const { id, version } = first(creneaux.filter((creneau) => creneau.id === ref));
    return { id, version };
  });
}

export const modifier = async (un: Entretien, creneaux: object[], changement: object, agent = ANGERS) =>
  acte(
    `/entretiens/${un.ref}/creneaux/modification`,
    { ...SANS_CHANGEMENT, creneaux, confirme: false, ...changement },
    agent,
  );

/** `candidat` is the person's row. */
export async function candidat({ candidatRef }: Convoked): Promise<{ nom: string; prenom: string }> {
  const { strapi } = await portail();
  return strapi.db.query('api::candidat.candidat').findOne({ where: { documentId: candidatRef } });
}
