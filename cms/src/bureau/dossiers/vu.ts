import { createHash } from 'node:crypto';
import type { Candidature, PieceLue } from '../../api/candidature/services/ligne.ts';

/**
 * `vuDe` is a hash of the state, deadlines and versions of a dossier; an act sent from a page that shows an older one
 * is refused.
 */
export function vuDe({ etat, delaiComplements, delaiPersonnel }: Candidature, pieces: readonly PieceLue[]): string {
  const delais = [delaiComplements, delaiPersonnel].map((delai) => delai && new Date(delai).getTime());
  const versions = pieces.map(({ id, version }) => [id, version]);
  return createHash('sha256')
    .update(JSON.stringify([etat, delais, versions]))
    .digest('base64url')
    .slice(0, 22);
}
