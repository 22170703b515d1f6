/** This process books on a cms of its own, on an empty database. Its last line is its measures. */
import { setTimeout as wait } from 'node:timers/promises';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { preparer } from '@portail/config/rules/organisation';
import { estOuvert } from '@portail/config/rules/travaux';
import { first } from '../../tests/support/first.ts';
import { dossiersComplets, formationRef, uneCreation, uneOrganisation } from '../../tests/support/organisations.ts';
import { portail } from '../../tests/support/portail.ts';
import { countStatements } from '../../tests/support/requetes.ts';
import { MOT_DE_PASSE_DEMO } from '../seed/comptes.ts';
import { anyCandidat, createCandidat } from '../seed/factories/candidats.ts';
import { createDossierTransmis } from '../seed/factories/candidatures.ts';
import { createConvocation, createEntretien, type Entretien } from '../seed/factories/entretiens.ts';
import { actes } from '../system/cms-build.ts';
import { type Booking, bookingRates, type Rates } from './booking-rates.ts';
import type { Booked } from './entretiens.ts';
import { median } from './table.ts';

const [few = 0, many = 0, bookings = 0] = process.argv.slice(2).map(Number);
const FORMATION = 'LP-ABF-LM';
const RUNS = 5;
const READINGS = 15;
const { strapi, call, callBureau, signIn, signInAgent } = await portail();
const { connection } = strapi.db;
const jour = ajouterJours(jourDeParis(new Date()), 30);

type Person = Readonly<{ session: string; id: string }>;

/** `newcomer` is a candidat who is convoked and has not chosen. */
async function newcomer(entretien: Entretien): Promise<Person> {
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE_DEMO }));
  const dossier = await createDossierTransmis(strapi, candidat, { formationCode: FORMATION });
  const id = await createConvocation(strapi, dossier, { entretiens: [entretien] });
  return { session: await signIn(candidat.email), id };
}

const book = ({ session, id }: Person, { ref }: Entretien, debut: Date) =>
  call('convocation.reserver', {
    session,
    params: { id },
    body: { entretien: ref, debut: debut.toISOString(), vu: '' },
  });

async function bookedOf({ ref }: Entretien): Promise<number> {
  const { rows } = await connection.raw('select sum(prises)::int prises from creneaux where entretien_ref = ?', [ref]);
  return rows[0].prises;
}

/** `hoursOf` gives so many hours of 5 minutes, from 8:00 on. */
function hoursOf(count: number): string[] {
  return Array.from({ length: count }, (_, rank) => {
    const minutes = 8 * 60 + 5 * rank;
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  });
}

const rush: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const entretien = await createEntretien(strapi, {
    formationCodes: [FORMATION],
    jours: [jour],
    heures: ['09:00'],
    places: 20,
  });
  const people: Person[] = [];
  for (let rank = 0; rank < 40; rank += 1) people.push(await newcomer(entretien));
  const { debut } = first(entretien.creneaux);
  // Each person asks five times: two hundred requests for twenty places.
  await Promise.all(Array.from({ length: 200 }, (_, rank) => book(first(people.slice(rank % 40)), entretien, debut)));
  rush.push(await bookedOf(entretien));
}

const tabs: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const heures = hoursOf(6);
  const entretien = await createEntretien(strapi, { formationCodes: [FORMATION], jours: [jour], heures });
  const person = await newcomer(entretien);
  await Promise.all(entretien.creneaux.map(({ debut }) => book(person, entretien, debut)));
  tabs.push(await bookedOf(entretien));
}

/** `ratesOn` measures the bookings of as many people on the hours of one entretien. */
async function ratesOn(heures: string[], places: number): Promise<Rates> {
  const entretien = await createEntretien(strapi, { formationCodes: [FORMATION], jours: [jour], heures, places });
  const all: Booking[] = [];
  for (let rank = 0; rank < bookings; rank += 1) {
    const { debut } = first(entretien.creneaux.slice(rank % entretien.creneaux.length));
    all.push({ ...(await newcomer(entretien)), entretien: entretien.ref, debut });
  }
  return bookingRates(strapi, all, async ({ debut, ...person }) => {
    const { status } = await book(person, entretien, debut);
    if (status !== 200) throw new Error(`a booking was refused: ${status}`);
  });
}

const wide = await createEntretien(strapi, { formationCodes: [FORMATION], jours: [jour], heures: hoursOf(120) });
const reader = await newcomer(wide);
const page = [await readWith(few), await readWith(many)] as const;
const { count: booking } = await countStatements(strapi, () => book(reader, wide, first(wide.creneaux).debut));
const desk = { preview: [] as number[], laying: [] as number[], convoking: [] as number[] };
const secretariat = await signInAgent('secretariat.le-mans@portail.test');
const refs = [await formationRef(FORMATION)];
for (let run = 0; run < RUNS; run += 1) {
  const organisation = uneOrganisation({ plages: [{ de: '08:00', a: '18:00' }], duree: 30, pause: 0 });
  desk.preview.push(await timed(async () => preparer(organisation, jourDeParis(new Date()))));
  const creation = uneCreation(refs, { organisation });
  desk.laying.push(await timed(() => callBureau('POST', '/entretiens', secretariat, creation)));
  const dossiers = (await dossiersComplets(60, FORMATION)).map(({ id }) => id);
  desk.convoking.push(await timed(() => convoke(creation.cle, dossiers)));
}

// The engine is stopped, since deliveries of mails would run beside what is measured.
await actes('platform/jobs/engine.js').arreterMoteur();
const spread = hoursOf(Math.min(bookings, 150));
const rates = {
  many: await ratesOn(spread, Math.ceil(bookings / spread.length)),
  one: await ratesOn(['09:00'], bookings),
};

const measured: Booked = { rush, tabs, rates, page, booking, counts: [few, many], desk };
console.log(JSON.stringify(measured));
process.exit(0);

async function timed(action: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

/** `convoke` asks for the work, then looks at how far it is as the page does, until its end. */
async function convoke(entretien: string, dossiers: string[]): Promise<void> {
  const asked = { dossiers, seulement: false, repondreAvant: null, confirme: true };
  const { body } = await callBureau('POST', `/entretiens/${entretien}/convocations`, secretariat, asked);
  for (;;) {
    const { travaux } = (await callBureau('GET', '/travaux', secretariat)).body;
    const work = travaux.find(({ id }) => id === body.travail?.id);
    if (!work) throw new Error(`convoking: ${JSON.stringify(body)}`);
    if (work.fait === 60 && !estOuvert(work.etat)) return;
    await wait(100);
  }
}

/** `readWith` reads the page of hours among so many convocations of people who are nobody; the fastest time counts. */
async function readWith(total: number): Promise<Booked['page'][0]> {
  await connection.raw(
    `insert into convocations (document_id, candidature_ref, candidat_ref, formation_ref, tour, etat, convoquee_le, sequence)
    select 'bench' || n, 'bench' || n, 'bench' || n, 'bench' || n % 70, 1, 'reserve', now(), 1
    from generate_series((select count(*) from convocations) + 1, ?) n`,
    [total],
  );
  await connection.raw('vacuum analyze convocations');
  const statements: number[] = [];
  let ms = Number.POSITIVE_INFINITY;
  for (let time = 0; time < READINGS; time += 1) {
    const started = performance.now();
    const { count, value } = await countStatements(strapi, () =>
      call('convocation.lire', { session: reader.session, params: { id: reader.id } }),
    );
    ms = Math.min(ms, performance.now() - started);
    if (value.status !== 200) throw new Error(`page of hours: ${value.status}`);
    statements.push(count);
  }
  return { statements: median(statements), ms };
}
