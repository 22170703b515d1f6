/** Many dossiers are given to a colleague, or an étiquette, at once: inside one IUT, and never over a colleague's hand. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { first } from '../support/first.ts';
import { type BureauRefused, portail } from '../support/portail.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const ADMIN = 'admin@portail.test';
const MOT_DE_PASSE = 'Portail-Test-2018';
const NOM = 'Suivilot';

type Lot = Pick<CorpsBureau<'lancerLot'>, 'acte' | 'objet'>;
type Preparation = ReponseBureau<'preparerLot'>;

describe('who follows many dossiers, and their étiquettes', () => {
  const jetons: Record<string, string> = {};
  const comptes: Record<string, number> = {};
  const iuts: Record<string, string> = {};

  before(async () => {
    const { strapi, signInAgent } = await portail();
    for (const email of [LE_MANS, NANTES, ADMIN]) {
      jetons[email] = await signInAgent(email);
      comptes[email] = (await strapi.db.query('admin::user').findOne({ where: { email } })).id;
    }
    for (const code of ['le-mans', 'nantes']) {
      iuts[code] = (await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code } })).documentId;
    }
  });

  const compte = (email: string) => comptes[email] ?? 0;

  async function transmis(prenom: string, formationCode = 'LP-ABF-LM'): Promise<string> {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { nom: NOM, prenom } }));
    const voeux = { classique: formationCode === 'LP-ABF-LM' ? null : (1 as const), alternance: 2 as const };
    return createDossierTransmis(strapi, candidat, {
      formationCode,
      ...(formationCode !== 'LP-ABF-LM' && { voeux }),
    });
  }

  async function etiquette(libelle: string, iut = 'le-mans'): Promise<string> {
    const corps = { iut: iuts[iut], libelle, couleur: 'vert' };
    return (await (await portail()).callBureau('POST', '/etiquettes', jetons[ADMIN], corps)).body.id;
  }

  async function appeler(chemin: '/lots' | '/lots/preparation' | '/lots/collegues', corps: object, qui = LE_MANS) {
    const { status, body } = await (await portail()).callBureau('POST', chemin, jetons[qui], corps);
    return { status, body: body as never, code: (body as Partial<BureauRefused>).error?.details.code };
  }

  async function preparer(lot: Lot, dossiers: string[], qui = LE_MANS): Promise<Preparation> {
    const { status, body } = await appeler('/lots/preparation', { ...lot, selection: { dossiers } }, qui);
    assert.equal(status, 200);
    return body;
  }

  async function lancer(lot: Lot, { retenus }: Preparation, qui = LE_MANS): Promise<string[]> {
    const { strapi } = await portail();
    const corps = { ...lot, delai: null, dossiers: retenus.map(({ id, vu }) => ({ id, vu })) };
    const { status, body } = await appeler('/lots', corps, qui);
    assert.equal(status, 200);
    const { id, etat } = await finDuTravail(qui, (body as ReponseBureau<'lancerLot'>).travail?.id ?? '');
    assert.equal(etat, 'termine');
    const { issues } = await strapi.db.query('api::travail.travail').findOne({ where: { documentId: id } });
    return issues.map(({ issue }: { issue: string }) => issue);
  }

  async function suivi(id: string) {
    return (await (await portail()).callBureau('GET', `/dossiers/${id}/suivi`, jetons[ADMIN])).body;
  }

  async function affecter(id: string, agent: number | null, vu: number | null): Promise<void> {
    const { callBureau } = await portail();
    const { status } = await callBureau('POST', `/dossiers/${id}/suivi`, jetons[LE_MANS], { agent, vu });
    assert.equal(status, 200);
  }

  const suivis = (ids: string[]) => Promise.all(ids.map(async (id) => (await suivi(id)).suiviPar?.id ?? null));
  const ecartesDe = ({ ecartes }: Preparation) => ecartes.map(({ prenom, raison }) => [prenom, raison]);

  it('gives dossiers to a colleague: says whose they were, and leaves those of who has them already', async () => {
    const [un, deux, trois] = [await transmis('Ada'), await transmis('Bob'), await transmis('Cléo')];
    await affecter(deux, compte(ADMIN), null);
    await affecter(trois, compte(LE_MANS), null);
    const lot: Lot = { acte: 'affecter', objet: { agent: compte(LE_MANS) } };
    const preparation = await preparer(lot, [un, deux, trois]);
    assert.deepEqual(
      preparation.retenus.map(({ prenom, actuel }) => [prenom, actuel?.replace(/par .*/, 'par') ?? null]),
      [
        ['Ada', null],
        ['Bob', 'suivi jusqu’ici par'],
      ],
    );
    assert.deepEqual(ecartesDe(preparation), [['Cléo', 'Est déjà suivi par cette personne']]);
    assert.deepEqual(await lancer(lot, preparation), ['fait:affecter', 'fait:affecter']);
    assert.deepEqual(await suivis([un, deux, trois]), Array(3).fill(compte(LE_MANS)));
    const { strapi } = await portail();
    assert.equal(
      await strapi.db.query('api::journal.journal').count({ where: { cibleRef: un, action: 'dossier.affecter' } }),
      1,
    );
    // `personne` is nobody: asked again, there is nobody to take the dossier from.
    const personne: Lot = { acte: 'affecter', objet: { agent: null } };
    await lancer(personne, await preparer(personne, [un, deux]));
    assert.deepEqual(await suivis([un, deux]), [null, null]);
    assert.deepEqual(ecartesDe(await preparer(personne, [un])), [['Ada', 'Personne ne le suit']]);
  });

  it('leaves a dossier that a colleague took since it was chosen', async () => {
    const [un, deux] = [await transmis('Dan'), await transmis('Eva')];
    const lot: Lot = { acte: 'affecter', objet: { agent: compte(LE_MANS) } };
    const preparation = await preparer(lot, [un, deux]);
    await affecter(un, compte(ADMIN), null);
    assert.deepEqual(await lancer(lot, preparation), ['dossier_perime', 'fait:affecter']);
    assert.deepEqual(await suivis([un, deux]), [compte(ADMIN), compte(LE_MANS)]);
  });

  it('gives nothing to who does not see it: of another IUT, of another formation, or gone', async () => {
    const { strapi } = await portail();
    const [un, deux] = [await transmis('Fay'), await transmis('Gil')];
    const collegues = async () => {
      const { body } = await appeler('/lots/collegues', { selection: { dossiers: [un] } });
      return (body as ReponseBureau<'listerColleguesDuLot'>).collegues.map(({ id }) => id);
    };
    assert.ok((await collegues()).includes(compte(LE_MANS)) && !(await collegues()).includes(compte(NANTES)));
    const ailleurs: Lot = { acte: 'affecter', objet: { agent: compte(NANTES) } };
    const selection = { dossiers: [un, deux] };
    const dossiers = (await preparer({ acte: 'affecter', objet: { agent: compte(ADMIN) } }, [un, deux])).retenus.map(
      ({ id, vu }) => ({ id, vu }),
    );
    const refus = async (lot: object) => {
      const { code } = await appeler('/lots/preparation', { ...lot, selection });
      return [code, (await appeler('/lots', { ...lot, delai: null, dossiers })).code];
    };
    assert.deepEqual(await refus(ailleurs), ['collegue_sans_acces', 'collegue_sans_acces']);
    assert.deepEqual(await refus({ acte: 'affecter', objet: { agent: 987_654_321 } }), [
      'collegue_sans_acces',
      'collegue_sans_acces',
    ]);
    assert.deepEqual(await refus({ acte: 'affecter' }), ['saisie_invalide', 'saisie_invalide']);
    assert.deepEqual(await refus({ acte: 'affecter', objet: { etiquette: 'x' } }), [
      'saisie_invalide',
      'saisie_invalide',
    ]);
    // A colleague leaves between the choice and its step: the dossier stays as it was.
    const email = `secretariat.depart-${un.slice(0, 6)}@portail.test`;
    const voulu = {
      email,
      role: 'secretariat',
      motDePasse: MOT_DE_PASSE,
      etablissement: iuts['le-mans'] ?? '',
    } as const;
    const parti = await createAgent(strapi, voulu);
    assert.ok((await collegues()).includes(parti.id));
    await strapi.db.query('admin::user').updateMany({ where: { id: parti.id }, data: { isActive: false } });
    assert.ok(!(await collegues()).includes(parti.id));
    assert.deepEqual(await refus({ acte: 'affecter', objet: { agent: parti.id } }), [
      'collegue_sans_acces',
      'collegue_sans_acces',
    ]);
    assert.deepEqual(await suivis([un, deux]), [null, null]);
  });

  it('puts an étiquette on many and takes it off, once each', async () => {
    const [un, deux] = [await transmis('Hana'), await transmis('Ivo')];
    const mot = await etiquette(`Lot ${un.slice(0, 8)}`);
    const poser: Lot = { acte: 'etiqueter', objet: { etiquette: mot } };
    const oter: Lot = { acte: 'desetiqueter', objet: { etiquette: mot } };
    assert.deepEqual(ecartesDe(await preparer(oter, [un])), [['Hana', 'Ne porte pas cette étiquette']]);
    assert.deepEqual(await lancer(poser, await preparer(poser, [un])), ['fait:etiqueter']);
    const preparation = await preparer(poser, [un, deux]);
    assert.deepEqual(ecartesDe(preparation), [['Hana', 'Porte déjà cette étiquette']]);
    // A colleague is first: it is done, once.
    const { callBureau } = await portail();
    await callBureau('POST', `/dossiers/${deux}/etiquettes`, jetons[LE_MANS], { etiquette: mot, posee: true });
    assert.deepEqual(await lancer(poser, preparation), ['fait:etiqueter']);
    assert.deepEqual((await suivi(deux)).posees, [mot]);
    assert.deepEqual(await lancer(oter, await preparer(oter, [un, deux])), ['fait:desetiqueter', 'fait:desetiqueter']);
    assert.deepEqual([(await suivi(un)).posees, (await suivi(deux)).posees], [[], []]);
  });

  it('is refused whole for an étiquette or a dossier of another IUT, and nothing is done', async () => {
    const { strapi } = await portail();
    const [sien, ailleurs] = [await transmis('Jo'), await transmis('Kim', 'LP-EPR-AC')];
    const [sienne, autre] = [
      await etiquette(`Ici ${sien.slice(0, 8)}`),
      await etiquette(`Là ${sien.slice(0, 8)}`, 'nantes'),
    ];
    const travaux = () => strapi.db.query('api::travail.travail').count();
    const avant = await travaux();
    const tenter = async (lot: object, ids: string[], qui = LE_MANS) => [
      (await appeler('/lots/preparation', { ...lot, selection: { dossiers: ids } }, qui)).code,
      (await appeler('/lots', { ...lot, delai: null, dossiers: ids.map((id) => ({ id, vu: '' })) }, qui)).code,
    ];
    const poser = (mot: string) => ({ acte: 'etiqueter', objet: { etiquette: mot } });
    assert.deepEqual(await tenter(poser(autre), [sien]), ['etiquette_absente', 'etiquette_absente']);
    assert.deepEqual(await tenter(poser('z'.repeat(24)), [sien]), ['etiquette_absente', 'etiquette_absente']);
    for (const lot of [poser(sienne), { acte: 'affecter', objet: { agent: compte(LE_MANS) } }]) {
      assert.deepEqual(await tenter(lot, [sien, ailleurs]), ['introuvable', 'introuvable']);
    }
    assert.equal((await appeler('/lots/collegues', { selection: { dossiers: [sien, ailleurs] } })).code, 'introuvable');
    // The administration sees both IUTs: what is not of the étiquette's is told, then refused if it is sent anyway.
    const melange = await preparer({ acte: 'etiqueter', objet: { etiquette: sienne } }, [sien, ailleurs], ADMIN);
    assert.equal(first(melange.retenus).id, sien);
    assert.deepEqual(ecartesDe(melange), [['Kim', 'Cette étiquette n’est pas de son IUT']]);
    assert.equal((await tenter(poser(sienne), [sien, ailleurs], ADMIN))[1], 'etiquette_absente');
    assert.equal(
      (await tenter({ acte: 'affecter', objet: { agent: compte(LE_MANS) } }, [sien, ailleurs], ADMIN))[1],
      'collegue_sans_acces',
    );
    assert.equal(await travaux(), avant);
    assert.deepEqual((await suivi(sien)).posees, []);
  });
});
