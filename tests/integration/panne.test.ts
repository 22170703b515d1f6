import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { CONTRAT, ENTETES } from '@portail/config/contract';
import { parseEnvironment } from '@portail/config/environment';
import { ROOT } from '../../scripts/system/paths.mjs';
import { freePort } from '../../scripts/system/ports.ts';
import { anyCandidat, createCandidat } from '../fixtures/candidats.ts';
import { createCandidature } from '../fixtures/candidatures.ts';
import { pdf } from '../fixtures/pdf.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

/** How long after the uploads leave the cms is killed, in milliseconds: while they arrive, are checked, are written. */
const INSTANTS = [20, 250, 600];

describe('a cms killed in the middle of uploads', () => {
  let cms: ChildProcess;
  let url: string;

  /** A second cms, in a process of its own, on the same database and the same files. */
  before(async () => {
    await portail();
    await demarrer();
  });
  after(() => cms.kill('SIGKILL'));

  async function demarrer(): Promise<void> {
    const port = await freePort('127.0.0.1');
    url = `http://127.0.0.1:${port}`;
    cms = spawn(process.execPath, [join(ROOT, 'scripts/start/cms.ts')], {
      env: { ...process.env, CMS_PORT: String(port), CMS_URL: url },
      stdio: 'ignore',
    });
    for (let essai = 0; essai < 300; essai += 1) {
      const sain = await fetch(`${url}/_health`).catch(() => undefined);
      if (sain?.status === 204) return;
      await attendre(100);
    }
    throw new Error('the second cms does not answer');
  }

  for (const instant of INSTANTS) {
    it(`after ${instant} ms loses nothing that was acknowledged`, async () => {
      const { strapi, signIn, call } = await portail();
      const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
      const session = await signIn(candidat.email, MOT_DE_PASSE);
      const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
      const { pieces } = (await call('candidature.lire', { session, params: { id } })).body;
      const { secrets } = parseEnvironment(process.env, ROOT);

      const envois = await Promise.all(
        pieces.map(async ({ pieceDemandeeRef: piece }: { pieceDemandeeRef: string }) => ({
          piece,
          contenu: await pdf(`Pièce ${piece}`, 30),
        })),
      );
      const reponses = envois.map(({ piece, contenu }) =>
        fetch(`${url}/api${CONTRAT['piece.deposer'].chemin.replace(':id', id).replace(':piece', piece)}`, {
          method: 'PUT',
          headers: { [ENTETES.secret]: secrets.portail, [ENTETES.session]: session, 'content-type': 'application/pdf' },
          body: new Blob([contenu]),
        }).then(
          ({ status }) => status,
          () => 0,
        ),
      );
      await attendre(instant);
      cms.kill('SIGKILL');
      const statuts = await Promise.all(reponses);
      if (instant === INSTANTS[0]) assert.ok(statuts.includes(0), 'some upload was really cut');

      for (const [rang, { piece, contenu }] of envois.entries()) {
        const relu = await call('piece.telecharger', { session, params: { id, piece } });
        if (statuts[rang] === 200) assert.equal(relu.status, 200, `acknowledged, so kept: ${piece}`);
        // Committed without the time to answer: whole, or not at all.
        if (relu.status === 200) assert.deepEqual(relu.body, Buffer.from(contenu));
        else assert.equal(relu.status, 404);
      }
      const lignes = await strapi.db.query('api::fichier.fichier').findMany({ where: { candidatRef: candidat.ref } });
      for (const { cle } of lignes) {
        assert.ok(existsSync(join(process.env['DATA_DIR'] ?? '', 'files', cle)), 'no row without its file');
      }
      await demarrer();
      for (const { piece, contenu } of envois) {
        assert.equal((await call('piece.deposer', { session, params: { id, piece }, body: contenu })).status, 200);
      }
    });
  }
});
