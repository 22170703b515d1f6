/** This service exports the pièces of dossiers as one ZIP: a folder a dossier, and an Excel index of what is in it. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { OCTETS_MAX } from '@portail/config/bureau/exports';
import { jourDeParis } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { attenduesDe } from '@portail/config/rules/instantane';
import { nomDeDossier, nomDeFichier, nomSur, nomUnique } from '@portail/config/rules/noms-fichiers';
import { LIBELLE_PIECE_BUREAU } from '@portail/config/rules/pieces';
import type { Demande, ExecutionEnFichier } from '../../api/travail/services/fichier.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { type Cellule, ecrireTableur } from '../../platform/spreadsheet.ts';
import { type Entree, ecrireZip } from '../../platform/zip.ts';
import { demanderExport, octetsDesPieces } from './choix.ts';
import { type DossierLu, lireDossiers } from './lecture.ts';
import { lireOctets } from './octets.ts';
import { surLeCadran } from './valeurs.ts';

type Criteres = CorpsBureau<'exporterPieces'>;

export async function exporterPieces(agent: Agent, corps: Criteres): Promise<Issue<ReponseBureau<'exporterPieces'>>> {
  if ((await octetsDesPieces(agent, corps.choix)) > OCTETS_MAX) return refus('export_trop_lourd');
  return demanderExport('export_pieces', corps, agent, { transmis: true });
}

/** `EXPORT_PIECES` reads ten dossiers a step: their files are read in turn, 3 Mo at most in memory. */
export const EXPORT_PIECES: ExecutionEnFichier<DossierLu[]> = {
  pas: 10,
  async lire(refs, { id, portees }, { trx, instant }) {
    const lus = await lireDossiers(refs, portees, trx);
    // The line comes before the first byte: pièces tell somebody's identity.
    for (const dossier of lus) {
      await journaliser({ instant, ...parAgent(id, dossier.id), action: 'dossier.exporter' });
    }
    return lus;
  },
  ecrire(lots, demande) {
    return {
      nom: `pieces-${jourDeParis(demande.demandeLe)}.zip`,
      extension: 'zip',
      octets: ecrireZip(entrees(lots, demande), surLeCadran(demande.demandeLe)),
    };
  },
};

const COLONNES_INDEX = [
  { titre: 'Nom', largeur: 28 },
  { titre: 'Prénom', largeur: 24 },
  { titre: 'Numéro d’accusé', largeur: 16 },
  { titre: 'Formation', largeur: 60 },
  { titre: 'Pièce', largeur: 40 },
  { titre: 'État de la pièce', largeur: 22 },
  { titre: 'Fichier', largeur: 70 },
  { titre: 'Remarque', largeur: 50 },
];

async function* entrees(lots: AsyncIterable<DossierLu[]>, { criteres }: Demande): AsyncGenerator<Entree> {
  const { choix } = criteres as Criteres;
  const uneFormation = 'filtres' in choix && choix.filtres.formations?.length === 1;
  const index: Cellule[][] = [];
  const dossiers = new Set<string>();
  for await (const lot of lots) {
    for (const dossier of lot) {
      const { nom, prenom } = dossier.transmis?.profil ?? dossier.contact;
      const propre = nomDeDossier(`${nom} ${prenom}`);
      const parent = uneFormation ? '' : `${nomDeDossier(dossier.formation.code)}/`;
      const chemin = nomUnique(`${parent}${propre} – ${dossier.numeroAccuse}`, dossiers);
      const commun = [nom, prenom, dossier.numeroAccuse, intituleComplet(dossier.formation)];
      for await (const { entree, ligne } of fichiersDe(dossier, chemin)) {
        index.push([...commun, ...ligne]);
        if (entree) yield entree;
      }
    }
  }
  yield {
    chemin: 'index.xlsx',
    octets: await ecrireTableur({ nom: 'Pièces', colonnes: COLONNES_INDEX, lignes: index }),
  };
}

type Rangee = { entree?: Entree; ligne: Cellule[] };

/** `fichiersDe` reads the files of a dossier in the order of its pièces; one that is lost leaves a line in the index. */
async function* fichiersDe({ transmis, pieces }: DossierLu, dossier: string): AsyncGenerator<Rangee> {
  for (const [rang, { pieceDemandeeRef, intitule }] of (transmis ? attenduesDe(transmis) : []).entries()) {
    const piece = pieces.find((une) => une.pieceDemandeeRef === pieceDemandeeRef);
    const etat = LIBELLE_PIECE_BUREAU[piece?.etat ?? 'attendue'];
    if (!piece?.fichier) {
      yield { ligne: [intitule, etat, '', piece?.motifIncapacite ?? ''] };
      continue;
    }
    const numero = String(rang + 1).padStart(2, '0');
    const nom = nomDeFichier(`${numero} ${nomSur(piece.nomFichier ?? piece.fichier.nom)}`, 'pdf');
    const chemin = `${dossier}/${nom}`;
    const octets = await lireOctets(piece.fichier.cle);
    if (octets) yield { entree: { chemin, octets }, ligne: [intitule, etat, chemin, ''] };
    else yield { ligne: [intitule, etat, '', 'Ce fichier n’a pas pu être lu : il manque dans le ZIP.'] };
  }
}
