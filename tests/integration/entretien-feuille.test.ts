/** The day sheet says who comes at what hour, on screen, on paper and in Excel; who came is noted on it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Feuille } from '@portail/config/bureau/feuille';
import { jourDeParis } from '@portail/config/paris';
import { readXlsx } from 'hucre/xlsx';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { createEntretien, type Entretien, type EntretienVoulu } from '../../scripts/seed/factories/entretiens.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { type Convoked, contradictions, createConvoked, hours, inDays, place } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { readPdf } from '../support/pdf-structure.ts';
import { portail } from '../support/portail.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const RESPONSABLE = 'responsable.feuille@portail.test';
const ABF = 'LP-ABF-LM';
const EPR = 'LP-EPR-AC';
const HIER = inDays(-1);

let jetons: Record<string, string>;

before(async () => {
  const { strapi, signInAgent } = await portail();
  await createAgent(strapi, {
    ...{ email: RESPONSABLE, role: 'responsable', motDePasse: 'Portail-Test-2018', formationCode: ABF },
  });
  const agents = [LE_MANS, NANTES, RESPONSABLE, 'admin@portail.test'];
  jetons = Object.fromEntries(await Promise.all(agents.map(async (email) => [email, await signInAgent(email)])));
});

async function lire(entretien: Entretien, requete = '', agent = LE_MANS) {
  const chemin = `/entretiens/${entretien.ref}/feuille${requete}` as `/entretiens/${string}/feuille`;
  return (await portail()).callBureau('GET', chemin, jetons[agent]);
}
async function feuille(entretien: Entretien, requete = '', agent = LE_MANS): Promise<Feuille> {
  const { status, body } = await lire(entretien, requete, agent);
  assert.equal(status, 200);
  return body;
}
async function fichier(entretien: Entretien, format: 'pdf' | 'excel', requete = '', agent = LE_MANS) {
  const chemin = `/entretiens/${entretien.ref}/feuille/${format}${requete}`;
  return (await portail()).callBureau('GET', chemin as `/entretiens/${string}/feuille/pdf`, jetons[agent]);
}
async function poster(entretien: Entretien, chemin: string, corps: object, agent = LE_MANS) {
  const { callBureau } = await portail();
  return callBureau('POST', `/entretiens/${entretien.ref}/pointages/${chemin}`, jetons[agent], corps);
}

type Invite = Convoked & { convocation: string; candidature: string; reservation: string };

/** `inviter` gives people of these names the créneaux of an entretien, in order. */
async function inviter(noms: readonly (readonly [nom: string, prenom: string])[], entretien: Entretien, code = ABF) {
  const { strapi } = await portail();
  const people = await createConvoked(noms.length, [code], [entretien]);
  const invites: Invite[] = [];
  for (const [rang, un] of people.entries()) {
    const [nom = '', prenom = ''] = noms[rang] ?? [];
    await strapi.db.connection('candidats').where({ document_id: un.candidatRef }).update({ nom, prenom });
    const { convocation, candidature } = first(un.dossiers);
    const reservation = await place(convocation, entretien.creneaux[rang]?.ref ?? '');
    invites.push({ ...un, convocation, candidature, reservation });
  }
  return invites as [Invite, ...Invite[]];
}

const creer = async (voulu: Partial<EntretienVoulu> = {}) =>
  createEntretien((await portail()).strapi, {
    ...{ formationCodes: [ABF], jours: [inDays(20)], heures: hours(3), pistes: ['T102', 'T104'] },
    ...voulu,
  });
const hier = () => creer({ jours: [HIER] });

async function journal(ref: string, debut: string) {
  const { strapi } = await portail();
  return strapi.db
    .query('api::journal.journal')
    .findMany({ where: { cibleRef: ref, action: { $startsWith: debut } }, orderBy: { id: 'asc' } });
}
const presences = ({ sections }: Feuille) =>
  sections.flatMap(({ lignes }) => lignes.map(({ personne }) => personne?.presence));

describe('the day sheet', () => {
  it('gives who comes to which jury at what hour, and a line for the places that are left', async () => {
    const { strapi } = await portail();
    const un = await creer({ heures: ['08:00', '08:20'] });
    const [a] = await inviter(
      [
        ['Moreau', 'Sacha'],
        ['Petit', 'Andrea'],
        ['Đặng', 'Thị Ánh'],
      ],
      un,
    );
    await strapi.db.connection('creneaux').where({ document_id: un.creneaux[3]?.ref }).update({ etat: 'retire' });
    const { sections, jurys, jours, jour } = await feuille(un);
    assert.deepEqual([jours, jour], [[inDays(20)], inDays(20)]);
    assert.deepEqual(jurys, [
      { piste: 1, jury: 'Jury 1' },
      { piste: 2, jury: 'Jury 2' },
    ]);
    const vues = sections.map(({ jury, lignes }) => [
      jury,
      ...lignes.map(({ debut, salle, personne, libres }) => [debut, salle, personne?.nom ?? null, libres]),
    ]);
    const heures = un.creneaux.map(({ debut }) => debut.toISOString());
    assert.deepEqual(vues, [
      ['Jury 1', [heures[0], 'T102', 'Moreau', 0], [heures[2], 'T102', 'Đặng', 0]],
      ['Jury 2', [heures[1], 'T104', 'Petit', 0]],
    ]);
    const personne = sections[0]?.lignes[0]?.personne;
    assert.deepEqual(
      [personne?.convocation, personne?.reservation, personne?.dossier, personne?.etat, personne?.presence],
      [a.convocation, a.reservation, a.candidature, 'reserve', null],
    );
    assert.match(personne?.telephone ?? '', /^\d\d( \d\d){4}$/);
    assert.deepEqual((await feuille(un, '?jury=2')).sections.length, 1);
    assert.deepEqual((await feuille(un, `?jour=${inDays(21)}`)).sections, []);
    for (const requete of ['?jour=demain', '?jury=0', '?tri=nom']) assert.equal((await lire(un, requete)).status, 422);
  });

  it('shows places that are left as one line of their créneau, whatever their number', async () => {
    const un = await creer({ heures: ['08:00'], pistes: ['T102'], places: 30 });
    await inviter([['Moreau', 'Sacha']], un);
    const lignes = (await feuille(un)).sections[0]?.lignes.map(({ personne, libres }) => [personne?.nom, libres]);
    assert.deepEqual(lignes, [
      ['Moreau', 0],
      [undefined, 29],
    ]);
  });

  const JOURS: [string, number[], number][] = [
    ['today', [-1, 0, 1], 0],
    ['the next day when nobody comes today', [-1, 1, 2], 1],
    ['the last one when all are over', [-3, -2], -2],
  ];
  for (const [dit, dans, choisi] of JOURS) {
    it(`opens on ${dit}`, async () => {
      const un = await creer({ jours: dans.map(inDays), heures: ['12:00'], pistes: ['T102'] });
      const { jour, jours } = await feuille(un);
      assert.deepEqual([jour, jours], [inDays(choisi), dans.map(inDays)]);
    });
  }

  it('links a responsable to the complete dossiers alone', async () => {
    const { strapi } = await portail();
    const un = await creer();
    const [complet, transmis] = await inviter(
      [
        ['Complet', 'Camille'],
        ['Transmis', 'Théo'],
      ],
      un,
    );
    await strapi.db.connection('candidatures').where({ document_id: complet.candidature }).update({ etat: 'complete' });
    const dossiers = async (agent: string) =>
      (await feuille(un, '', agent)).sections.map(({ lignes }) => lignes[0]?.personne?.dossier);
    assert.deepEqual(await dossiers(LE_MANS), [complet.candidature, transmis?.candidature]);
    assert.deepEqual(await dossiers(RESPONSABLE), [complet.candidature, null]);
  });
});

describe('the day sheet is taken away', () => {
  it('as a tagged PDF of one part a jury, and the journal says so', async () => {
    const un = await creer({ intitule: 'Entretiens de mars' });
    const [, petit] = await inviter(
      [
        ['Ștefănescu', 'Łukasz'],
        ['Petit', 'Andrea'],
      ],
      un,
    );
    const { status, body, headers } = await fichier(un, 'pdf');
    assert.deepEqual([status, headers.get('content-type')], [200, 'application/pdf']);
    assert.match(headers.get('content-disposition') ?? '', new RegExp(`feuille-du-jour-${inDays(20)}\\.pdf`));
    const { title, lang, pages, text, xmp } = await readPdf(body as unknown as Buffer);
    assert.match(title, /^Feuille du jour – Entretiens de mars – \p{L}+ \d\d? \p{L}+ \d{4}$/u);
    assert.equal(lang.toLowerCase(), 'fr-fr');
    assert.match(xmp, /<pdfuaid:part>1</);
    const [un1 = [], deux = []] = pages;
    assert.equal(pages.length, 2);
    assert.deepEqual(un1.slice(0, 2), [
      ['H1', title],
      ['H2', 'Jury 1 – T102'],
    ]);
    const TETES = ['Heure', 'Nom, prénom', 'Formation', 'Vœux', 'Téléphone', 'Présent', 'Absent', 'Signature'];
    assert.deepEqual(
      deux.filter(([role]) => role === 'TH').map(([, dit]) => dit),
      TETES,
    );
    assert.deepEqual(un1.filter(([role]) => role === 'TD').map(([, dit]) => dit)[1], 'ȘTEFĂNESCU Łukasz');
    assert.ok(text.includes('page 1 / 2') && text.includes('Libre') && text.includes('Voeux 1'));
    assert.ok(petit);
    const [ligne, ...autres] = await journal(un.ref, 'entretien.lire');
    assert.deepEqual([ligne.action, ligne.acteur, autres.length], ['entretien.lire-feuille', 'agent', 0]);
    assert.deepEqual(ligne.details, { jour: inDays(20), format: 'pdf' });
  });

  it('as a PDF that repeats the heads of its columns on each page', async () => {
    const un = await creer({ heures: hours(36), pistes: ['T102'] });
    const { pages } = await readPdf((await fichier(un, 'pdf', '?jury=1')).body as unknown as Buffer);
    assert.ok(pages.length > 1);
    const { text } = await readPdf((await fichier(un, 'pdf')).body as unknown as Buffer);
    assert.equal(text.split('Nom, prénom').length - 1, pages.length);
  });

  it('in Excel, with real days and hours, and the présence', async () => {
    const un = await hier();
    const [a] = await inviter([['=1+1', 'Sacha']], un);
    await poster(un, a.convocation, { reservation: a.reservation, vu: null, presence: 'absent' });
    const { status, body } = await fichier(un, 'excel', '?jury=1');
    assert.equal(status, 200);
    const [titres, premiere, libre] = (await readXlsx(body as unknown as Buffer)).sheets[0]?.rows ?? [];
    assert.deepEqual(titres?.slice(0, 7), ['Jour', 'Début', 'Fin', 'Jury', 'Salle', 'Nom', 'Prénom']);
    const iso = (premiere ?? []).map((valeur) => (valeur instanceof Date ? valeur.toISOString() : valeur));
    assert.deepEqual(iso.slice(0, 7), [
      ...[`${HIER}T00:00:00.000Z`, `${HIER}T08:00:00.000Z`, `${HIER}T08:20:00.000Z`],
      ...['Jury 1', 'T102', '=1+1', 'Sacha'],
    ]);
    assert.equal(iso.at(-1), 'Absent');
    assert.equal(libre?.[5], 'Libre');
    assert.deepEqual(
      (await journal(un.ref, 'entretien.lire')).map(({ details }: { details: object }) => details),
      [{ jour: HIER, format: 'xlsx', jury: 1 }],
    );
  });
});

describe('who came is noted', () => {
  it('présent, then absent, then undone: the journal has each, and no mail leaves', async () => {
    const { strapi } = await portail();
    const un = await hier();
    const [a] = await inviter([['Moreau', 'Sacha']], un);
    const pointer = (vu: string | null, presence: string | null, agent?: string) =>
      poster(un, a.convocation, { reservation: a.reservation, vu, presence }, agent).then(({ status }) => status);
    assert.equal(await pointer(null, 'present'), 200);
    assert.equal(await pointer(null, 'present'), 200, 'asked twice, it is done once');
    assert.equal(await pointer('present', 'absent', RESPONSABLE), 200);
    assert.equal(presences(await feuille(un))[0], 'absent');
    assert.equal(await pointer('absent', null), 200);
    assert.equal(presences(await feuille(un))[0], null);
    const lignes = await journal(a.candidature, 'entretien.pointer');
    assert.deepEqual(
      lignes.map(({ details }: { details: { presence: string } }) => details.presence),
      ['present', 'absent', null],
    );
    assert.equal(await strapi.db.connection('courriels').where({ candidature_ref: a.candidature }).first(), undefined);
    await assertWholeButMails([un], [a]);
  });

  it('not before a quarter of an hour, nor for who gave the créneau back', async () => {
    const demain = await creer();
    const [a] = await inviter([['Moreau', 'Sacha']], demain);
    const tot = await poster(demain, a.convocation, { reservation: a.reservation, vu: null, presence: 'present' });
    assert.deepEqual([tot.status, tot.body.error.details.code], [409, 'pointage_trop_tot']);
    const ecrit = { reservation: a.reservation, vu: '', appreciation: 'Trop tôt' };
    assert.equal((await poster(demain, `${a.convocation}/appreciation`, ecrit)).status, 409);
    const inconnu = { reservation: 'a'.repeat(24), vu: null, presence: 'present' };
    assert.equal((await poster(demain, a.convocation, inconnu)).status, 404);
    assert.equal(presences(await feuille(demain))[0], null);
  });

  it('from a page that shows it as it is; an older one is told who changed it', async () => {
    const { strapi } = await portail();
    const un = await hier();
    const [a] = await inviter([['Moreau', 'Sacha']], un);
    const corps = { reservation: a.reservation, vu: null };
    const [premier, second] = await Promise.all([
      poster(un, a.convocation, { ...corps, presence: 'present' }),
      poster(un, a.convocation, { ...corps, presence: 'absent' }, RESPONSABLE),
    ]);
    assert.deepEqual([premier.status, second.status].sort(), [200, 409]);
    const { details } = (premier.status === 409 ? premier : second).body.error;
    assert.equal(details.code, 'convocation_perimee');
    const { precision } = details as { precision?: string };
    assert.match(precision ?? '', /^.+ a noté si ce candidat est venu, le \d\d\/\d\d\/\d{4} à \d\d:\d\d\.$/);

    // Another créneau is theirs since the page was read.
    const { rendre } = actes('api/convocation/services/places.js');
    await actes('platform/db/transaction.js').transaction(async (acte: { trx: typeof strapi.db.connection }) => {
      const tenus = await actes('api/convocation/services/ligne.js').tenus([a.convocation], acte.trx);
      await rendre(tenus.get(a.convocation), 'deplacee', acte);
    });
    await place(a.convocation, un.creneaux[3]?.ref ?? '');
    const perime = await poster(un, a.convocation, { ...corps, presence: null });
    assert.deepEqual([perime.status, perime.body.error.details.code], [409, 'convocation_perimee']);
  });

  it('with the jury’s words, which the export of the person gives and the journal does not', async () => {
    const { call } = await portail();
    const un = await hier();
    const [a] = await inviter([['Moreau', 'Sacha']], un);
    const ecrire = (vu: string, appreciation: string) =>
      poster(un, `${a.convocation}/appreciation`, { reservation: a.reservation, vu, appreciation });
    assert.equal((await ecrire('', ' Un projet clair.\n')).status, 200);
    assert.equal((await ecrire('', 'Autre chose')).status, 409);
    assert.equal((await ecrire('Un projet clair.', 'x'.repeat(2001))).status, 422);
    assert.equal((await feuille(un)).sections[0]?.lignes[0]?.personne?.appreciation, 'Un projet clair.');
    const { body } = await call('compte.exporter', { session: a.session });
    assert.ok(String(body).includes('Un projet clair.'));
    const [ligne] = await journal(a.candidature, 'entretien.apprecier');
    assert.deepEqual(ligne.details, { convocation: a.convocation });
    assert.equal((await ecrire('Un projet clair.', '')).status, 200);
  });
});

describe('somebody who came, or did not, is convoked again', () => {
  async function reconvoquer({ candidature }: Invite) {
    return actes('platform/db/transaction.js').transaction(async (acte: { trx: unknown }) => {
      const dossier = await actes('api/candidature/services/verrou.js').verrouiller(acte.trx, candidature);
      const par = actes('platform/journal.js').parAgent(1, candidature);
      const suite = { entretiensProposes: null, repondreAvant: null };
      return actes('api/convocation/services/convocation.js').convoquer(dossier, suite, par, acte);
    });
  }

  it('once it was noted, and the sheet of that day keeps them', async () => {
    const { strapi } = await portail();
    const un = await hier();
    const [a] = await inviter([['Moreau', 'Sacha']], un);
    const refusee = await reconvoquer(a);
    assert.deepEqual([refusee.ok, refusee.refus?.[0]?.code], [false, 'deja_convoque']);
    await poster(un, a.convocation, { reservation: a.reservation, vu: null, presence: 'absent' });
    assert.equal((await reconvoquer(a)).ok, true);
    const tours = await strapi.db
      .connection('convocations')
      .where({ candidature_ref: a.candidature })
      .orderBy('tour')
      .select('tour', 'etat', 'presence');
    assert.deepEqual(tours, [
      { tour: 1, etat: 'close', presence: 'absent' },
      { tour: 2, etat: 'convoque', presence: null },
    ]);
    const ligne = first((await feuille(un)).sections).lignes[0];
    assert.deepEqual(
      [ligne?.personne?.nom, ligne?.personne?.etat, ligne?.personne?.presence],
      [...['Moreau', 'close', 'absent']],
    );
    const corps = { reservation: a.reservation, vu: 'absent', presence: 'present' };
    assert.equal((await poster(un, a.convocation, corps)).body.error.details.code, 'convocation_perimee');
    await assertWholeButMails([un], [a]);
  });
});

describe('two IUTs', () => {
  it('neither read, take away nor note anything of each other', async () => {
    const un = await hier();
    const [a] = await inviter([['Moreau', 'Sacha']], un);
    assert.equal((await lire(un, '', NANTES)).status, 404);
    for (const format of ['pdf', 'excel'] as const) assert.equal((await fichier(un, format, '', NANTES)).status, 404);
    const corps = { reservation: a.reservation, vu: null, presence: 'present' };
    assert.equal((await poster(un, a.convocation, corps, NANTES)).status, 404);
    // Through an entretien of one's own, another's convocation is not found either.
    const ailleurs = await creer({ formationCodes: [EPR], jours: [HIER] });
    const [b] = await inviter([['Petit', 'Andrea']], ailleurs, EPR);
    const deLAutre = { reservation: b.reservation, vu: null, presence: 'present' };
    assert.equal((await poster(un, b.convocation, deLAutre)).status, 404);
    assert.deepEqual(await journal(un.ref, 'entretien.lire'), []);
    assert.equal(presences(await feuille(un))[0], null);
    assert.equal(jourDeParis(new Date(first(un.creneaux).debut)), HIER);
  });
});

/** `assertWholeButMails` leaves out the last mail: these créneaux were given without one. */
async function assertWholeButMails(entretiens: readonly Entretien[], people: readonly Convoked[]): Promise<void> {
  const trouvees = await contradictions(entretiens, people);
  assert.deepEqual(
    trouvees.filter((dite) => !dite.startsWith('I7')),
    [],
  );
}
