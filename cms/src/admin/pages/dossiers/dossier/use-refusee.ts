import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { useSearchParams } from 'react-router-dom';

/** `useRefusee` gives the earlier answer that the URL names, when it has a file to read. */
export function useRefusee(piece: PieceBureau | undefined): PieceBureau['refusees'][number] | undefined {
  const [parametres] = useSearchParams();
  const nommee = parametres.get('refusee');
  return piece?.refusees.find(({ id, nomFichier }) => nomFichier !== null && id === nommee);
}
