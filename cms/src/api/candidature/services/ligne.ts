import type { FormationDuDossier } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import type { DossierATransmettre } from '@portail/config/rules/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { dateLimite } from '@portail/config/rules/echeances';
import { attenduesDe, type Instantane, lireInstantane } from '@portail/config/rules/instantane';
import { type EtatPiece, etatVuDuCandidat } from '@portail/config/rules/pieces';
import { type Rang, type Voeux, voeuxEnVigueur } from '@portail/config/rules/voeux';
import type { Knex } from 'knex';
import type { Ligne } from '../../../platform/db/row.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import type { FormationPubliee } from '../../formation/services/formation.ts';
import * as formations from '../../formation/services/formation.ts';

/** `Candidature` is a candidature's row. */
export type Candidature = Omit<LigneCandidature, keyof Precises> & Precises;

type LigneCandidature = Ligne<'api::candidature.candidature'>;

/** `Precises` are the columns of which the schema knows less than the rules that write them. */
type Precises = {
  voeuClassique: Rang;
  voeuAlternance: Rang;
  /** `attenduesAuDepot` references the pièces that the formation asked for when the dossier was begun. */
  attenduesAuDepot: string[];
  instantane: Instantane | null;
};

/** `PieceLue` is a pièce's row, with its file. */
export type PieceLue = {
  id: number;
  documentId: string;
  pieceDemandeeRef: string;
  etat: EtatPiece;
  fichierRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
  repondueLe: Date;
  reprise: boolean;
  /** `jugementReserve` is true for a judgement made in `incomplete` and not announced: see `jugementAReserver`. */
  jugementReserve: boolean;
  /** `attendueJusquau` is until when the IUT waits for the file of an accepted incapacité. */
  attendueJusquau: Date | null;
  version: number;
  fichier: Fichier | null;
  analyse: Fichier['analyse'] | null;
};

/** `Demande` is what a dossier asks: live from the published formation, frozen once transmitted. */
export type Demande = { presentation: FormationDuDossier; attendues: PieceAFournir[] };

const candidatures = () => strapi.db.query('api::candidature.candidature');

/**
 * `lireCandidature` and `lireCandidatures` are the only ways to read whole rows, because a snapshot is read by its
 * version.
 */
export async function lireCandidature(where: object): Promise<Candidature | null> {
  const ligne = await candidatures().findOne({ where });
  return ligne && enCandidature(ligne);
}

export async function lireCandidatures(where: object): Promise<Candidature[]> {
  return (await candidatures().findMany({ where, orderBy: { id: 'asc' } })).map(enCandidature);
}

function enCandidature(ligne: LigneCandidature): Candidature {
  return { ...(ligne as Candidature), instantane: lireInstantane(ligne.instantane) };
}

/** `etatVu` gives the state of an answer as the candidat may read it. This state decides what they may do with it. */
export function etatVu({ etat }: Candidature, piece: PieceLue): EtatPiece {
  return etatVuDuCandidat(etat, piece.etat, piece.reprise || piece.jugementReserve);
}

/** `vuesDuCandidat` gives the answers as the candidat may read them. What they are not asked for yet is none. */
export function vuesDuCandidat(ligne: Candidature, pieces: PieceLue[] = []): PieceLue[] {
  return pieces.flatMap((piece) => {
    const etat = etatVu(ligne, piece);
    if (etat === 'attendue') return [];
    return [etat === piece.etat ? piece : { ...piece, etat, motifRefus: null }];
  });
}

/** `deCandidat` puts ownership in the WHERE: the dossier of another does not exist. */
export function deCandidat(candidatRef: string, documentId: string): Promise<Candidature | null> {
  return lireCandidature({ documentId, candidatRef });
}

/**
 * `voeuxDe` gives the vœux as they were ranked. Before the transmission, the formation's modalités, read live, correct
 * them.
 */
export function voeuxDe(ligne: Candidature, { presentation }: Demande): Voeux {
  const ranges = { classique: ligne.voeuClassique, alternance: ligne.voeuAlternance };
  return ligne.instantane ? ranges : voeuxEnVigueur(ranges, presentation);
}

/** `publieesDe` reads the published formations of these dossiers, except those whose dossier froze its own. */
export function publieesDe(lignes: readonly Candidature[]): Promise<Map<string, FormationPubliee>> {
  const vives = lignes.filter(({ instantane }) => !instantane);
  return formations.publieesParRef([...new Set(vives.map(({ formationRef }) => formationRef))]);
}

export function demande(ligne: Candidature, publiees: Map<string, FormationPubliee>): Demande {
  if (ligne.instantane) return { presentation: ligne.instantane.formation, attendues: attenduesDe(ligne.instantane) };
  const formation = publiees.get(ligne.formationRef);
  // The guard keeps this from happening: a formation that has dossiers can be neither unpublished nor deleted.
  if (!formation) throw new Error(`candidature ${ligne.documentId} has no published formation`);
  return formation;
}

/** `limiteDe` gives the last instant of the candidat's next act. */
export function limiteDe(ligne: Candidature, { presentation }: Demande): Date {
  if (ligne.etat === 'incomplete' && ligne.delaiComplements) return new Date(ligne.delaiComplements);
  return dateLimite(presentation.au, ligne.delaiPersonnel ? new Date(ligne.delaiPersonnel) : null);
}

/** `aTransmettre` gives what the rules of a transmission read. */
export function aTransmettre(
  candidature: Candidature,
  formation: Demande,
  pieces: readonly PieceLue[],
  instant: Date,
): DossierATransmettre {
  return {
    etat: candidature.etat,
    limite: limiteDe(candidature, formation),
    instant,
    modalites: formation.presentation,
    voeux: voeuxDe(candidature, formation),
    lettreDemandee: formation.presentation.lettreDemandee,
    lettre: candidature.lettre,
    attendues: formation.attendues,
    repondues: pieces,
  };
}

const COLONNES_PIECE = {
  id: 'p.id',
  documentId: 'p.document_id',
  candidatureRef: 'p.candidature_ref',
  pieceDemandeeRef: 'p.piece_demandee_ref',
  etat: 'p.etat',
  fichierRef: 'p.fichier_ref',
  nomFichier: 'p.nom_fichier',
  motifIncapacite: 'p.motif_incapacite',
  motifRefus: 'p.motif_refus',
  repondueLe: 'p.repondue_le',
  reprise: 'p.reprise',
  jugementReserve: 'p.jugement_reserve',
  attendueJusquau: 'p.attendue_jusquau',
  version: 'p.version',
  cle: 'f.cle',
  nom: 'f.nom',
  empreinte: 'f.empreinte',
  taille: 'f.taille',
  pages: 'f.pages',
  analyse: 'f.analyse',
  contient: 'f.contient',
  deposeLe: 'f.depose_le',
};

/** `piecesDe` reads the pièces of several dossiers with their files, in one statement. */
export async function piecesDe(
  candidatureRefs: readonly string[],
  connexion: Knex = strapi.db.connection,
): Promise<Map<string, PieceLue[]>> {
  const lignes = await connexion('pieces as p')
    .leftJoin('fichiers as f', 'f.document_id', 'p.fichier_ref')
    .whereIn('p.candidature_ref', [...candidatureRefs])
    .orderBy('p.id')
    .select(COLONNES_PIECE);
  const parDossier = new Map<string, PieceLue[]>();
  for (const { candidatureRef, cle, nom, empreinte, taille, pages, analyse, contient, deposeLe, ...piece } of lignes) {
    const fichier = cle && {
      documentId: piece.fichierRef,
      cle,
      nom,
      empreinte,
      taille,
      pages,
      analyse,
      // `JSON.parse` is needed because Strapi has the driver leave JSON as text, and reads it in its own queries only.
      contient: JSON.parse(contient ?? 'null'),
      deposeLe,
    };
    const pieces = parDossier.get(candidatureRef) ?? [];
    pieces.push({ ...piece, jugementReserve: piece.jugementReserve ?? false, fichier, analyse });
    parDossier.set(candidatureRef, pieces);
  }
  return parDossier;
}

export function fichierDe(piece: PieceLue | undefined): PieceDuDossier['fichier'] {
  if (!piece?.fichier) return null;
  // `deposeLe` is the day of this answer: a file may serve long after its first deposit.
  const nom = piece.nomFichier ?? piece.fichier.nom;
  return fichiers.presenter({ ...piece.fichier, nom, deposeLe: piece.repondueLe });
}

export function enIso(date: string | Date | null): string | null {
  return date === null ? null : new Date(date).toISOString();
}
