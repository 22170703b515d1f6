import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

type Lecture = { statut: 'chargement' } | { statut: 'echec' } | { statut: 'pret'; url: string };

/**
 * `usePdf` gives a private file as a URL of this page alone: a frame cannot send the token that the server asks for.
 */
export function usePdf(chemin: string): { lecture: Lecture; reessayer: () => void } {
  const { get } = useFetchClient();
  const [lecture, setLecture] = useState<Lecture>({ statut: 'chargement' });
  const [essai, setEssai] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `essai` is what asks for the file once more
  useEffect(() => {
    const abandon = new AbortController();
    let url: string | undefined;
    setLecture({ statut: 'chargement' });
    get(chemin, { responseType: 'blob', signal: abandon.signal })
      .then(({ data }) => {
        if (abandon.signal.aborted) return;
        // `type` is set here: a candidat's document that is read as a page would have the admin's rights.
        url = URL.createObjectURL(new Blob([data], { type: 'application/pdf' }));
        setLecture({ statut: 'pret', url });
      })
      .catch(() => {
        if (!abandon.signal.aborted) setLecture({ statut: 'echec' });
      });
    return () => {
      abandon.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [get, chemin, essai]);

  return { lecture, reessayer: () => setEssai((numero) => numero + 1) };
}
