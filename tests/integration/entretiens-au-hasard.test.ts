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
import { ETATS_CANDIDATURE } from '@portail/config/rules/etats';
import { createEntretien, type Entretien } from '../../scripts/seed/factories/entretiens.ts';
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
  placer: 4,
  liberer: 2,
  retirer: 1,
  capacite: 3,
  horaire: 2,
  salle: 3,
  adresse: 1,
  retirerCreneau: 3,
};
type Geste =
  | 'reserver'
  | 'annuler'
  | 'abandonner'
  | 'irrecevable'
  | 'supprimer'
  | 'placer'
  | 'liberer'
  | 'retirer'
  | 'capacite'
  | 'horaire'
  | 'salle'
  | 'adresse'
  | 'retirerCreneau';
const TIRAGE = (Object.keys(CHANCES) as Geste[]).flatMap((geste) => Array<Geste>(CHANCES[geste]).fill(geste));

/** `Scene` is what the hands of one round act on; `tirer` is their chance, `deplaces` the créneaux that changed hour. */
type Scene = {
  deplaces: string[];
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
  const commun = { jours: [inDays(20)], heures: hours(3), duree: 15 };
  const un = await createEntretien(strapi, { ...commun, formationCodes: ['LP-EPR-AC'], pistes: ['A', 'B'] });
  const autre = await createEntretien(strapi, { ...commun, formationCodes: ['LP-ABF-LM'], places: 2 });
  const people = await createConvoked(PERSONNES, ['LP-EPR-AC', 'LP-ABF-LM'], [un, autre]);
  return { deplaces: [], entretiens: [un, autre], people, tirer: hasard(graine) };
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
type Issue = { ok: boolean; valeur?: { fait?: boolean }; refus?: { code: string }[] };
function dit({ ok, valeur, refus }: Issue): string {
  if (!ok) return refus?.[0]?.code ?? '?';
  return valeur?.fait === false ? 'to confirm' : 'ok';
}
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

/** `GESTES` are the portal's own acts, of candidats and of the bureau. */
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
  async placer(scene) {
    const { convocation, entretien } = await auSort(scene);
    const corps = {
      sequence: await sequenceLue(convocation, scene),
      creneau: parmi(scene.tirer, entretien.creneaux).ref,
    };
    return dit(await bureau('placer').placer(AGENT, convocation, { ...corps, confirme: false }));
  },
  async liberer(scene) {
    const { convocation } = await auSort(scene);
    const corps = { sequence: await sequenceLue(convocation, scene), motif: 'Le jury est absent.' };
    return dit(await bureau('placer').liberer(AGENT, convocation, corps));
  },
  async retirer(scene) {
    const { convocation } = await auSort(scene);
    const corps = { sequence: await sequenceLue(convocation, scene), motif: 'Convoqué par erreur.' };
    return dit(await bureau('placer').retirer(AGENT, convocation, corps));
  },
  capacite: (scene) => surCreneau(scene, { capacite: 1 + scene.tirer(3) }),
  salle: (scene) => surCreneau(scene, { salle: `Salle ${scene.tirer(1000)}` }),
  horaire: (scene) => surCreneau(scene, { decalage: scene.tirer(2) === 0 ? 5 : -5 }),
  async adresse({ entretiens, tirer }) {
    const { ref } = parmi(tirer, entretiens);
    const lu = await bureau('lecture').lire(AGENT, ref);
    const { version, faits } = lu.valeur;
    const corps = { version, faits: { ...faits, adresse: `${tirer(1000)} rue du Port` } };
    return dit(await bureau('modifier').modifierEntretien(AGENT, ref, corps));
  },
  /** `retirerCreneau` withdraws a créneau: those who hold it are moved to what is proposed, or choose again. */
  async retirerCreneau({ entretiens, tirer }) {
    const { ref } = parmi(tirer, entretiens);
    const vu = await creneauLu(ref, tirer);
    if (!vu) return 'none left';
    const { proposerRemplacements, retirerCreneaux } = bureau('retrait');
    const { personnes } = (await proposerRemplacements(AGENT, ref, { creneaux: [vu.id] })).valeur as {
      personnes: { convocation: string; sequence: number; propose: { creneau: string } | null }[];
    };
    const deplacements = personnes.flatMap(({ convocation, sequence, propose }) =>
      propose && tirer(2) === 0 ? [{ convocation, sequence, creneau: propose.creneau }] : [],
    );
    return dit(await retirerCreneaux(AGENT, ref, { creneaux: [vu], motif: 'Le jury est absent.', deplacements }));
  },
};

const bureau = (fichier: 'placer' | 'lecture' | 'modifier' | 'creneaux' | 'retrait') =>
  actes(`bureau/entretiens/${fichier}.js`);
/** `AGENT` is the administration: nothing is out of its scope, so that an entretien at the same hour stops `placer`. */
const AGENT = { id: 1, roles: ['administration'], portees: [{ formations: 'toutes', etats: ETATS_CANDIDATURE }] };

/** `sequenceLue` is what a page showed: at times an older one. */
async function sequenceLue(convocation: string, { tirer }: Scene): Promise<number> {
  const { strapi } = await portail();
  const { sequence } = await strapi.db.connection('convocations').where({ document_id: convocation }).first('sequence');
  return sequence - (tirer(5) === 0 ? 1 : 0);
}

/** `creneauLu` draws a créneau that is not withdrawn, as a page shows it. */
async function creneauLu(entretienRef: string, tirer: Scene['tirer']) {
  const { creneaux } = (await bureau('lecture').lire(AGENT, entretienRef)).valeur as {
    creneaux: { id: string; version: number; etat: string }[];
  };
  const ouverts = creneaux.filter(({ etat }) => etat === 'ouvert');
  if (ouverts.length === 0) return undefined;
  const { id, version } = parmi(tirer, ouverts);
  return { id, version };
}

async function surCreneau({ entretiens, deplaces, tirer }: Scene, changement: object): Promise<string> {
  const { ref } = parmi(tirer, entretiens);
  const vu = await creneauLu(ref, tirer);
  if (!vu) return 'none left';
  if ('decalage' in changement) deplaces.push(vu.id);
  const sans = { jury: null, salle: null, lien: null, capacite: null, decalage: 0, duree: null };
  const corps = { ...sans, creneaux: [vu], confirme: true, ...changement };
  return dit(await bureau('creneaux').modifierCreneaux(AGENT, ref, corps));
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
      assert.deepEqual(await contradictions(scene.entretiens, scene.people, scene.deplaces), [], `seed ${graine}`);
    }
    test.diagnostic(JSON.stringify(comptes));
    for (const geste of Object.keys(CHANCES)) assert.ok((comptes[`${geste} ok`] ?? 0) > 0, `${geste} was never done`);
  });
});
