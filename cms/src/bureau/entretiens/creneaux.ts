/**
 * This service changes créneaux: jury, room, link, places, hour. Their locks are had before who holds them is read, and
 * each of these people is told old and new.
 */
import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { ChangementCreneaux, Suite } from '@portail/config/bureau/planning';
import { direHeure, direJour } from '@portail/config/heures';
import { type CreneauPrevu, chevauchements } from '@portail/config/rules/organisation';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import { direSallesPrises } from '@portail/config/rules/salles';
import { annoncer } from '../../api/convocation/services/annonce.ts';
import type { Entretien } from '../../api/convocation/services/ligne.ts';
import { type CreneauDit, changements, direChange } from '../../api/convocation/services/modeles.ts';
import { type Occupant, occupantsDe } from '../../api/convocation/services/occupants.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type CreneauVerrouille, verrouillerCreneaux } from '../../platform/db/locks.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee } from '../../platform/issue.ts';
import { auteurAgent, journaliser } from '../../platform/journal.ts';
import { aEuLieu } from './eu-lieu.ts';
import { presenterSalles, sallesPrises } from './organisation.ts';
import { entretienPerime } from './perime.ts';
import { aConfirmer, appelsParmi, faite } from './suite.ts';
import { parAgentSurEntretien, sousVerrou } from './verrou.ts';

const MINUTE_MS = 60_000;

/** `modifierCreneaux` changes all the chosen créneaux, or none. */
export function modifierCreneaux(
  agent: Agent,
  id: string,
  changement: CorpsBureau<'modifierCreneaux'>,
): Promise<Issue<Suite>> {
  return sousVerrou<Suite>(agent, id, async ({ entretien, creneaux: tous }, acte) => {
    const { trx, instant } = acte;
    const verrouilles = await verrouillerChoisis(id, changement.creneaux, [], acte);
    if (!verrouilles) return entretienPerime(trx, id);
    const avant = verrouilles.choisis;
    const apres = avant.map((creneau) => changer(creneau, changement));
    const occupants = await occupantsDe(
      avant.map((un) => un.id),
      acte,
    );
    const trop = apres.filter(({ prises, capacite }) => prises > capacite);
    if (trop.length > 0) return placesPrises(trop, occupants);
    const choisis = new Set(avant.map((un) => un.id));
    const autres = tous.filter((un) => !choisis.has(un.id));
    if (chevauchements(apres, autres).length > 0 || seMelent(apres)) return refus('piste_occupee');
    if (entretien.etat !== 'brouillon') {
      const decision = peutOuvrir({ ...entretien, formations: 1, creneaux: apres });
      if (!decision.ok) return refusee(decision);
    }
    const suites = new Map(apres.map((un) => [un.id, un]));
    const personnes = occupants.flatMap((occupant) => {
      const creneau = suites.get(occupant.tenu.creneauId);
      return creneau ? [{ occupant, avant: entretien, apres: { creneau, entretien } }] : [];
    });
    const tenus = aEuLieu(personnes.filter((une) => changementsPour(une).length > 0).map(({ occupant }) => occupant));
    if (tenus) return tenus;
    const phrases = await aSignaler(entretien, avant, apres, instant, acte);
    if (phrases.length > 0 && !changement.confirme) return aConfirmer(phrases);
    await ecrire(avant, apres, acte);
    await journaliser({
      ...{ instant, ...parAgentSurEntretien(agent.id, id), action: 'entretien.modifier-creneaux' },
      details: { creneaux: avant.length },
    });
    return faite(appelsParmi(await informer(agent, personnes, acte), instant));
  });
}

/**
 * `verrouillerChoisis` gives the créneaux as their page showed them; undefined when one changed or was withdrawn.
 *
 * @param aussi other créneaux, which are locked with them in one order
 */
export async function verrouillerChoisis(
  entretienRef: string,
  vus: ChangementCreneaux['creneaux'],
  aussi: readonly string[],
  { trx }: Acte,
): Promise<{ choisis: CreneauVerrouille[]; autres: CreneauVerrouille[] } | undefined> {
  const versions = new Map(vus.map(({ id, version }) => [id, version]));
  const tous = await verrouillerCreneaux(trx, (creneaux) => {
    creneaux.whereIn('document_id', [...versions.keys(), ...aussi]);
  });
  const choisis = tous.filter(({ ref }) => versions.has(ref));
  const memes = choisis.every((un) => {
    return un.entretienRef === entretienRef && un.etat === 'ouvert' && un.version === versions.get(un.ref);
  });
  if (!memes || choisis.length !== versions.size) return undefined;
  return { choisis, autres: tous.filter(({ ref }) => !versions.has(ref)) };
}

function changer(creneau: CreneauVerrouille, changement: ChangementCreneaux): CreneauVerrouille {
  const { jury, salle, lien, capacite, decalage, duree } = changement;
  const debut = new Date(creneau.debut.getTime() + decalage * MINUTE_MS);
  const dureeMs = duree === null ? creneau.fin.getTime() - creneau.debut.getTime() : duree * MINUTE_MS;
  return {
    ...creneau,
    ...{ jury: jury ?? creneau.jury, salle: salle ?? creneau.salle, lien: lien ?? creneau.lien },
    ...{ capacite: capacite ?? creneau.capacite, debut, fin: new Date(debut.getTime() + dureeMs) },
  };
}

/** `seMelent` is true when two of these créneaux overlap on one piste. */
function seMelent(creneaux: readonly CreneauVerrouille[]): boolean {
  return creneaux.some((un) => {
    return chevauchements(
      [un],
      creneaux.filter(({ id }) => id !== un.id),
    ).length;
  });
}

function placesPrises(trop: readonly CreneauVerrouille[], occupants: readonly Occupant[]): Issue<never> {
  const phrases = trop.map(({ id, debut }) => {
    const siens = occupants.filter(({ tenu }) => tenu.creneauId === id);
    const noms = siens.map(({ nom, destinataire }) => `${nom} ${destinataire.prenom}`).join(', ');
    const combien = siens.length > 1 ? `${siens.length} candidats ont` : '1 candidat a';
    return `${combien} réservé le créneau de ${direHeure(debut)}, ${direJour(debut)} : ${noms}.`;
  });
  return { ok: false, refus: [{ code: 'places_deja_prises' }], precision: phrases.join(' ') };
}

/** `aSignaler` says what is unusual: an hour that is past, a room that another entretien has. */
async function aSignaler(
  entretien: Entretien,
  avant: readonly CreneauVerrouille[],
  apres: readonly CreneauVerrouille[],
  instant: Date,
  { trx }: Acte,
): Promise<string[]> {
  const anciens = new Map(avant.map((un) => [un.id, un]));
  const change = (un: CreneauVerrouille) => {
    const ancien = anciens.get(un.id);
    return ancien?.debut.getTime() !== un.debut.getTime() || ancien.fin.getTime() !== un.fin.getTime();
  };
  const passe = apres.some((un) => un.debut < instant && change(un));
  const deplaces = apres.filter((un) => change(un) || anciens.get(un.id)?.salle !== un.salle);
  const lieu = { etablissement: entretien.etablissementRef, sauf: entretien.documentId };
  const prises = await sallesPrises(deplaces.map(enPrevu), lieu, trx);
  return [
    ...(passe ? ['Un créneau serait dans le passé.'] : []),
    ...direSallesPrises(presenterSalles(prises)).map((phrase) => `Salle déjà prise : ${phrase}.`),
  ];
}

const enPrevu = ({ jury, salle, lien, ...creneau }: CreneauVerrouille): CreneauPrevu => ({
  ...creneau,
  ...{ jury: jury ?? '', salle: salle ?? '', lien: lien ?? '' },
});

/**
 * `ecrire` writes the créneaux one by one. Those that move later are written from the last, so that none comes for a
 * moment at the hour of the next one, which the unique index refuses.
 */
async function ecrire(
  avant: readonly CreneauVerrouille[],
  apres: readonly CreneauVerrouille[],
  { trx }: Acte,
): Promise<void> {
  const recule = apres.some((un, rang) => un.debut > (avant[rang]?.debut ?? un.debut));
  const ordre = apres.toSorted((un, autre) => un.debut.getTime() - autre.debut.getTime());
  for (const { id, jury, salle, lien, capacite, debut, fin, version } of recule ? ordre.toReversed() : ordre) {
    await trx('creneaux')
      .where({ id })
      .update({ jury, salle, lien, capacite, debut, fin, version: version + 1 });
  }
}

type AInformer = { occupant: Occupant; avant: Entretien; apres: CreneauDit };

function changementsPour({ occupant, avant, apres }: AInformer) {
  return changements({ creneau: occupant.tenu, entretien: avant }, apres);
}

/** `informer` tells each of these people what changed for them; those for whom nothing did are told nothing. */
export async function informer(agent: Agent, personnes: readonly AInformer[], acte: Acte) {
  const par = auteurAgent(agent.id);
  const informes: { nom: string; prenom: string; telephone: string; debut: Date }[] = [];
  for (const personne of personnes) {
    const { apres, occupant } = personne;
    const { convocation, destinataire, formation, tenu, nom, telephone } = occupant;
    const changes = changementsPour(personne);
    if (changes.length === 0) continue;
    const ecrire = direChange(apres, tenu, changes);
    await annoncer('informer', { convocation, par, destinataire, formation, ecrire }, acte);
    const proche = apres.creneau.debut < tenu.debut && apres.creneau.debut > acte.instant ? apres.creneau : tenu;
    informes.push({ nom, prenom: destinataire.prenom, telephone, debut: proche.debut });
  }
  return informes;
}
