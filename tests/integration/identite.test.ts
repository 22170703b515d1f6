/** A responsable reads of a candidat neither photo, birth nor nationality, by whatever route, until their IUT opens it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { BUREAU, type NomBureau } from '@portail/config/bureau/bureau';
import { peut } from '@portail/config/rules/droits';
import { MASQUE } from '@portail/config/rules/identite';
import { readXlsx } from 'hucre/xlsx';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { createConvocation, createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { inDays, place } from '../support/entretiens.ts';
import { first } from '../support/first.ts';
import { readPdf } from '../support/pdf-structure.ts';
import { portail } from '../support/portail.ts';

const DCIE = 'LP-DCIE-LM';
const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const RESPONSABLE = 'responsable.identite@portail.test';
/** `DOUBLE` is a responsable in Le Mans and of the secretariat of Nantes. */
const DOUBLE = 'responsable.double@portail.test';
const NE = { dateNaissance: '17/03/1991', lieuNaissance: 'Ouagadougou', nationalite: 'BF' };
/** `SECRETS` are the values in each form that a route may write. */
const SECRETS = ['17/03/1991', '1991-03-17', 'Ouagadougou', 'Burkina', '"BF"', 'passeport-camille'];

type Route = { methode: string; chemin: string; action: Parameters<typeof peut>[1] };
const OUVERTES = (Object.entries(BUREAU) as [NomBureau, Route][]).filter(([, { action }]) =>
  peut('responsable', action),
);

describe('what a responsable reads of a candidat', () => {
  const jetons: Record<string, string> = {};
  let params: Record<string, string>;
  let iut: string;

  before(async () => {
    const { strapi, signInAgent, callBureau } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: NE }));
    const voeux = { classique: 1, alternance: 2 } as const;
    const id = await createDossierTransmis(strapi, candidat, { formationCode: DCIE, voeux, facultatives: true });
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: id }, data: { etat: 'complete' } });
    const motDePasse = 'Portail-Test-2018';
    await createAgent(strapi, { email: RESPONSABLE, role: 'responsable', motDePasse, formationCode: DCIE });
    await createAgent(strapi, { email: DOUBLE, role: 'responsable', motDePasse, formationCode: DCIE });
    await donnerNantes(DOUBLE);
    for (const email of [LE_MANS, NANTES, RESPONSABLE, DOUBLE]) jetons[email] = await signInAgent(email);
    const { pieces } = (await callBureau('GET', `/dossiers/${id}`, jetons[LE_MANS])).body;
    const photo = first(pieces, ({ intitule }) => intitule === "Photo d'identité").ref;
    const cv = first(pieces, ({ intitule }) => intitule === 'Curriculum-vitae').ref;
    const ecrite = await strapi.db.query('api::piece.piece').findOne({
      where: { candidatureRef: id, pieceDemandeeRef: photo },
      select: ['documentId', 'fichierRef'],
    });
    await strapi.db.query('api::piece.piece').updateMany({
      where: { documentId: ecrite.documentId },
      data: { nomFichier: 'passeport-camille.pdf', motifRefus: 'Née à Ouagadougou ?' },
    });
    const { documentId: refusee } = await strapi.db.query('api::reponse-refusee.reponse-refusee').create({
      data: {
        ...{ candidatureRef: id, pieceDemandeeRef: photo, fichierRef: ecrite.fichierRef },
        ...{ nomFichier: 'passeport-camille.pdf', motifRefus: 'Née à Ouagadougou ?', remplaceeLe: new Date() },
      },
    });
    const entretien = await createEntretien(strapi, { formationCodes: [DCIE], jours: [inDays(20)], heures: ['09:00'] });
    const convocation = await createConvocation(strapi, id, { entretiens: [entretien] });
    const reservation = await place(convocation, first(entretien.creneaux).ref);
    params = { id, photo, piece: cv, refusee, entretien: entretien.ref, convocation, reservation };
    iut = (await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'le-mans' } }))
      .documentId;
  });

  async function donnerNantes(email: string): Promise<void> {
    const { strapi } = await portail();
    const { id } = await strapi.db.query('admin::user').findOne({ where: { email } });
    const role = await strapi.db.query('admin::role').findOne({ where: { code: 'secretariat' } });
    await strapi.db.connection('admin_users_roles_lnk').insert({ user_id: id, role_id: role.id });
    const nantes = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'nantes' } });
    await strapi.db
      .query('api::affectation.affectation')
      .create({ data: { agentId: id, role: 'secretariat', etablissementId: nantes.id } });
  }

  const obtenir = async (chemin: string, email: string) => (await portail()).callBureau('GET', chemin, jetons[email]);
  const parcours = async (email: string) => {
    const { body } = await (await portail()).callBureau(
      'GET',
      `/dossiers/${params['id'] ?? ''}/parcours`,
      jetons[email],
    );
    return first(body.etapes ?? [], ({ titre }) => titre === 'Identité').reponses;
  };
  const regler = async (ouverte: boolean, email = LE_MANS) =>
    (await portail()).callBureau('POST', `/reglages/${iut}/identite`, jetons[email], { ouverte });

  const CORPS: Partial<Record<NomBureau, () => object>> = {
    reglerRecapitulatif: () => ({ actif: true }),
    pointer: () => ({ reservation: params['reservation'], vu: null, presence: 'present' }),
    apprecier: () => ({ reservation: params['reservation'], vu: '', appreciation: 'Claire.' }),
  };
  /**
   * `ATTENDUS` are the routes that refuse: the refused answer is the photo's, a réservation of a day to come is not noted
   * yet, and a vue has a name.
   */
  const ATTENDUS: Partial<Record<NomBureau, number>> = {
    ...{ telechargerRefusee: 404, pointer: 409, apprecier: 409 },
    ...{ garderVue: 422, renommerVue: 422, supprimerVue: 404 },
  };
  /** `REQUETES` ask a route in the ways that might tell something. */
  const REQUETES = [
    '',
    '?recherche=Ouagadougou',
    '?recherche=17/03/1991',
    '?recherche=1991-03-17',
    '?recherche=Burkina',
    '?colonnes=nom,dateNaissance,lieuNaissance,nationalite',
    '?tri=candidat',
  ];

  for (const [nom, { methode, chemin }] of OUVERTES) {
    it(`is not their identity, by ${nom}`, async () => {
      const { callBureau } = await portail();
      const entretien = chemin.startsWith('/entretiens');
      const siens: Record<string, string> = entretien ? { ...params, id: params['entretien'] ?? '' } : params;
      const adresse = chemin.replace(/:(\w+)/g, (_, cle) => siens[cle] ?? `missing-${cle}`);
      const corps = methode === 'POST' ? (CORPS[nom]?.() ?? {}) : undefined;
      // A sheet takes a day and a jury, and refuses the rest.
      for (const requete of methode === 'POST' || entretien ? [''] : REQUETES) {
        const { status, body } = await callBureau(methode, adresse + requete, jetons[RESPONSABLE], corps);
        assert.equal(status, ATTENDUS[nom] ?? 200, requete);
        const lu = await lire(body);
        for (const secret of SECRETS) assert.ok(!lu.includes(secret), `${secret} in ${adresse}${requete}`);
        const { total } = body as { total?: number };
        if (nom === 'lister' && /recherche/.test(requete)) assert.equal(total, 0, requete);
      }
    });
  }

  it('says in its place that the IUT masks it', async () => {
    const masquees = (await parcours(RESPONSABLE)).filter(({ reponse }) => reponse === null);
    assert.deepEqual(
      masquees.map(({ libelle, maintenant }) => [libelle, maintenant]),
      [
        ['Date de naissance', null],
        ['Lieu de naissance', null],
        ['Nationalité', null],
      ],
    );
    const { callBureau } = await portail();
    const { pieces } = (await callBureau('GET', `/dossiers/${params['id'] ?? ''}`, jetons[RESPONSABLE])).body;
    assert.deepEqual(
      pieces.filter(({ masquee }) => masquee).map(({ intitule, etat, fichier }) => [intitule, etat, fichier]),
      [["Photo d'identité", 'deposee', null]],
    );
    assert.equal(
      (await obtenir(`/dossiers/${params['id']}/pieces/${params['photo']}/fichier`, RESPONSABLE)).status,
      404,
    );
  });

  it('stays masked where a secretariat of another IUT reads it as a responsable, whatever the columns', async () => {
    const chemin = `/dossiers?recherche=${DCIE}&colonnes=nom,dateNaissance,lieuNaissance,nationalite` as '/dossiers';
    const { callBureau } = await portail();
    const { dossiers } = (await callBureau('GET', chemin, jetons[DOUBLE])).body;
    const { nom, ...identite } = first(dossiers, ({ id }) => id === params['id']).colonnes;
    assert.ok(nom);
    assert.deepEqual(identite, { dateNaissance: MASQUE, lieuNaissance: MASQUE, nationalite: MASQUE });
    assert.ok((await parcours(DOUBLE)).some(({ reponse }) => reponse === null));
  });

  it('is all of it for the secretariat', async () => {
    const dites = (await parcours(LE_MANS)).map(({ reponse }) => reponse);
    for (const valeur of ['17/03/1991', 'Ouagadougou', 'Burkina Faso']) assert.ok(dites.includes(valeur), valeur);
    assert.equal((await obtenir(`/dossiers/${params['id']}/pieces/${params['photo']}/fichier`, LE_MANS)).status, 200);
  });

  it('is opened by its IUT and closed again, which the journal tells once', async () => {
    assert.equal((await regler(true, NANTES)).status, 404);
    assert.equal((await regler(true, RESPONSABLE)).status, 403);
    for (const ouverte of [false, true, true]) assert.equal((await regler(ouverte)).status, 200);
    const { callBureau } = await portail();
    const { iuts } = (await callBureau('GET', '/reglages', jetons[LE_MANS])).body;
    assert.deepEqual(
      iuts.map(({ ref, identiteOuverte }) => [ref, identiteOuverte]),
      [[iut, true]],
    );
    const dites = (await parcours(RESPONSABLE)).map(({ reponse }) => reponse);
    for (const valeur of ['17/03/1991', 'Ouagadougou', 'Burkina Faso']) assert.ok(dites.includes(valeur), valeur);
    for (const chemin of [`pieces/${params['photo']}`, `refusees/${params['refusee']}`]) {
      assert.equal((await obtenir(`/dossiers/${params['id']}/${chemin}/fichier`, RESPONSABLE)).status, 200, chemin);
    }
    assert.equal((await regler(false)).status, 200);
    assert.ok((await parcours(RESPONSABLE)).some(({ reponse }) => reponse === null));
    const { strapi } = await portail();
    const lignes: { action: string }[] = await strapi.db
      .query('api::journal.journal')
      .findMany({ where: { cibleType: 'iut', cibleRef: iut }, orderBy: { id: 'asc' } });
    assert.deepEqual(
      lignes.map(({ action }) => action),
      ['iut.montrer-identite', 'iut.masquer-identite'],
    );
  });

  it('is not for the secretariat of some formations to open', async () => {
    const { strapi, callBureau, signInAgent } = await portail();
    const email = 'secretariat.dcie@portail.test';
    await createAgent(strapi, { email, role: 'secretariat', motDePasse: 'Portail-Test-2018', formationCode: DCIE });
    jetons[email] = await signInAgent(email);
    assert.deepEqual((await callBureau('GET', '/reglages', jetons[email])).body, { iuts: [] });
    assert.equal((await regler(true, email)).status, 404);
  });
});

/** `lire` gives the words of a reply, whatever its kind. */
async function lire(body: unknown): Promise<string> {
  if (!(body instanceof Uint8Array)) return JSON.stringify(body);
  if (body[0] === 0x25) return (await readPdf(body)).text;
  return JSON.stringify(await readXlsx(body));
}
