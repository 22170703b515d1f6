import type { NomBureau } from '@portail/config/bureau/bureau';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { chemin } from './chemin';
import { lireEchec } from './pages/dossiers/echec';

type Fichier = { route: NomBureau; parametres: Record<string, string>; requete?: string; nom: string };

/** `useTelecharger` saves a private file: a plain link cannot send the token that the server asks for. */
export function useTelecharger(): (fichier: Fichier) => Promise<void> {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async ({ route, parametres, requete = '', nom }) => {
    try {
      const { data } = await get<Blob>(`${chemin(route, parametres)}${requete}`, { responseType: 'blob' });
      enregistrer(data, nom);
    } catch (erreur) {
      toggleNotification({ type: 'danger', message: lireEchec(erreur).message });
    }
  };
}

/** `enregistrer` saves a file under the name that it is given. */
export function enregistrer(contenu: Blob, nom: string): void {
  const url = URL.createObjectURL(contenu);
  const lien = document.createElement('a');
  lien.href = url;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(url);
}
