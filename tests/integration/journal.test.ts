/** The administration searches the journal: who did what, when, and to whose dossier. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { LIGNES_PAR_PAGE } from '@portail/config/bureau/journal';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const SECRETARIAT = 'secretariat.le-mans@portail.test';

describe('the journal', () => {
  let administration: string;
  let id: string;
  let email: string;
  let numero: string;

  async function chercher(criteres: Record<string, string> = {}) {
    const { callBureau } = await portail();
    const { status, body } = await callBureau('GET', `/journal?${new URLSearchParams(criteres)}`, administration);
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  }

  before(async () => {
    const { strapi, signInAgent, callBureau } = await portail();
    administration = await signInAgent('admin@portail.test');
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { prenom: 'Maëlys', nom: 'Journal' } }));
    email = candidat.email;
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const dossier = (await callBureau('GET', `/dossiers/${id}`, await signInAgent(SECRETARIAT))).body;
    numero = dossier.numeroAccuse ?? '';
  });

  it('finds a dossier by its receipt, and a person by their address, with a link to it', async () => {
    for (const cherche of [numero.toLowerCase(), email.toUpperCase()]) {
      const { lignes } = await chercher({ numero: cherche });
      const transmission = first(lignes, ({ phrase }) => phrase === 'a transmis le dossier');
      assert.deepEqual(
        [transmission.acteur, transmission.nom, transmission.lien],
        ['candidat', `Journal Maëlys, ${numero}`, `/dossiers/${id}`],
      );
    }
    assert.deepEqual((await chercher({ numero: 'personne@exemple.test' })).lignes, []);
  });

  it('leaves consultations out until they are asked for, and names the staff', async () => {
    const consultations = (lignes: readonly { phrase: string }[]) =>
      lignes.filter(({ phrase }) => phrase === 'a consulté le dossier').length;
    assert.equal(consultations((await chercher({ numero })).lignes), 0);
    const { lignes, agents } = await chercher({ numero, consultations: 'oui' });
    assert.equal(consultations(lignes), 1);
    const agent = first(agents, ({ nom }) => nom === 'Secrétariat le-mans');
    const siennes = (await chercher({ numero, consultations: 'oui', agent: String(agent.id) })).lignes;
    assert.deepEqual(
      siennes.map(({ auteur, acteur }) => [auteur, acteur]),
      [['Secrétariat le-mans', 'agent']],
    );
  });

  it('keeps to the days and to what was acted on', async () => {
    const demain = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual((await chercher({ numero, du: demain })).lignes, []);
    assert.ok((await chercher({ numero, au: demain })).lignes.length > 0);
    const { lignes } = await chercher({ cible: 'candidature' });
    assert.deepEqual([...new Set(lignes.map(({ cible }) => cible))], ['candidature']);
  });

  it('gives each line once from page to page, while others are written', async () => {
    const { strapi } = await portail();
    const journal = strapi.db.query('api::journal.journal');
    const ligne = {
      instant: new Date(),
      acteur: 'horloge',
      action: 'compte.purger',
      cibleType: 'compte',
      cibleRef: 'x',
    };
    await journal.createMany({ data: Array.from({ length: LIGNES_PAR_PAGE + 5 }, () => ligne) });
    const premiere = await chercher();
    assert.equal(premiere.lignes.length, LIGNES_PAR_PAGE);
    await journal.createMany({ data: [ligne] });
    const seconde = await chercher({ avant: String(premiere.suivant) });
    const ids = [...premiere.lignes, ...seconde.lignes].map((une) => une.id);
    assert.deepEqual(
      ids,
      [...new Set(ids)].sort((a, b) => b - a),
    );
  });

  for (const criteres of [{ du: 'hier' }, { avant: '-1' }, { cible: 'tout' }, { agent: 'x' }]) {
    it(`refuses ${JSON.stringify(criteres)}`, async () => {
      const { callBureau } = await portail();
      const chemin = `/journal?${new URLSearchParams(criteres as Record<string, string>)}` as const;
      assert.equal((await callBureau('GET', chemin, administration)).status, 422);
    });
  }
});

describe('the word of an établissement', () => {
  it('ends the mails of its dossiers, and of no other’s', async () => {
    const { strapi } = await portail();
    const etablissements = strapi.db.query('api::etablissement.etablissement');
    const MOT = 'Le secrétariat <répond> le matin.';
    await etablissements.update({ where: { code: 'le-mans' }, data: { motCourriels: MOT } });
    try {
      const textes: string[] = [];
      const voeux = { classique: 1, alternance: 2 } as const;
      for (const [formationCode, choix] of [
        ['LP-ABF-LM', null],
        ['LP-EPR-AC', voeux],
      ] as const) {
        const candidat = await createCandidat(strapi);
        await createDossierTransmis(strapi, candidat, { formationCode, voeux: choix });
        const [accuse] = await strapi.db
          .query('api::courriel.courriel')
          .findMany({ where: { destinataire: candidat.email, cle: { $startsWith: 'accuse:' } } });
        textes.push(accuse.texte);
        assert.equal(accuse.html.includes('Le secrétariat &lt;répond&gt; le matin.'), formationCode === 'LP-ABF-LM');
      }
      assert.deepEqual(
        textes.map((texte) => texte.includes(MOT)),
        [true, false],
      );
    } finally {
      await etablissements.update({ where: { code: 'le-mans' }, data: { motCourriels: null } });
    }
  });
});
