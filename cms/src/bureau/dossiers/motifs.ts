import type { MotifPropose } from '@portail/config/rules/motifs';

/** `motifsProposes` reads the motifs of refusal that suit these pièces of the catalogue, in the order of their list. */
export async function motifsProposes(attendues: readonly { pieceDemandeeRef: string }[]): Promise<MotifPropose[]> {
  if (attendues.length === 0) return [];
  const refs = attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef);
  return strapi.db
    .connection('motifs_refus as m')
    .leftJoin('motifs_refus_piece_lnk as l', 'l.motif_refus_id', 'm.id')
    .leftJoin('pieces_demandees as p', 'p.id', 'l.piece_demandee_id')
    .where((un) => un.whereNull('p.id').orWhereIn('p.document_id', refs))
    .orderBy(['m.ordre', 'm.id'])
    .select({ id: 'm.document_id', libelle: 'm.libelle', texte: 'm.texte', piece: 'p.document_id' });
}
