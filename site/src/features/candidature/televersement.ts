import { ENTETE_NOM } from './fichier.ts';
import type { Envoi, Refus, Reponse } from './file-envois.ts';

/** `SILENCE_MS` gives up a line that went silent: it is longer than the server itself waits. */
const SILENCE_MS = 150_000;
const REFUS_MUET = 'Le portail a refusé cet envoi. Rechargez la page, puis recommencez.';
/** `ETATS` are the statuses that say that the dossier, or the pièce, is not as the page shows it. */
const ETATS = new Set([404, 409]);
const INCERTAIN = 503;
const PASSAGERS = new Set([429, INCERTAIN]);

/** `televerser` uses XMLHttpRequest, because `fetch` does not tell how far an upload is. */
export function televerser(
  { vers, fichier }: Envoi,
  progresser: (partis: number) => void,
  signal: AbortSignal,
): Promise<Reponse> {
  return new Promise((resoudre) => {
    const requete = new XMLHttpRequest();
    let arrive = false;
    requete.open('PUT', vers);
    requete.responseType = 'json';
    requete.setRequestHeader('content-type', 'application/pdf');
    requete.setRequestHeader(ENTETE_NOM, encodeURIComponent(fichier.name));
    requete.upload.onprogress = ({ loaded }) => progresser(loaded);
    requete.upload.onload = () => {
      arrive = true;
      progresser(fichier.size);
    };
    const rompre = () => resoudre({ issue: 'coupe', arrive });
    requete.onload = () => resoudre(lire(requete));
    requete.timeout = SILENCE_MS;
    requete.ontimeout = rompre;
    requete.onerror = rompre;
    requete.onabort = () => resoudre({ issue: 'annule', arrive });
    signal.addEventListener('abort', () => requete.abort(), { once: true });
    requete.send(fichier);
  });
}

function lire(requete: XMLHttpRequest): Reponse {
  const { status } = requete;
  const refus: Partial<Refus> & { code?: string } = requete.response ?? {};
  if (status === 200) return { issue: 'depose' };
  if (status === 401) return { issue: 'session' };
  const secondes = Number.parseInt(requete.getResponseHeader('retry-after') ?? '', 10);
  if (PASSAGERS.has(status) && secondes > 0) {
    return { issue: 'occupe', raison: raisonDAttendre(status, refus.code), secondes, arrive: status === INCERTAIN };
  }
  // The cms did not answer: nobody knows how far the file went.
  if (status >= 500) return { issue: 'coupe', arrive: true };
  return { issue: 'refus', refus: { message: refus.message ?? REFUS_MUET, aide: refus.aide }, etat: ETATS.has(status) };
}

/**
 * `raisonDAttendre` says why the file waits.
 *
 * @param code of the cms's refusal; without one, the site itself refuses
 */
function raisonDAttendre(status: number, code: string | undefined): string {
  if (status === INCERTAIN) return 'Le portail ne répond pas pour le moment';
  return code ? 'Le portail vérifie beaucoup de fichiers' : 'Beaucoup de monde en ce moment';
}
