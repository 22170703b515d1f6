import { colleguesDe } from '../../api/affectation/services/portees.ts';
import { refuserDefauts } from './fields.ts';
import { FORMATION } from './formation.ts';

const DOCUMENT = 'api::document.document';

/** `fichierDe` reads the file of a document before the write, when its writer is held to an IUT. */
export async function fichierDe(
  uid: string,
  documentId: string | undefined,
  autorises: string[] | undefined,
): Promise<any> {
  if (uid !== DOCUMENT || !documentId || !autorises) return undefined;
  const document = await strapi.db
    .query(DOCUMENT)
    .findOne({ where: { documentId }, populate: { fichier: { populate: { createdBy: { select: ['id'] } } } } });
  return document?.fichier;
}

/**
 * `verifierAttaches` wants, after the write, that what they attach is their IUT's too. The lists that they choose from
 * show nothing else.
 *
 * @param avant the file that was there, whoever put it
 */
export async function verifierAttaches(
  uid: string,
  documentId: string,
  autorises: string[] | undefined,
  avant: any,
): Promise<void> {
  if (!autorises) return;
  if (uid === FORMATION) return verifierFormation(documentId, autorises);
  const fichier = await fichierDe(uid, documentId, autorises);
  if (!fichier || fichier.id === avant?.id) return;
  const agent: number = (strapi.requestContext.get() as any).state.user.id;
  if (!(await colleguesDe(agent)).includes(fichier.createdBy?.id)) {
    refuserDefauts([{ champ: 'fichier', message: 'Ce fichier a été déposé par un autre IUT : déposez le vôtre.' }]);
  }
}

async function verifierFormation(documentId: string, autorises: string[]): Promise<void> {
  const formation = await strapi.db.query(FORMATION).findOne({
    where: { documentId, publishedAt: { $null: true } },
    populate: {
      documents: { populate: { etablissement: { select: ['code'] } } },
      pieces: { populate: { piece: { populate: { etablissement: { select: ['code'] } } } } },
    },
  });
  // Strapi publishes nothing when no formation has this documentId.
  if (!formation) return;
  const ailleurs = ({ etablissement }: any) => etablissement && !autorises.includes(etablissement.code);
  if (formation.documents.some(ailleurs)) {
    refuserDefauts([{ champ: 'documents', message: 'Un de ces documents est celui d’un autre IUT.' }]);
  }
  if (formation.pieces.some(({ piece }: any) => piece && ailleurs(piece))) {
    refuserDefauts([{ champ: 'pieces', message: 'Une de ces pièces n’est demandée que par un autre IUT.' }]);
  }
}
