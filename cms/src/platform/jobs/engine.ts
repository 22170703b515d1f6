/**
 * This engine runs background work on pg-boss, in a schema of its own of the portal's database. A job only says that a
 * row may want something done: its handler reads the row again under its lock and decides, so that a job done twice or
 * late harms nothing.
 */
import { types } from 'pg';
import { fromKnex, PgBoss } from 'pg-boss';
import { environment } from '../environment.ts';

/** `FILES` lists the queues whose jobs each name one row, by its reference. */
export const FILES = ['courriel', 'travail'] as const;
export type NomFile = (typeof FILES)[number];

/**
 * `File` says what a queue does; `simultanes` is how many of its jobs one process does at once. A handler that throws
 * is called again 10 s later, twice.
 */
export type File = { simultanes: number; traiter: (ref: string) => Promise<void> };
/**
 * `Tache` is something done at set times; `cron` has five fields, in the hours of Paris. A time that passed while
 * nothing ran is caught up once.
 */
export type Tache = { cron: string; faire: () => Promise<unknown> };

const SCHEMA = 'jobs';
/** `CONNEXIONS` is the engine's own pool, beside Strapi's: background work and requests never wait for each other. */
const CONNEXIONS = 3;
/** `SIGNE_DE_VIE_S` is how often a process says that it lives: a killed one loses its jobs within twice this time. */
const SIGNE_DE_VIE_S = 10;
/**
 * `RELEVE_S` is how often a worker looks for jobs that nothing announces: those of a killed process, once their delay
 * is over. New jobs are announced, and wait for no look.
 */
const RELEVE_S = 5;
const HEURE_S = 3_600;
/** `DELAI_ARRET_MS` is what a process that stops leaves to its jobs; another process does longer ones again. */
const DELAI_ARRET_MS = 8_000;

/**
 * `LECTURE` gives the engine's connections their own parsers. Strapi has the driver of the whole process leave JSON as
 * text; the engine reads its jobs' data as JSON.
 */
const LECTURE = {
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === types.builtins.JSONB ? JSON.parse : types.getTypeParser(oid, format as 'text'),
  },
};

let moteur: PgBoss | undefined;

/** `demarrerMoteur` makes the schema, the queues and the schedule what the code says, then begins to work. */
export async function demarrerMoteur(
  files: Readonly<Record<NomFile, File>>,
  taches: Readonly<Record<string, Tache>>,
): Promise<void> {
  const boss = new PgBoss({
    ...LECTURE,
    connectionString: environment().databaseUrl,
    schema: SCHEMA,
    max: CONNEXIONS,
    application_name: 'portail-jobs',
    useListenNotify: true,
    superviseIntervalSeconds: SIGNE_DE_VIE_S,
    monitorIntervalSeconds: SIGNE_DE_VIE_S,
    maintenanceIntervalSeconds: HEURE_S,
  });
  boss.on('error', (erreur) => strapi.log.error(`jobs: ${erreur.stack ?? erreur.message}`));
  boss.on('warning', ({ message }) => strapi.log.warn(`jobs: ${message}`));
  await boss.start();
  for (const nom of FILES) await preparerFile(boss, nom);
  for (const [nom, { cron }] of Object.entries(taches)) {
    await preparerFile(boss, nom);
    await boss.schedule(nom, cron, null, { tz: 'Europe/Paris', missed: 'once' });
  }
  for (const { name } of await boss.getSchedules()) if (!(name in taches)) await boss.unschedule(name);
  moteur = boss;
  for (const nom of FILES) await ecouterFile(boss, nom, files[nom]);
  for (const [nom, { faire }] of Object.entries(taches)) await boss.work(nom, async () => void (await faire()));
}

/** `arreterMoteur` waits for the jobs at work, and gives back the others. */
export async function arreterMoteur(): Promise<void> {
  const boss = moteur;
  moteur = undefined;
  await boss?.stop({ timeout: DELAI_ARRET_MS });
}

/**
 * `enfiler` adds a job for each row, in the transaction around it: rolled back, none was added. A row whose job still
 * waits or is being done gets no second one. A stopped engine adds none: the task that looks for rows left behind finds
 * them.
 */
export async function enfiler(nom: NomFile, refs: readonly (string | number)[]): Promise<void> {
  const boss = moteur;
  if (!boss || refs.length === 0) return;
  const jobs = refs.map((ref) => ({ data: { ref: String(ref) }, singletonKey: String(ref) }));
  // `transaction` joins the one around it, without a statement of its own.
  await strapi.db.transaction(({ trx }) => boss.insert(nom, jobs, { db: fromKnex(trx), returnId: false }));
}

/** `avancerTache` has a task done in so many seconds, before its next time; asked twice, it is done once. */
export async function avancerTache(nom: string, secondes: number): Promise<void> {
  await moteur?.send(nom, null, { startAfter: Math.ceil(secondes) });
}

/** `preparerFile` makes a queue exclusive: of the jobs with one key, one at most waits or is being done. */
async function preparerFile(boss: PgBoss, nom: string): Promise<void> {
  const options = {
    notify: true,
    retryLimit: 2,
    retryDelay: SIGNE_DE_VIE_S,
    expireInSeconds: HEURE_S,
    deleteAfterSeconds: HEURE_S,
  };
  await boss.createQueue(nom, { ...options, policy: 'exclusive', heartbeatSeconds: SIGNE_DE_VIE_S });
  // `createQueue` leaves the options of a queue that is there.
  await boss.updateQueue(nom, options);
}

/**
 * `ecouterFile` starts the workers of a queue. Each asks for the next job when one ends: a worker that is notified would
 * otherwise do one job, then sleep until it looks again.
 */
async function ecouterFile(boss: PgBoss, nom: NomFile, { simultanes, traiter }: File): Promise<void> {
  for (let rang = 0; rang < simultanes; rang += 1) {
    let ouvrier: string | undefined;
    ouvrier = await boss.work(
      nom,
      { notifyPollingIntervalSeconds: RELEVE_S },
      async ([job]: { data: { ref: string } }[]) => {
        if (job) await traiter(job.data.ref);
        if (ouvrier) boss.notifyWorker(ouvrier);
      },
    );
  }
}
