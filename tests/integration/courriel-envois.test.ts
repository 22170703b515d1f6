/** Anybody may have mails sent to an address that is not theirs: the tests bound their number and their words. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { attenteApres, FREINS, type Frein } from '@portail/config/rules/compte';
import { ENVOIS, type SorteCourriel } from '@portail/config/rules/courriels';
import { anyCandidat, anyInscription, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { shiftClock } from '../support/clock.ts';
import { jetonRecu } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const MOTS = 'Gagnez vite';
/** `FOIS` is in minutes: each act comes again, and again. */
const FOIS = 12;

let rang = 0;
const client = () => {
  rang += 1;
  return { [ENTETES.client]: `2001:db8:6:${rang.toString(16)}::1` };
};
const adresse = (nom: string) => {
  rang += 1;
  return `${nom}-${process.pid}-${rang}@exemple.test`;
};

async function inscrire(email: string) {
  const { call } = await portail();
  const mots = { nom: MOTS, prenom: MOTS, ville: MOTS, autresPrecisions: MOTS };
  const { status, body } = await call('compte.creer', { body: anyInscription({ email, ...mots }), headers: client() });
  return { status, session: status === 200 ? (body.jeton as string) : undefined };
}

async function changerEmail(session: string | undefined, email: string): Promise<number> {
  const { call } = await portail();
  const body = { email, motDePasseActuel: MOT_DE_PASSE };
  return (await call('compte.changerEmail', { session, body, headers: client() })).status;
}

async function changerMotDePasse(session: string | undefined): Promise<number> {
  const { call } = await portail();
  const body = { motDePasseActuel: MOT_DE_PASSE, motDePasse: MOT_DE_PASSE, confirmation: MOT_DE_PASSE };
  return (await call('compte.changerMotDePasse', { session, body })).status;
}

async function supprimer(session: string | undefined): Promise<void> {
  const { call } = await portail();
  await call('compte.supprimer', { session, body: { motDePasseActuel: MOT_DE_PASSE } });
}

/** `attaquant` is somebody whose address is proved, and who harms others. */
async function attaquant(): Promise<string> {
  const { strapi, signIn } = await portail();
  const { email } = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  return signIn(email, MOT_DE_PASSE);
}

async function proprietaire(): Promise<string> {
  const { strapi } = await portail();
  // The password is another: the same one would be the owner, who signs up twice.
  return (await createCandidat(strapi, anyCandidat({ motDePasse: 'Autre-Passe-2018' }))).email;
}

/**
 * `ATTAQUES` are the acts that anybody can do to an address; `faire` is done every minute.
 *
 * @returns its status, where it is one act
 */
type Attaque = { victime: string; faire: () => Promise<number | undefined> };
const ATTAQUES: Record<string, () => Promise<Attaque>> = {
  async 'signs up and deletes the account, in a loop'() {
    const victime = adresse('boucle');
    return {
      victime,
      async faire() {
        const { session, status } = await inscrire(victime);
        if (session) await supprimer(session);
        return status;
      },
    };
  },
  async 'asks for the validation mail again'() {
    const victime = adresse('renvoi');
    const { session } = await inscrire(victime);
    return { victime, faire: async () => (await (await portail()).call('compte.renvoyer', { session })).status };
  },
  async 'signs up with an address that has an account'() {
    const victime = await proprietaire();
    return { victime, faire: async () => (await inscrire(victime)).status };
  },
  async 'says that the password is forgotten'() {
    const victime = await proprietaire();
    const body = { email: victime };
    return {
      victime,
      faire: async () => (await (await portail()).call('compte.oublier', { body, headers: client() })).status,
    };
  },
  async 'asks for an address that nobody has'() {
    const session = await attaquant();
    const victime = adresse('libre');
    return { victime, faire: () => changerEmail(session, victime) };
  },
  async 'asks for an address that has an account'() {
    const session = await attaquant();
    const victime = await proprietaire();
    return { victime, faire: () => changerEmail(session, victime) };
  },
  async 'signs up with it, then asks for others'() {
    const victime = adresse('avertie');
    const { session } = await inscrire(victime);
    return { victime, faire: () => changerEmail(session, adresse('gagnez-500-euros')) };
  },
  async 'signs up with it, changes the password, and changes it again'() {
    const victime = adresse('mot-de-passe');
    const { session } = await inscrire(victime);
    return { victime, faire: () => changerMotDePasse(session) };
  },
  async 'signs up with it, takes another address, and begins again'() {
    const victime = adresse('quittee');
    return {
      victime,
      async faire() {
        const { call } = await portail();
        const { session, status } = await inscrire(victime);
        if (!session) return status;
        const mienne = adresse('gagnez-500-euros');
        await changerEmail(session, mienne);
        const body = { jeton: await jetonRecu(mienne) };
        return (await call('compte.valider', { body, headers: client() })).status;
      },
    };
  },
};

async function recus(destinataire: string): Promise<{ sorte: SorteCourriel; texte: string }[]> {
  const { strapi } = await portail();
  const courriels = await strapi.db.query('api::courriel.courriel').findMany({ where: { destinataire } });
  return courriels.map(({ cle, sujet, texte }: Record<'cle' | 'sujet' | 'texte', string>) => ({
    sorte: cle.split(':')[0],
    texte: `${sujet}\n${texte}`,
  }));
}

/** `passages` is how many tries of one a minute this brake lets through. */
function passages(frein: Frein): number {
  let libre = 0;
  let compte = 0;
  for (let minute = 0; minute <= FOIS; minute += 1) {
    if (minute * 61_000 < libre) continue;
    compte += 1;
    libre = minute * 61_000 + attenteApres(frein, compte);
  }
  return compte;
}

describe('an address that anybody types', () => {
  const faites = new Map<string, { victime: string; statuts: (number | undefined)[] }>();
  const sortesVues = new Set<SorteCourriel>();

  it(`is sent mails by ${Object.keys(ATTAQUES).length} acts, done every minute`, async () => {
    const attaques = await Promise.all(
      Object.entries(ATTAQUES).map(async ([nom, preparer]) => ({
        nom,
        statuts: [] as (number | undefined)[],
        ...(await preparer()),
      })),
    );
    for (let minute = 1; minute <= FOIS; minute += 1) {
      await shiftClock(minute * 61_000, async () => {
        await Promise.all(attaques.map(async ({ faire, statuts }) => void statuts.push(await faire())));
      });
    }
    for (const { nom, victime, statuts } of attaques) faites.set(nom, { victime, statuts });
  });

  for (const nom of Object.keys(ATTAQUES)) {
    it(`is sent few of them, and no word of whoever ${nom}`, async () => {
      const { victime } = faites.get(nom) ?? { victime: '' };
      const courriels = await recus(victime);
      assert.ok(courriels.length > 0);
      for (const { sorte, texte } of courriels) {
        assert.ok(!/gagne/i.test(texte), texte);
        sortesVues.add(sorte);
        const { adresse: sienne, frein } = ENVOIS[sorte];
        assert.notEqual(sienne, 'prouvee');
        // The victim gets one mail now, and one more at the end of the hour that tells of the others.
        const permis = frein in FREINS ? passages(frein as Frein) : 2;
        const siens = courriels.filter((un) => un.sorte === sorte).length;
        assert.ok(siens <= permis, `${siens} ${sorte}, ${permis} at most`);
      }
    });
  }

  it('is sent no kind of mail that these acts do not send', () => {
    const autres = Object.entries(ENVOIS).filter(([, { adresse: sienne }]) => sienne !== 'prouvee');
    assert.deepEqual([...sortesVues].sort(), autres.map(([sorte]) => sorte).sort());
  });

  it('answers alike to who asks for it, whether it has an account or none', () => {
    const [libre, prise] = ['asks for an address that nobody has', 'asks for an address that has an account'].map(
      (nom) => faites.get(nom)?.statuts,
    );
    assert.deepEqual(libre, prise);
    assert.ok(libre?.includes(200) && libre.includes(429));
  });

  it('answers the same to a forgotten password, sent or not', () => {
    assert.deepEqual([...new Set(faites.get('says that the password is forgotten')?.statuts)], [200]);
  });
});

it('a password that is changed again and again is changed five times an hour, told once then, and once at its end', async () => {
  const { strapi } = await portail();
  const victime = anyCandidat({ motDePasse: MOT_DE_PASSE });
  await createCandidat(strapi, victime);
  const session = await (await portail()).signIn(victime.email, MOT_DE_PASSE);
  const statuts: number[] = [];
  for (let fois = 0; fois < 40; fois += 1) statuts.push(await changerMotDePasse(session));
  assert.deepEqual(statuts, [...Array(5).fill(200), ...Array(35).fill(429)]);
  const courriels = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire: victime.email }, orderBy: { id: 'asc' } });
  const departs = courriels.map(({ prochainEssai, ecritLe }: Record<'prochainEssai' | 'ecritLe', string>) =>
    Math.round((new Date(prochainEssai).getTime() - new Date(ecritLe).getTime()) / 60_000),
  );
  assert.equal(departs.length, 2);
  assert.equal(departs[1], 60);
});
