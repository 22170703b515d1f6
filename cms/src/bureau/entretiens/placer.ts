/** This service places, moves and frees one convocation, and withdraws it. Each act takes the dossier's lock first. */
import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { Suite } from '@portail/config/bureau/planning';
import { direPlage } from '@portail/config/heures';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { convocationSuivante, estUrgent, type Plage, peutPlacer, seChevauchent } from '@portail/config/rules/entretien';
import { peutReprendre } from '@portail/config/rules/pointage';
import { destinataireDe } from '../../api/candidat/services/destinataire.ts';
import { type Candidature, demande, lireCandidature, publieesDe } from '../../api/candidature/services/ligne.ts';
import { annoncer, type Fait } from '../../api/convocation/services/annonce.ts';
import {
  type Convocation,
  type Convoquee,
  type CreneauTenu,
  convocations,
  entretiensPar,
  lireConvoquee,
  tenus,
  tenusAilleurs,
} from '../../api/convocation/services/ligne.ts';
import { direLibere, direPlace, direRetiree } from '../../api/convocation/services/modeles.ts';
import { poser, rendre } from '../../api/convocation/services/places.ts';
import { lirePlaces } from '../../api/convocation/services/places-libres.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerCandidat, verrouillerCreneaux, verrouillerDossier } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee } from '../../platform/issue.ts';
import { auteurAgent } from '../../platform/journal.ts';
import { convocationPerimee } from './perime.ts';
import { avecFormation, creneauxProposables, entretiens, formationsDe } from './portee.ts';
import { aConfirmer, appelsParmi, faite } from './suite.ts';

/** `placer` gives any créneau that has a place. An hour that is past, or taken by another entretien, is confirmed. */
export function placer(
  agent: Agent,
  id: string,
  { sequence, creneau: creneauRef, confirme }: CorpsBureau<'placerConvocation'>,
): Promise<Issue<Suite>> {
  return surConvocation(agent, id, async (connue, dossier, acte) => {
    const { trx, instant } = acte;
    const cible = await creneauxProposables(agent.portees, [connue.formationRef], trx)
      .where('k.document_id', creneauRef)
      .first('k.id');
    if (!cible) return refus('introuvable');
    const avant = (await tenus([id], trx)).get(id);
    const creneaux = await verrouillerCreneaux(trx, (lignes) =>
      lignes.whereIn('id', [cible.id, ...(avant ? [avant.creneauId] : [])]),
    );
    const lue = await relire(id, sequence, acte);
    if (!lue) return convocationPerimee(trx, connue);
    const { convocation, tenu } = lue;
    const decision = peutPlacer(convocation.etat, dossier.etat);
    if (!decision.ok) return refusee(decision);
    const reprise = peutReprendre(convocation.presence);
    if (!reprise.ok) return refusee(reprise);
    const creneau = creneaux.find(({ ref }) => ref === creneauRef);
    if (!creneau || creneau.etat === 'retire') return refus('creneau_complet');
    if (tenu?.creneauId === creneau.id) return faite();
    if (creneau.prises >= creneau.capacite) return refus('creneau_complet');
    const entretien = (await entretiensPar([creneau.entretienRef])).get(creneau.entretienRef);
    const fait = await faitDe(agent, connue, convocation, dossier, acte);
    if (!entretien || !fait) return refus('introuvable');
    const memeHeure = (await tenusAilleurs(trx, connue.candidatRef, id)).filter((un) => seChevauchent(un, creneau));
    const phrases = [
      ...(creneau.debut < instant ? [`Ce créneau est passé : ${direPlage(creneau)}.`] : []),
      ...(await nommer(agent, memeHeure, acte)),
    ];
    if (phrases.length > 0 && !confirme) return aConfirmer(phrases);
    if (tenu) await rendre(tenu, 'deplacee', acte);
    await poser(id, creneau, 'agent', acte);
    const ecrire = direPlace({ creneau, entretien }, tenu, memeHeure.length > 0);
    await annoncer('deplacer', { ...fait, ecrire }, acte);
    return faite(await appelDe(connue, [creneau, ...(tenu ? [tenu] : [])], acte));
  });
}

/** `liberer` takes a créneau back; its candidat stays convoked, and chooses again. */
export function liberer(
  agent: Agent,
  id: string,
  { sequence, motif }: CorpsBureau<'libererConvocation'>,
): Promise<Issue<Suite>> {
  return rendreLeCreneau(agent, id, sequence, async ({ tenu, fait, connue }, acte) => {
    const entretien = tenu && (await entretiensPar([tenu.entretienRef])).get(tenu.entretienRef);
    if (!tenu || !entretien) return convocationPerimee(acte.trx, connue);
    await rendre(tenu, 'annulee_iut', acte);
    const { libres } = await lirePlaces([connue.formationRef], acte.instant, acte.trx);
    const ecrire = direLibere({ creneau: tenu, entretien }, motif, libres(connue) > 0);
    await annoncer('liberer', { ...fait, ecrire }, acte);
    return faite(await appelDe(connue, [tenu], acte));
  });
}

/** `retirer` asks a dossier no more, and gives back what it holds. */
export function retirer(
  agent: Agent,
  id: string,
  { sequence, motif }: CorpsBureau<'retirerConvocation'>,
): Promise<Issue<Suite>> {
  return rendreLeCreneau(agent, id, sequence, async ({ tenu, fait, connue }, acte) => {
    const entretien = tenu && (await entretiensPar([tenu.entretienRef])).get(tenu.entretienRef);
    if (tenu) await rendre(tenu, 'liberee', acte);
    const dit = tenu && entretien ? { creneau: tenu, entretien } : undefined;
    await annoncer('retirer', { ...fait, ecrire: direRetiree(dit, motif) }, acte);
    return faite(await appelDe(connue, tenu ? [tenu] : [], acte));
  });
}

type Rendu = { connue: Convocation; tenu: CreneauTenu | undefined; fait: Omit<Fait, 'ecrire'> };

/** `rendreLeCreneau` runs an act that ends what a convocation holds, under the lock of its créneau. */
function rendreLeCreneau(
  agent: Agent,
  id: string,
  sequence: number,
  faire: (rendu: Rendu, acte: Acte) => Promise<Issue<Suite>>,
): Promise<Issue<Suite>> {
  return surConvocation(agent, id, async (connue, dossier, acte) => {
    const avant = (await tenus([id], acte.trx)).get(id);
    if (avant) await verrouillerCreneaux(acte.trx, (lignes) => lignes.where({ id: avant.creneauId }));
    const lue = await relire(id, sequence, acte);
    if (!lue || !convocationSuivante('retirer', lue.convocation.etat)) return convocationPerimee(acte.trx, connue);
    const reprise = peutReprendre(lue.convocation.presence);
    if (!reprise.ok) return refusee(reprise);
    const fait = await faitDe(agent, connue, lue.convocation, dossier, acte);
    return fait ? faire({ connue, tenu: lue.tenu, fait }, acte) : refus('introuvable');
  });
}

/** `surConvocation` finds a convocation of the scope, and locks its dossier then its candidat: another's does not exist. */
function surConvocation(
  agent: Agent,
  id: string,
  faire: (connue: Convocation, dossier: Candidature, acte: Acte) => Promise<Issue<Suite>>,
): Promise<Issue<Suite>> {
  return transaction(async (acte) => {
    const connue: Convocation | null = await convocations().findOne({ where: { documentId: id } });
    const formations = formationsDe(agent.portees);
    if (!connue || (formations !== 'toutes' && !formations.includes(connue.formationRef))) return refus('introuvable');
    const ligne = await verrouillerDossier(acte.trx, connue.candidatureRef);
    if (ligne === undefined || !(await verrouillerCandidat(acte.trx, connue.candidatRef))) return refus('introuvable');
    const dossier = await lireCandidature({ id: ligne });
    return dossier ? faire(connue, dossier, acte) : refus('introuvable');
  });
}

/** `relire` gives the convocation as its page showed it, under the locks; undefined once it was told something else. */
async function relire(id: string, sequence: number, { trx }: Acte) {
  const lue = await lireConvoquee(trx, id);
  return lue?.convocation.sequence === sequence ? lue : undefined;
}

async function faitDe(
  agent: Agent,
  { candidatRef }: Convocation,
  convocation: Convoquee,
  dossier: Candidature,
  { trx }: Acte,
): Promise<Omit<Fait, 'ecrire'> | undefined> {
  const destinataire = await destinataireDe(candidatRef, trx);
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  const par = auteurAgent(agent.id);
  return destinataire && { convocation, par, destinataire, formation: presentation };
}

/**
 * `nommer` says what else the person holds at that hour, in the caller's scope only: another IUT's entretiens are not
 * told. The candidat reads in their mail that they have two.
 */
async function nommer(agent: Agent, memeHeure: readonly CreneauTenu[], { trx }: Acte): Promise<string[]> {
  if (memeHeure.length === 0) return [];
  const siens: { ref: string; intitule: string; mention: string }[] = await entretiens(agent.portees, trx)
    .join('creneaux as k', 'k.entretien_ref', 'e.document_id')
    .join('reservations as r', 'r.creneau_ref', 'k.document_id')
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .modify(avecFormation, 'v.formation_ref')
    .whereIn(
      'r.id',
      memeHeure.map(({ reservationId }) => reservationId),
    )
    .select({ ref: 'r.document_id', intitule: 'f.intitule', mention: 'm.intitule' });
  return memeHeure.flatMap((autre) => {
    const sien = siens.find(({ ref }) => ref === autre.reservationRef);
    return sien
      ? [`Cette personne a déjà un entretien à cette heure : ${intituleComplet(sien)}, ${direPlage(autre)}.`]
      : [];
  });
}

/** `appelDe` gives the person to phone when one of these créneaux, lost or given, is within a day. */
async function appelDe({ candidatRef }: Convocation, creneaux: readonly Plage[], { trx, instant }: Acte) {
  const [proche] = creneaux.filter(({ debut }) => estUrgent(debut, instant));
  if (!proche) return [];
  const candidat = await trx('candidats').where({ document_id: candidatRef }).first('nom', 'prenom', 'telephone');
  return candidat ? appelsParmi([{ ...candidat, debut: proche.debut }], instant) : [];
}
