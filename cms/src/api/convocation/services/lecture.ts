/** This service shows a candidat their convocations, what they hold, and the hours that they may choose. */
import { Readable } from 'node:stream';
import type { Reponse } from '@portail/config/contract/contract';
import type { Choix, EntretienPropose, RendezVous, ResumeConvocation } from '@portail/config/contract/convocation';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { choixDe } from '@portail/config/rules/choix-entretien';
import { horairesLibres, limiteDuCreneau } from '@portail/config/rules/entretien';
import { entetesDePiece } from '../../../platform/attachment.ts';
import { maintenant } from '../../../platform/db/clock.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { demande, lireCandidatures, publieesDe } from '../../candidature/services/ligne.ts';
import { agenda } from './agenda.ts';
import {
  type Convocation,
  type CreneauTenu,
  convocations,
  creneauxDe,
  deCandidat,
  type Entretien,
  entretiensDeFormations,
  entretiensPar,
  proposesA,
  reglesDe,
  tenus,
} from './ligne.ts';

export async function lister(candidat: CandidatConnecte): Promise<Issue<Reponse<'convocation.lister'>>> {
  const lignes: Convocation[] = await convocations().findMany({
    where: { candidatRef: candidat.ref, etat: { $ne: 'close' } },
    orderBy: { id: 'asc' },
  });
  const lues = await lireAutour(candidat, lignes);
  return reussite({
    maintenant: lues.instant.toISOString(),
    convocations: lignes.map((ligne) => resumer(ligne, lues)),
  });
}

export async function lire(candidat: CandidatConnecte, id: string): Promise<Issue<Reponse<'convocation.lire'>>> {
  const ligne = await deCandidat(candidat.ref, id);
  if (!ligne) return refus('introuvable');
  const lues = await lireAutour(candidat, [ligne]);
  return reussite({
    ...resumer(ligne, lues),
    maintenant: lues.instant.toISOString(),
    entretiens: proposesA(ligne, lues.entretiens.get(ligne.formationRef))
      // `filter` leaves out an entretien that is over: the only one that is left needs no list.
      .filter(({ documentId }) => lues.creneaux.get(documentId)?.some(({ etat }) => etat === 'ouvert'))
      .map((entretien) => proposer(entretien, lues)),
  });
}

/** `telechargerAgenda` gives the réservation that is held; without one, there is nothing to add to an agenda. */
export async function telechargerAgenda(
  candidat: CandidatConnecte,
  id: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  const ligne = await deCandidat(candidat.ref, id);
  if (!ligne) return refus('introuvable');
  const lues = await lireAutour(candidat, [ligne]);
  const { formation, rendezVous } = resumer(ligne, lues);
  if (!rendezVous) return refus('introuvable');
  const { nom, type, contenu } = agenda({
    ...{ convocationRef: id, sequence: ligne.sequence, formation: intituleComplet(formation), rendezVous },
    ...{ annule: false, instant: lues.instant },
  });
  const octets = Buffer.from(contenu);
  poserEntetes(entetesDePiece({ type, taille: octets.length, nom, secours: nom }));
  return reussite(Readable.from([octets]));
}

type Lues = Awaited<ReturnType<typeof lireAutour>>;

/** `lireAutour` reads all that some convocations show, in statements whose number does not depend on theirs. */
async function lireAutour(candidat: CandidatConnecte, lignes: readonly Convocation[]) {
  const instant = await maintenant();
  const dossiers = await lireCandidatures({ documentId: { $in: lignes.map(({ candidatureRef }) => candidatureRef) } });
  const publiees = await publieesDe(dossiers);
  const entretiens = await entretiensDeFormations(lignes.map(({ formationRef }) => formationRef));
  const reserves = await tenus(lignes.map(({ documentId }) => documentId));
  const proposes = [...entretiens.values()].flat();
  const creneaux = await creneauxDe(
    proposes.map(({ documentId }) => documentId),
    instant,
  );
  // A créneau that is held may be of an entretien that is proposed no more.
  const parRef = new Map(proposes.map((entretien) => [entretien.documentId, entretien]));
  const manquants = [...reserves.values()].map(({ entretienRef }) => entretienRef).filter((ref) => !parRef.has(ref));
  for (const [ref, entretien] of await entretiensPar(manquants)) parRef.set(ref, entretien);
  const telephone = await telephoneDe(candidat.ref);
  return {
    ...{ instant, entretiens, reserves, creneaux, parRef, telephone },
    formations: new Map(dossiers.map((dossier) => [dossier.documentId, demande(dossier, publiees).presentation])),
  };
}

async function telephoneDe(candidatRef: string): Promise<string> {
  const candidat = await strapi.db
    .query('api::candidat.candidat')
    .findOne({ where: { documentId: candidatRef }, select: ['telephone'] });
  return candidat?.telephone ?? '';
}

function resumer(ligne: Convocation, lues: Lues): ResumeConvocation {
  const formation = lues.formations.get(ligne.candidatureRef);
  if (!formation) throw new Error(`convocation ${ligne.documentId} has no dossier`);
  const { slug, intitule, mention, etablissement } = formation;
  const tenu = lues.reserves.get(ligne.documentId);
  const entretien = tenu && lues.parRef.get(tenu.entretienRef);
  const proposes = proposesA(ligne, lues.entretiens.get(ligne.formationRef));
  return {
    id: ligne.documentId,
    candidature: ligne.candidatureRef,
    etat: ligne.etat,
    formation: { slug, intitule, mention, etablissement },
    repondreAvant: ligne.repondreAvant,
    rendezVous: tenu && entretien ? rendezVousDe(tenu, entretien, lues.telephone) : null,
    choix: choisirParmi(proposes, lues),
    places: proposes
      .flatMap((un) => horairesLibres(lues.creneaux.get(un.documentId) ?? [], reglesDe(un), lues.instant))
      .reduce((somme, { places }) => somme + places, 0),
  };
}

/** `rendezVousDe` gives all that somebody needs to come; the link of a visio is shown while it is booked only. */
export function rendezVousDe(
  tenu: Pick<CreneauTenu, 'reservationRef' | 'debut' | 'fin' | 'salle' | 'lien'>,
  entretien: Entretien,
  telephone: string,
): RendezVous {
  const { debut, fin } = tenu;
  return {
    id: tenu.reservationRef,
    debut: debut.toISOString(),
    fin: fin.toISOString(),
    forme: entretien.forme,
    adresse: entretien.adresse ?? '',
    planUrl: entretien.planUrl ?? '',
    acces: entretien.acces ?? '',
    accesFauteuil: entretien.accesFauteuil,
    salle: tenu.salle ?? '',
    lien: entretien.forme === 'visio' ? tenu.lien || entretien.lien || '' : '',
    consignes: entretien.consignes ?? '',
    telephone,
    limite: limiteDuCreneau({ debut }, reglesDe(entretien)).toISOString(),
  };
}

/** `choisirParmi` says what some entretiens leave to choose, as the contract writes it. */
function choisirParmi(entretiens: readonly Entretien[], { creneaux, instant }: Lues): Choix {
  const lus = entretiens.map((un) => ({ creneaux: creneaux.get(un.documentId) ?? [], regles: reglesDe(un) }));
  const { etat, ouvreLe } = choixDe(lus, instant);
  return { etat, ouvreLe: ouvreLe?.toISOString() ?? null };
}

function proposer(entretien: Entretien, lues: Lues): EntretienPropose {
  const creneaux = lues.creneaux.get(entretien.documentId) ?? [];
  return {
    id: entretien.documentId,
    intitule: entretien.intitule,
    forme: entretien.forme,
    adresse: entretien.adresse ?? '',
    choix: choisirParmi([entretien], lues),
    horaires: horairesLibres(creneaux, reglesDe(entretien), lues.instant).map(({ debut, fin, places }) => ({
      debut: debut.toISOString(),
      fin: fin.toISOString(),
      places,
    })),
  };
}
