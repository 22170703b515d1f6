/** The secretariat places, moves, frees and withdraws; it changes rooms and hours. Each person is told, nobody else is. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Suite } from '@portail/config/bureau/planning';
import { direPlage } from '@portail/config/heures';
import { createEntretien, type Entretien, type EntretienVoulu } from '../../scripts/seed/factories/entretiens.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { assertWhole, type Convoked, createConvoked, held, hours, inDays } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const ANGERS = 'secretariat.angers-cholet@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const EPR = 'LP-EPR-AC';
const ABF = 'LP-ABF-LM';
const MOTIF = 'Le jury est absent.';
const SANS_CHANGEMENT = { jury: null, salle: null, lien: null, capacite: null, decalage: 0, duree: null };

let jetons: Record<string, string>;
before(async () => {
  const { signInAgent } = await portail();
  jetons = { [ANGERS]: await signInAgent(ANGERS), [NANTES]: await signInAgent(NANTES) };
});

let salle = 0;
/** `entretien` has rooms of its own, since other tests lay theirs at the same hours. */
async function entretien(choix: Partial<EntretienVoulu> = {}): Promise<Entretien> {
  salle += 1;
  return createEntretien((await portail()).strapi, {
    ...{ formationCodes: [EPR], jours: [inDays(20)], heures: hours(4), pistes: [`P${salle}`] },
    ...choix,
  });
}

async function poster<P extends string>(chemin: P, corps: object, agent = ANGERS) {
  return (await portail()).callBureau('POST', chemin, jetons[agent], corps);
}

async function lire(un: Entretien, agent = ANGERS) {
  return (await portail()).callBureau('GET', `/entretiens/${un.ref}` as const, jetons[agent]);
}

/** `acte` is an answer: what came of it, or the code and the sentence of its refusal. */
async function acte(chemin: string, corps: object, agent = ANGERS): Promise<Suite & { code?: string; dit?: string }> {
  const { status, body } = (await poster(chemin, corps, agent)) as unknown as {
    status: number;
    body: Suite & { error?: { details: { code: string; precision?: string } } };
  };
  const details = body.error?.details;
  if (status === 200) return body;
  return {
    fait: false,
    aConfirmer: [],
    appels: [],
    code: details?.code ?? `status ${status}`,
    dit: details?.precision ?? '',
  };
}

const refDe = ({ dossiers }: Convoked) => first(dossiers).convocation;

async function convocation(personne: Convoked) {
  const { strapi } = await portail();
  return strapi.db.query('api::convocation.convocation').findOne({ where: { documentId: refDe(personne) } });
}

/** `courriel` is the last mail that a convocation was written. */
async function courriel(personne: Convoked) {
  const { strapi } = await portail();
  const { sequence } = await convocation(personne);
  return strapi.db
    .query('api::courriel.courriel')
    .findOne({ where: { cle: `entretien:${refDe(personne)}:${sequence}` } });
}

const convoked = (nombre: number, ...entretiens: Entretien[]) => createConvoked(nombre, [EPR], entretiens);

async function placer(personne: Convoked, un: Entretien, rang: number, choix: object = {}, agent = ANGERS) {
  const { sequence } = await convocation(personne);
  const corps = { sequence, creneau: first(un.creneaux.slice(rang)).ref, confirme: false, ...choix };
  return acte(`/convocations/${refDe(personne)}/placement`, corps, agent);
}

/** `book` is the candidat's own choice. */
async function book({ session, dossiers }: Convoked, un: Entretien, rang: number) {
  const body = { entretien: un.ref, debut: first(un.creneaux.slice(rang)).debut.toISOString(), vu: '' };
  const params = { id: first(dossiers).convocation };
  return (await (await portail()).call('convocation.reserver', { session, params, body })).status;
}

/** `vus` are créneaux as the page read them. */
async function vus(un: Entretien, ...rangs: number[]) {
  const { creneaux } = (await lire(un)).body;
  return rangs.map((rang) => {
    const { ref } = first(un.creneaux.slice(rang));
    const { id, version } = first(creneaux.filter((creneau) => creneau.id === ref));
    return { id, version };
  });
}

const modifier = async (un: Entretien, creneaux: object[], changement: object, agent = ANGERS) =>
  acte(
    `/entretiens/${un.ref}/creneaux/modification`,
    { ...SANS_CHANGEMENT, creneaux, confirme: false, ...changement },
    agent,
  );

describe('somebody is placed', () => {
  it('on a créneau, told by mail with its agenda file, and may change it', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    assert.deepEqual(await placer(personne, un, 1), { fait: true, aConfirmer: [], appels: [] });
    const { etat, sequence } = await convocation(personne);
    assert.deepEqual([etat, sequence], ['reserve', 1]);
    const { sujet, texte, pieceJointe } = await courriel(personne);
    const plage = direPlage(first(un.creneaux.slice(1)));
    assert.ok(sujet.startsWith('Votre entretien : '));
    assert.ok(texte.includes(`L’établissement vous a donné un créneau.\n\nVous êtes positionné : ${plage}.`), texte);
    assert.ok(texte.includes('vous pouvez changer de créneau ou annuler votre présence sur le portail'), texte);
    assert.match(pieceJointe.contenu, /SEQUENCE:1/);
    await assertWhole([un], [personne]);
  });

  it('elsewhere: the mail tells where from, and the old place is free', async () => {
    const un = await entretien();
    const [personne, autre] = await convoked(2, un);
    assert.ok(personne && autre);
    await book(personne, un, 0);
    assert.equal((await placer(personne, un, 2)).fait, true);
    const { texte } = await courriel(personne);
    const [avant, , apres] = un.creneaux;
    assert.ok(avant && apres);
    const dit = `L’établissement a déplacé votre entretien.\nAvant : ${direPlage(avant)}\nMaintenant : ${direPlage(apres)}`;
    assert.ok(texte.includes(dit), texte);
    assert.equal(await book(autre, un, 0), 200);
    await assertWhole([un], [personne, autre]);
  });

  it('on no créneau that is full, withdrawn, or of another IUT', async () => {
    const un = await entretien();
    const nantes = await entretien({ formationCodes: [ABF] });
    const [personne, autre] = await convoked(2, un);
    assert.ok(personne && autre);
    await book(autre, un, 0);
    assert.equal((await placer(personne, un, 0)).code, 'creneau_complet');
    assert.equal((await placer(personne, nantes, 0)).code, 'introuvable');
    assert.equal((await placer(personne, un, 1, {}, NANTES)).code, 'introuvable');
    const creneaux = await vus(un, 3);
    const retrait = { creneaux, motif: '', deplacements: [] };
    assert.equal((await acte(`/entretiens/${un.ref}/creneaux/retrait`, retrait)).fait, true);
    assert.equal((await placer(personne, un, 3)).code, 'creneau_complet');
    assert.equal(await held(refDe(personne)), '');
  });

  it('on an hour that is past once that is confirmed; the portal no longer offers to change it', async () => {
    const un = await entretien({ jours: [inDays(-2)] });
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    const { fait, aConfirmer } = await placer(personne, un, 0);
    assert.deepEqual([fait, aConfirmer], [false, [`Ce créneau est passé : ${direPlage(first(un.creneaux))}.`]]);
    assert.equal(await held(refDe(personne)), '');
    assert.equal((await placer(personne, un, 0, { confirme: true })).fait, true);
    assert.match((await courriel(personne)).texte, /Il n’est plus possible de changer de créneau/);
  });

  it('twice with one page: the second is told who placed whom', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    assert.equal((await placer(personne, un, 0, { sequence: 0 })).fait, true);
    const { code, dit } = await placer(personne, un, 1, { sequence: 0 });
    assert.equal(code, 'convocation_perimee');
    assert.match(dit ?? '', /^Secrétariat .+ a placé ce candidat, le \d\d\/\d\d\/\d{4} à \d\d:\d\d\.$/);
  });

  it('while the candidat chooses: one of both has it, the other is told', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    await book(personne, un, 0);
    const { code, dit } = await placer(personne, un, 1, { sequence: 0 });
    assert.equal(code, 'convocation_perimee');
    assert.match(dit ?? '', /^Le candidat a choisi un créneau, le /);
  });
});

describe('two entretiens at one hour', () => {
  it('of one IUT are named, and confirmed; of two IUTs, the candidat alone is told', async () => {
    const { strapi } = await portail();
    const un = await entretien();
    const voisin = await entretien();
    const nantes = await entretien({ formationCodes: [ABF] });
    const [personne] = await createConvoked(1, [EPR, ABF], [un, voisin, nantes]);
    assert.ok(personne);
    const [epr, abf] = personne.dossiers;
    assert.ok(epr && abf);
    const { session } = personne;
    const body = { entretien: nantes.ref, debut: first(nantes.creneaux).debut.toISOString(), vu: '' };
    const { call } = await portail();
    assert.equal((await call('convocation.reserver', { session, params: { id: abf.convocation }, body })).status, 200);
    assert.equal((await placer(personne, un, 0)).fait, true);
    assert.match((await courriel(personne)).texte, /Vous avez un autre entretien à cette heure\./);

    // Another dossier of the same IUT: its formation is made that of the second one.
    const { formationRef } = await convocation(personne);
    await strapi.db
      .connection('convocations')
      .where({ document_id: abf.convocation })
      .update({ formation_ref: formationRef });
    await strapi.db
      .connection('reservations')
      .where({ convocation_ref: abf.convocation })
      .update({
        creneau_ref: first(voisin.creneaux).ref,
      });
    const { fait, aConfirmer } = await placer(personne, un, 0);
    assert.equal(fait, true, 'the créneau that is held already is no clash');
    assert.deepEqual(aConfirmer, []);
    await placer(personne, un, 1);
    const clash = await placer(personne, un, 0);
    assert.equal(clash.fait, false);
    assert.match(
      clash.aConfirmer[0] ?? '',
      /^Cette personne a déjà un entretien à cette heure : .+ \(heure de Paris\)\.$/,
    );
  });
});

describe('a créneau is taken back', () => {
  it('its candidat stays convoked, reads why, and chooses again', async () => {
    const un = await entretien();
    const [personne] = await convoked(1, un);
    assert.ok(personne);
    await book(personne, un, 0);
    const chemin = `/convocations/${refDe(personne)}/liberation`;
    assert.equal((await acte(chemin, { sequence: 1, motif: '' })).code, 'saisie_invalide');
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF })).fait, true);
    assert.equal((await convocation(personne)).etat, 'convoque');
    const { sujet, texte, pieceJointe } = await courriel(personne);
    assert.match(sujet, /^L’établissement annule votre créneau du /);
    assert.ok(texte.includes(`Motif : ${MOTIF}`) && texte.includes('choisissez un autre créneau'), texte);
    assert.match(pieceJointe.contenu, /STATUS:CANCELLED/);
    assert.equal((await acte(chemin, { sequence: 1, motif: MOTIF })).code, 'convocation_perimee');
    assert.equal(await book(personne, un, 1), 200);
    await assertWhole([un], [personne]);
  });

  it('a convocation is withdrawn with what it holds, once', async () => {
    const un = await entretien();
    const [personne, sans] = await convoked(2, un);
    assert.ok(personne && sans);
    await book(personne, un, 0);
    assert.equal((await acte(`/convocations/${refDe(personne)}/retrait`, { sequence: 1, motif: MOTIF })).fait, true);
    assert.equal((await acte(`/convocations/${refDe(sans)}/retrait`, { sequence: 0, motif: MOTIF })).fait, true);
    assert.equal(
      (await acte(`/convocations/${refDe(sans)}/retrait`, { sequence: 0, motif: MOTIF })).code,
      'convocation_perimee',
    );
    assert.deepEqual([(await convocation(personne)).etat, (await convocation(sans)).etat], ['retiree', 'retiree']);
    const { sujet, texte } = await courriel(personne);
    assert.equal(sujet, 'Votre convocation est retirée');
    assert.match(texte, /Votre créneau est annulé : /);
    assert.doesNotMatch((await courriel(sans)).texte, /Votre créneau est annulé/);
    await assertWhole([un], [personne, sans]);
  });
});

describe('a room, a link, an hour changes', () => {
  it('the evening before: the mail begins with URGENT, tells old and new, and the desk gets the phone', async () => {
    const un = await entretien();
    const [present, ailleurs, tardif] = await convoked(3, un);
    assert.ok(present && ailleurs && tardif);
    await book(present, un, 0);
    await book(ailleurs, un, 1);
    const creneaux = await vus(un, 0, 2);
    const soir = first(un.creneaux).debut.getTime() - Date.now() - 14 * 3_600_000;
    await shiftClock(soir, async () => {
      const { fait, appels } = await modifier(un, creneaux, { salle: 'Z99' });
      assert.equal(fait, true);
      assert.deepEqual(
        appels.map(({ debut }) => debut),
        [first(un.creneaux).debut.toISOString()],
      );
      assert.match(appels[0]?.telephone ?? '', /^\+?\d/);
    });
    const { sujet, texte, pieceJointe } = await courriel(present);
    assert.match(sujet, /^URGENT : votre entretien du .+ : la salle change$/);
    assert.match(texte, /^Bonjour .+\n\nSalle\nAvant : P\d+\nMaintenant : Z99\n/);
    assert.match(pieceJointe.contenu, /SEQUENCE:2/);
    assert.equal((await convocation(ailleurs)).sequence, 1, 'their room did not change');
    await book(tardif, un, 2);
    assert.match((await courriel(tardif)).texte, /Salle : Z99\n/);
    await assertWhole([un], [present, ailleurs, tardif]);
  });

  it('a whole day moves by one créneau; nobody overlaps, and each is told', async () => {
    const un = await entretien();
    const people = await convoked(2, un);
    const [personne, autre] = people;
    assert.ok(personne && autre);
    await book(personne, un, 0);
    await book(autre, un, 3);
    assert.equal((await modifier(un, await vus(un, 0, 1), { decalage: 20 })).code, 'piste_occupee');
    for (const decalage of [20, -40]) {
      assert.equal((await modifier(un, await vus(un, 0, 1, 2, 3), { decalage })).fait, true);
    }
    const { creneaux } = (await lire(un)).body;
    const attendus = un.creneaux.map(({ debut }) => new Date(debut.getTime() - 20 * 60_000).toISOString());
    assert.deepEqual(
      creneaux.map(({ debut }) => debut),
      attendus,
    );
    assert.match((await courriel(personne)).sujet, /^Votre entretien du .+ : l’horaire change$/);
    assert.equal((await convocation(autre)).sequence, 3);
    assert.equal((await modifier(un, await vus(un, 0), { duree: 40 })).code, 'piste_occupee');
    assert.equal((await modifier(un, await vus(un, 3), { duree: 40 })).fait, true);
    await assertWhole([un], people);
  });

  it('on a page that is out of date: refused, with who changed what', async () => {
    const un = await entretien();
    const creneaux = await vus(un, 0);
    assert.equal((await modifier(un, creneaux, { salle: 'Z1' })).fait, true);
    const { code, dit } = await modifier(un, creneaux, { salle: 'Z2' });
    assert.equal(code, 'entretien_perime');
    assert.match(dit ?? '', /a modifié des créneaux, le /);
    assert.equal((await modifier(un, await vus(un, 0), { salle: 'Z2' }, NANTES)).code, 'introuvable');
  });

  it('never to fewer places than people, who are named', async () => {
    const un = await entretien({ places: 2 });
    const people = await convoked(2, un);
    for (const personne of people) await book(personne, un, 0);
    const { code, dit } = await modifier(un, await vus(un, 0, 1), { capacite: 1 });
    assert.equal(code, 'places_deja_prises');
    assert.match(dit ?? '', /^2 candidats ont réservé le créneau de 8 h 00, .+ : .+, .+\.$/);
    assert.equal((await modifier(un, await vus(un, 0), { capacite: 3 })).fait, true);
    assert.equal((await modifier(un, await vus(un, 1), { capacite: 0 })).code, 'saisie_invalide');
    await assertWhole([un], people);
  });

  it('never to a visio without a link, nor to a place without a room', async () => {
    const un = await entretien();
    assert.equal((await modifier(un, await vus(un, 0), { salle: '' })).code, 'entretien_sans_salle');
    assert.equal((await modifier(un, await vus(un, 0), { lien: 'http://exemple.test' })).code, 'saisie_invalide');
  });

  it('to a room that another entretien has, or to a past hour, once confirmed', async () => {
    const voisin = await entretien({ pistes: ['Salle des conseils'] });
    const un = await entretien();
    const demande = { salle: 'salle des Conseils' };
    const { fait, aConfirmer } = await modifier(un, await vus(un, 0), demande);
    assert.equal(fait, false);
    assert.match(aConfirmer[0] ?? '', /^Salle déjà prise : Salle des conseils, /);
    assert.equal((await modifier(un, await vus(un, 0), { ...demande, confirme: true })).fait, true);
    assert.equal(voisin.creneaux.length, 4);
    const hier = await modifier(un, await vus(un, 1), { decalage: -21 * 24 * 60 });
    assert.deepEqual(hier.aConfirmer, ['Un créneau serait dans le passé.']);
  });

  it('an address tells everybody; a limit tells nobody', async () => {
    const un = await entretien();
    const [personne, sans] = await convoked(2, un);
    assert.ok(personne && sans);
    await book(personne, un, 0);
    const { faits, version } = (await lire(un)).body;
    const chemin = `/entretiens/${un.ref}/modification`;
    assert.equal((await acte(chemin, { version, faits: { ...faits, delaiHeures: 12 } })).fait, true);
    assert.equal((await convocation(personne)).sequence, 1);
    const nouveaux = { ...faits, adresse: '4 boulevard de Lavoisier', accesFauteuil: 'non' };
    assert.equal((await acte(chemin, { version, faits: nouveaux })).code, 'entretien_perime');
    assert.equal(
      (await acte(chemin, { version: version + 1, faits: { ...nouveaux, adresse: '' } })).code,
      'entretien_sans_adresse',
    );
    assert.equal((await acte(chemin, { version: version + 1, faits: nouveaux }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { version: version + 1, faits: nouveaux })).fait, true);
    const { sujet, texte } = await courriel(personne);
    assert.match(sujet, / : l’adresse et l’accès en fauteuil roulant changent$/);
    assert.match(texte, /Adresse\nAvant : 1 rue du Port\nMaintenant : 4 boulevard de Lavoisier\n\n/);
    assert.equal((await convocation(sans)).sequence, 0);
  });
});

describe('créneaux are withdrawn', () => {
  it('those of nobody at once; with people, the nearest free ones are proposed', async () => {
    const un = await entretien({ pistes: ['R1', 'R2'] });
    const people = await convoked(3, un);
    const [a, b, c] = people;
    assert.ok(a && b && c);
    const [un1, un2, deux1] = un.creneaux;
    assert.ok(un1 && un2 && deux1);
    for (const [personne, rang] of [
      [a, 0],
      [b, 2],
      [c, 4],
    ] as const)
      assert.equal((await placer(personne, un, rang)).fait, true);
    const chemin = `/entretiens/${un.ref}/creneaux`;
    const { body } = await poster(`${chemin}/remplacements` as `/entretiens/${string}/creneaux/remplacements`, {
      creneaux: [un1.ref, deux1.ref],
    });
    assert.deepEqual(
      body.personnes.map(({ convocation: ref, propose }) => [ref, propose?.creneau]),
      [
        [refDe(a), un2.ref],
        [refDe(b), un.creneaux[3]?.ref],
      ],
    );
    const deplacements = body.personnes.map(({ convocation: ref, sequence, propose }) => {
      return { convocation: ref, sequence, creneau: propose?.creneau ?? '' };
    });
    const creneaux = await vus(un, 0, 2);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: [] })).code, 'motif_manquant');
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: MOTIF, deplacements }, NANTES)).code,
      'introuvable',
    );
    const perimes = deplacements.map((un) => ({ ...un, sequence: 7 }));
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: perimes })).code,
      'convocation_perimee',
    );
    const meme = deplacements.map((un) => ({ ...un, creneau: un2.ref }));
    assert.equal(
      (await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements: meme })).code,
      'creneau_complet',
    );
    await assertWhole([un], people);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements })).fait, true);
    assert.match((await courriel(a)).texte, /L’établissement a déplacé votre entretien\./);
    assert.equal((await convocation(c)).sequence, 1);
    await assertWhole([un], people);
    assert.equal((await acte(`${chemin}/retrait`, { creneaux, motif: '', deplacements })).code, 'entretien_perime');
  });

  it('some are moved, the others choose again and wait before those who never had one', async () => {
    const un = await entretien({ heures: hours(2), places: 2 });
    const people = await convoked(4, un);
    const [a, b, c, d] = people;
    assert.ok(a && b && c && d);
    for (const [personne, rang] of [
      [a, 0],
      [b, 0],
      [c, 1],
    ] as const)
      assert.equal(await book(personne, un, rang), 200);
    const corps = {
      ...{ creneaux: await vus(un, 0), motif: MOTIF },
      deplacements: [{ convocation: refDe(a), sequence: 1, creneau: first(un.creneaux.slice(1)).ref }],
    };
    assert.equal((await acte(`/entretiens/${un.ref}/creneaux/retrait`, corps)).fait, true);
    assert.deepEqual([(await convocation(a)).etat, (await convocation(b)).etat], ['reserve', 'convoque']);
    assert.match((await courriel(b)).texte, /Aucun créneau n’est libre pour le moment/);
    await actes('api/convocation/services/attente.js').annoncerPlaces();
    const [deB, deD] = [await convocation(b), await convocation(d)];
    assert.ok(new Date(deB.sansPlaceDepuis) < new Date(deD.sansPlaceDepuis));
    await assertWhole([un], people);
  });

  it('all of them when the entretien is cancelled, but for those that took place', async () => {
    const un = await entretien({ jours: [inDays(-1), inDays(20)] });
    const [hier, demain] = await convoked(2, un);
    assert.ok(hier && demain);
    await placer(hier, un, 0, { confirme: true });
    await book(demain, un, 5);
    const { version } = (await lire(un)).body;
    const chemin = `/entretiens/${un.ref}/annulation`;
    assert.equal((await acte(chemin, { version: version + 1, motif: MOTIF })).code, 'entretien_perime');
    assert.equal((await acte(chemin, { version, motif: MOTIF }, NANTES)).code, 'introuvable');
    assert.equal((await acte(chemin, { version, motif: MOTIF })).fait, true);
    assert.equal((await acte(chemin, { version, motif: MOTIF })).fait, true);
    const { etat, creneaux } = (await lire(un)).body;
    assert.deepEqual([etat, creneaux.filter((un) => un.etat === 'ouvert').length], ['annule', 4]);
    assert.deepEqual([(await convocation(hier)).etat, (await convocation(demain)).etat], ['reserve', 'convoque']);
    assert.equal((await convocation(demain)).sequence, 2);
    await assertWhole([un], [hier, demain]);
  });
});

describe('who is convoked', () => {
  it('is listed with what they hold, to their IUT alone', async () => {
    const un = await entretien();
    const [a, b] = await convoked(2, un);
    assert.ok(a && b);
    await book(a, un, 2);
    const lister = async (agent: string) =>
      (await portail()).callBureau('GET', `/entretiens/${un.ref}/convoques` as const, jetons[agent]);
    const { convoques } = (await lister(ANGERS)).body;
    const siens = convoques.filter(({ id }) => [refDe(a), refDe(b)].includes(id));
    assert.deepEqual(
      siens.map(({ id, sequence, tenu, enAttente }) => [id, sequence, tenu?.creneau ?? null, enAttente]).sort(),
      [
        [refDe(a), 1, first(un.creneaux.slice(2)).ref, false],
        [refDe(b), 0, null, false],
      ].sort(),
    );
    assert.equal((await lister(NANTES)).status, 404);
  });
});
