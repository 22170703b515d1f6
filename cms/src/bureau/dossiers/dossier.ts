import type { BUREAU } from '@portail/config/bureau/bureau';
import type { CritereDossiers, PieceBureau } from '@portail/config/bureau/dossiers';
import { complementsEnRetard, etatLu } from '@portail/config/rules/candidature';
import { dernierJourDeCampagne } from '@portail/config/rules/delais';
import { type Portee, piecesRemises } from '@portail/config/rules/droits';
import {
  etatApres,
  evenementDeJugement,
  jugementAReserver,
  peutJuger,
  resteACompleter,
} from '@portail/config/rules/pieces';
import { numeroGroupe } from '@portail/config/telephone';
import type { Knex } from 'knex';
import type { Instantane } from '../../api/candidature/services/instantane.ts';
import {
  type Candidature,
  demande,
  enIso,
  fichierDe,
  limiteDe,
  type PieceLue,
  piecesDe,
  vuesDuCandidat,
} from '../../api/candidature/services/lecture.ts';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Fichier } from '../../api/fichier/services/fichier.ts';
import * as formations from '../../api/formation/services/formation.ts';
import { type FichierNomme, fichierDeLaPiece, remettre } from '../../api/piece/services/remise.ts';
import { HORLOGE, instantLu } from '../../platform/db/clock.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { consigner, consulteeLe } from './consultation.ts';
import { dossiers, enPortee } from './portee.ts';
import { filtrerParTexte } from './recherche.ts';
import { vuDe } from './vu.ts';

type Sortie<N extends keyof typeof BUREAU> = (typeof BUREAU)[N]['reponse'] extends { _zod: { output: infer O } }
  ? O
  : never;

const PAR_PAGE = 25;

const COLONNES_TRI = {
  transmiseLe: 'c.transmise_le',
  candidat: 'cd.nom',
  formation: 'f.intitule',
  etat: 'c.etat',
} as const;

type PoserEntetes = (entetes: Record<string, string>) => void;

type ReponseRefusee = {
  documentId: string;
  pieceDemandeeRef: string;
  fichierRef: string | null;
  nomFichier: string | null;
  motifIncapacite: string | null;
  motifRefus: string | null;
};

export type Agent = { id: number; portees: readonly Portee[] };

export async function lister({ portees }: Agent, criteres: CritereDossiers): Promise<Issue<Sortie<'lister'>>> {
  const filtrer = (requete: Knex.QueryBuilder) => {
    if (criteres.etat) requete.where('c.etat', criteres.etat);
    filtrerParTexte(requete, criteres.recherche);
    return requete;
  };
  const compte = await filtrer(enPortee(portees)).count({ total: '*' }).first();
  const total = Number(compte?.total ?? 0);
  const pages = Math.max(1, Math.ceil(total / PAR_PAGE));
  const page = Math.min(criteres.page, pages);
  const lignes = await filtrer(dossiers(portees))
    .select(COLONNES, renvoyeLe())
    .orderBy([
      // An index is in this order; another says nothing of nulls, which the others' columns never hold.
      {
        column: COLONNES_TRI[criteres.tri],
        order: criteres.sens,
        ...(criteres.tri === 'transmiseLe' && { nulls: 'last' }),
      },
      ...(criteres.tri === 'candidat' ? [{ column: 'cd.prenom', order: criteres.sens }] : []),
      { column: 'c.id', order: 'desc' },
    ])
    .limit(PAR_PAGE)
    .offset((page - 1) * PAR_PAGE);
  return reussite({ dossiers: lignes.map(presenterLigne), total, page, pages });
}

export async function lire(agent: Agent, id: string): Promise<Issue<Sortie<'lire'>>> {
  const ligne = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first(COLONNES, renvoyeLe(), finDeCampagne(), consulteeLe(agent, id), horloge());
  if (!ligne) return refus('introuvable');
  const instant = instantLu(ligne.ms);
  await consigner(agent, id, ligne.consulteeLe, instant);
  const candidature: Candidature = await strapi.db
    .query('api::candidature.candidature')
    .findOne({ where: { documentId: id } });
  const transmis: Instantane | null = piecesRemises(candidature.transmiseLe) ? candidature.instantane : null;
  const pieces = (await piecesDe([id])).get(id) ?? [];
  const repondues = transmis ? pieces : [];
  const refusees = transmis ? await reponsesRefusees(id) : [];
  const limite = limiteDe(
    candidature,
    demande(candidature, await formations.publieesParRef([candidature.formationRef])),
  );
  const lu = etatLu(candidature.etat, resteACompleter(vuesDuCandidat(candidature, pieces)));
  return reussite({
    ...presenterLigne(transmis ? { ...ligne, ...figees(transmis) } : ligne),
    numeroAccuse: candidature.numeroAccuse,
    maintenant: instant.toISOString(),
    limite: limite.toISOString(),
    dernierJour: dernierJourDeCampagne(candidature.annee, ligne.finDeCampagne),
    enRetard: complementsEnRetard(lu, limite, instant),
    etatLu: lu,
    motif: candidature.motif,
    etatQuitte: candidature.etatQuitte,
    raisonAbandon: candidature.raisonAbandon,
    vu: vuDe(candidature, pieces),
    // Today's, not as transmitted: it serves to reach the person.
    contact: { email: ligne.email ?? transmis?.profil.email ?? '', telephone: numeroGroupe(ligne.telephone) },
    voeux: { classique: candidature.voeuClassique, alternance: candidature.voeuAlternance },
    lettre: transmis?.lettre ?? '',
    pieces: (transmis?.attendues ?? []).map((attendue) =>
      presenterPiece(
        attendue,
        repondues.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef),
        refusees.filter(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef),
      ),
    ),
  });
}

export function telecharger(
  agent: Agent,
  id: string,
  pieceRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, pieceRef, poserEntetes, (trx) => fichierDeLaPiece(id, pieceRef, trx));
}

export function telechargerRefusee(
  agent: Agent,
  id: string,
  refuseeRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, refuseeRef, poserEntetes, async () => {
    const refusee = (await reponsesRefusees(id)).find(({ documentId }) => documentId === refuseeRef);
    const fichier: Fichier | null = refusee?.fichierRef
      ? await strapi.db.query('api::fichier.fichier').findOne({ where: { documentId: refusee.fichierRef } })
      : null;
    return fichier ? { fichier, nom: refusee?.nomFichier ?? null } : undefined;
  });
}

/** Accepts or refuses one answer; a page that shows an older one is refused. */
export async function juger(
  agent: Agent,
  id: string,
  pieceRef: string,
  jugement: { verdict: 'accepter' | 'refuser'; motif: string; version: number },
): Promise<Issue<Record<never, never>>> {
  return transaction(async ({ trx, instant }) => {
    const visible = await dossiers(agent.portees, trx).where('c.document_id', id).first('c.id');
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    if (!dossier) return refus('introuvable');
    const { candidature, pieces } = dossier;
    const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    if (!piece) return refus('introuvable');
    const { verdict, motif } = jugement;
    const contexte = { ...piece, etatCandidature: candidature.etat };
    const decision = peutJuger(contexte, verdict, motif);
    if (!decision.ok) return refusee(decision);
    const { count } = await strapi.db.query('api::piece.piece').updateMany({
      where: { id: piece.id, version: jugement.version },
      data: {
        etat: etatApres(evenementDeJugement(verdict, piece.etat), piece.etat),
        motifRefus: verdict === 'refuser' ? motif : null,
        jugementReserve: jugementAReserver(contexte),
        version: jugement.version + 1,
      },
    });
    if (count !== 1) return refus('page_perimee');
    await journaliser({
      instant,
      ...parAgent(agent.id, id),
      action: 'piece.juger',
      details: { piece: pieceRef, verdict, depuis: piece.etat },
    });
    return reussite({});
  });
}

/** A file of a dossier of the scope, transmitted. */
function remettreAuBureau(
  agent: Agent,
  id: string,
  ref: string,
  poserEntetes: PoserEntetes,
  trouver: (trx: Knex.Transaction) => Promise<FichierNomme | undefined>,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    ref,
    lecteur: parAgent(agent.id, id),
    trouver: async (trx) => {
      const ligne = await dossiers(agent.portees, trx)
        .where('c.document_id', id)
        .first('c.transmise_le as transmiseLe');
      return ligne && piecesRemises(ligne.transmiseLe) ? trouver(trx) : undefined;
    },
    poserEntetes,
  });
}

const COLONNES = {
  id: 'c.document_id',
  etat: 'c.etat',
  transmiseLe: 'c.transmise_le',
  nom: 'cd.nom',
  prenom: 'cd.prenom',
  telephone: 'cd.telephone',
  email: 'u.email',
  intitule: 'f.intitule',
  mention: 'm.intitule',
  etablissement: 'e.nom',
};

/** The last compléments are told by the transmission's snapshot, and by no column. */
const renvoyeLe = () => strapi.db.connection.raw(`c.instantane #>> '{renvois,-1,le}' as "renvoyeLe"`);

const finDeCampagne = () =>
  strapi.db.connection.raw('(select au::text from campagnes where annee = c.annee) as "finDeCampagne"');
const horloge = () => strapi.db.connection.raw(`${HORLOGE} as ms`);

/** What the dossier's heading says, as it was transmitted. */
function figees({ profil: { nom, prenom }, formation: { intitule, mention } }: Instantane) {
  return { nom, prenom, intitule, mention };
}

function presenterLigne(ligne: any) {
  const { id, etat, nom, prenom, intitule, mention, etablissement, transmiseLe, renvoyeLe: renvoi } = ligne;
  return {
    id,
    etat,
    candidat: { nom, prenom },
    formation: { intitule, mention, etablissement },
    transmiseLe: enIso(transmiseLe),
    renvoyeLe: enIso(renvoi),
  };
}

/** What was answered before, refused, and replaced since: it stays the desk's to read. */
function reponsesRefusees(candidatureRef: string): Promise<ReponseRefusee[]> {
  return strapi.db
    .query('api::reponse-refusee.reponse-refusee')
    .findMany({ where: { candidatureRef }, orderBy: { id: 'asc' } });
}

/** The desk is told of more than the candidat: what stands beside the pages. Nothing is known of an older file. */
function fichierDuBureau(piece: PieceLue | undefined): PieceBureau['fichier'] {
  const fichier = fichierDe(piece);
  return fichier && { ...fichier, contient: piece?.fichier?.contient ?? [] };
}

function presenterPiece(
  { pieceDemandeeRef, intitule, obligatoire, modalite }: any,
  piece: PieceLue | undefined,
  refusees: ReponseRefusee[],
) {
  return {
    ref: pieceDemandeeRef,
    intitule,
    obligatoire,
    modalite,
    etat: piece?.etat ?? ('attendue' as const),
    fichier: fichierDuBureau(piece),
    motifRefus: piece?.motifRefus ?? null,
    motifIncapacite: piece?.motifIncapacite ?? null,
    reprise: piece?.reprise ?? false,
    jugementReserve: piece?.jugementReserve ?? false,
    version: piece?.version ?? 0,
    refusees: refusees.map(({ documentId, nomFichier, motifIncapacite, motifRefus }) => ({
      id: documentId,
      nomFichier,
      motifIncapacite,
      motifRefus,
    })),
  };
}
