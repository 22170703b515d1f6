/**
 * This service books, changes and cancels (guide p. 19–20). Every act locks the dossier, its candidat, then the
 * créneaux by number, and reads the convocation again: the bureau changes it under the créneau's lock alone.
 */
import type { Reponse } from '@portail/config/contract/contract';
import { instantQuiCompte } from '@portail/config/rules/echeances';
import { peutAnnuler, peutChanger, peutReserver } from '@portail/config/rules/entretien';
import {
  type CreneauVerrouille,
  verrouillerCandidat,
  verrouillerCreneaux,
  verrouillerDossier,
} from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { type Candidature, demande, lireCandidature, publieesDe } from '../../candidature/services/ligne.ts';
import { annoncer, type Fait } from './annonce.ts';
import {
  type Convocation,
  type Convoquee,
  type CreneauTenu,
  deCandidat,
  ENTRETIENS_VISIBLES,
  entretiensPar,
  lireConvoquee,
  reglesDe,
  tenus,
  tenusAilleurs,
} from './ligne.ts';
import { direAnnule, direReserve } from './modeles.ts';
import { poser, rendre } from './places.ts';

type Choix = { entretien: string; debut: string; vu: string };
type Reserve = Reponse<'convocation.reserver'>;

/**
 * `reserver` gives the first free jury of an hour. With an hour held already, it is an atomic swap: the old place is
 * kept until the new one is had, and a refusal loses nothing. Asked twice, it books once.
 */
export function reserver(
  candidat: CandidatConnecte,
  id: string,
  choix: Choix,
  arrivee: Date | null,
): Promise<Issue<Reserve>> {
  return transaction(async (acte) => {
    const convoque = await verrouillerConvoque(candidat, id, acte);
    if (!convoque) return refus('introuvable');
    const debut = new Date(choix.debut);
    const propose = await proposeA(convoque, choix.entretien, debut, acte);
    if (!propose) return refus('introuvable');
    // A full hour is refused before any créneau is locked: a rush on it holds nobody's connection.
    if (!propose.libre) return refus('creneau_pris');
    const creneaux = await verrouillerChoix(acte, choix.entretien, debut, convoque.tenu);
    return choisir({ candidat, dossier: convoque.dossier, id, choix, debut, creneaux, arrivee }, acte);
  });
}

type Demande = {
  candidat: CandidatConnecte;
  dossier: Candidature;
  id: string;
  choix: Choix;
  debut: Date;
  creneaux: readonly CreneauVerrouille[];
  arrivee: Date | null;
};

/** `choisir` decides under all the locks, on rows that were read after them. */
async function choisir(demande: Demande, acte: Acte): Promise<Issue<Reserve>> {
  const { candidat, dossier, id, choix, debut, creneaux, arrivee } = demande;
  const { convocation, tenu } = await relire(id, acte);
  const entretiens = await entretiensPar([choix.entretien, ...(tenu ? [tenu.entretienRef] : [])]);
  const entretien = entretiens.get(choix.entretien);
  if (!entretien) return refus('introuvable');
  const pistes = creneaux.filter(({ entretienRef, debut: le }) => {
    return entretienRef === choix.entretien && le.getTime() === debut.getTime();
  });
  const dejaTenu = tenu && pistes.find(({ id }) => id === tenu.creneauId);
  if (tenu && dejaTenu) return reussite(presenter(tenu.reservationRef, dejaTenu));
  if ((tenu?.reservationRef ?? '') !== choix.vu) return refus('reservation_changee');
  const libre = pistes.find(({ etat, prises, capacite }) => etat === 'ouvert' && prises < capacite);
  if (!libre) return refus('creneau_pris');
  const commun = {
    ...{ etat: convocation.etat, etatDossier: dossier.etat, creneau: libre, regles: reglesDe(entretien) },
    ailleurs: await tenusAilleurs(acte.trx, candidat.ref, convocation.documentId),
    instant: instantQuiCompte(arrivee, acte.instant),
  };
  const quitte = tenu && entretiens.get(tenu.entretienRef);
  const decision =
    tenu && quitte
      ? peutChanger({ ...commun, tenu: { creneau: tenu, regles: reglesDe(quitte) } })
      : peutReserver(commun);
  if (!decision.ok) return refusee(decision);
  if (tenu) await rendre(tenu, 'deplacee', acte);
  const reservation = await poser(convocation.documentId, libre, 'candidat', acte);
  const ecrire = direReserve({ creneau: libre, entretien });
  await annoncer(tenu ? 'changer' : 'reserver', await faitDe(candidat, dossier, convocation, ecrire), acte);
  return reussite(presenter(reservation, libre));
}

/** `annuler` is [Annuler sa présence à l'entretien], once confirmed: another hour may then be chosen (guide p. 20). */
export function annuler(
  candidat: CandidatConnecte,
  id: string,
  vu: string,
  arrivee: Date | null,
): Promise<Issue<Reponse<'convocation.annuler'>>> {
  return transaction(async (acte) => {
    const convoque = await verrouillerConvoque(candidat, id, acte);
    if (!convoque) return refus('introuvable');
    const { dossier } = convoque;
    if (convoque.tenu) await verrouillerCreneaux(acte.trx, seul(convoque.tenu));
    const { convocation, tenu } = await relire(id, acte);
    // Cancelled already, by another tab or the first click: nothing is left to do.
    if (!tenu) return convocation.etat === 'convoque' ? reussite({}) : refus('reservation_changee');
    if (tenu.reservationRef !== vu) return refus('reservation_changee');
    const entretien = (await entretiensPar([tenu.entretienRef])).get(tenu.entretienRef);
    if (!entretien) throw new Error(`réservation ${tenu.reservationRef} has no entretien`);
    const instant = instantQuiCompte(arrivee, acte.instant);
    const decision = peutAnnuler(convocation.etat, { creneau: tenu, regles: reglesDe(entretien) }, instant);
    if (!decision.ok) return refusee(decision);
    await rendre(tenu, 'annulee', acte);
    const ecrire = direAnnule({ creneau: tenu, entretien });
    await annoncer('annuler', await faitDe(candidat, dossier, convocation, ecrire), acte);
    return reussite({});
  });
}

async function faitDe(
  candidat: CandidatConnecte,
  dossier: Candidature,
  convocation: Convoquee,
  ecrire: Fait['ecrire'],
): Promise<Fait> {
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  const par = { acteur: 'candidat', acteurRef: candidat.ref } as const;
  return { convocation, par, destinataire: candidat, formation: presentation, ecrire };
}

type Convoque = { convocation: Convocation; dossier: Candidature; tenu: CreneauTenu | undefined };

/** `verrouillerConvoque` locks the dossier then its candidat, and reads which créneau is to be locked next. */
async function verrouillerConvoque(
  candidat: CandidatConnecte,
  id: string,
  { trx }: Acte,
): Promise<Convoque | undefined> {
  const convocation = await deCandidat(candidat.ref, id);
  if (!convocation) return undefined;
  const ligne = await verrouillerDossier(trx, convocation.candidatureRef, candidat.ref);
  if (ligne === undefined || !(await verrouillerCandidat(trx, candidat.ref))) return undefined;
  const dossier = await lireCandidature({ id: ligne });
  return dossier ? { convocation, dossier, tenu: (await tenus([id], trx)).get(id) } : undefined;
}

/** `relire` reads the convocation under the locks of its créneaux, where it stays as it is. */
async function relire(id: string, { trx }: Acte) {
  const lue = await lireConvoquee(trx, id);
  if (!lue) throw new Error(`convocation ${id} is gone under its dossier's lock`);
  return lue;
}

/**
 * `proposeA` looks for an entretien among those that the convocation proposes.
 *
 * @returns whether the hour has a place, or is the one that is held; undefined when the entretien is not proposed
 */
async function proposeA(
  { convocation, tenu }: Convoque,
  entretienRef: string,
  debut: Date,
  { trx }: Acte,
): Promise<{ libre: boolean } | undefined> {
  const { formationRef, entretiensProposes } = convocation;
  if (entretiensProposes && !entretiensProposes.includes(entretienRef)) return undefined;
  const aUnePlace = trx('creneaux as k')
    .where({ 'k.entretien_ref': entretienRef, 'k.debut': debut, 'k.etat': 'ouvert' })
    .andWhere((une) => une.whereRaw('k.prises < k.capacite').orWhere('k.id', tenu?.creneauId ?? 0))
    .select(trx.raw('1'));
  return trx('entretiens as e')
    .join('entretiens_formations as f', 'f.entretien_ref', 'e.document_id')
    .where({ 'e.document_id': entretienRef, 'f.formation_ref': formationRef })
    .whereIn('e.etat', [...ENTRETIENS_VISIBLES])
    .first(trx.raw('exists ? as libre', [aUnePlace]));
}

/** `verrouillerChoix` locks the juries of the hour, with the créneau that is held, in one order. */
function verrouillerChoix({ trx }: Acte, entretienRef: string, debut: Date, tenu: CreneauTenu | undefined) {
  return verrouillerCreneaux(trx, (creneaux) => {
    creneaux.where({ entretien_ref: entretienRef, debut, etat: 'ouvert' }).orWhere('id', tenu?.creneauId ?? 0);
  });
}

const seul =
  ({ creneauId }: CreneauTenu) =>
  (creneaux: { where: (colonnes: object) => void }) =>
    creneaux.where({ id: creneauId });

function presenter(reservation: string, { debut, fin }: { debut: Date; fin: Date }): Reserve {
  return { reservation, debut: debut.toISOString(), fin: fin.toISOString() };
}
