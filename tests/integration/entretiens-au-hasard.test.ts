/**
 * Twelve hands act at once on the same créneaux, at random; after each round the invariants of entretiens are read
 * again from the rows (`tests/support/entretiens.ts`). `TEST_ROUNDS=300 npm test -- integration au-hasard` plays more.
 *
 * Each safeguard of the acts can be taken away by hand, to see what fails, and put back. In six rounds these failed:
 * - `verrouillerConvoque` without `verrouillerDossier`: « changed under its dossier's lock », I4, I5, I7;
 * - `poser` without `prises < capacite`, and `choisir` with any jury: 23514 on creneaux_places_ck, the database's own;
 * - `verrouillerCreneaux` in any other order than the numbers: 40P01, a deadlock;
 * - `abandonner` without `clore`: I5;
 * - `clore` without `verrouillerCreneaux`: « no longer active under its créneau's lock »;
 * - `relire` with the convocation as it was before the locks: « changed under its dossier's lock ».
 * These need more rounds, since two acts must meet within a millisecond:
 * - `verrouillerConvoque` without `verrouillerCandidat`: I10; `reservation.test.ts` has two dossiers race for it;
 * - `effacer` with one `clore` a dossier, in any order: 40P01;
 * - the room read before the créneau's lock: I7.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { direPlage } from '@portail/config/heures';
import { type Creneau, createEntretien, type Entretien } from '../../scripts/seed/factories/entretiens.ts';
import { hasard } from '../../scripts/seed/hasard.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { type Convoked, contradictions, createConvoked, held, hours, inDays } from '../support/entretiens.ts';
import { portail } from '../support/portail.ts';

const TOURS = Number(process.env['TEST_ROUNDS'] ?? 10);
const MAINS = 12;
const ACTES_PAR_MAIN = 12;
const PERSONNES = 8;

/** `CHANCES` says how often each act is drawn. */
const CHANCES: Record<Geste, number> = {
  reserver: 12,
  annuler: 4,
  abandonner: 1,
  irrecevable: 1,
  supprimer: 1,
  capacite: 3,
  retirer: 3,
  salle: 3,
};
type Geste = 'reserver' | 'annuler' | 'abandonner' | 'irrecevable' | 'supprimer' | 'capacite' | 'retirer' | 'salle';
const TIRAGE = (Object.keys(CHANCES) as Geste[]).flatMap((geste) => Array<Geste>(CHANCES[geste]).fill(geste));

/** `Scene` is what the hands of one round act on; `tirer` is their chance. */
type Scene = {
  entretiens: readonly [Entretien, Entretien];
  people: readonly Convoked[];
  tirer: (limite: number) => number;
};
// biome-ignore lint/suspicious/noExplicitAny: knex, whose types the tests do not have
type Acte = { trx: any; instant: Date };

/**
 * `dresser` makes two entretiens at the same hours, of two formations: each person has a dossier in both. There are
 * fewer places than people.
 */
async function dresser(graine: number): Promise<Scene> {
  const { strapi } = await portail();
  const commun = { jours: [inDays(20)], heures: hours(3), duree: 30 };
  const un = await createEntretien(strapi, { ...commun, formationCodes: ['LP-EPR-AC'], pistes: ['A', 'B'] });
  const autre = await createEntretien(strapi, { ...commun, formationCodes: ['LP-ABF-LM'], places: 2 });
  const people = await createConvoked(PERSONNES, ['LP-EPR-AC', 'LP-ABF-LM'], [un, autre]);
  return { entretiens: [un, autre], people, tirer: hasard(graine) };
}

/** `main` does its acts one after the other. @returns each act with what it answered */
async function main(scene: Scene): Promise<string[]> {
  const dits: string[] = [];
  for (let rang = 0; rang < ACTES_PAR_MAIN; rang += 1) {
    const geste = TIRAGE[scene.tirer(TIRAGE.length)] as Geste;
    dits.push(`${geste} ${await GESTES[geste](scene)}`);
  }
  return dits;
}

const parmi = <T>(tirer: Scene['tirer'], liste: readonly T[]): T => liste[tirer(liste.length)] as T;
const dit = (issue: { ok: boolean; refus?: { code: string }[] }) => (issue.ok ? 'ok' : (issue.refus?.[0]?.code ?? '?'));
const dansUnActe = (faire: (acte: Acte) => Promise<string>): Promise<string> =>
  actes('platform/db/transaction.js').transaction(faire);

/** `auSort` draws somebody and one of their dossiers, with what its page showed: at times an old one. */
async function auSort({ people, entretiens, tirer }: Scene) {
  const personne = parmi(tirer, people);
  const dossier = tirer(2);
  const { candidature, convocation } = personne.dossiers[dossier] as Convoked['dossiers'][number];
  const vu = tirer(5) === 0 ? '' : await held(convocation);
  const candidat = {
    ref: personne.candidatRef,
    compteRef: personne.compteRef,
    email: personne.email,
    prenom: 'Camille',
  };
  return { personne, candidat, candidature, convocation, vu, entretien: entretiens[dossier] as Entretien };
}

/** `GESTES` are the acts. The portal's own services do those of people; the bureau's take the locks that it takes. */
const GESTES: Record<Geste, (scene: Scene) => Promise<string>> = {
  async reserver(scene) {
    const { candidat, convocation, vu, entretien } = await auSort(scene);
    const debut = parmi(scene.tirer, entretien.creneaux).debut.toISOString();
    const choix = { entretien: entretien.ref, debut, vu };
    return dit(await actes('api/convocation/services/reservation.js').reserver(candidat, convocation, choix, null));
  },
  async annuler(scene) {
    const { candidat, convocation, vu } = await auSort(scene);
    return dit(await actes('api/convocation/services/reservation.js').annuler(candidat, convocation, vu, null));
  },
  async abandonner(scene) {
    const { candidat, candidature } = await auSort(scene);
    return dit(await actes('api/candidature/services/candidature.js').abandonner(candidat, candidature, ''));
  },
  async irrecevable(scene) {
    const { candidature } = await auSort(scene);
    const { callBureau, signInAgent } = await portail();
    const agent = await signInAgent('admin@portail.test');
    const chemin = `/dossiers/${candidature}` as const;
    const { vu = '' } = (await callBureau('GET', chemin, agent)).body;
    const { status, body } = await callBureau('POST', `${chemin}/irrecevabilite`, agent, { vu, motif: 'Hors sujet.' });
    assert.ok(status < 500, JSON.stringify(body));
    return status === 200 ? 'ok' : body.error.details.code;
  },
  async supprimer(scene) {
    const { candidat } = await auSort(scene);
    const { effacer } = actes('api/compte/services/effacement.js');
    return dansUnActe(async (acte) => ((await effacer(candidat.compteRef, acte)) ? 'ok' : 'gone'));
  },
  capacite: (scene) =>
    surCreneau(scene, async (creneau, { trx }) => {
      const capacite = 1 + scene.tirer(3);
      if (capacite < creneau.prises) return 'places_deja_prises';
      await trx('creneaux').where({ id: creneau.id }).update({ capacite });
      return 'ok';
    }),
  /** `retirer` withdraws a créneau with those who hold it, or gives it back. */
  retirer: (scene) =>
    surCreneau(scene, async (creneau, acte) => {
      if (creneau.etat === 'retire') {
        await acte.trx('creneaux').where({ id: creneau.id }).update({ etat: 'ouvert' });
        return 'undone';
      }
      for (const tenant of await tenants(creneau, acte)) {
        await actes('api/convocation/services/places.js').rendre(tenant, 'annulee_iut', acte);
        await annoncer(tenant, { etat: 'convoque' }, 'Votre créneau est annulé.', acte);
      }
      await acte.trx('creneaux').where({ id: creneau.id }).update({ etat: 'retire' });
      return 'ok';
    }),
  /** `salle` tells the new room to who holds the créneau under its lock. */
  salle: (scene) =>
    surCreneau(scene, async (creneau, acte) => {
      const salle = `Salle ${scene.tirer(1000)}`;
      await acte.trx('creneaux').where({ id: creneau.id }).update({ salle });
      const texte = `${direPlage(creneau)}\nSalle : ${salle}\n`;
      for (const tenant of await tenants(creneau, acte)) await annoncer(tenant, {}, texte, acte);
      return 'ok';
    }),
};

type Verrouille = { id: number; ref: string; etat: string; prises: number; debut: Date; fin: Date };

/** `surCreneau` is an act of the bureau: the entretien is locked, then the créneau, and no dossier. */
function surCreneau(
  { entretiens, tirer }: Scene,
  faire: (creneau: Verrouille, acte: Acte) => Promise<string>,
): Promise<string> {
  const entretien = parmi(tirer, entretiens);
  const { ref } = parmi<Creneau>(tirer, entretien.creneaux);
  const { verrouillerEntretien, verrouillerCreneaux } = actes('platform/db/locks.js');
  return dansUnActe(async (acte) => {
    await verrouillerEntretien(acte.trx, entretien.ref);
    const [creneau] = await verrouillerCreneaux(acte.trx, (lignes: { where(colonnes: object): void }) =>
      lignes.where({ document_id: ref }),
    );
    return faire(creneau, acte);
  });
}

type Tenant = {
  id: number;
  ref: string;
  sequence: number;
  candidatureRef: string;
  compteRef: string;
  reservationId: number;
  reservationRef: string;
  creneauId: number;
};

/** `tenants` are the convocations that hold a créneau, in the order of their numbers. */
function tenants({ ref, id }: Verrouille, { trx }: Acte): Promise<Tenant[]> {
  return trx('reservations as r')
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .join('candidats as c', 'c.document_id', 'v.candidat_ref')
    .where({ 'r.creneau_ref': ref, 'r.etat': 'active' })
    .orderBy('v.id')
    .select('v.id', 'v.document_id as ref', 'v.sequence', 'v.candidature_ref as candidatureRef')
    .select('c.compte_ref as compteRef', 'r.id as reservationId', 'r.document_id as reservationRef')
    .select(trx.raw('?::int as "creneauId"', [id]));
}

/** `annoncer` tells one fact, as the bureau does. */
async function annoncer(tenant: Tenant, etat: object, texte: string, { trx, instant }: Acte): Promise<void> {
  const sequence = tenant.sequence + 1;
  const ecrites = await trx('convocations')
    .where({ id: tenant.id, sequence: tenant.sequence })
    .update({ ...etat, sequence });
  assert.equal(ecrites, 1, 'a convocation that holds a créneau changes under its lock alone');
  await actes('platform/journal.js').journaliser({
    ...{ instant, acteur: 'agent', action: 'entretien.informer' },
    cible: { type: 'candidature', ref: tenant.candidatureRef },
    details: { convocation: tenant.ref, sequence },
  });
  await actes('platform/mail/outbox.js').ecrireCourriel({
    ...{ cle: `entretien:${tenant.ref}:${sequence}`, compteRef: tenant.compteRef, sujet: 'Votre entretien' },
    ...{ candidatureRef: tenant.candidatureRef, destinataire: `${tenant.ref}@exemple.test`, instant },
    ...{ texte, html: `<p>${texte}</p>` },
  });
}

describe('any acts of twelve hands at once', () => {
  it(`${TOURS} rounds of ${MAINS * ACTES_PAR_MAIN} acts leave every invariant true`, {
    timeout: TOURS * 60_000,
  }, async (test) => {
    const comptes: Record<string, number> = {};
    for (let tour = 0; tour < TOURS; tour += 1) {
      const graine = Math.floor(Math.random() * 1e9);
      const scene = await dresser(graine);
      const mains = await Promise.allSettled(Array.from({ length: MAINS }, () => main(scene)));
      const pannes = mains.flatMap((une) =>
        une.status === 'rejected' ? [`${une.reason.code} ${une.reason.message}`] : [],
      );
      assert.deepEqual(pannes, [], `seed ${graine}`);
      for (const une of mains.flatMap((une) => (une.status === 'fulfilled' ? une.value : []))) {
        comptes[une] = (comptes[une] ?? 0) + 1;
      }
      assert.deepEqual(await contradictions(scene.entretiens, scene.people), [], `seed ${graine}`);
    }
    test.diagnostic(JSON.stringify(comptes));
    for (const geste of Object.keys(CHANCES)) assert.ok((comptes[`${geste} ok`] ?? 0) > 0, `${geste} was never done`);
  });
});
