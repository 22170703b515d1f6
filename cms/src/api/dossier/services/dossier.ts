import type { BUREAU, CritereDossiers } from '@portail/config/desk';
import { type Portee, piecesRemises } from '@portail/config/rules/droits';
import { etatApres, evenementDeJugement, peutJuger } from '@portail/config/rules/pieces';
import { numeroGroupe } from '@portail/config/telephone';
import type { Knex } from 'knex';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parAgent } from '../../../platform/journal.ts';
import { transaction } from '../../../platform/transaction.ts';
import type { Instantane } from '../../candidature/services/instantane.ts';
import { enIso, fichierDe, type PieceLue, piecesDe } from '../../candidature/services/lecture.ts';
import fichiers from '../../fichier/services/fichier.ts';
import { entetesFichier } from '../../piece/services/piece.ts';
import { dansPortee } from './portee.ts';

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

export type Agent = { id: number; portees: readonly Portee[] };

export default {
  async lister({ portees }: Agent, criteres: CritereDossiers): Promise<Issue<Sortie<'lister'>>> {
    const filtrer = () => {
      const requete = dossiers(portees);
      if (criteres.etat) requete.where('c.etat', criteres.etat);
      for (const mot of criteres.recherche.trim().split(/\s+/).filter(Boolean)) {
        const motif = `%${mot.replace(/[\\%_]/g, '\\$&')}%`;
        requete.where((ou) => {
          for (const colonne of ['cd.nom', 'cd.prenom', 'f.intitule', 'c.numero_accuse'])
            ou.orWhereILike(colonne, motif);
        });
      }
      return requete;
    };
    const compte = await filtrer().count({ total: '*' }).first();
    const total = Number(compte?.total ?? 0);
    const pages = Math.max(1, Math.ceil(total / PAR_PAGE));
    const page = Math.min(criteres.page, pages);
    const lignes = await filtrer()
      .select(COLONNES)
      .orderBy([
        { column: COLONNES_TRI[criteres.tri], order: criteres.sens, nulls: 'last' },
        ...(criteres.tri === 'candidat' ? [{ column: 'cd.prenom', order: criteres.sens }] : []),
        { column: 'c.id', order: 'desc' },
      ])
      .limit(PAR_PAGE)
      .offset((page - 1) * PAR_PAGE);
    return reussite({ dossiers: lignes.map(presenterLigne), total, page, pages });
  },

  async lire({ portees }: Agent, id: string): Promise<Issue<Sortie<'lire'>>> {
    const ligne = await dossiers(portees).where('c.document_id', id).first(COLONNES);
    if (!ligne) return refus('introuvable');
    const candidature = await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } });
    const transmis: Instantane | null = piecesRemises(candidature.transmiseLe) ? candidature.instantane : null;
    const repondues = transmis ? ((await piecesDe([id])).get(id) ?? []) : [];
    return reussite({
      ...presenterLigne(transmis ? { ...ligne, ...figees(transmis) } : ligne),
      numeroAccuse: candidature.numeroAccuse,
      // Today's, not as transmitted: it serves to reach the person.
      contact: { email: ligne.email ?? transmis?.profil.email ?? '', telephone: numeroGroupe(ligne.telephone) },
      voeux: { classique: candidature.voeuClassique, alternance: candidature.voeuAlternance },
      lettre: transmis?.lettre ?? '',
      pieces: (transmis?.attendues ?? []).map((attendue) =>
        presenterPiece(
          attendue,
          repondues.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef),
        ),
      ),
    });
  },

  /** Every reading of a piece of somebody's identity leaves a line in the journal. */
  async telecharger(
    agent: Agent,
    id: string,
    pieceRef: string,
    poserEntetes: (entetes: Record<string, string>) => void,
  ): Promise<Issue<NodeJS.ReadableStream>> {
    return transaction(async ({ trx, instant }) => {
      const ligne = await dossiers(agent.portees, trx)
        .where('c.document_id', id)
        .first('c.transmise_le as transmiseLe');
      if (!ligne || !piecesRemises(ligne.transmiseLe)) return refus('introuvable');
      const piece = (await piecesDe([id])).get(id)?.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
      if (!piece?.fichier) return refus('introuvable');
      await journaliser({
        instant,
        ...parAgent(agent.id, id),
        action: 'piece.lire',
        details: { piece: pieceRef, fichier: piece.fichier.documentId },
      });
      const flux = await fichiers.ouvrir(piece.fichier.cle);
      poserEntetes(entetesFichier(piece, piece.fichier));
      return reussite(flux);
    });
  },

  /** Accepts or refuses one answer; a page that shows an older one is refused. */
  async juger(
    agent: Agent,
    id: string,
    pieceRef: string,
    jugement: { verdict: 'accepter' | 'refuser'; motif: string; version: number },
  ): Promise<Issue<Record<never, never>>> {
    return transaction(async ({ trx, instant }) => {
      const dossier = await dossiers(agent.portees, trx).where('c.document_id', id).first('c.etat');
      if (!dossier) return refus('introuvable');
      await trx('candidatures').where({ document_id: id }).forUpdate().first('id');
      const candidature = await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } });
      const piece = (await piecesDe([id])).get(id)?.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
      if (!piece) return refus('introuvable');
      const { verdict, motif } = jugement;
      const decision = peutJuger(
        { etatCandidature: candidature.etat, etat: piece.etat, reprise: piece.reprise },
        verdict,
        motif,
      );
      if (!decision.ok) return refusee(decision);
      const { count } = await strapi.db.query('api::piece.piece').updateMany({
        where: { id: piece.id, version: jugement.version },
        data: {
          etat: etatApres(evenementDeJugement(verdict, piece.etat), piece.etat),
          motifRefus: verdict === 'refuser' ? motif : null,
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
  },
};

/** Dossiers of these scopes only: the filter is in the WHERE of every query of the desk. */
function dossiers(portees: readonly Portee[], connexion: Knex = strapi.db.connection): Knex.QueryBuilder {
  return (
    connexion('candidatures as c')
      .join('candidats as cd', 'cd.document_id', 'c.candidat_ref')
      // A deleted account leaves its transmitted dossiers.
      .leftJoin('up_users as u', 'u.document_id', 'cd.compte_ref')
      .join('formations as f', (on) => {
        on.on('f.document_id', 'c.formation_ref').andOnNotNull('f.published_at');
      })
      .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
      .join('mentions as m', 'm.id', 'fm.mention_id')
      .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
      .join('etablissements as e', 'e.id', 'fe.etablissement_id')
      .where(dansPortee(portees))
  );
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

/** What the dossier's heading says, as it was transmitted. */
function figees({ profil: { nom, prenom }, formation: { intitule, mention } }: Instantane) {
  return { nom, prenom, intitule, mention };
}

function presenterLigne({ id, etat, nom, prenom, intitule, mention, etablissement, transmiseLe }: any) {
  return {
    id,
    etat,
    candidat: { nom, prenom },
    formation: { intitule, mention, etablissement },
    transmiseLe: enIso(transmiseLe),
  };
}

function presenterPiece({ pieceDemandeeRef, intitule, obligatoire, modalite }: any, piece: PieceLue | undefined) {
  return {
    ref: pieceDemandeeRef,
    intitule,
    obligatoire,
    modalite,
    etat: piece?.etat ?? ('attendue' as const),
    fichier: fichierDe(piece),
    motifRefus: piece?.motifRefus ?? null,
    motifIncapacite: piece?.motifIncapacite ?? null,
    reprise: piece?.reprise ?? false,
    version: piece?.version ?? 0,
  };
}
