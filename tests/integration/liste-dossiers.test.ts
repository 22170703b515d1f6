import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { TRIS_DOSSIER } from '@portail/config/bureau/criteres';
import { ajouterJours, finDuJour, jourDeParis } from '@portail/config/paris';
import { NOMS_ATTENTES } from '@portail/config/rules/attentes';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

type Liste = ReponseBureau<'lister'>;
type Criteres = Record<string, string>;

const ABF = 'LP-ABF-LM';
const NOM = 'Ormeauville';
const BROUILLONS = 55;
const dansJours = (nombre: number) => ajouterJours(jourDeParis(new Date()), nombre);

/** `PERSONNE_DU_PORTAIL` is a number that no account has. */
const PERSONNE_DU_PORTAIL = '987654321';
const ETIQUETTE = 'e'.repeat(24);
const SANS_ETIQUETTE = 'f'.repeat(24);

describe('the list of dossiers', () => {
  let leMans: string;
  let nantes: string;
  /** `ids` are dossiers by what was done to them, each of a person of its own. */
  const ids: Record<string, string> = {};
  /** `jourDeReception` is read from the dossiers: these tests may run through a midnight. */
  let jourDeReception: string;
  let suiveur: { id: number; firstname: string; lastname: string };

  before(async () => {
    const { strapi, signInAgent } = await portail();
    leMans = await signInAgent('secretariat.le-mans@portail.test');
    nantes = await signInAgent('secretariat.nantes@portail.test');
    for (const quoi of ['nouveau', 'juge', 'complements', 'retard', 'enCours', 'reprise', 'incapacite', 'complet']) {
      ids[quoi] = await createDossierTransmis(strapi, await personne(quoi), { formationCode: ABF });
    }
    await juger('juge', 'accepter');
    for (const quoi of ['complements', 'retard', 'enCours', 'reprise']) {
      await juger(quoi, 'refuser');
      await instruire(quoi, 'complements', { delai: dansJours(9) });
    }
    // The last sending and the deadlines are moved in the columns that the acts write.
    await poser('complements', { etat: 'transmise', renvoyeeLe: new Date(), recueLe: new Date() });
    await poser('retard', { echeance: new Date(Date.now() - 1000), delaiComplements: new Date(Date.now() - 1000) });
    await juger('reprise', 'accepter');
    await poser('incapacite', { incapacites: 1 });
    await poser('complet', { messagesALire: 1, messageRecuLe: new Date() });
    suiveur = await strapi.db.query('admin::user').findOne({ where: { email: 'admin@portail.test' } });
    await poser('juge', { suiviPar: suiveur.id });
    const iut = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'le-mans' } });
    await strapi.db.query('api::etiquette.etiquette').create({
      data: { documentId: ETIQUETTE, etablissementRef: iut.documentId, libelle: NOM, couleur: 'bleu' },
    });
    await strapi.db
      .query('api::etiquette-posee.etiquette-posee')
      .createMany({ data: [{ candidatureRef: ids['retard'], etiquetteRef: ETIQUETTE }] });
    for (const rang of [0, 1, 2]) await juger('complet', 'accepter', rang);
    await instruire('complet', 'completude', {});
    const { recueLe } = await strapi.db
      .query('api::candidature.candidature')
      .findOne({ where: { documentId: ids['complet'] as string } });
    jourDeReception = jourDeParis(new Date(recueLe));
    for (let rang = 0; rang < BROUILLONS; rang++) {
      await createCandidature(strapi, await personne(`Brouillon${rang % 10}`), { formationCode: ABF });
    }
  });

  async function personne(prenom: string): Promise<Candidat> {
    return createCandidat((await portail()).strapi, anyCandidat({ profil: { nom: NOM, prenom } }));
  }

  async function poser(quoi: string, data: object): Promise<void> {
    const { strapi } = await portail();
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: ids[quoi] as string }, data });
  }

  async function juger(quoi: string, verdict: 'accepter' | 'refuser', rang = 0): Promise<void> {
    const { callBureau } = await portail();
    const id = ids[quoi];
    const { pieces } = (await callBureau('GET', `/dossiers/${id}`, leMans)).body;
    const { ref, version } = pieces[rang] as (typeof pieces)[number];
    const corps = { verdict, motif: verdict === 'refuser' ? 'Illisible.' : '', version };
    assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, leMans, corps)).status, 200);
  }

  async function instruire(quoi: string, acte: string, corps: object): Promise<void> {
    const { callBureau } = await portail();
    const { vu } = (await callBureau('GET', `/dossiers/${ids[quoi]}`, leMans)).body;
    const { status } = await callBureau('POST', `/dossiers/${ids[quoi]}/${acte}`, leMans, { vu, ...corps });
    assert.equal(status, 200, acte);
  }

  async function lister(criteres: Criteres, jeton = leMans): Promise<Liste> {
    const { callBureau } = await portail();
    const requete = new URLSearchParams({ recherche: NOM, ...criteres });
    const { status, body } = await callBureau('GET', `/dossiers?${requete}`, jeton);
    assert.equal(status, 200);
    return body;
  }

  const trouves = async (criteres: Criteres) => (await lister(criteres)).dossiers.map(({ id }) => id).sort();
  const presents = (criteres: Criteres | (() => Criteres)) => (typeof criteres === 'function' ? criteres() : criteres);
  const nommes = (...noms: string[]) => noms.map((nom) => ids[nom]).sort();

  const FILTRES: [string, Criteres | (() => Criteres), string[]][] = [
    [
      'what nobody has judged, a part of it judged or not',
      { attente: 'nouveaux' },
      ['nouveau', 'juge', 'reprise', 'incapacite'],
    ],
    ['what came back', { attente: 'complements' }, ['complements']],
    ['an incapacité to judge', { attente: 'incapacites' }, ['incapacite']],
    ['a deadline that has passed', { attente: 'retard' }, ['retard']],
    ['a message without an answer', { attente: 'messages' }, ['complet']],
    ['what nobody follows', { suiviPar: 'personne', etats: 'complete' }, ['complet']],
    ['an étiquette', { etiquettes: `${ETIQUETTE},${SANS_ETIQUETTE}` }, ['retard']],
    ['compléments that may still come', { attente: 'en_cours' }, ['enCours']],
    ['one state', { etats: 'complete' }, ['complet']],
    ['two states', { etats: 'complete,incomplete' }, ['complet', 'retard', 'enCours', 'reprise']],
    ['a vœu', { modalite: 'alternance', rang: '1', etats: 'complete' }, ['complet']],
    ['a vœu that nobody has', { modalite: 'classique', rang: '2' }, []],
    ['who is to convoke', { entretien: 'a_convoquer', etats: 'complete' }, ['complet']],
    ['who was convoked', { entretien: 'convoque' }, []],
    ['an entretien that is over', { entretien: 'fini' }, []],
    [
      'what was received on a day',
      () => ({ recuDu: jourDeReception, recuAu: jourDeReception, etats: 'complete' }),
      ['complet'],
    ],
    ['what was received after it', () => ({ recuDu: ajouterJours(jourDeReception, 1) }), []],
    ['what was received before it', () => ({ recuAu: ajouterJours(jourDeReception, -1) }), []],
  ];
  for (const [dit, criteres, attendus] of FILTRES) {
    it(`keeps ${dit}`, async () => assert.deepEqual(await trouves(presents(criteres)), nommes(...attendus)));
  }

  it('keeps the formation, and something to verify', async () => {
    const { strapi } = await portail();
    const { documentId } = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code: ABF, publishedAt: { $notNull: true } } });
    const tous = nommes('nouveau', 'juge', 'complements', 'retard', 'enCours', 'reprise', 'incapacite');
    assert.deepEqual(await trouves({ formations: documentId, aVerifier: 'oui' }), tous);
    assert.deepEqual(await trouves({ suiviPar: String(suiveur.id) }), nommes('juge'));
  });

  it('leaves out what a criterion names and that does not exist for its reader, and keeps the others', async () => {
    const { callBureau, strapi } = await portail();
    const autre = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code: 'LP-EPR-AC', publishedAt: { $notNull: true } } });
    const angers = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'angers-cholet' } });
    const ABSENTS: [string, string, string][] = [
      ['etiquettes', SANS_ETIQUETTE, SANS_ETIQUETTE],
      ['etiquettes', `${SANS_ETIQUETTE},${ETIQUETTE}`, SANS_ETIQUETTE],
      ['formations', 'z'.repeat(24), 'z'.repeat(24)],
      // Another IUT’s is told as one that does not exist.
      ['formations', autre.documentId, autre.documentId],
      ['etablissements', angers.documentId, angers.documentId],
      ['suiviPar', PERSONNE_DU_PORTAIL, PERSONNE_DU_PORTAIL],
    ];
    for (const [nom, demande, absent] of ABSENTS) {
      const etats = demande.includes(ETIQUETTE) ? 'incomplete' : 'complete';
      const criteres = { [nom]: demande, etats };
      const { dossiers, perimes } = await lister(criteres);
      assert.deepEqual(perimes, [{ nom, valeur: absent }], nom);
      const attendus = nommes(demande.includes(ETIQUETTE) ? 'retard' : 'complet');
      assert.deepEqual(
        dossiers.map(({ id }) => id),
        attendus,
        nom,
      );
      const requete = new URLSearchParams({ recherche: NOM, ...criteres });
      const facettes = (await callBureau('GET', `/facettes-dossiers?${requete}`, leMans)).body;
      assert.equal(facettes.etats[etats], 1, nom);
      const voisins = await callBureau('GET', `/dossiers/${attendus[0]}/voisins?${requete}`, leMans);
      assert.deepEqual([voisins.body.rang, voisins.body.total], [1, 1], nom);
    }
    // A word that no criterion has, and a value that none takes, undo nothing of the others.
    const tordus = await lister({ couleur: 'bleu', recuDu: '2027-02-30', etats: 'complete,brouillon' });
    assert.deepEqual(
      tordus.dossiers.map(({ id }) => id),
      nommes('complet'),
    );
  });

  it('shows who follows a dossier, its étiquettes, and a message that waits', async () => {
    const { dossiers } = await lister({ colonnes: 'suiviPar,etiquettes', etats: 'transmise,incomplete,complete' });
    const ligne = (quoi: string) => first(dossiers, ({ id }) => id === ids[quoi]);
    const nom = `${suiveur.firstname} ${suiveur.lastname}`;
    assert.deepEqual(ligne('juge').colonnes, { suiviPar: nom, etiquettes: '' });
    assert.deepEqual(ligne('retard').colonnes, { suiviPar: '', etiquettes: NOM });
    assert.deepEqual([ligne('complet').messagesALire, ligne('juge').messagesALire], [1, 0]);
  });

  it('tells a responsable neither who follows a dossier, nor its étiquettes, nor its messages', async () => {
    const { signInAgent, strapi } = await portail();
    const voulu = { email: 'responsable.liste@portail.test', role: 'responsable', formationCode: ABF } as const;
    const { email } = await createAgent(strapi, { ...voulu, motDePasse: 'Portail-Demo-2018' });
    const liste = await lister({ colonnes: 'suiviPar,etiquettes' }, await signInAgent(email));
    assert.deepEqual(
      liste.dossiers.map(({ id, messagesALire, colonnes }) => [id, messagesALire, colonnes]),
      [[ids['complet'], 0, {}]],
    );
  });

  for (const tri of TRIS_DOSSIER) {
    for (const sens of ['asc', 'desc']) {
      it(`walks each dossier once by ${tri} ${sens}, forwards and backwards`, async () => {
        const total = BROUILLONS + 8;
        const aller = await parcourir({ tri, sens }, 'suivants', 'apres');
        const retour = await parcourir({ tri, sens, fin: 'oui' }, 'precedents', 'avant');
        assert.deepEqual(new Set(aller).size, total);
        assert.equal(aller.length, total);
        assert.deepEqual(new Set(retour), new Set(aller));
        const inverse = await parcourir({ tri, sens: sens === 'asc' ? 'desc' : 'asc' }, 'suivants', 'apres');
        assert.deepEqual(inverse, aller.toReversed(), 'the other way is the same list turned round');
      });
    }
  }

  /** `parcourir` follows the cursors of one side to the end, in the order of the list. */
  async function parcourir(
    criteres: Criteres,
    cote: 'suivants' | 'precedents',
    parametre: 'apres' | 'avant',
  ): Promise<string[]> {
    const vus: string[] = [];
    let suite: Criteres = criteres;
    for (let page = 0; page < 5; page++) {
      const liste = await lister(suite);
      const { dossiers, total, passes } = liste;
      assert.equal(total, BROUILLONS + 8);
      assert.equal(liste.precedents === null, passes === 0);
      assert.equal(liste.suivants === null, passes + dossiers.length === total);
      const siens = dossiers.map(({ id }) => id);
      if (cote === 'suivants') vus.push(...siens);
      else vus.unshift(...siens);
      const curseur = liste[cote];
      if (!curseur) return vus;
      const { fin: _, ...reste } = criteres;
      suite = { ...reste, [parametre]: curseur };
    }
    throw new Error('the list has no end');
  }

  it('puts the oldest first, and those that are not transmitted last', async () => {
    const { dossiers } = await lister({});
    const recues = dossiers.map(({ transmiseLe, renvoyeLe }) => renvoyeLe ?? transmiseLe ?? '9999');
    assert.deepEqual(recues, recues.toSorted());
    assert.ok(recues[0] !== '9999' && recues.at(-1) === '9999');
  });

  it('begins after the same dossier when others were dealt with meanwhile', async () => {
    const { suivants } = await lister({});
    const avant = await lister({ apres: suivants ?? '' });
    await poser('nouveau', { etat: 'irrecevable' });
    const restes = await lister({ apres: suivants ?? '', etats: 'transmise,incomplete,complete,en_constitution' });
    await poser('nouveau', { etat: 'transmise' });
    assert.deepEqual(restes.dossiers, avant.dossiers);
  });

  const CURSEURS: [string, string][] = [
    ['of nobody', 'xx'],
    ['of another order', Buffer.from(JSON.stringify({ cles: ['Durand', 'Paul'], id: 1 })).toString('base64url')],
    ['with a date that is none', Buffer.from(JSON.stringify({ cles: ["'; drop"], id: 1 })).toString('base64url')],
    ['with a number that is none', Buffer.from(JSON.stringify({ cles: ['infinity'], id: '1' })).toString('base64url')],
    ['that is JSON of something else', Buffer.from('null').toString('base64url')],
  ];
  for (const [dit, apres] of CURSEURS) {
    it(`gives the first page for a cursor ${dit}`, async () => {
      const sans = await lister({});
      assert.deepEqual(await lister({ apres }), sans);
      assert.deepEqual(await lister({ avant: apres }), sans);
    });
  }

  it('gives the neighbours of a dossier, and those of one that has left the list', async () => {
    const { callBureau } = await portail();
    const voisins = async (id: string, criteres: Criteres) => {
      const requete = new URLSearchParams({ recherche: NOM, ...criteres });
      return (await callBureau('GET', `/dossiers/${id}/voisins?${requete}`, leMans)).body;
    };
    const liste = (await lister({ attente: 'nouveaux' })).dossiers.map(({ id }) => id);
    for (const [rang, id] of liste.entries()) {
      assert.deepEqual(await voisins(id, { attente: 'nouveaux' }), {
        rang: rang + 1,
        total: liste.length,
        precedent: liste[rang - 1] ?? null,
        suivant: liste[rang + 1] ?? null,
      });
    }
    const [premier, deuxieme] = liste as [string, string];
    await (await portail()).strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: premier }, data: { etat: 'complete' } });
    assert.deepEqual(await voisins(premier, { attente: 'nouveaux' }), {
      rang: null,
      total: liste.length - 1,
      precedent: null,
      suivant: deuxieme,
    });
    await (await portail()).strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: premier }, data: { etat: 'transmise' } });
  });

  it('counts each choice of a filter among what the others keep, and what waits', async () => {
    const { callBureau } = await portail();
    const facettes = async (criteres: Criteres) => {
      const requete = new URLSearchParams({ recherche: NOM, ...criteres });
      return (await callBureau('GET', `/facettes-dossiers?${requete}`, leMans)).body;
    };
    const tous = await facettes({});
    assert.deepEqual(tous.attentes, {
      nouveaux: 4,
      complements: 1,
      incapacites: 1,
      retard: 1,
      messages: 1,
      en_cours: 1,
    });
    assert.deepEqual(
      tous.formations.map(({ nombre }: { nombre: number }) => nombre),
      [BROUILLONS + 8],
    );
    const filtrees = await facettes({ etats: 'incomplete', attente: 'retard' });
    assert.equal(filtrees.etats.incomplete, 1);
    assert.equal(filtrees.attentes.en_cours, 1);
    assert.equal(filtrees.attentes.nouveaux, 1, 'of those that are incomplete');
    assert.equal(first(filtrees.formations as { nombre: number }[]).nombre, 1);
    const aFaire = (await callBureau('GET', '/a-faire', leMans)).body;
    for (const nom of NOMS_ATTENTES) {
      const { total } = (await callBureau('GET', `/dossiers?attente=${nom}`, leMans)).body;
      assert.equal(aFaire.attentes[nom].nombre, total, nom);
    }
    assert.ok(aFaire.attentes.nouveaux.depuis);
    const abf = aFaire.formations.find(({ code }: { code: string }) => code === ABF);
    assert.ok(abf && abf.etats.en_constitution >= BROUILLONS);
  });

  it('is nothing to another IUT, by whatever criterion', async () => {
    const { callBureau } = await portail();
    const { strapi } = await portail();
    const { documentId } = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code: ABF, publishedAt: { $notNull: true } } });
    const criteres: Criteres[] = [...FILTRES.map(([, ceux]) => presents(ceux)), {}, { formations: documentId }];
    for (const ceux of criteres) {
      for (const tri of TRIS_DOSSIER) {
        const { perimes: _, ...liste } = await lister({ ...ceux, tri }, nantes);
        assert.deepEqual(liste, { dossiers: [], total: 0, passes: 0, precedents: null, suivants: null });
      }
      const requete = new URLSearchParams({ recherche: NOM, ...ceux });
      const { body } = await callBureau('GET', `/facettes-dossiers?${requete}`, nantes);
      assert.deepEqual([...new Set(Object.values(body.attentes)), ...new Set(Object.values(body.etats))], [0, 0]);
      assert.deepEqual([body.formations, body.etablissements], [[], []]);
      const voisins = await callBureau('GET', `/dossiers/${ids['nouveau']}/voisins?${requete}`, nantes);
      assert.equal(voisins.status, 404);
    }
    const aFaire = (await callBureau('GET', '/a-faire', nantes)).body;
    assert.equal(
      aFaire.formations.some(({ code }: { code: string }) => code === ABF),
      false,
    );
  });

  it('holds a deadline of today until its end', async () => {
    await poser('enCours', { echeance: finDuJour(dansJours(0)) });
    assert.deepEqual(await trouves({ attente: 'en_cours' }), nommes('enCours'));
  });
});
