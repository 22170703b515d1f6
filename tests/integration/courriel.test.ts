import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { fromBuild } from '../support/build.ts';
import { decaler } from '../support/clock.ts';
import { portail } from '../support/portail.ts';
import { demarrerSecondCms } from '../support/second-cms.ts';

type Courriel = { etat: string; essais: number; derniereErreur: string | null };

let rang = 0;

/** A mail in the outbox, as an act writes it. @returns its address, which no other test uses */
async function ecrire(texte = 'Bonjour'): Promise<string> {
  const { strapi } = await portail();
  const { ecrireCourriel } = fromBuild<{ ecrireCourriel(courriel: object): Promise<void> }>('platform/mail/outbox.js');
  rang += 1;
  const destinataire = `courriel-${rang}@exemple.test`;
  await strapi.db.transaction(() =>
    ecrireCourriel({
      cle: destinataire,
      destinataire,
      instant: new Date(0),
      sujet: 'Été à Cholet',
      texte,
      html: `<p>${texte}</p>`,
    }),
  );
  return destinataire;
}

async function lire(destinataire: string): Promise<Courriel> {
  const { strapi } = await portail();
  return strapi.db.query('api::courriel.courriel').findOne({ where: { destinataire } });
}

const livrerCourriels = () =>
  fromBuild<{ livrerCourriels(): Promise<void> }>('platform/mail/worker.js').livrerCourriels();

/** Delivers until this try is settled. The portal's own job delivers too: their claims keep them apart. */
async function livrer(destinataire: string, etat: 'envoye' | 'echec' | 'a_envoyer'): Promise<Courriel> {
  for (const debut = Date.now(); Date.now() - debut < 20_000; ) {
    await livrerCourriels();
    const courriel = await lire(destinataire);
    // Still to send, after a try: its error says that the try is over.
    if (courriel.etat === etat && (etat !== 'a_envoyer' || courriel.derniereErreur)) return courriel;
  }
  throw new Error(`${destinataire} did not become « ${etat} »`);
}

describe('courriels', () => {
  it('are delivered once, accents intact, under the Message-ID they were written with', async () => {
    const { smtp, strapi } = await portail();
    const destinataire = await ecrire('Reçu à 23 h 59');
    await Promise.all(Array.from({ length: 5 }, livrerCourriels));
    await livrer(destinataire, 'envoye');
    const recus = smtp.recus(destinataire);
    assert.equal(recus.length, 1);
    const { identifiantMessage } = await strapi.db.query('api::courriel.courriel').findOne({ where: { destinataire } });
    assert.ok(recus[0]?.brut.includes(`Message-ID: ${identifiantMessage}`));
    assert.ok(recus[0]?.brut.includes('Re=C3=A7u =C3=A0 23 h 59'));
  });

  it('are tried again when the server says « later », and not before their time', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire();
    smtp.repondre(destinataire, [451]);
    const premier = await livrer(destinataire, 'a_envoyer');
    assert.equal(premier.essais, 1);
    assert.match(premier.derniereErreur ?? '', /451/);
    await livrerCourriels();
    assert.equal((await lire(destinataire)).essais, 1);
    await decaler(61_000, async () => {
      assert.equal((await livrer(destinataire, 'envoye')).essais, 2);
    });
    assert.equal(smtp.recus(destinataire).length, 1);
  });

  it('are given up when the server refuses the address for good', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire();
    smtp.repondre(destinataire, [550]);
    const courriel = await livrer(destinataire, 'echec');
    assert.equal(courriel.essais, 1);
    assert.match(courriel.derniereErreur ?? '', /550/);
    assert.deepEqual(smtp.recus(destinataire), []);
  });

  it('are taken over from a worker that died while sending, once its lease is over', async () => {
    const { smtp, strapi } = await portail();
    const destinataire = await ecrire();
    await strapi.db
      .query('api::courriel.courriel')
      .updateMany({ where: { destinataire }, data: { essais: 1, prochainEssai: new Date(Date.now() + 60_000) } });
    await decaler(61_000, async () => {
      assert.equal((await livrer(destinataire, 'envoye')).essais, 2);
    });
    assert.equal(smtp.recus(destinataire).length, 1);
  });

  it('do not exist when the act that wrote them is rolled back', async () => {
    const { strapi } = await portail();
    let destinataire = '';
    const annule = strapi.db.transaction(async () => {
      destinataire = await ecrire();
      throw new Error('rolled back');
    });
    await assert.rejects(annule, /rolled back/);
    assert.equal(await lire(destinataire), null);
  });

  it('wait for a server that is down, and are delivered once it is back', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire();
    await smtp.eteint(async () => {
      const courriel = await livrer(destinataire, 'a_envoyer');
      assert.match(courriel.derniereErreur ?? '', /ECONNREFUSED/);
    });
    await decaler(61_000, async () => assert.equal((await livrer(destinataire, 'envoye')).derniereErreur, null));
    assert.equal(smtp.recus(destinataire).length, 1);
  });

  it('survive the death of the process that was delivering them: none is lost, none has two names', async () => {
    const { smtp } = await portail();
    const cms = await demarrerSecondCms();
    smtp.ralentir(150);
    try {
      const destinataires: string[] = [];
      for (let rang = 0; rang < 30; rang += 1) destinataires.push(await ecrire());
      // Both cms deliver, one mail every 150 ms each: the other one has begun and is far from the end.
      while (destinataires.filter((un) => smtp.recus(un).length > 0).length < 8) await attendre(20);
      cms.tuer();
      smtp.ralentir(0);
      // Past the lease of what it had claimed.
      await decaler(61_000, async () => {
        for (const destinataire of destinataires) await livrer(destinataire, 'envoye');
      });
      const noms = destinataires.map((un) => smtp.recus(un).map(({ brut }) => /^Message-ID: (.*)$/m.exec(brut)?.[1]));
      for (const recus of noms) assert.equal(new Set(recus).size, 1, JSON.stringify(recus));
      // Twice is possible for the one that it was sending, whose answer it did not write down, and for the one that this
      // process was sending when the clock went past its lease.
      assert.ok(noms.flat().length <= destinataires.length + 2, `${noms.flat().length} deliveries`);
    } finally {
      smtp.ralentir(0);
      cms.tuer();
    }
  });
});
