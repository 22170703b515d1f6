/** This file says which pièces of a dossier are a photo or an identity paper. */
import { estPieceIdentite } from '@portail/config/rules/identite';
import { attenduesDe, type Instantane } from '@portail/config/rules/instantane';
import type { Knex } from 'knex';

/** `piecesIdentite` gives the references of those pièces, by what the catalogue says of each today. */
export async function piecesIdentite(
  transmis: Instantane | null,
  connexion: Knex = strapi.db.connection,
): Promise<ReadonlySet<string>> {
  const attendues = transmis ? attenduesDe(transmis) : [];
  const entrees: { ref: string; identite: boolean | null }[] = await connexion('pieces_demandees')
    .whereIn(
      'document_id',
      attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef),
    )
    .select({ ref: 'document_id', identite: 'identite' });
  const marquees = new Map(entrees.map(({ ref, identite }) => [ref, identite ?? false]));
  return new Set(
    attendues
      .filter(({ intitule, pieceDemandeeRef }) =>
        estPieceIdentite({ intitule, marquee: marquees.get(pieceDemandeeRef) }),
      )
      .map(({ pieceDemandeeRef }) => pieceDemandeeRef),
  );
}
