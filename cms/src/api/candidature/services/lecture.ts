import type { Dossier, Fait, ResumeCandidature } from '@portail/config/contract/candidature';
import type { Reponse } from '@portail/config/contract/contract';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import { refusDe } from '@portail/config/refusals';
import { peutCompleter, peutTransmettre } from '@portail/config/rules/candidature';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { type EtatCandidature, etatLu } from '@portail/config/rules/etats';
import { attenduePlusTard } from '@portail/config/rules/piece-attendue';
import { compterPieces, resteACompleter } from '@portail/config/rules/pieces';
import { manquesDe } from '@portail/config/rules/transmissible';
import { maintenant } from '../../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { type ProfilEtAdresse, profilActuel } from '../../candidat/services/profil.ts';
import type { FormationPubliee } from '../../formation/services/formation.ts';
import * as formations from '../../formation/services/formation.ts';
import { complementsARemettre, dossierARemettre, vuDe } from './envoi.ts';
import { raconter } from './historique.ts';
import {
  aTransmettre,
  type Candidature,
  type Demande,
  deCandidat,
  demande,
  enIso,
  fichierDe,
  lireCandidature,
  lireCandidatures,
  type PieceLue,
  piecesDe,
  publieesDe,
  voeuxDe,
  vuesDuCandidat,
} from './ligne.ts';
import { recepisseDe } from './recepisse.ts';

/** `PIECE_RETIREE` names an answer whose entry administration has deleted. */
export const PIECE_RETIREE = 'Pièce retirée du catalogue';

export async function situer(
  candidat: { ref: string; emailValide: boolean } | undefined,
  slug: string,
  refuser: (formation: FormationPubliee, existante: EtatCandidature | null) => Reponse<'candidature.situer'>['refus'],
): Promise<Issue<Reponse<'candidature.situer'>>> {
  const formation = await formations.publieeParSlug(slug);
  if (!formation) return refus('introuvable');
  const existante = candidat && (await lireCandidature({ candidatRef: candidat.ref, formationRef: formation.ref }));
  return reussite({
    formation: formation.presentation,
    candidature: existante ? { id: existante.documentId, etat: existante.etat } : null,
    refus: refuser(formation, existante?.etat ?? null),
  });
}

export async function lister(candidatRef: string): Promise<Issue<Reponse<'candidature.lister'>>> {
  const lignes = await lireCandidatures({ candidatRef });
  const publiees = await publieesDe(lignes);
  const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
  const instant = await maintenant();
  return reussite({
    maintenant: instant.toISOString(),
    candidatures: lignes.map((ligne) =>
      resumer(ligne, publiees, vuesDuCandidat(ligne, pieces.get(ligne.documentId)), instant),
    ),
  });
}

export async function lire(candidatRef: string, documentId: string): Promise<Issue<Dossier>> {
  const ligne = await deCandidat(candidatRef, documentId);
  if (!ligne) return refus('introuvable');
  const publiees = await publieesDe([ligne]);
  const pieces = (await piecesDe([documentId])).get(documentId);
  const histoires = await raconter([documentId]);
  return reussite(await presenter({ ligne, publiees, pieces, histoires, ...(await profilActuel(candidatRef)) }));
}

/** `lireTout` gives each dossier in full, for its owner to take away. */
export async function lireTout(candidatRef: string): Promise<Dossier[]> {
  const lignes = await lireCandidatures({ candidatRef });
  const publiees = await publieesDe(lignes);
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
  const pieces = vuesDuCandidat(ligne, lu.pieces);
  const formation = demandeVue(ligne, publiees, pieces);
  const { attendues } = formation;
  const jusquau = attenduesJusquau(ligne, lu.pieces ?? [], instant);
  const initiales = new Set(ligne.attenduesAuDepot);
  const { instantane, lettre } = ligne;
  const { email, ...profil } = instantane?.profil ?? lu.profil;
  const resume = resumer(ligne, publiees, pieces, instant);
  const envoi = instantane
    ? complementsARemettre(instantane, pieces)
    : dossierARemettre({ lettre, demande: formation, voeux: resume.voeux, pieces, profil: lu.profil });
  return {
    ...resume,
    maintenant: instant.toISOString(),
    lettre: lettre ?? '',
    recepisse: recepisseDe(ligne),
    motif: ligne.motif,
    pieces: [
      ...attendues.map((attendue) => ({
        ...presenterPiece(attendue, pieces, jusquau),
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

/** `attenduesJusquau` reads the answers as the bureau knows them: a file that was judged is awaited no more. */
function attenduesJusquau({ etat }: Candidature, pieces: readonly PieceLue[], instant: Date): Map<string, Date> {
  return new Map(
    pieces.flatMap((piece) =>
      piece.attendueJusquau && attenduePlusTard(piece, etat, instant)
        ? [[piece.pieceDemandeeRef, new Date(piece.attendueJusquau)]]
        : [],
    ),
  );
}

/** `demandeVue` leaves out the entries that the IUT has added and not asked for yet. */
function demandeVue(ligne: Candidature, publiees: Map<string, FormationPubliee>, pieces: readonly PieceLue[]): Demande {
  const { presentation, attendues } = demande(ligne, publiees);
  const ajoutees = new Set(ligne.instantane?.ajoutees.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const connues = new Set(pieces.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  return {
    presentation,
    attendues: attendues.filter(({ pieceDemandeeRef: ref }) => !ajoutees.has(ref) || connues.has(ref)),
  };
}

function resumer(
  ligne: Candidature,
  publiees: Map<string, FormationPubliee>,
  pieces: PieceLue[],
  instant: Date,
): ResumeCandidature {
  const formation = demandeVue(ligne, publiees, pieces);
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
    numeroAccuse: ligne.numeroAccuse,
    abandonneeLe: enIso(ligne.abandonneeLe),
    messagesNonLus: ligne.messagesNonLus,
  };
}

function presenterPiece(
  attendue: PieceAFournir,
  pieces: PieceLue[],
  jusquau: ReadonlyMap<string, Date>,
  demandee = true,
): PieceDuDossier {
  const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef);
  return {
    ...attendue,
    etat: piece?.etat ?? 'attendue',
    fichier: fichierDe(piece),
    motifRefus: piece?.motifRefus ?? null,
    motifIncapacite: piece?.motifIncapacite ?? null,
    attendueJusquau: enIso(jusquau.get(attendue.pieceDemandeeRef) ?? null),
    reprise: piece?.reprise ?? false,
    demandee,
    ajoutee: false,
  };
}

/**
 * `plusDemandees` keeps in the list the pièces that the formation no longer asks, answered or not. The page marks them
 * « n'est plus demandée ».
 */
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
    return presenterPiece(attendue, pieces, new Map(), false);
  });
}
