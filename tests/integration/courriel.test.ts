import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { attenteDuReport } from '@portail/config/rules/courriels';
import type { Strapi } from '../../scripts/system/strapi.ts';
import { shiftClock } from '../support/clock.ts';
import { type Courriel, ecrire, lire, livrer, livrerCourriels } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';
import { startSecondCms } from '../support/second-cms.ts';
import type { Panne } from '../support/smtp.ts';

/** `livrerUnDe` is the first of them whose try failed. */
async function livrerUnDe(destinataires: readonly string[]): Promise<Courriel> {
  for (const debut = Date.now(); Date.now() - debut < 30_000; ) {
    await livrerCourriels();
    for (const destinataire of destinataires) {
      const courriel = await lire(destinataire);
      if (courriel.derniereErreur) return courriel;
    }
  }
  throw new Error('no try of these mails failed');
}

/** `lireEntetes` keys headers by their names in lower case; folded lines are one. */
function lireEntetes(brut: string): Record<string, string> {
  const [tete = ''] = brut.replaceAll('\r\n', '\n').split('\n\n');
  const lignes = tete.replace(/\n[ \t]+/g, ' ').split('\n');
  return Object.fromEntries(
    lignes.map((ligne) => ligne.split(/: ?(.*)/)).map(([nom, valeur]) => [nom?.toLowerCase(), valeur]),
  );
}

const messageId = (brut: string) => /^Message-ID: (.*)$/m.exec(brut)?.[1];

/** `ecouterLeJournal` keeps the cms's log lines about its mail server, without the figures, until `fin`. */
async function ecouterLeJournal(strapi: Strapi) {
  const { log } = strapi;
  const { error, info } = log;
  const lignes: string[] = [];
  const garder = (ligne: string) => {
    if (ligne.startsWith('mail server:')) lignes.push(ligne.replace(/ \(.*|, .*/, ''));
    return log;
  };
  Object.assign(log, { error: garder, info: garder });
  return {
    fin() {
      Object.assign(log, { error, info });
      return lignes;
    },
  };
}

describe('courriels', () => {
  it('are delivered once, accents intact, under the Message-ID they were written with', async () => {
    const { smtp, strapi } = await portail();
    const destinataire = await ecrire({ texte: 'Reçu à 23 h 59' });
    await Promise.all(Array.from({ length: 5 }, livrerCourriels));
    assert.equal((await lire(destinataire)).etat, 'envoye');
    const recus = smtp.recus(destinataire);
    assert.equal(recus.length, 1);
    const { identifiantMessage } = await strapi.db.query('api::courriel.courriel').findOne({ where: { destinataire } });
    assert.ok(recus[0]?.brut.includes(`Message-ID: ${identifiantMessage}`));
    assert.ok(recus[0]?.brut.includes('Re=C3=A7u =C3=A0 23 h 59'));
  });

  it('say that a program wrote them, when, and who reads an answer, in text and in HTML', async () => {
    const { smtp, strapi } = await portail();
    const destinataire = await ecrire({ repondreA: 'iut@exemple.test' });
    await livrer(destinataire, 'envoye');
    const entetes = lireEntetes(smtp.recus(destinataire)[0]?.brut ?? '');
    const { hostname } = new URL(process.env['SITE_URL'] ?? 'http://localhost');
    assert.equal(entetes['auto-submitted'], 'auto-generated');
    assert.equal(entetes['x-auto-response-suppress'], 'All');
    assert.equal(entetes['reply-to'], 'iut@exemple.test');
    assert.ok(Math.abs(Date.parse(entetes['date'] ?? '') - Date.now()) < 60_000, entetes['date']);
    assert.match(entetes['message-id'] ?? '', new RegExp(`^<[0-9a-f-]{36}@${hostname}>$`));
    assert.match(entetes['content-type'] ?? '', /^multipart\/alternative;/);
    assert.deepEqual(
      ['precedence', 'list-id', 'list-unsubscribe', 'return-receipt-to'].filter((nom) => nom in entetes),
      [],
    );
    const parties = smtp.recus(destinataire)[0]?.brut.match(/^Content-Type: text\/\w+/gm);
    assert.deepEqual(parties, ['Content-Type: text/plain', 'Content-Type: text/html']);

    const compte = await ecrire();
    await livrer(compte, 'envoye');
    assert.equal(lireEntetes(smtp.recus(compte)[0]?.brut ?? '')['reply-to'], undefined);

    // Strapi's own mail goes to a member of staff.
    await strapi.service('admin::auth').forgotPassword({ email: 'admin@portail.test' });
    while (smtp.recus('admin@portail.test').length === 0) await attendre(20);
    const deStrapi = lireEntetes(smtp.recus('admin@portail.test')[0]?.brut ?? '');
    assert.equal(deStrapi['auto-submitted'], 'auto-generated');
  });

  it('are tried again when the server says « later », and not before their time', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire({}, (adresse) => smtp.repondre(adresse, [451]));
    const premier = await livrer(destinataire, 'a_envoyer');
    assert.equal(premier.essais, 1);
    assert.match(premier.derniereErreur ?? '', /451/);
    await livrerCourriels();
    assert.equal((await lire(destinataire)).essais, 1);
    await shiftClock(61_000, async () => {
      assert.equal((await livrer(destinataire, 'envoye')).essais, 2);
    });
    assert.equal(smtp.recus(destinataire).length, 1);
  });

  it('are given up when the server refuses the address for good', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire({}, (adresse) => smtp.repondre(adresse, [550]));
    const courriel = await livrer(destinataire, 'echec');
    assert.equal(courriel.essais, 1);
    assert.match(courriel.derniereErreur ?? '', /550/);
    assert.deepEqual(smtp.recus(destinataire), []);
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

  it('are given up when the server refuses the message itself', async () => {
    const { smtp } = await portail();
    const destinataire = await ecrire({}, (adresse) => smtp.repondreAuMessage(adresse, [552]));
    assert.match((await livrer(destinataire, 'echec')).derniereErreur ?? '', /552/);
    assert.deepEqual(smtp.recus(destinataire), []);
  });

  it('that the server dies of wait longer and longer, and keep no other waiting', async () => {
    const { smtp } = await portail();
    const mortel = await ecrire({}, (adresse) => smtp.repondreAuMessage(adresse, Array(100).fill(0)));
    for (let heure = 0; heure < 5; heure += 1) {
      await shiftClock(heure * 3_600_000, () => livrerUnDe([mortel]).then(() => undefined));
      // The outage that it began is over with the next mail that passes.
      await shiftClock(heure * 3_600_000 + 61_000, async () => {
        await livrer(await ecrire(), 'envoye');
      });
    }
    const { etat, essais, reports, prochainEssai } = await lire(mortel);
    assert.equal(etat, 'a_envoyer');
    assert.ok(reports >= 3 && reports <= essais, `${reports} of ${essais}`);
    const attente = new Date(prochainEssai).getTime() - (Date.now() + 4 * 3_600_000);
    assert.ok(attente >= attenteDuReport(reports - 1) - 30_000, `${attente} ms after ${reports}`);
    smtp.repondreAuMessage(mortel, []);
    await shiftClock(6 * 3_600_000, () => livrer(mortel, 'envoye').then(() => undefined));
    assert.equal(new Set(smtp.recus(mortel).map(({ brut }) => messageId(brut))).size, 1);
  });

  const TROIS_HEURES_MS = 3 * 3_600_000;
  const PANNES: [Panne, essais: number, erreur: RegExp][] = [
    ['eteint', 9, /ECONNREFUSED/],
    // Each try lasts ten seconds.
    ['muet', 0, /Greeting never received/],
    ['maintenance', 9, /554/],
    ['mot de passe', 9, /535/],
    ['expediteur', 9, /550/],
    ['coupure', 9, /ECONNRESET|closed/],
    ['plus tard', 9, /451/],
  ];
  for (const [panne, essais, erreur] of PANNES) {
    it(`are all kept by an outage, which is one line of the log, and leave at once when it ends: ${panne}`, async () => {
      const { smtp, strapi } = await portail();
      const lignes = await ecouterLeJournal(strapi);
      const destinataires: string[] = [];
      const fin = essais * TROIS_HEURES_MS;
      await smtp.enPanne(panne, async () => {
        for (let rang = 0; rang < 7; rang += 1) destinataires.push(await ecrire());
        const premier = await livrerUnDe(destinataires);
        assert.match(premier.derniereErreur ?? '', erreur);
        for (let essai = 1; essai <= essais; essai += 1) await shiftClock(essai * TROIS_HEURES_MS, livrerCourriels);
        const etats = (await Promise.all(destinataires.map(lire))).map(({ etat }) => etat);
        assert.deepEqual([...new Set(etats)], ['a_envoyer']);
      });
      // The mails leave a minute at most after the server works again; ten when it refused a password.
      await shiftClock(fin + 601_000, async () => {
        for (const destinataire of destinataires) await livrer(destinataire, 'envoye');
      });
      assert.deepEqual(lignes.fin(), ['mail server: takes no mail', 'mail server: takes mail again']);
      const noms = destinataires.map((un) => new Set(smtp.recus(un).map(({ brut }) => messageId(brut))).size);
      assert.deepEqual([...new Set(noms)], [1]);
    });
  }

  it('survive the death of the process that was delivering them: none is lost, none has two names', async () => {
    const { smtp } = await portail();
    const cms = await startSecondCms();
    smtp.ralentir(150);
    try {
      const destinataires: string[] = [];
      for (let rang = 0; rang < 60; rang += 1) destinataires.push(await ecrire());
      // The two cms deliver, four mails every 150 ms each: the other one has begun and is far from the end.
      while (destinataires.filter((un) => smtp.recus(un).length > 0).length < 8) await attendre(20);
      cms.kill();
      smtp.ralentir(0);
      // The engine notices within 20 s that the other process is dead, and gives its mails to this one.
      const limite = Date.now() + 40_000;
      for (const destinataire of destinataires) {
        while ((await lire(destinataire)).etat !== 'envoye') {
          assert.ok(Date.now() < limite, `${destinataire} is not delivered 40 s later`);
          await attendre(50);
        }
      }
      const noms = destinataires.map((un) => smtp.recus(un).map(({ brut }) => messageId(brut)));
      for (const recus of noms) assert.equal(new Set(recus).size, 1, JSON.stringify(recus));
      // Twice is possible for the four whose answers the killed process did not write down.
      assert.ok(noms.flat().length <= destinataires.length + 4, `${noms.flat().length} deliveries`);
    } finally {
      smtp.ralentir(0);
      cms.kill();
    }
  });
});
