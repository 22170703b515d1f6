/** This service asks for a pièce that a dossier does not hold: as with a refusal, the next compléments send it. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { attenduesDe, type Instantane } from '@portail/config/rules/instantane';
import { peutReclamer } from '@portail/config/rules/pieces';
import type { Candidature, PieceLue } from '../../api/candidature/services/ligne.ts';
import { tenirLigne } from '../../api/candidature/services/ligne-de-travail.ts';
import { type DossierVerrouille, verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { dossierPerime } from './perime.ts';
import { dossiers, estEnPortee } from './portee.ts';

type Entree = { documentId: string; intitule: string; description: string | null };

const pieces = () => strapi.db.query('api::piece.piece');

/** `listerCatalogue` gives by name what this IUT may ask for and the dossier does not have. */
export async function listerCatalogue(agent: Agent, id: string): Promise<Issue<ReponseBureau<'listerCatalogue'>>> {
  const ligne: { iut: string; instantane: string | null } | undefined = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first({ iut: 'e.document_id', instantane: 'c.instantane' });
  if (!ligne) return refus('introuvable');
  const transmis: Instantane | null = JSON.parse(ligne.instantane ?? 'null');
  const siennes = new Set(transmis ? attenduesDe(transmis).map(({ pieceDemandeeRef }) => pieceDemandeeRef) : []);
  const entrees = await entreesDe(ligne.iut);
  return reussite({
    entrees: entrees
      .filter(({ documentId }) => !siennes.has(documentId))
      .map(({ documentId, intitule }) => ({ ref: documentId, intitule })),
  });
}

/** `reclamer` asks for an unanswered entry of the dossier, or for one of the catalogue, which it then has. */
export function reclamer(
  agent: Agent,
  id: string,
  pieceRef: string,
  { motif }: { motif: string },
): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const visible = await estEnPortee(agent.portees, id, trx);
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    const transmis = dossier?.candidature.instantane;
    if (!dossier || !transmis) return refus('introuvable');
    const { candidature } = dossier;
    const entree = await entreeDe(transmis, pieceRef, candidature.formationRef);
    if (!entree) return refus('introuvable');
    const piece = dossier.pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    const decision = peutReclamer({ etatCandidature: candidature.etat, etat: piece?.etat ?? 'attendue' }, motif);
    if (!decision.ok && decision.refus[0].code === 'page_perimee') return dossierPerime(trx, id, 'page_perimee');
    if (!decision.ok) return refusee(decision);
    if (entree.ajoutee) await ecrireAjoutees(candidature, [...transmis.ajoutees, entree.ajoutee]);
    await pieces().createMany({
      data: [
        {
          ...{ candidatureRef: id, pieceDemandeeRef: pieceRef, etat: 'reclamee', motifRefus: motif },
          ...{ repondueLe: instant, jugementReserve: candidature.etat === 'incomplete', version: 1 },
        },
      ],
    });
    await tenirLigne(acte, id);
    const details = { piece: pieceRef, depuis: 'attendue' };
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'piece.reclamer', details, motif });
    return reussite({});
  });
}

/** `oublierReclamation` leaves the dossier as if nothing had been asked for. */
export async function oublierReclamation({ candidature }: DossierVerrouille, piece: PieceLue): Promise<void> {
  const { pieceDemandeeRef } = piece;
  await pieces().deleteMany({ where: { id: piece.id } });
  const ajoutees = candidature.instantane?.ajoutees ?? [];
  const restent = ajoutees.filter((une) => une.pieceDemandeeRef !== pieceDemandeeRef);
  if (restent.length < ajoutees.length) await ecrireAjoutees(candidature, restent);
}

async function ecrireAjoutees({ id, instantane }: Candidature, ajoutees: PieceAFournir[]): Promise<void> {
  await strapi.db
    .query('api::candidature.candidature')
    .updateMany({ where: { id }, data: { instantane: JSON.stringify({ ...instantane, ajoutees }) } });
}

/** `entreeDe` finds an entry that the dossier has, or the one to add to it. */
async function entreeDe(
  transmis: Instantane,
  ref: string,
  formationRef: string,
): Promise<{ ajoutee?: PieceAFournir } | undefined> {
  if (attenduesDe(transmis).some(({ pieceDemandeeRef }) => pieceDemandeeRef === ref)) return {};
  const formation = await strapi.db.query('api::formation.formation').findOne({
    where: { documentId: formationRef, publishedAt: { $notNull: true } },
    populate: { etablissement: true },
  });
  const [entree] = await entreesDe(formation?.etablissement?.documentId, ref);
  if (!entree) return undefined;
  const { intitule, description } = entree;
  return {
    ajoutee: {
      ...{ pieceDemandeeRef: ref, intitule, description: description ?? '' },
      // `modele` is null: the site publishes the models of what formations ask for.
      ...{ obligatoire: false, modalite: null, modele: null },
    },
  };
}

/** `entreesDe` reads the entries of the catalogue that an IUT may ask for: its own, and those of all. */
function entreesDe(iut: string | undefined, ref?: string): Promise<Entree[]> {
  return strapi.db.query('api::piece-demandee.piece-demandee').findMany({
    where: {
      $or: [{ etablissement: { id: { $null: true } } }, ...(iut ? [{ etablissement: { documentId: iut } }] : [])],
      ...(ref && { documentId: ref }),
    },
    select: ['documentId', 'intitule', 'description'],
    orderBy: { intitule: 'asc' },
  });
}
