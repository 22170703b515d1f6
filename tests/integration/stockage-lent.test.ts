import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import type { Stockage } from '../support/stockage.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

describe('a storage that does not answer', () => {
  it('makes nobody wait but those who deposit and read', async () => {
    const { strapi, signIn, call } = await portail();
    const [lent, presse] = await Promise.all(
      [1, 2].map(() => createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }))),
    );
    if (!lent || !presse) throw new Error('two candidats');
    const session = await signIn(lent.email, MOT_DE_PASSE);
    const id = await createCandidature(strapi, lent, { formationCode: 'LP-ABF-LM' });
    const sienne = { session: await signIn(presse.email, MOT_DE_PASSE) };
    const sien = { id: await createCandidature(strapi, presse, { formationCode: 'LP-ABF-LM' }) };
    const { pieces } = (await call('candidature.lire', { session, params: { id } })).body;
    const params = { id, piece: first(pieces).pieceDemandeeRef };
    const contenu = await pdf('Déjà déposé');
    assert.equal((await call('piece.deposer', { session, params, body: contenu })).status, 200);

    const stockage = await fromBuild<{ stockagePrive(): Promise<Stockage> }>(
      'platform/storage/storage.js',
    ).stockagePrive();
    const { ranger, existe, lire } = stockage;
    const reponse = Promise.withResolvers<void>();
    const complet = Promise.withResolvers<void>();
    let demandes = 0;
    // The requests are as many as the database has connections, and more.
    const [depots, lectures] = [10, 10];
    const attendre = async () => {
      demandes += 1;
      if (demandes === depots + lectures) complet.resolve();
      await reponse.promise;
    };
    Object.assign(stockage, {
      ranger: (octets: Buffer) => attendre().then(() => ranger(octets)),
      existe: (cle: string) => attendre().then(() => existe(cle)),
      lire: (cle: string) => attendre().then(() => lire(cle)),
    });
    try {
      const lents = [
        ...Array.from({ length: depots }, () => call('piece.deposer', { session, params, body: contenu })),
        ...Array.from({ length: lectures }, () => call('piece.telecharger', { session, params })),
      ];
      await complet.promise;
      const vifs = [
        await call('candidature.lire', { ...sienne, params: sien }),
        await call('candidature.ranger', { ...sienne, params: sien, body: { classique: null, alternance: 1 } }),
        await call('piece.declarerIncapacite', {
          ...sienne,
          params: { ...sien, piece: params.piece },
          body: { motif: 'Mes notes paraissent en juillet.' },
        }),
        // The candidat's own dossier is not locked either.
        await call('candidature.ranger', { session, params: { id }, body: { classique: null, alternance: 1 } }),
      ];
      assert.deepEqual(
        vifs.map(({ status }) => status),
        [200, 200, 200, 200],
      );
      reponse.resolve();
      const finis = await Promise.all(lents);
      assert.deepEqual(new Set(finis.map(({ status }) => status)), new Set([200]));
    } finally {
      reponse.resolve();
      Object.assign(stockage, { ranger, existe, lire });
    }
  });

  it('is never asked inside a transaction', async () => {
    const { strapi } = await portail();
    const { stockagePrive } = fromBuild<{ stockagePrive(): Promise<Stockage> }>('platform/storage/storage.js');
    await assert.rejects(
      strapi.db.transaction(() => stockagePrive()),
      /the storage is asked inside a transaction/,
    );
  });
});
