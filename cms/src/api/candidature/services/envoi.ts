import { createHash } from 'node:crypto';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { attenduesDe, type DossierRemis, type Instantane, type PieceFigee } from '@portail/config/rules/instantane';
import type { Voeux } from '@portail/config/rules/voeux';
import type { ProfilEtAdresse } from '../../candidat/services/profil.ts';
import type { Candidature, Demande, PieceLue } from './ligne.ts';

/**
 * `figerPieces` gives the answers as they are handed over, their bytes by SHA-256. Answers to pièces no longer asked
 * are left out, and so is what was asked for without an answer.
 */
export function figerPieces(attendues: readonly PieceAFournir[], pieces: readonly PieceLue[]): PieceFigee[] {
  const demandees = new Set(attendues.map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const remises = pieces.filter(({ pieceDemandeeRef, etat }) => demandees.has(pieceDemandeeRef) && etat !== 'reclamee');
  return remises.map(({ pieceDemandeeRef, etat, fichier, nomFichier, motifIncapacite }) => ({
    pieceDemandeeRef,
    etat,
    empreinte: fichier?.empreinte ?? null,
    nom: nomFichier,
    motif: motifIncapacite,
  }));
}

type ARemettre = {
  lettre: Candidature['lettre'];
  demande: Demande;
  voeux: Voeux;
  pieces: readonly PieceLue[];
  profil: ProfilEtAdresse;
};

/** `dossierARemettre` gives the dossier that a transmission would freeze now. */
export function dossierARemettre({ lettre, demande, voeux, pieces, profil }: ARemettre): DossierRemis {
  const { presentation, attendues } = demande;
  return {
    profil,
    formation: presentation,
    attendues,
    voeux,
    lettre: presentation.lettreDemandee ? (lettre ?? '') : '',
    pieces: figerPieces(attendues, pieces),
  };
}

/** Strapi loads this file as a service, for the seed, which freezes dossiers as a transmission does. */
/**
 * `Complements` is what a sending of compléments would hand over. `rang` counts those sent before, so that each demand
 * has another hash.
 */
export type Complements = { rang: number; pieces: readonly PieceFigee[] };

export function complementsARemettre(instantane: Instantane, pieces: readonly PieceLue[]): Complements {
  return { rang: instantane.renvois.length, pieces: figerPieces(attenduesDe(instantane), pieces) };
}

/** `vuDe` hashes all that an act hands over: the page shows the hash, and the act computes it again under its lock. */
export function vuDe(envoi: DossierRemis | Complements): string {
  return createHash('sha256').update(JSON.stringify(envoi)).digest('base64url');
}
