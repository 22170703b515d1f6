import type { Dossier, Fait, FormationDuDossier, ResumeCandidature } from '@portail/config/contract/candidature';
import type { Reponse } from '@portail/config/contract/contract';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import { refusDe } from '@portail/config/refusals';
import {
  type DossierATransmettre,
  dateLimite,
  type EtatCandidature,
  etatLu,
  peutCompleter,
  peutTransmettre,
} from '@portail/config/rules/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { compterPieces, type EtatPiece, etatVuDuCandidat, resteACompleter } from '@portail/config/rules/pieces';
import { manquesDe } from '@portail/config/rules/transmissible';
import { type Voeux, voeuxEnVigueur } from '@portail/config/rules/voeux';
import type { Knex } from 'knex';
import { maintenant } from '../../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { type ProfilEtAdresse, profilActuel } from '../../candidat/services/profil.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import type { FormationPubliee } from '../../formation/services/formation.ts';
import * as formations from '../../formation/services/formation.ts';
import { complementsARemettre, dossierARemettre, vuDe } from './envoi.ts';
import { raconter } from './historique.ts';
import type { Instantane } from './instantane.ts';
import { recepisseDe } from './recepisse.ts';

/** A candidature's row. */
export type Candidature = {
  id: number;
  documentId: string;
  candidatRef: string;
  formationRef: string;
  annee: number;
  etat: EtatCandidature;
  voeuClassique: 1 | 2 | null;
  voeuAlternance: 1 | 2 | null;
  lettre: string | null;
  delaiPersonnel: string | null;
  delaiComplements: string | null;
  motif: string | null;
  transmiseLe: string | null;
  abandonneeLe: string | null;
  etatQuitte: EtatCandidature | null;
  raisonAbandon: string | null;
  /** References of the pièces that the formation asked for when the dossier was begun. */
  attenduesAuDepot: string[];
  deposeeLe: string;
  complementsDemandesLe: string | null;
  rappelJours: number | null;
  rappelLimite: string | null;
  numeroAccuse: string | null;
  instantane: Instantane | null;
};

/** A pièce's row, with its file. */
export type PieceLue = {
  id: number;
  documentId: string;
  pieceDemandeeRef: string;
  etat: EtatPiece;
  fichierRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
  repondueLe: Date | string;
  reprise: boolean;
  /** Judged in `incomplete` and not announced: see `jugementAReserver`. */
  jugementReserve: boolean;
  version: number;
  fichier: Fichier | null;
  analyse: Fichier['analyse'] | null;
};

/** What a dossier asks: live from the published formation, frozen once transmitted. */
export type Demande = { presentation: FormationDuDossier; attendues: PieceAFournir[] };

/** What an answer is called once administration has deleted the entry that it answers. */
export const PIECE_RETIREE = 'Pièce retirée du catalogue';

const candidatures = () => strapi.db.query('api::candidature.candidature');

export async function situer(
  candidat: { ref: string; emailValide: boolean } | undefined,
  slug: string,
  refuser: (formation: FormationPubliee, existante: EtatCandidature | null) => Reponse<'candidature.situer'>['refus'],
): Promise<Issue<Reponse<'candidature.situer'>>> {
  const formation = await formations.publieeParSlug(slug);
  if (!formation) return refus('introuvable');
  const existante: Candidature | null = candidat
    ? await candidatures().findOne({ where: { candidatRef: candidat.ref, formationRef: formation.ref } })
    : null;
  return reussite({
    formation: formation.presentation,
    candidature: existante ? { id: existante.documentId, etat: existante.etat } : null,
    refus: refuser(formation, existante?.etat ?? null),
  });
}

export async function lister(candidatRef: string): Promise<Issue<Reponse<'candidature.lister'>>> {
  const lignes: Candidature[] = await candidatures().findMany({ where: { candidatRef }, orderBy: { id: 'asc' } });
  const publiees = await formations.publieesParRef(lignes.map(({ formationRef }) => formationRef));
  const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
  const instant = await maintenant();
  return reussite({
    maintenant: instant.toISOString(),
    candidatures: lignes.map((ligne) =>
      resumer(ligne, demande(ligne, publiees), vuesDuCandidat(ligne, pieces.get(ligne.documentId)), instant),
    ),
  });
}

export async function lire(candidatRef: string, documentId: string): Promise<Issue<Dossier>> {
  const ligne = await deCandidat(candidatRef, documentId);
  if (!ligne) return refus('introuvable');
  const publiees = await formations.publieesParRef([ligne.formationRef]);
  const pieces = (await piecesDe([documentId])).get(documentId);
  const histoires = await raconter([documentId]);
  return reussite(await presenter({ ligne, publiees, pieces, histoires, ...(await profilActuel(candidatRef)) }));
}

/** Each in full, for its owner to take away. */
export async function lireTout(candidatRef: string): Promise<Dossier[]> {
  const lignes: Candidature[] = await candidatures().findMany({ where: { candidatRef }, orderBy: { id: 'asc' } });
  const publiees = await formations.publieesParRef(lignes.map(({ formationRef }) => formationRef));
  const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
  const histoires = await raconter(lignes.map(({ documentId }) => documentId));
  const lus = { publiees, histoires, ...(await profilActuel(candidatRef)) };
  return Promise.all(lignes.map((ligne) => presenter({ ...lus, ligne, pieces: pieces.get(ligne.documentId) })));
}

type DossierLu = {
  ligne: Candidature;
  publiees: Map<string, FormationPubliee>;
  pieces: PieceLue[] | undefined;
  histoires: Map<string, Fait[]>;
  profil: ProfilEtAdresse;
  instant: Date;
};

async function presenter({ ligne, publiees, histoires, instant, ...lu }: DossierLu): Promise<Dossier> {
  const formation = demande(ligne, publiees);
  const { attendues } = formation;
  const pieces = vuesDuCandidat(ligne, lu.pieces);
  const initiales = new Set(ligne.attenduesAuDepot);
  const { instantane, lettre } = ligne;
  const { email, ...profil } = instantane?.profil ?? lu.profil;
  const resume = resumer(ligne, formation, pieces, instant);
  const envoi = instantane
    ? complementsARemettre(instantane, pieces)
    : dossierARemettre({ lettre, demande: formation, voeux: resume.voeux, pieces, profil: lu.profil });
  return {
    ...resume,
    maintenant: instant.toISOString(),
    lettre: lettre ?? '',
    numeroAccuse: ligne.numeroAccuse,
    recepisse: recepisseDe(ligne),
    motif: ligne.motif,
    pieces: [
      ...attendues.map((attendue) => ({
        ...presenterPiece(attendue, pieces),
        ajoutee: !initiales.has(attendue.pieceDemandeeRef),
      })),
      ...(await plusDemandees(ligne, attendues, pieces)),
    ],
    profil,
    email,
    vu: vuDe(envoi),
    historique: histoires.get(ligne.documentId) ?? [],
  };
}

/** The state of an answer, as the candidat may read it: what they may do with it follows. */
export function etatVu({ etat }: Candidature, piece: PieceLue): EtatPiece {
  return etatVuDuCandidat(etat, piece.etat, piece.reprise || piece.jugementReserve);
}

/** The answers as the candidat may read them. */
export function vuesDuCandidat(ligne: Candidature, pieces: PieceLue[] = []): PieceLue[] {
  return pieces.map((piece) => {
    const etat = etatVu(ligne, piece);
    return etat === piece.etat ? piece : { ...piece, etat, motifRefus: null };
  });
}

/** Ownership is in the WHERE: another's dossier does not exist. */
export function deCandidat(candidatRef: string, documentId: string): Promise<Candidature | null> {
  return candidatures().findOne({ where: { documentId, candidatRef } });
}

/** As they were ranked; before the transmission, what the formation's modalités, read live, make of them. */
export function voeuxDe(ligne: Candidature, { presentation }: Demande): Voeux {
  const ranges = { classique: ligne.voeuClassique, alternance: ligne.voeuAlternance };
  return ligne.instantane ? ranges : voeuxEnVigueur(ranges, presentation);
}

export function demande(ligne: Candidature, publiees: Map<string, FormationPubliee>): Demande {
  if (ligne.instantane) return { presentation: ligne.instantane.formation, attendues: ligne.instantane.attendues };
  const formation = publiees.get(ligne.formationRef);
  // A formation that has candidatures can be neither unpublished nor deleted: the guard sees to it.
  if (!formation) throw new Error(`candidature ${ligne.documentId} has no published formation`);
  return formation;
}

/** The last instant for the candidat's next act. */
export function limiteDe(ligne: Candidature, { presentation }: Demande): Date {
  if (ligne.etat === 'incomplete' && ligne.delaiComplements) return new Date(ligne.delaiComplements);
  return dateLimite(presentation.au, ligne.delaiPersonnel ? new Date(ligne.delaiPersonnel) : null);
}

/** What the rules of a transmission read. */
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

/** Pièces of several dossiers with their files, in one statement. */
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
      // Strapi has the driver leave JSON as text, and reads it in its own queries only.
      contient: JSON.parse(contient ?? 'null'),
      deposeLe,
    };
    const pieces = parDossier.get(candidatureRef) ?? [];
    pieces.push({ ...piece, jugementReserve: piece.jugementReserve ?? false, fichier, analyse });
    parDossier.set(candidatureRef, pieces);
  }
  return parDossier;
}

function resumer(ligne: Candidature, formation: Demande, pieces: PieceLue[], instant: Date): ResumeCandidature {
  const voeux = voeuxDe(ligne, formation);
  const remise = aTransmettre(ligne, formation, pieces, instant);
  const decision = ligne.etat === 'incomplete' ? peutCompleter(remise) : peutTransmettre(remise);
  return {
    id: ligne.documentId,
    etat: ligne.etat,
    etatLu: etatLu(ligne.etat, resteACompleter(pieces)),
    formation: formation.presentation,
    voeux,
    comptage: compterPieces(formation.attendues, pieces, voeux),
    pret: decision.ok,
    manque: manquesDe(refusDe(decision)),
    limite: remise.limite.toISOString(),
    transmiseLe: enIso(ligne.transmiseLe),
    abandonneeLe: enIso(ligne.abandonneeLe),
  };
}

export function fichierDe(piece: PieceLue | undefined): PieceDuDossier['fichier'] {
  if (!piece?.fichier) return null;
  // A file may serve long after its first deposit: the day is that of this answer.
  const nom = piece.nomFichier ?? piece.fichier.nom;
  return fichiers.presenter({ ...piece.fichier, nom, deposeLe: piece.repondueLe });
}

function presenterPiece(attendue: PieceAFournir, pieces: PieceLue[], demandee = true): PieceDuDossier {
  const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef);
  return {
    ...attendue,
    etat: piece?.etat ?? 'attendue',
    fichier: fichierDe(piece),
    motifRefus: piece?.motifRefus ?? null,
    motifIncapacite: piece?.motifIncapacite ?? null,
    reprise: piece?.reprise ?? false,
    demandee,
    ajoutee: false,
  };
}

/** What the formation asks no longer, answered or not, stays in the list, marked « n'est plus demandée ». */
async function plusDemandees(
  { attenduesAuDepot, transmiseLe }: Candidature,
  attendues: PieceAFournir[],
  pieces: PieceLue[],
): Promise<PieceDuDossier[]> {
  const demandees = new Set(attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const connues = [...pieces.map(({ pieceDemandeeRef }) => pieceDemandeeRef), ...(transmiseLe ? [] : attenduesAuDepot)];
  const refs = [...new Set(connues)].filter((ref) => !demandees.has(ref));
  if (refs.length === 0) return [];
  const entrees = await strapi.db
    .query('api::piece-demandee.piece-demandee')
    .findMany({ where: { documentId: { $in: refs } }, select: ['documentId', 'intitule', 'description'] });
  return refs.map((pieceDemandeeRef) => {
    const entree = entrees.find(({ documentId }: { documentId: string }) => documentId === pieceDemandeeRef);
    const intitule = entree?.intitule ?? PIECE_RETIREE;
    const attendue = {
      pieceDemandeeRef,
      intitule,
      description: entree?.description ?? '',
      obligatoire: false,
      modalite: null,
      modele: null,
    };
    return presenterPiece(attendue, pieces, false);
  });
}

export function enIso(date: string | Date | null): string | null {
  return date === null ? null : new Date(date).toISOString();
}
