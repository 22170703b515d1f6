import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CONTRAT, type NomRoute } from '@portail/config/contract/contract';
import { anyCandidat, anyInscription, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { jetonRecu } from '../support/courriels.ts';
import { type Convoked, createConvoked, held, hours, inDays, place } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { type Call, portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';

/** `BARRE` bounds SQL statements: reads 12, writes 25, and none that grows with the tables. */
const BARRE = { GET: 12, ecriture: 25 };
/**
 * `BARRE_EXPORT` is for all that is kept of a person, which nobody asks for twice a day. It grows with their own
 * dossiers only.
 */
const BARRE_EXPORT = 20;
const MOT_DE_PASSE = 'Portail-Test-2018';

describe('SQL statements of a request', () => {
  let candidat: Candidat;
  let session: string;
  let id: string;
  let piece: string;

  before(async () => {
    const { strapi, signIn, call } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    piece = first((await call('candidature.lire', { session, params: { id } })).body.pieces).pieceDemandeeRef;
  });

  async function mesurer(route: NomRoute, appel: Call = {}): Promise<number> {
    const { strapi, call } = await portail();
    const { count, value } = await countStatements(strapi, () =>
      call(route, { session, params: { id, piece, slug: 'animal-angers-cholet' }, ...appel }),
    );
    assert.equal(value.status, 200, route);
    return count;
  }

  const APPELS: [NomRoute, () => Promise<Call>][] = [
    ['catalogue.lire', async () => ({})],
    ['reference.lire', async () => ({})],
    ['ecole.chercher', async () => ({ body: { texte: 'lycée angers', genre: 'lycee' } })],
    ['ecole.villes', async () => ({ params: { codePostal: '49035' } })],
    ['candidature.situer', async () => ({})],
    ['compte.lire', async () => ({})],
    ['candidature.lister', async () => ({})],
    ['candidature.lire', async () => ({})],
    ['reference.lire', async () => ({})],
    ['ecole.chercher', async () => ({ body: { texte: 'lycée angers', genre: 'tous' } })],
    // The request comes from a browser of its own: signing up or in ends the session that it had.
    ['compte.creer', async () => ({ session: undefined, body: anyInscription() })],
    ['compte.oublier', async () => ({ body: { email: candidat.email } })],
    [
      'compte.examiner',
      async () => ({ body: { jeton: await jetonRecu(candidat.email), usages: ['reinitialisation'] } }),
    ],
    ['compte.modifier', async () => ({ body: { bloc: 'autres', autresCandidatures: false, autresPrecisions: '' } })],
    ['compte.exporter', async () => ({})],
    [
      'compte.connecter',
      async () => ({ session: undefined, body: { email: candidat.email, motDePasse: MOT_DE_PASSE } }),
    ],
    ['candidature.ranger', async () => ({ body: { classique: null, alternance: 1 } })],
    ['candidature.ecrire', async () => ({ body: { lettre: 'Madame, Monsieur', avant: '' } })],
    ['piece.deposer', async () => ({ body: await pdf('Compter') })],
    // Another file takes its place, in the dossier that has it.
    ['piece.deposer', async () => ({ body: await pdf('Recompter') })],
    ['candidature.lire', async () => ({})],
    ['piece.telecharger', async () => ({})],
    ['piece.retirer', async () => ({})],
  ];
  for (const [route, preparer] of APPELS) {
    it(route, async (test) => {
      const nombre = await mesurer(route, await preparer());
      test.diagnostic(`${route}: ${nombre} statements`);
      assert.ok(nombre > 0, 'statements are really counted');
      const barre = CONTRAT[route].methode === 'GET' ? BARRE.GET : BARRE.ecriture;
      assert.ok(nombre <= (route === 'compte.exporter' ? BARRE_EXPORT : barre), `${nombre} statements`);
    });
  }

  it('candidature.transmettre, and its accusé', async (test) => {
    const { strapi, call } = await portail();
    const autre = await createCandidature(strapi, candidat, { formationCode: 'LP-EPR-AC' });
    const params = { id: autre };
    await call('candidature.ranger', { session, params, body: { classique: 1, alternance: 2 } });
    const { vu } = (await call('candidature.lire', { session, params })).body;
    const nombre = await mesurer('candidature.transmettre', { params, body: { vu } });
    test.diagnostic(`candidature.transmettre: ${nombre} statements`);
    assert.ok(nombre <= BARRE.ecriture, `${nombre} statements`);
    const pourLire = await mesurer('candidature.telechargerAccuse', { params });
    test.diagnostic(`candidature.telechargerAccuse: ${pourLire} statements`);
    assert.ok(pourLire <= BARRE.GET, `${pourLire} statements`);
  });

  it('those of an entretien: to read, to choose, to change, to cancel', async (test) => {
    const { strapi } = await portail();
    const un = await createEntretien(strapi, {
      ...{ formationCodes: ['LP-EPR-AC'], jours: ['2099-03-10'], heures: hours(20), pistes: ['1', '2'] },
    });
    const [moi] = (await createConvoked(1, ['LP-EPR-AC'], [un])) as [Convoked];
    const { convocation } = first(moi.dossiers);
    const compter = async (route: NomRoute, body?: unknown) => {
      const nombre = await mesurer(route, { session: moi.session, params: { id: convocation }, body });
      test.diagnostic(`${route}: ${nombre} statements`);
      const barre = CONTRAT[route].methode === 'GET' ? BARRE.GET : BARRE.ecriture;
      assert.ok(nombre > 0 && nombre <= barre, `${route}: ${nombre} statements`);
      return nombre;
    };
    const choisir = async (rang: number) =>
      compter('convocation.reserver', {
        entretien: un.ref,
        debut: un.creneaux[rang]?.debut.toISOString(),
        vu: await held(convocation),
      });
    const lire = [await compter('convocation.lire'), await compter('convocation.lister')];
    await choisir(0);
    await choisir(4);
    await compter('convocation.agenda');
    await compter('convocation.annuler', { vu: await held(convocation) });
    // A crowd that has booked beside changes nothing of them.
    const foule = await createConvoked(10, ['LP-EPR-AC'], [un]);
    for (const [rang, { session: sienne, dossiers }] of foule.entries()) {
      const params = { id: first(dossiers).convocation };
      const body = { entretien: un.ref, debut: un.creneaux[2 * rang + 8]?.debut.toISOString(), vu: '' };
      await mesurer('convocation.reserver', { session: sienne, params, body });
    }
    assert.deepEqual([await compter('convocation.lire'), await compter('convocation.lister')], lire);
  });

  it('those of a day sheet, which do not grow with who comes', async (test) => {
    const { strapi, callBureau, signInAgent } = await portail();
    const agent = await signInAgent('secretariat.angers-cholet@portail.test');
    const un = await createEntretien(strapi, {
      ...{ formationCodes: ['LP-EPR-AC'], jours: [inDays(-1)], heures: hours(20), pistes: ['1', '2'] },
    });
    const foule = (await createConvoked(20, ['LP-EPR-AC'], [un])).map(({ dossiers }) => first(dossiers).convocation);
    const compter = async (chemin: string, body?: object) => {
      const { count, value } = await countStatements(strapi, () =>
        callBureau(body ? 'POST' : 'GET', `/entretiens/${un.ref}${chemin}`, agent, body),
      );
      assert.equal(value.status, 200, chemin);
      test.diagnostic(`${chemin}: ${count} statements`);
      assert.ok(count > 0 && count <= (body ? BARRE.ecriture : BARRE.GET), `${chemin}: ${count} statements`);
      return count;
    };
    const [premiere = '', ...autres] = foule;
    const reservation = await place(premiere, un.creneaux[0]?.ref ?? '');
    await compter('/feuille');
    const seule = [await compter('/feuille'), await compter('/feuille/pdf'), await compter('/feuille/excel')];
    for (const [rang, convocation] of autres.entries()) await place(convocation, un.creneaux[rang + 1]?.ref ?? '');
    const tous = [await compter('/feuille'), await compter('/feuille/pdf'), await compter('/feuille/excel')];
    assert.deepEqual(tous, seule);
    await compter(`/pointages/${premiere}`, { reservation, vu: null, presence: 'present' });
  });

  it('do not grow with the number of dossiers', async () => {
    const { strapi } = await portail();
    // The first reading also reads the relations of the formations, and keeps them.
    const relire = async () => [await mesurer('candidature.lister'), await mesurer('candidature.lister')][1];
    const deux = await relire();
    await createCandidature(strapi, candidat, { formationCode: 'LP-BAEA-AC' });
    await createCandidature(strapi, candidat, { formationCode: 'LP-BAEV-AC' });
    assert.equal(await relire(), deux);
  });
});
