import type { Dossier, FormationDuDossier, PieceDuDossier, Reponse, ResumeCandidature } from '@portail/config/contract';
import { dateLimite, type EtatCandidature } from '@portail/config/rules/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { compterPieces, type EtatPiece } from '@portail/config/rules/pieces';
import { type Voeux, voeuxEnVigueur } from '@portail/config/rules/voeux';
import { maintenant } from '../../../platform/clock.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import fichiers, { type Fichier } from '../../fichier/services/fichier.ts';
import formations, { type FormationPubliee } from '../../formation/services/formation.ts';
import type { Instantane } from './instantane.ts';

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
  fichierRefuseRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
  reprise: boolean;
  version: number;
  fichier: Fichier | null;
  analyse: Fichier['analyse'] | null;
};

/** What a dossier asks: live from the published formation, frozen once transmitted. */
export type Demande = { presentation: FormationDuDossier; attendues: PieceAFournir[] };

const candidatures = () => strapi.db.query('api::candidature.candidature');

export default {
  async situer(
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
  },

  async lister(candidatRef: string): Promise<Issue<ResumeCandidature[]>> {
    const lignes: Candidature[] = await candidatures().findMany({ where: { candidatRef }, orderBy: { id: 'asc' } });
    const publiees = await formations.publieesParRef(lignes.map(({ formationRef }) => formationRef));
    const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
    return reussite(
      lignes.map((ligne) => resumer(ligne, demande(ligne, publiees), pieces.get(ligne.documentId) ?? [])),
    );
  },

  async lire(candidatRef: string, documentId: string): Promise<Issue<Dossier>> {
    const ligne = await deCandidat(candidatRef, documentId);
    if (!ligne) return refus('introuvable');
    const publiees = await formations.publieesParRef([ligne.formationRef]);
    return reussite(await presenter(ligne, publiees, (await piecesDe([documentId])).get(documentId) ?? []));
  },

  /** Each in full, for its owner to take away. */
  async lireTout(candidatRef: string): Promise<Dossier[]> {
    const lignes: Candidature[] = await candidatures().findMany({ where: { candidatRef }, orderBy: { id: 'asc' } });
    const publiees = await formations.publieesParRef(lignes.map(({ formationRef }) => formationRef));
    const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
    return Promise.all(lignes.map((ligne) => presenter(ligne, publiees, pieces.get(ligne.documentId) ?? [])));
  },
};

async function presenter(
  ligne: Candidature,
  publiees: Map<string, FormationPubliee>,
  pieces: PieceLue[],
): Promise<Dossier> {
  const { presentation, attendues } = demande(ligne, publiees);
  return {
    ...resumer(ligne, { presentation, attendues }, pieces),
    maintenant: (await maintenant()).toISOString(),
    lettre: ligne.lettre ?? '',
    numeroAccuse: ligne.numeroAccuse,
    motif: ligne.motif,
    pieces: [
      ...attendues.map((attendue) => presenterPiece(attendue, pieces)),
      ...(await plusDemandees(attendues, pieces)),
    ],
  };
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

/** Pièces of several dossiers with their files, in two statements. */
export async function piecesDe(candidatureRefs: readonly string[]): Promise<Map<string, PieceLue[]>> {
  const lignes = await strapi.db
    .query('api::piece.piece')
    .findMany({ where: { candidatureRef: { $in: candidatureRefs } }, orderBy: { id: 'asc' } });
  const refs = lignes.flatMap(({ fichierRef }: PieceLue) => fichierRef ?? []);
  const trouves: Fichier[] =
    refs.length > 0
      ? await strapi.db.query('api::fichier.fichier').findMany({ where: { documentId: { $in: refs } } })
      : [];
  const parRef = new Map(trouves.map((fichier) => [fichier.documentId, fichier]));
  const parDossier = new Map<string, PieceLue[]>();
  for (const ligne of lignes) {
    const fichier = parRef.get(ligne.fichierRef) ?? null;
    const pieces = parDossier.get(ligne.candidatureRef) ?? [];
    pieces.push({ ...ligne, fichier, analyse: fichier?.analyse ?? null });
    parDossier.set(ligne.candidatureRef, pieces);
  }
  return parDossier;
}

function resumer(ligne: Candidature, formation: Demande, pieces: PieceLue[]): ResumeCandidature {
  const voeux = voeuxDe(ligne, formation);
  return {
    id: ligne.documentId,
    etat: ligne.etat,
    formation: formation.presentation,
    voeux,
    comptage: compterPieces(formation.attendues, pieces, voeux),
    limite: limiteDe(ligne, formation).toISOString(),
    transmiseLe: enIso(ligne.transmiseLe),
    abandonneeLe: enIso(ligne.abandonneeLe),
  };
}

export function fichierDe(piece: PieceLue | undefined): PieceDuDossier['fichier'] {
  if (!piece?.fichier) return null;
  return fichiers.presenter({ ...piece.fichier, nom: piece.nomFichier ?? piece.fichier.nom });
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
  };
}

/** Answers to what the formation asks no longer stay, marked « n'est plus demandée ». */
async function plusDemandees(attendues: PieceAFournir[], pieces: PieceLue[]): Promise<PieceDuDossier[]> {
  const demandees = new Set(attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const refs = pieces.map(({ pieceDemandeeRef }) => pieceDemandeeRef).filter((ref) => !demandees.has(ref));
  if (refs.length === 0) return [];
  const entrees = await strapi.db
    .query('api::piece-demandee.piece-demandee')
    .findMany({ where: { documentId: { $in: refs } }, select: ['documentId', 'intitule', 'description'] });
  return refs.map((pieceDemandeeRef) => {
    const entree = entrees.find(({ documentId }: { documentId: string }) => documentId === pieceDemandeeRef);
    const intitule = entree?.intitule ?? 'Pièce retirée du catalogue';
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
