/** This file makes many people who are convoked. It also reads from the rows what must hold of all entretiens. */
import assert from 'node:assert/strict';
import { direPlage } from '@portail/config/heures';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { insertRows, newDocumentId } from '../../scripts/seed/bulk.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import type { Entretien } from '../../scripts/seed/factories/entretiens.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { portail } from './portail.ts';

export const MOT_DE_PASSE = 'Portail-Test-2018';

/** `inDays` is a day to come, far from the limits. */
export const inDays = (nombre: number) => ajouterJours(jourDeParis(new Date()), nombre);

/** `hours` are « 08:00 », « 08:20 »… of one day. */
export const hours = (nombre: number) =>
  Array.from({ length: nombre }, (_, rang) => {
    const minutes = 8 * 60 + 20 * rang;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });

export type Convoked = {
  candidatRef: string;
  compteRef: string;
  email: string;
  session: string;
  /** `dossiers` hold a convocation each, in the order of the formations that were asked for. */
  dossiers: { candidature: string; convocation: string }[];
};

type Template = { compte: object; candidat: object; candidatures: { documentId: string }[] };
const templates = new Map<string, Promise<Template>>();

/** `template` is one person whose dossiers were transmitted by the portal's own services. */
async function template(formationCodes: readonly string[]): Promise<Template> {
  const { strapi } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  for (const formationCode of formationCodes) {
    const voeux = formationCode === 'LP-EPR-AC' ? { classique: 1 as const, alternance: 2 as const } : null;
    await createDossierTransmis(strapi, candidat, { formationCode, voeux });
  }
  const without = ({ id: _, ...ligne }: { id: number }) => ligne;
  const un = async (uid: string, where: object) => without(await strapi.db.query(uid).findOne({ where }));
  return {
    compte: await un('plugin::users-permissions.user', { documentId: candidat.compteRef }),
    candidat: await un('api::candidat.candidat', { documentId: candidat.ref }),
    candidatures: (
      await strapi.db
        .query('api::candidature.candidature')
        .findMany({ where: { candidatRef: candidat.ref }, orderBy: { id: 'asc' } })
    ).map(without),
  };
}

/**
 * `createConvoked` writes people who are convoked and were told nothing yet: copies of one who transmitted dossiers.
 *
 * @param entretiens those that each convocation names, so that tests share no créneau
 */
export async function createConvoked(
  nombre: number,
  formationCodes: readonly [string, ...string[]],
  entretiens: readonly Entretien[],
): Promise<Convoked[]> {
  const { strapi } = await portail();
  const cle = formationCodes.join();
  if (!templates.has(cle)) templates.set(cle, template(formationCodes));
  const modele = (await templates.get(cle)) as Template;
  const now = new Date();
  const people = Array.from({ length: nombre }, () => {
    const candidatRef = newDocumentId();
    const dossiers = modele.candidatures.map(() => ({ candidature: newDocumentId(), convocation: newDocumentId() }));
    const email = `${candidatRef}@exemple.test`;
    return { candidatRef, compteRef: newDocumentId(), email, session: '', dossiers };
  });
  await insertRows(
    strapi,
    'plugin::users-permissions.user',
    people.map(({ compteRef, email }) => ({ ...modele.compte, documentId: compteRef, email, username: email })),
    now,
  );
  await insertRows(
    strapi,
    'api::candidat.candidat',
    people.map(({ candidatRef, compteRef }) => ({ ...modele.candidat, documentId: candidatRef, compteRef })),
    now,
  );
  const dossiers = people.flatMap((personne) =>
    personne.dossiers.map((dossier, rang) => ({ ...dossier, personne, modele: modele.candidatures[rang] as object })),
  );
  await insertRows(
    strapi,
    'api::candidature.candidature',
    dossiers.map(({ candidature, personne, modele: dossier }) => ({
      ...dossier,
      documentId: candidature,
      candidatRef: personne.candidatRef,
      numeroAccuse: candidature,
    })),
    now,
  );
  await insertRows(
    strapi,
    'api::convocation.convocation',
    dossiers.map(({ candidature, convocation, personne, modele: dossier }) => ({
      ...{ documentId: convocation, candidatureRef: candidature, candidatRef: personne.candidatRef },
      formationRef: (dossier as { formationRef: string }).formationRef,
      ...{ tour: 1, etat: 'convoque', convoqueeLe: now, sequence: 0 },
      entretiensProposes: entretiens.map(({ ref }) => ref),
    })),
    now,
  );
  for (const personne of people) {
    personne.session = await actes('api/session/services/session.js').ouvrir(personne.compteRef, now);
  }
  return people;
}

/** `held` is the réservation that a convocation holds; '' when it holds none. */
export async function held(convocation: string): Promise<string> {
  const { strapi } = await portail();
  const ligne = await strapi.db
    .query('api::reservation.reservation')
    .findOne({ where: { convocationRef: convocation, etat: 'active' }, select: ['documentId'] });
  return ligne?.documentId ?? '';
}

/** `REQUETES` finds what contradicts each invariant that one statement can tell (entretiens §4). */
const REQUETES: Record<string, string> = {
  'I1 places taken are the active réservations': `
    select k.document_id from creneaux k where k.entretien_ref = any(:entretiens) and k.prises <>
      (select count(*) from reservations r where r.creneau_ref = k.document_id and r.etat = 'active')`,
  'I2 no créneau has more people than places': `
    select document_id from creneaux where entretien_ref = any(:entretiens) and (prises < 0 or prises > capacite)`,
  'I3 a convocation holds one créneau': `
    select convocation_ref from reservations where convocation_ref = any(:convocations) and etat = 'active'
    group by 1 having count(*) > 1`,
  'I3 a dossier has one open convocation': `
    select candidature_ref from convocations where document_id = any(:convocations)
    and etat in ('convoque', 'reserve') group by 1 having count(*) > 1`,
  'I4 a convocation is reserve exactly when it holds a créneau': `
    select v.document_id from convocations v where v.document_id = any(:convocations) and (v.etat = 'reserve') <>
      exists (select 1 from reservations r where r.convocation_ref = v.document_id and r.etat = 'active')`,
  'I5 a dossier that is over, or whose account is deleted, is asked nothing and holds nothing': `
    select v.document_id from convocations v
    join candidatures d on d.document_id = v.candidature_ref
    join candidats c on c.document_id = v.candidat_ref
    where v.document_id = any(:convocations)
    and (d.etat in ('abandonnee', 'irrecevable') or c.supprime_le is not null)
    and (v.etat in ('convoque', 'reserve') or exists
      (select 1 from reservations r where r.convocation_ref = v.document_id and r.etat = 'active'))`,
  'I6 a créneau that is withdrawn holds nobody': `
    select k.document_id from creneaux k join reservations r on r.creneau_ref = k.document_id and r.etat = 'active'
    where k.entretien_ref = any(:entretiens) and k.etat = 'retire'`,
  'I8 what was told is 1 … sequence, without a hole': `
    select v.document_id from convocations v join candidats c on c.document_id = v.candidat_ref
    where v.document_id = any(:convocations) and c.supprime_le is null and
      array(select format('entretien:%s:%s', v.document_id, n) from generate_series(1, v.sequence) n order by 1) <>
      array(select m.cle::text from courriels m where m.cle like 'entretien:' || v.document_id || ':%' order by 1)`,
  'I9 each fact is in the journal once': `
    select v.document_id from convocations v where v.document_id = any(:convocations) and
      array(select generate_series(1, v.sequence)) <>
      array(select (j.details ->> 'sequence')::int from journaux j
        where j.cible_ref = v.candidature_ref and j.details ->> 'convocation' = v.document_id
        and j.details ->> 'sequence' is not null order by 1)`,
  // `par` keeps the candidats' own: what the IUT places or moves may fall at the hour of another entretien.
  'I10 nobody is at two entretiens at once by their own acts': `
    select v.candidat_ref from convocations v
    join reservations r on r.convocation_ref = v.document_id and r.etat = 'active'
    join creneaux k on k.document_id = r.creneau_ref
    join convocations w on w.candidat_ref = v.candidat_ref and w.id > v.id
    join reservations s on s.convocation_ref = w.document_id and s.etat = 'active'
    join creneaux l on l.document_id = s.creneau_ref
    where v.document_id = any(:convocations) and k.debut < l.fin and l.debut < k.fin
    and r.par = 'candidat' and s.par = 'candidat'
    and k.document_id <> all(:deplaces) and l.document_id <> all(:deplaces)`,
};

/**
 * `contradictions` lists what the rows of these entretiens and convocations say against the invariants.
 *
 * @param deplaces the créneaux whose hour the IUT changed
 */
export async function contradictions(
  entretiens: readonly Entretien[],
  people: readonly Convoked[],
  deplaces: readonly string[] = [],
): Promise<string[]> {
  const { strapi } = await portail();
  const valeurs = {
    entretiens: entretiens.map(({ ref }) => ref),
    convocations: people.flatMap(({ dossiers }) => dossiers.map(({ convocation }) => convocation)),
    deplaces: [...deplaces],
  };
  const trouvees: string[] = [];
  for (const [dit, requete] of Object.entries(REQUETES)) {
    const { rows } = await strapi.db.connection.raw(requete, valeurs);
    for (const ligne of rows) trouvees.push(`${dit}: ${Object.values(ligne)}`);
  }
  const dits: { ref: string; salle: string; debut: Date; fin: Date; texte: string | null }[] = await strapi.db
    .connection('convocations as v')
    .join('reservations as r', 'r.convocation_ref', 'v.document_id')
    .join('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .leftJoin(
      'courriels as m',
      'm.cle',
      strapi.db.connection.raw(`concat('entretien:', v.document_id, ':', v.sequence)`),
    )
    .where('r.etat', 'active')
    .whereIn('v.document_id', valeurs.convocations)
    .select('v.document_id as ref', 'k.salle', 'k.debut', 'k.fin', 'm.texte');
  for (const { ref, salle, debut, fin, texte } of dits) {
    if (texte?.includes(direPlage({ debut, fin })) && texte.includes(`Salle : ${salle}\n`)) continue;
    trouvees.push(`I7 the last courriel tells the true hour and room: ${ref} ${salle} ${debut.toISOString()} ${texte}`);
  }
  return trouvees;
}

/** `assertWhole` reads every invariant again from the rows. */
export async function assertWhole(entretiens: readonly Entretien[], people: readonly Convoked[]): Promise<void> {
  assert.deepEqual(await contradictions(entretiens, people), []);
}

/** `place` gives a créneau to a convocation, as the bureau does whatever the limits, and tells nobody. */
export async function place(convocation: string, creneau: string): Promise<string> {
  const { strapi } = await portail();
  return actes('platform/db/transaction.js').transaction(async (acte: { trx: typeof strapi.db.connection }) => {
    const ligne = await acte.trx('creneaux').where({ document_id: creneau }).first('id');
    await acte.trx('convocations').where({ document_id: convocation }).update({ etat: 'reserve' });
    return actes('api/convocation/services/places.js').poser(
      convocation,
      { id: ligne.id, ref: creneau },
      'agent',
      acte,
    );
  });
}
