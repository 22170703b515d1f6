import type { Analyse, ContenuFichier } from '@portail/config/rules/pieces';
import { verrouillerCandidat } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { RangementImpossible } from '../../../platform/storage/shape.ts';
import { stockagePrive } from '../../../platform/storage/storage.ts';
import type { FichierRecu } from './reception.ts';

export type Fichier = {
  documentId: string;
  cle: string;
  nom: string;
  empreinte: string;
  taille: number;
  pages: number;
  analyse: Analyse;
  /** `contient` is null for a file deposited before its structure was read. */
  contient: ContenuFichier[] | null;
  deposeLe: Date | string;
};

export type Range = { cle: string; perdue: string | undefined };

const fichiers = () => strapi.db.query('api::fichier.fichier');

/**
 * `inutiles` selects the files that no answer names any more, refused and replaced answers included, nor any message.
 * Only these may be removed.
 */
export function inutiles(trx: Acte['trx']): ReturnType<Acte['trx']> {
  return trx('fichiers as f')
    .whereNotExists((usage) => usage.from('pieces as p').whereRaw('p.fichier_ref = f.document_id'))
    .whereNotExists((usage) => usage.from('reponses_refusees as r').whereRaw('r.fichier_ref = f.document_id'))
    .whereNotExists((usage) => usage.from('messages as m').whereRaw('m.fichier_ref = f.document_id'));
}

/**
 * `conserver` stores a file, then has `ecrire` write what names it, in one transaction. The object stays when `ecrire`
 * throws: the commit may have been done without our hearing of it.
 *
 * @param ecrire gives the key of the object that its rows name: an older one when the same bytes were there, or none
 */
export async function conserver<T extends { cle: string | null }>(
  candidatRef: string,
  recu: FichierRecu,
  ecrire: (range: Range) => Promise<Issue<T>>,
): Promise<Issue<T>> {
  const range = await ranger(candidatRef, recu);
  if (!range.ok) return range;
  const { cle } = range.valeur;
  const issue = await ecrire(range.valeur);
  if (!issue.ok || issue.valeur.cle !== cle) {
    await oublier(cle).catch((erreur) => strapi.log.error(`orphan file left: ${erreur.message}`));
  }
  return issue;
}

/** `enregistrer` gives the candidat's row for these bytes, written if it is new, under the lock of the candidat. */
export async function enregistrer(
  { trx, instant }: Acte,
  candidatRef: string,
  recu: FichierRecu,
  range: Range,
): Promise<Fichier> {
  await verrouillerCandidat(trx, candidatRef);
  return (await retrouver(candidatRef, recu, range)) ?? (await inscrire(candidatRef, recu, range.cle, instant));
}

/**
 * `retrouver` gives the candidat's row for these very bytes, if they were deposited before: a file serves several
 * dossiers. When its object is lost, the new one replaces it; when its structure was never read, it is added.
 *
 * @param range what the storage answered before the transaction: where the same bytes have just been stored again
 */
export async function retrouver(
  candidatRef: string,
  recu: FichierRecu,
  { cle, perdue }: Range,
): Promise<Fichier | null> {
  const connu: Fichier | null = await fichiers().findOne({ where: { candidatRef, empreinte: recu.empreinte } });
  if (!connu) return null;
  const data = {
    ...(connu.cle === perdue && { cle }),
    ...(connu.contient === null && { contient: recu.contient }),
  };
  if (Object.keys(data).length === 0) return connu;
  await fichiers().updateMany({ where: { documentId: connu.documentId }, data });
  return { ...connu, ...data };
}

export async function inscrire(candidatRef: string, recu: FichierRecu, cle: string, deposeLe: Date): Promise<Fichier> {
  return fichiers().create({
    data: {
      candidatRef,
      cle,
      nom: recu.nom,
      empreinte: recu.empreinte,
      taille: recu.contenu.length,
      pages: recu.pages,
      contient: recu.contient,
      analyse: 'non_faite',
      deposeLe,
    },
  });
}

/**
 * `ranger` stores a file, before the transaction that writes its row.
 *
 * @returns the key of the new object, and that of the same bytes when they were deposited before and their object is
 * lost
 */
export async function ranger(candidatRef: string, recu: FichierRecu): Promise<Issue<Range>> {
  const stockage = await stockagePrive();
  try {
    const connu: Fichier | null = await fichiers().findOne({ where: { candidatRef, empreinte: recu.empreinte } });
    const perdue = connu && !(await stockage.existe(connu.cle)) ? connu.cle : undefined;
    return reussite({ cle: await stockage.ranger(recu.contenu), perdue });
  } catch (erreur) {
    if (!(erreur instanceof RangementImpossible)) throw erreur;
    strapi.log.error(`${erreur.message}: ${erreur.cause}`);
    return refus('rangement_impossible', 'fichier');
  }
}

export async function oublier(cle: string): Promise<void> {
  await (await stockagePrive()).retirer(cle);
}

/** `ouvrir` gives the bytes of a file; it refuses when they are lost, or when the storage does not answer. */
export async function ouvrir(cle: string): Promise<Issue<NodeJS.ReadableStream>> {
  const stockage = await stockagePrive();
  try {
    return reussite(await stockage.lire(cle));
  } catch (erreur) {
    strapi.log.error(`a file cannot be read: ${erreur}`);
    return refus('lecture_impossible');
  }
}

/** `presenter` gives what the candidat and the bureau read of a file. */
export function presenter({ nom, taille, pages, analyse, deposeLe }: Fichier) {
  return { nom, taille, pages, analyse, deposeLe: new Date(deposeLe).toISOString() };
}
