import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { type Ouvert, ouvrir } from './moteur';

/** `Lecture` is where the reading of a file stands; `contenu` is there as soon as it came, to be saved. */
export type Lecture =
  | { statut: 'chargement' }
  | { statut: 'echec'; message: string; contenu: Blob | null }
  | { statut: 'pret'; ouvert: Ouvert; contenu: Blob };

const NON_VENU = 'Ce fichier n’a pas pu être lu. Vérifiez votre connexion, puis réessayez.';
const ILLISIBLE = 'Ce fichier ne peut pas être affiché ici. Enregistrez-le pour l’ouvrir autrement.';
const PROTEGE = 'Ce fichier est protégé par un mot de passe : il ne peut pas être affiché ici.';

/** `useDocument` fetches a private file with the token that the server asks for, and opens it. */
export function useDocument(chemin: string): { lecture: Lecture; reessayer: () => void } {
  const { get } = useFetchClient();
  const [lecture, setLecture] = useState<Lecture>({ statut: 'chargement' });
  const [essai, setEssai] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `essai` is what asks for the file once more
  useEffect(() => {
    const abandon = new AbortController();
    const dire = (suite: Lecture) => {
      if (!abandon.signal.aborted) setLecture(suite);
    };
    let fermer = () => {};
    dire({ statut: 'chargement' });
    get<Blob>(chemin, { responseType: 'blob', signal: abandon.signal }).then(
      async ({ data }) => {
        if (abandon.signal.aborted) return;
        // `type` is set here: a candidat's document that is read as a page would have the admin's rights.
        const contenu = new Blob([data], { type: 'application/pdf' });
        const document = ouvrir(contenu);
        fermer = document.fermer;
        try {
          dire({ statut: 'pret', ouvert: await document.ouvert, contenu });
        } catch (erreur) {
          const protege = erreur instanceof Error && erreur.name === 'PasswordException';
          dire({ statut: 'echec', message: protege ? PROTEGE : ILLISIBLE, contenu });
        }
      },
      () => dire({ statut: 'echec', message: NON_VENU, contenu: null }),
    );
    return () => {
      abandon.abort();
      fermer();
    };
  }, [get, chemin, essai]);

  return { lecture, reessayer: () => setEssai((numero) => numero + 1) };
}
