import type { MotifPropose } from '@portail/config/rules/motifs';
import type { Knex } from 'knex';

/** `motifsSql` reads the proposed motifs as one column of another query: a page reads them with its dossier. */
export function motifsSql(): Knex.Raw {
  return strapi.db.connection.raw(`(
    select coalesce(json_agg(json_build_object(
      'id', m.document_id, 'libelle', m.libelle, 'texte', m.texte, 'piece', p.document_id
    ) order by m.ordre, m.id), '[]')
    from motifs_refus m
    left join motifs_refus_piece_lnk l on l.motif_refus_id = m.id
    left join pieces_demandees p on p.id = l.piece_demandee_id
  ) as motifs`);
}

/** `motifsPour` keeps those of the pièces that a dossier asks for, and those of any pièce. */
export function motifsPour(
  attendues: readonly { pieceDemandeeRef: string }[],
  motifs: readonly MotifPropose[],
): MotifPropose[] {
  const refs = new Set<string | null>(attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  return attendues.length === 0 ? [] : motifs.filter(({ piece }) => piece === null || refs.has(piece));
}
