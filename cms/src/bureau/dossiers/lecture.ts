import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { PieceBureau } from '@portail/config/bureau/dossiers';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { dernierJourDeCampagne } from '@portail/config/rules/delais';
import { piecesRemises } from '@portail/config/rules/droits';
import { etatLu } from '@portail/config/rules/etats';
import { voitIdentite } from '@portail/config/rules/identite';
import { attenduesDe, type Instantane } from '@portail/config/rules/instantane';
import { resteACompleter } from '@portail/config/rules/pieces';
import { numeroGroupe } from '@portail/config/telephone';
import {
  demande,
  enIso,
  fichierDe,
  limiteDe,
  lireCandidature,
  type PieceLue,
  piecesDe,
  publieesDe,
  vuesDuCandidat,
} from '../../api/candidature/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { HORLOGE, instantLu } from '../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { consigner, consulteeLe } from './consultation.ts';
import { convocationDe } from './convocation.ts';
import { piecesIdentite } from './identite.ts';
import { marquerLu } from './lectures.ts';
import { COLONNES, presenterLigne } from './ligne.ts';
import { motifsPour, motifsSql } from './motifs.ts';
import { dossiers } from './portee.ts';
import { type ReponseRefusee, reponsesRefusees } from './refusees.ts';
import { vuDe } from './vu.ts';

export async function lire(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lire'>>> {
  const ligne = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first(COLONNES, finDeCampagne(), consulteeLe(agent, id), motifsSql(), horloge());
  if (!ligne) return refus('introuvable');
  const instant = instantLu(ligne.ms);
  await consigner(agent, id, ligne.consulteeLe, instant);
  await marquerLu(agent, id, instant);
  const candidature = await lireCandidature({ documentId: id });
  if (!candidature) return refus('introuvable');
  const transmis: Instantane | null = piecesRemises(candidature.transmiseLe) ? candidature.instantane : null;
  const attendues = transmis ? attenduesDe(transmis) : [];
  const pieces = (await piecesDe([id])).get(id) ?? [];
  const repondues = transmis ? pieces : [];
  const refusees = transmis ? await reponsesRefusees(id) : [];
  const masquees = voitIdentite(agent.portees, candidature) ? new Set() : await piecesIdentite(transmis);
  const limite = limiteDe(candidature, demande(candidature, await publieesDe([candidature])));
  const lu = etatLu(candidature.etat, resteACompleter(vuesDuCandidat(candidature, pieces)));
  return reussite({
    ...presenterLigne(transmis ? { ...ligne, ...figees(transmis) } : ligne, instant),
    numeroAccuse: candidature.numeroAccuse,
    maintenant: instant.toISOString(),
    limite: limite.toISOString(),
    dernierJour: dernierJourDeCampagne(candidature.annee, ligne.finDeCampagne),
    etatLu: lu,
    motif: candidature.motif,
    etatQuitte: candidature.etatQuitte,
    raisonAbandon: candidature.raisonAbandon,
    vu: vuDe(candidature, pieces),
    // `contact` is today's, not the transmitted one: it serves to reach the person.
    contact: { email: ligne.email ?? transmis?.profil.email ?? '', telephone: numeroGroupe(ligne.telephone) },
    lettre: transmis?.lettre ?? '',
    pieces: attendues.map((attendue) => {
      const piece = repondues.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef);
      if (masquees.has(attendue.pieceDemandeeRef)) return presenterMasquee(attendue, piece);
      const siennes = refusees.filter(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef);
      return presenterPiece(attendue, piece, siennes);
    }),
    motifs: motifsPour(attendues, ligne.motifs),
    convocation: await convocationDe(agent, candidature, instant),
  });
}

const finDeCampagne = () =>
  strapi.db.connection.raw('(select au::text from campagnes where annee = c.annee) as "finDeCampagne"');

const horloge = () => strapi.db.connection.raw(`${HORLOGE} as ms`);

/** `figees` names the formation as it was transmitted. */
function figees({ formation: { intitule, mention } }: Instantane) {
  return { intitule, mention };
}

/**
 * `fichierDuBureau` tells the bureau what a file holds beside its pages, which the candidat is not told. An older file
 * was not examined for it.
 */
function fichierDuBureau(piece: PieceLue | undefined): PieceBureau['fichier'] {
  const fichier = fichierDe(piece);
  return fichier && { ...fichier, contient: piece?.fichier?.contient ?? [] };
}

function presenterPiece(
  { pieceDemandeeRef, intitule, obligatoire, modalite }: PieceAFournir,
  piece: PieceLue | undefined,
  refusees: ReponseRefusee[],
) {
  return {
    ref: pieceDemandeeRef,
    intitule,
    obligatoire,
    modalite,
    etat: piece?.etat ?? ('attendue' as const),
    masquee: false,
    fichier: fichierDuBureau(piece),
    motifRefus: piece?.motifRefus ?? null,
    motifIncapacite: piece?.motifIncapacite ?? null,
    reprise: piece?.reprise ?? false,
    jugementReserve: piece?.jugementReserve ?? false,
    attendueJusquau: enIso(piece?.attendueJusquau ?? null),
    version: piece?.version ?? 0,
    refusees: refusees.map(({ documentId, nomFichier, motifIncapacite, motifRefus }) => ({
      id: documentId,
      nomFichier,
      motifIncapacite,
      motifRefus,
    })),
  };
}

/** `presenterMasquee` leaves out the file and all that was typed about it: a name or a motif may tell what it shows. */
function presenterMasquee(attendue: PieceAFournir, piece: PieceLue | undefined): PieceBureau {
  return { ...presenterPiece(attendue, undefined, []), etat: piece?.etat ?? 'attendue', masquee: true };
}
