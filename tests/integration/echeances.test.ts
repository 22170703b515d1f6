import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ajouterJours, debutDuJour, finDuJour } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { portail } from '../support/portail.ts';

const ABF = 'LP-ABF-LM';
const EPR = 'LP-EPR-AC';

describe('the portal’s clock', () => {
  let rappeler: () => Promise<void>;
  let cloturer: () => Promise<void>;
  /** `jours` are the closing days: the second one a few days after the first. */
  let jours: { abf: string; epr: string };

  before(async () => {
    await portail();
    ({ rappeler } = fromBuild<{ rappeler(): Promise<void> }>('api/candidature/services/rappels.js'));
    ({ cloturer } = fromBuild<{ cloturer(): Promise<void> }>('api/candidature/services/cloture.js'));
    jours = { abf: await fermeture(ABF), epr: await fermeture(EPR) };
  });

  async function fermeture(code: string): Promise<string> {
    const { strapi } = await portail();
    const { au } = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code, publishedAt: { $notNull: true } }, select: ['au'] });
    return au;
  }

  async function avecDossiers(...codes: string[]): Promise<{ candidat: Candidat; ids: string[] }> {
    const { strapi } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat());
    const ids: string[] = [];
    for (const formationCode of codes) ids.push(await createCandidature(strapi, candidat, { formationCode }));
    return { candidat, ids };
  }

  const a = (instant: Date, faire: () => Promise<void>) => shiftClock(instant.getTime() - Date.now(), faire);
  const midi = (jour: string) => new Date(debutDuJour(jour).getTime() + 12 * 3_600_000);

  async function rappels({ compteRef }: Candidat): Promise<{ sujet: string; texte: string }[]> {
    const { strapi } = await portail();
    return strapi.db
      .query('api::courriel.courriel')
      .findMany({ where: { compteRef, cle: { $startsWith: 'rappel:' } }, orderBy: { id: 'asc' } });
  }

  async function etat(id: string): Promise<string> {
    const { strapi } = await portail();
    return (await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } })).etat;
  }

  it('reminds seven days before, then two, once whatever the processes, in one mail for all the dossiers', async () => {
    const { candidat } = await avecDossiers(ABF, EPR);
    const ensemble = () => Promise.all([rappeler(), rappeler(), rappeler()]);
    await a(midi(ajouterJours(jours.abf, -8)), async () => {
      await ensemble();
      assert.equal((await rappels(candidat)).length, 0);
    });
    await a(midi(ajouterJours(jours.abf, -7)), async () => {
      await ensemble();
      await rappeler();
      const [courriel, ...autres] = await rappels(candidat);
      assert.ok(courriel && autres.length === 0);
      assert.equal(courriel.sujet, '2 candidatures vous attendent');
      assert.ok(courriel.texte.indexOf('Parcours Banque (ABF)') < courriel.texte.indexOf("Métiers de l'Epargne"));
    });
    // The portal was stopped on the second day before: it catches up on the last.
    await a(midi(jours.abf), async () => {
      await ensemble();
      assert.equal((await rappels(candidat)).length, 2);
    });
  });

  it('reminds nobody of a dossier that is transmitted, or was begun since', async () => {
    const { candidat, ids } = await avecDossiers(ABF);
    const { strapi } = await portail();
    await strapi.db.query('api::candidature.candidature').updateMany({
      where: { documentId: ids[0] },
      data: { deposeeLe: midi(ajouterJours(jours.abf, -6)) },
    });
    await a(midi(ajouterJours(jours.abf, -5)), async () => {
      await rappeler();
      assert.equal((await rappels(candidat)).length, 0);
    });
  });

  it('closes two minutes after the deadline, once, and what passed while it was stopped', async () => {
    const { ids } = await avecDossiers(ABF, EPR);
    const [abf = '', epr = ''] = ids;
    const fin = finDuJour(jours.abf).getTime() + 1000;
    await a(new Date(fin + 60_000), async () => {
      await cloturer();
      assert.equal(await etat(abf), 'en_constitution');
    });
    await a(new Date(fin + 125_000), async () => {
      await Promise.all([cloturer(), cloturer(), cloturer()]);
      assert.deepEqual([await etat(abf), await etat(epr)], ['non_transmise', 'en_constitution']);
    });
    await a(midi(ajouterJours(jours.epr, 30)), async () => {
      await cloturer();
      assert.equal(await etat(epr), 'non_transmise');
    });
    const { strapi } = await portail();
    const lignes = await strapi.db
      .query('api::journal.journal')
      .count({ where: { cibleRef: { $in: ids }, action: 'candidature.cloturer' } });
    assert.equal(lignes, 2);
  });

  it('reminds of compléments what is still refused, and nobody of what the IUT has accepted meanwhile', async () => {
    const { strapi } = await portail();
    const limite = finDuJour(ajouterJours(jours.abf, -10));
    const dossiers: [string, string][] = [];
    for (const etatPiece of ['refusee', 'validee']) {
      const { candidat, ids } = await avecDossiers(ABF);
      const [id = ''] = ids;
      await strapi.db.query('api::candidature.candidature').updateMany({
        where: { documentId: id },
        data: { etat: 'incomplete', delaiComplements: limite, complementsDemandesLe: new Date() },
      });
      await strapi.db.query('api::piece.piece').create({
        data: {
          candidatureRef: id,
          pieceDemandeeRef: 'cv',
          etat: etatPiece,
          motifIncapacite: 'Une pièce quelconque.',
          motifRefus: etatPiece === 'refusee' ? 'Illisible.' : null,
          repondueLe: new Date(),
        },
      });
      dossiers.push([candidat.compteRef, etatPiece]);
    }
    await a(new Date(limite.getTime() - 36 * 3_600_000), rappeler);
    for (const [compteRef, etatPiece] of dossiers) {
      const rappels = await strapi.db
        .query('api::courriel.courriel')
        .count({ where: { compteRef, cle: { $startsWith: 'rappel:' } } });
      assert.equal(rappels, etatPiece === 'refusee' ? 1 : 0, etatPiece);
    }
  });

  it('leaves a dossier its personal delay', async () => {
    const { ids } = await avecDossiers(ABF);
    const [id = ''] = ids;
    const { strapi } = await portail();
    const delai = finDuJour(ajouterJours(jours.abf, 3));
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: id }, data: { delaiPersonnel: delai } });
    await a(midi(ajouterJours(jours.abf, 2)), async () => {
      await cloturer();
      assert.equal(await etat(id), 'en_constitution');
    });
    await a(midi(ajouterJours(jours.abf, 4)), async () => {
      await cloturer();
      assert.equal(await etat(id), 'non_transmise');
    });
  });
});
