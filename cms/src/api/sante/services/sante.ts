import { type Observation, observer } from '@portail/config/observation';
import { type Faits, type FaitsEnBase, type Sante, santeDuCms } from '@portail/config/rules/sante';
import { maintenant } from '../../../platform/db/clock.ts';

/** `PATIENCE_MS` is the longest wait for the answer of « ready »: a slower database is not ready. */
const PATIENCE_MS = 1000;
/** `PATIENCE_SANTE_MS` is the longest wait for « alive », which must not take the pace of the database. */
const PATIENCE_SANTE_MS = 250;
const BASE_FRAIS_MS = 1000;
/** `BASE_PERIMEE_MS` is the age from which « alive » no longer believes the last answer of the database. */
const BASE_PERIMEE_MS = 3000;
const FAITS_FRAIS_MS = 2000;
/**
 * `ABANDON_MS` is the age from which a query is sent again beside the first: a connection that a network swallowed
 * never answers.
 */
const ABANDON_MS = 10_000;

/** `base` asks through the pool, as every act: an exhausted pool is not ready, whatever the database says elsewhere. */
const base = observer(mesurerBase, { fraisMs: BASE_FRAIS_MS, abandonMs: ABANDON_MS });
const enBase = observer(lireFaits, { fraisMs: FAITS_FRAIS_MS, abandonMs: ABANDON_MS });

/**
 * `baseRepond` tells whether an act could be done now: within a second, the pool gave a connection and the database
 * answered.
 */
export async function baseRepond(): Promise<boolean> {
  return recente(await base(PATIENCE_MS), BASE_FRAIS_MS) !== null;
}

export async function examiner(): Promise<Sante & Faits> {
  const [lue, lus] = await Promise.all([base(PATIENCE_SANTE_MS), enBase(PATIENCE_SANTE_MS)]);
  const baseMs = recente(lue, BASE_PERIMEE_MS);
  const faits: Faits = { baseMs, enBase: (baseMs !== null && lus?.valeur) || null };
  return { ...santeDuCms(faits), ...faits };
}

/** `recente` gives null when the last answer is too old to be believed. */
function recente(lue: Observation<number | null> | undefined, perimeeMs: number): number | null {
  return lue && lue.ageMs < perimeeMs ? lue.valeur : null;
}

async function mesurerBase(): Promise<number | null> {
  const debut = performance.now();
  try {
    await strapi.db.connection.raw('select 1');
    return Math.round(performance.now() - debut);
  } catch {
    // The answer itself says it, and so does the log of any act that needed the database.
    return null;
  }
}

async function lireFaits(): Promise<FaitsEnBase | null> {
  const courriels = strapi.db.query('api::courriel.courriel');
  const publicateurs = strapi.db.query('api::publication.publicateur');
  try {
    const instant = (await maintenant()).getTime();
    const ageDe = (date: string | Date | null | undefined) => (date ? instant - new Date(date).getTime() : null);
    const [plusAncien] = await courriels.findMany({
      where: { etat: 'a_envoyer' },
      orderBy: { id: 'asc' },
      limit: 1,
      select: ['createdAt'],
    });
    const enAttente = await courriels.count({ where: { etat: 'a_envoyer' } });
    const echecs = await courriels.count({ where: { etat: 'echec' } });
    const publicateur = await publicateurs.findOne({ select: ['vuLe'] });
    return {
      courriels: { enAttente, plusAncienMs: ageDe(plusAncien?.createdAt), echecs },
      publicateur: { vuIlYaMs: ageDe(publicateur?.vuLe) },
    };
  } catch {
    return null;
  }
}
