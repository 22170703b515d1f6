import { colleguesDe } from '../../api/affectation/services/portees.ts';
import type { Ligne } from '../../platform/db/row.ts';
import { refuserDefauts } from './fields.ts';
import { FORMATION } from './formation.ts';

const DOCUMENT = 'api::document.document';

type Fichier = Ligne<'plugin::upload.file', { createdBy: true }>;
type FormationAttachee = Ligne<
  typeof FORMATION,
  {
    documents: { populate: { etablissement: true } };
    pieces: { populate: { piece: { populate: { etablissement: true } } } };
  }
>;

/** `fichierDe` reads the file of a document before the write, when its writer is held to an IUT. */
export async function fichierDe(
  uid: string,
  documentId: string | undefined,
  autorises: string[] | undefined,
): Promise<Fichier | null | undefined> {
  if (uid !== DOCUMENT || !documentId || !autorises) return undefined;
  const document: Ligne<typeof DOCUMENT, { fichier: { populate: { createdBy: true } } }> | null = await strapi.db
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
  avant: Fichier | null | undefined,
): Promise<void> {
  if (!autorises) return;
  if (uid === FORMATION) return verifierFormation(documentId, autorises);
  const fichier = await fichierDe(uid, documentId, autorises);
  if (!fichier || fichier.id === avant?.id) return;
  const agent: number = strapi.requestContext.get()?.state.user.id;
  if (!fichier.createdBy || !(await colleguesDe(agent)).includes(fichier.createdBy.id)) {
    refuserDefauts([{ champ: 'fichier', message: 'Ce fichier a été déposé par un autre IUT : déposez le vôtre.' }]);
  }
}

async function verifierFormation(documentId: string, autorises: string[]): Promise<void> {
  const formation: FormationAttachee | null = await strapi.db.query(FORMATION).findOne({
    where: { documentId, publishedAt: { $null: true } },
    populate: {
      documents: { populate: { etablissement: { select: ['code'] } } },
      pieces: { populate: { piece: { populate: { etablissement: { select: ['code'] } } } } },
    },
  });
  // Strapi publishes nothing when no formation has this documentId.
  if (!formation) return;
  const ailleurs = ({ etablissement }: { etablissement: Ligne<'api::etablissement.etablissement'> | null }) =>
    etablissement && !autorises.includes(etablissement.code);
  if (formation.documents.some(ailleurs)) {
    refuserDefauts([{ champ: 'documents', message: 'Un de ces documents est celui d’un autre IUT.' }]);
  }
  if (formation.pieces.some(({ piece }) => piece && ailleurs(piece))) {
    refuserDefauts([{ champ: 'pieces', message: 'Une de ces pièces n’est demandée que par un autre IUT.' }]);
  }
}
