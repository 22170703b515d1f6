import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { afficherJour, jourDeParis } from '@portail/config/paris';
import { chemin } from '../../../chemin';

/**
 * `LieuFichier` is a file that the page shows: where it is read, the name that its candidat gave it, and its legend.
 * `version` changes when another file takes its place.
 */
export type LieuFichier = { chemin: string; version: string; nom: string; legende: string };

type Refusee = PieceBureau['refusees'][number];

export function fichierActuel({ id }: DossierBureau, { ref, fichier }: PieceBureau): LieuFichier | null {
  if (!fichier) return null;
  const { nom, pages, deposeLe } = fichier;
  const jour = afficherJour(jourDeParis(new Date(deposeLe)));
  const lieu = chemin('telecharger', { id, piece: ref });
  return {
    chemin: lieu,
    version: `${lieu} ${deposeLe}`,
    nom,
    legende: `${nom} – ${pages} ${pages > 1 ? 'pages' : 'page'}, déposé le ${jour}`,
  };
}

export function fichierRefuse({ id }: DossierBureau, { id: refusee, nomFichier }: Refusee): LieuFichier | null {
  if (nomFichier === null) return null;
  const lieu = chemin('telechargerRefusee', { id, refusee });
  return {
    chemin: lieu,
    version: lieu,
    nom: nomFichier,
    legende: `${nomFichier} – refusé puis remplacé`,
  };
}
