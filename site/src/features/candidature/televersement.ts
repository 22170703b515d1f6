import { ENTETE_NOM } from './fichier.ts';

/** Where to go next, or what to say; neither when the line broke. */
export type ReponseEnvoi = { suite?: string; message?: string };

/** `fetch` does not tell how far an upload is; this does. */
export function televerser(vers: string, fichier: File, progresser: (part: number) => void): Promise<ReponseEnvoi> {
  return new Promise((resoudre) => {
    const requete = new XMLHttpRequest();
    requete.open('PUT', vers);
    requete.responseType = 'json';
    requete.setRequestHeader('content-type', 'application/pdf');
    requete.setRequestHeader(ENTETE_NOM, encodeURIComponent(fichier.name));
    requete.upload.onprogress = ({ loaded, total }) => progresser(loaded / total);
    requete.onload = () => resoudre(requete.response ?? {});
    // A line that went silent: longer than the server itself waits.
    requete.timeout = 150_000;
    requete.ontimeout = () => resoudre({});
    requete.onerror = () => resoudre({});
    requete.send(fichier);
  });
}
