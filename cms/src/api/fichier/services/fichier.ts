import type { Readable } from 'node:stream';
import { privateStorage } from '../../../platform/storage/storage.ts';
import type { Acte } from '../../../platform/transaction.ts';
import type { FichierRecu } from './reception.ts';

export type Fichier = {
  documentId: string;
  cle: string;
  nom: string;
  empreinte: string;
  taille: number;
  pages: number;
  analyse: 'non_faite' | 'en_cours' | 'saine' | 'infecte';
  deposeLe: Date | string;
};

const fichiers = () => strapi.db.query('api::fichier.fichier');

export default {
  /** Files that no answer names any more, refused and replaced ones included: the only ones that may go. */
  inutiles(trx: Acte['trx']): ReturnType<Acte['trx']> {
    return trx('fichiers as f')
      .whereNotExists((usage) => usage.from('pieces as p').whereRaw('p.fichier_ref = f.document_id'))
      .whereNotExists((usage) => usage.from('reponses_refusees as r').whereRaw('r.fichier_ref = f.document_id'));
  },

  /**
   * The candidat's row for these very bytes, if they were deposited before: a file serves several candidatures. Should its
   * object be lost, the new one takes its place.
   *
   * @param cle where the same bytes have just been stored again
   */
  async retrouver(candidatRef: string, empreinte: string, cle: string): Promise<Fichier | null> {
    const connu: Fichier | null = await fichiers().findOne({ where: { candidatRef, empreinte } });
    if (!connu || (await estLa(connu.cle))) return connu;
    await fichiers().updateMany({ where: { documentId: connu.documentId }, data: { cle } });
    return { ...connu, cle };
  },

  async inscrire(candidatRef: string, recu: FichierRecu, cle: string, deposeLe: Date): Promise<Fichier> {
    return fichiers().create({
      data: {
        candidatRef,
        cle,
        nom: recu.nom,
        empreinte: recu.empreinte,
        taille: recu.contenu.length,
        pages: recu.pages,
        analyse: 'non_faite',
        deposeLe,
      },
    });
  },

  ranger: async (contenu: Buffer) => (await privateStorage()).put(contenu),
  oublier: async (cle: string) => (await privateStorage()).remove(cle),
  ouvrir: async (cle: string) => (await privateStorage()).read(cle),

  /** What the candidat and the desk read of a file. */
  presenter({ nom, taille, pages, analyse, deposeLe }: Fichier) {
    return { nom, taille, pages, analyse, deposeLe: new Date(deposeLe).toISOString() };
  },
};

async function estLa(cle: string): Promise<boolean> {
  try {
    const flux = await (await privateStorage()).read(cle);
    flux.on('error', () => {});
    (flux as Readable).destroy();
    return true;
  } catch {
    return false;
  }
}
