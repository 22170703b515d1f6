import { errors } from '@strapi/utils';
import { etablissementsDe } from '../../api/affectation/services/portees.ts';
import { refuserDefauts } from './fields.ts';
import { FORMATION } from './formation.ts';

/** `STRATEGIES_AGENT` are the ways in which a member of staff comes in: signed in, or by a token of theirs. */
const STRATEGIES_AGENT = new Set(['admin', 'admin-token']);

/**
 * `DE_SON_IUT` are the types that a communication team may write, and the path to the établissement that must be
 * theirs.
 */
const DE_SON_IUT: Record<string, string> = {
  [FORMATION]: 'etablissement',
  'api::document.document': 'etablissement',
};

export const estDeSonIut = (uid: string) => uid in DE_SON_IUT;

/** `iutsAutorises` lists the IUTs to which the writer is held; undefined for the administration and for code. */
export async function iutsAutorises(uid: string): Promise<string[] | undefined> {
  if (!estDeSonIut(uid)) return undefined;
  const state = strapi.requestContext.get()?.state;
  if (!state || !STRATEGIES_AGENT.has(state.auth?.strategy?.name)) return undefined;
  if (state.user.roles?.some(({ code }: { code: string }) => code === 'strapi-super-admin')) return undefined;
  return etablissementsDe(state.user.id);
}

/** `verifierIut` refuses, before the write, a row of another IUT or of none. */
export async function verifierIut(uid: string, documentId: string, autorises: string[] | undefined): Promise<void> {
  if (autorises) refuserHorsPortee(await etablissementsDesLignes(uid, documentId), autorises);
}

/**
 * `verifierIutChoisi` wants, after the write, that the row is theirs too: without an IUT, it would be out of their
 * reach.
 */
export async function verifierIutChoisi(
  uid: string,
  documentId: string,
  autorises: string[] | undefined,
): Promise<void> {
  if (!autorises) return;
  const codes = await etablissementsDesLignes(uid, documentId);
  if (codes.includes(undefined)) refuserDefauts([{ champ: 'etablissement', message: 'Choisissez votre IUT.' }]);
  refuserHorsPortee(codes, autorises);
}

/** `etablissementsDesLignes` reads the draft and the published row. */
async function etablissementsDesLignes(uid: string, documentId: string): Promise<(string | undefined)[]> {
  const lignes: { etablissement: { code: string } | null }[] = await strapi.db
    .query(uid as never)
    .findMany({ where: { documentId }, populate: { etablissement: { select: ['code'] } } });
  return lignes.map(({ etablissement }) => etablissement?.code);
}

function refuserHorsPortee(codes: (string | undefined)[], autorises: string[]): void {
  if (codes.some((code) => code === undefined || !autorises.includes(code))) {
    // `PolicyError` is the only refusal of access whose message Strapi lets through.
    throw new errors.PolicyError('Vous ne pouvez modifier que ce qui appartient à votre IUT.');
  }
}
