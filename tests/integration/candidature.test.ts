import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { finDuJour, jourDeParis } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { handOver } from '../support/remise.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const ABF = 'parcours-banque-abf-le-mans';

async function nouveau(
  choix: Parameters<typeof anyCandidat>[0] = {},
): Promise<{ candidat: Candidat; session: string }> {
  const { strapi, signIn } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE, ...choix }));
  return { candidat, session: await signIn(candidat.email, MOT_DE_PASSE) };
}

const compter = async (candidatRef: string) =>
  (await portail()).strapi.db.query('api::candidature.candidature').count({ where: { candidatRef } });

type Composant = { piece: { documentId: string }; obligatoire: boolean; modalite: string | null };

async function formation(
  filtre: Record<string, unknown>,
): Promise<{ slug: string; du: string; au: string; documentId: string }> {
  const { strapi } = await portail();
  return strapi.db.query('api::formation.formation').findOne({ where: { ...filtre, publishedAt: { $notNull: true } } });
}

describe('déposer une candidature', () => {
  it('makes exactly one of 20 parallel requests of one person', async () => {
    const { call } = await portail();
    const { candidat, session } = await nouveau();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => call('candidature.deposer', { session, body: { formation: ABF } })),
    );
    const [creee] = replies.filter(({ status }) => status === 200);
    assert.ok(creee);
    const { id } = creee.body;
    assert.deepEqual(
      replies.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body]),
      Array.from({ length: 19 }, () => [409, { refus: [{ code: 'candidature_existante', cible: id }] }]),
    );
    assert.equal(await compter(candidat.ref), 1);
  });

  it('takes rank 1 by itself when there is one modalité', async () => {
    const { call } = await portail();
    const { session } = await nouveau();
    const { id } = (await call('candidature.deposer', { session, body: { formation: ABF } })).body;
    const dossier = (await call('candidature.lire', { session, params: { id } })).body;
    assert.deepEqual(dossier.voeux, { classique: null, alternance: 1 });
    assert.deepEqual(dossier.comptage, { demandees: 5, obligatoires: 3, deposees: 0, incapacites: 0, manquantes: 3 });
  });

  it('is refused without a validated address', async () => {
    const { call } = await portail();
    const { candidat, session } = await nouveau({ emailValide: false });
    const reply = await call('candidature.deposer', { session, body: { formation: ABF } });
    assert.deepEqual([reply.status, reply.body], [403, { refus: [{ code: 'email_non_valide' }] }]);
    assert.equal(await compter(candidat.ref), 0);
  });

  it('is refused before the opening and after the closing, at the site’s arrival time', async () => {
    const { call } = await portail();
    const { session } = await nouveau();
    const aujourdhui = jourDeParis(new Date());
    const aVenir = await formation({ du: { $gt: aujourdhui } });
    const fermee = await formation({ au: { $lt: aujourdhui } });
    const essayer = async (slug: string) => {
      const { status, body } = await call('candidature.deposer', { session, body: { formation: slug } });
      return [status, body.refus?.[0].code];
    };
    assert.deepEqual(await essayer(aVenir.slug), [409, 'formation_pas_encore_ouverte']);
    assert.deepEqual(await essayer(fermee.slug), [409, 'formation_fermee']);
    assert.deepEqual(await essayer('inconnue'), [404, 'introuvable']);
  });

  it('counts a request that reached the site at 23:59:59, decided after midnight, and no later one', async () => {
    const { call } = await portail();
    const { au } = await formation({ slug: ABF });
    const dernier = finDuJour(au);
    const apresMinuit = dernier.getTime() + 61_000 - Date.now();
    const a = await nouveau();
    const b = await nouveau();
    const c = await nouveau();
    await shiftClock(apresMinuit, async () => {
      // The sessions opened long before: a real one would have been renewed by use.
      const { strapi } = await portail();
      await strapi.db.query('api::session.session').updateMany({
        where: { compteRef: { $in: [a, b, c].map(({ candidat }) => candidat.compteRef) } },
        data: { ouverteLe: dernier, vueLe: dernier },
      });
      const deposer = (session: string, arrivee: number) =>
        call('candidature.deposer', {
          session,
          body: { formation: ABF },
          headers: { [ENTETES.arrivee]: String(arrivee) },
        });
      assert.equal((await deposer(a.session, dernier.getTime())).status, 200);
      assert.equal((await deposer(b.session, dernier.getTime() + 1000)).status, 409);
      // An arrival older than two minutes is not believed.
      assert.equal((await deposer(c.session, dernier.getTime() - 3_600_000)).status, 409);
    });
  });

  it('says why not, or leads to the existing dossier', async () => {
    const { call } = await portail();
    const { session } = await nouveau();
    const situer = async (jeton?: string) => {
      const { body } = await call('candidature.situer', { session: jeton, params: { slug: ABF } });
      return { candidature: body.candidature, refus: body.refus };
    };
    assert.deepEqual(await situer(), { candidature: null, refus: [{ code: 'session_absente' }] });
    assert.deepEqual(await situer(session), { candidature: null, refus: [] });
    const { id } = (await call('candidature.deposer', { session, body: { formation: ABF } })).body;
    assert.deepEqual(await situer(session), {
      candidature: { id, etat: 'en_constitution' },
      refus: [{ code: 'candidature_existante' }],
    });
  });
});

describe('transmettre un dossier', () => {
  let candidat: Candidat;
  let session: string;
  let id: string;

  before(async () => {
    const { strapi } = await portail();
    ({ candidat, session } = await nouveau());
    id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  });

  const lire = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;
  const transmettre = () => handOver('candidature.transmettre', { session, params: { id } });

  it('names everything that is missing, and changes nothing', async () => {
    const { pieces } = await lire();
    const requises = pieces.filter((piece: { obligatoire: boolean }) => piece.obligatoire);
    const reply = await transmettre();
    assert.deepEqual(
      [reply.status, reply.body.refus],
      [
        422,
        [
          { code: 'lettre_manquante', cible: 'lettre' },
          ...requises.map(({ pieceDemandeeRef }: { pieceDemandeeRef: string }) => ({
            code: 'piece_manquante',
            cible: pieceDemandeeRef,
          })),
        ],
      ],
    );
    assert.equal((await lire()).etat, 'en_constitution');
  });

  it('refuses ranks that make no sense', async () => {
    const { call } = await portail();
    const ranger = async (voeux: unknown) =>
      (await call('candidature.ranger', { session, params: { id }, body: voeux })).body.refus?.[0].code;
    assert.equal(await ranger({ classique: 1, alternance: 2 }), 'voeu_sans_modalite');
    assert.equal(await ranger({ classique: null, alternance: 2 }), 'voeu_2_sans_voeu_1');
    assert.equal(await ranger({ classique: null, alternance: 3 }), 'saisie_invalide');
    assert.equal(await ranger({ classique: null, alternance: 1 }), undefined);
  });

  it('freezes the dossier, acknowledges once by number and mail, and twenty clicks are one act', async () => {
    const { call, strapi } = await portail();
    await call('candidature.ecrire', { session, params: { id }, body: { lettre: 'Madame, Monsieur,\n…', avant: '' } });
    for (const { pieceDemandeeRef, obligatoire } of (await lire()).pieces) {
      if (!obligatoire) continue;
      const depot = await call('piece.deposer', {
        session,
        params: { id, piece: pieceDemandeeRef },
        body: await pdf(`Pièce ${pieceDemandeeRef}`),
        headers: { [ENTETES.nomFichier]: 'piece.pdf' },
      });
      assert.equal(depot.status, 200);
    }
    const replies = await Promise.all(Array.from({ length: 20 }, transmettre));
    const { body } = first(replies);
    assert.deepEqual(
      replies.map(({ status, body: autre }) => [status, autre]),
      replies.map(() => [200, body]),
    );
    const dossier = await lire();
    assert.deepEqual([dossier.etat, dossier.numeroAccuse], ['transmise', body.numeroAccuse]);

    const courriels = await strapi.db
      .query('api::courriel.courriel')
      .findMany({ where: { destinataire: candidat.email } });
    assert.equal(courriels.length, 1);
    for (const mot of [
      body.numeroAccuse,
      'Parcours Banque (ABF)',
      'IUT Le Mans',
      '02 61 91',
      'Curriculum-vitae : piece.pdf',
    ]) {
      assert.ok(courriels[0].texte.includes(mot), `the accusé names ${mot}`);
    }
    const lignes = await strapi.db
      .query('api::journal.journal')
      .count({ where: { cibleRef: id, action: 'candidature.transmettre' } });
    assert.equal(lignes, 1);
  });

  it('lets nothing change afterwards', async () => {
    const { call } = await portail();
    const dossier = await lire();
    const piece = first(dossier.pieces).pieceDemandeeRef;
    const replies = await Promise.all([
      call('candidature.ranger', { session, params: { id }, body: { classique: null, alternance: null } }),
      call('candidature.ecrire', {
        session,
        params: { id },
        body: { lettre: 'Autre chose', avant: 'Madame, Monsieur,\n…' },
      }),
      call('piece.retirer', { session, params: { id, piece } }),
      call('piece.deposer', { session, params: { id, piece }, body: await pdf('Trop tard') }),
    ]);
    assert.deepEqual(
      replies.map(({ status, body }) => [status, body.refus[0].code]),
      replies.map(() => [409, 'dossier_transmis']),
    );
    const { maintenant: _, ...apres } = await lire();
    const { maintenant: __, ...avant } = dossier;
    assert.deepEqual(apres, avant);
  });

  it('reads the formation as it was frozen, whatever becomes of it', async () => {
    const { strapi } = await portail();
    const { documentId } = await formation({ code: 'LP-ABF-LM' });
    const renommer = (intitule: string) =>
      strapi.documents('api::formation.formation').update({ documentId, data: { intitule }, status: 'published' });
    await renommer('Un autre intitulé');
    try {
      assert.equal((await lire()).formation.intitule, 'Parcours Banque (ABF)');
    } finally {
      await renommer('Parcours Banque (ABF)');
    }
  });

  it('reads what its formation points to as it is now, however often it was read before', async () => {
    const { strapi, call } = await portail();
    const { candidat: nouvelle, session: sienne } = await nouveau();
    const id = await createCandidature(strapi, nouvelle, { formationCode: 'LP-CACL-LM' });
    const vue = async () => (await call('candidature.lire', { session: sienne, params: { id } })).body.formation;
    const avant = await vue();
    const mention = await strapi.db.query('api::mention.mention').findOne({ where: { intitule: avant.mention } });
    const renommer = (intitule: string) =>
      strapi.documents('api::mention.mention').update({ documentId: mention.documentId, data: { intitule } });
    const fermer = (au: string) =>
      strapi.db.connection('formations').where({ code: 'LP-CACL-LM' }).whereNotNull('published_at').update({ au });
    await renommer('Une mention renommée');
    await fermer('2099-12-31');
    try {
      const { mention: intitule, au } = await vue();
      assert.deepEqual([intitule, au], ['Une mention renommée', '2099-12-31']);
    } finally {
      await renommer(avant.mention);
      await fermer(avant.au);
    }
    assert.deepEqual(await vue(), avant);
  });

  it('tells which pièces were added or withdrawn since it was begun', async () => {
    const { strapi, call } = await portail();
    const { candidat: nouvelle, session: sienne } = await nouveau();
    const dossier = await createCandidature(strapi, nouvelle, { formationCode: 'LP-CACL-LM' });
    const { documentId } = await formation({ code: 'LP-CACL-LM' });
    const brouillon = await strapi.documents('api::formation.formation').findOne({
      documentId,
      status: 'draft',
      populate: { pieces: { populate: ['piece'] } },
    });
    const composants = (brouillon.pieces as Composant[]).map(({ piece, obligatoire, modalite }) => ({
      piece: piece.documentId,
      obligatoire,
      modalite,
    }));
    const demandees = new Set(composants.map(({ piece }) => piece));
    const [retiree, ...gardees] = composants;
    const catalogue: { documentId: string }[] = await strapi.db
      .query('api::piece-demandee.piece-demandee')
      .findMany({});
    const ajoutee = first(catalogue, ({ documentId: ref }) => !demandees.has(ref)).documentId;
    const changer = (pieces: object[]) =>
      strapi.documents('api::formation.formation').update({ documentId, data: { pieces }, status: 'published' });
    const vues = async () => {
      const { pieces } = (await call('candidature.lire', { session: sienne, params: { id: dossier } })).body;
      return new Map(pieces.map((une) => [une.pieceDemandeeRef, [une.demandee, une.ajoutee]]));
    };
    assert.ok([...(await vues()).values()].every((vue) => JSON.stringify(vue) === '[true,false]'));
    await changer([...gardees, { piece: ajoutee, obligatoire: true, modalite: null }]);
    try {
      const apres = await vues();
      assert.deepEqual(apres.get(ajoutee), [true, true]);
      assert.deepEqual(apres.get(retiree?.piece ?? ''), [false, false]);
    } finally {
      await changer(composants);
    }
  });

  it('is refused once the deadline is over', async () => {
    const { strapi } = await portail();
    const retardataire = await nouveau();
    const dossier = await createCandidature(strapi, retardataire.candidat, { formationCode: 'LP-EPR-AC' });
    const { au } = await formation({ code: 'LP-EPR-AC' });
    await shiftClock(finDuJour(au).getTime() + 5000 - Date.now(), async () => {
      const ouverte = new Date(finDuJour(au).getTime() - 1000);
      await strapi.db.query('api::session.session').updateMany({
        where: { compteRef: retardataire.candidat.compteRef },
        data: { ouverteLe: ouverte, vueLe: ouverte },
      });
      const reply = await handOver('candidature.transmettre', {
        session: retardataire.session,
        params: { id: dossier },
      });
      assert.deepEqual([reply.status, reply.body.refus], [409, [{ code: 'date_limite_passee' }]]);
    });
  });
});

describe('abandonner une candidature', () => {
  const abandonner = async (session: string, id: string, raison = '') =>
    (await portail()).call('candidature.abandonner', { session, params: { id }, body: { raison } });

  it('is for good: dated, once whatever the clicks, and no other candidature to that formation', async () => {
    const { call, strapi } = await portail();
    const { candidat, session } = await nouveau();
    const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const longue = await abandonner(session, id, 'x'.repeat(1001));
    assert.deepEqual([longue.status, Object.keys(longue.body.champs)], [422, ['raison']]);
    const replies = await Promise.all(Array.from({ length: 5 }, () => abandonner(session, id, ' Autre projet ')));
    assert.deepEqual(
      replies.map(({ status }) => status),
      [200, 200, 200, 200, 200],
    );
    const lu = (await call('candidature.lire', { session, params: { id } })).body;
    assert.equal(lu.etat, 'abandonnee');
    assert.ok(Math.abs(Date.parse(lu.abandonneeLe ?? '') - Date.now()) < 60_000);
    const where = { cibleRef: id, action: 'candidature.abandonner' };
    assert.equal(await strapi.db.query('api::journal.journal').count({ where }), 1);
    const ligne = await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } });
    assert.deepEqual([ligne.etatQuitte, ligne.raisonAbandon], ['en_constitution', 'Autre projet']);
    const encore = await call('candidature.deposer', { session, body: { formation: ABF } });
    assert.deepEqual(encore.body.refus[0].code, 'candidature_abandonnee');
    const lettre = await call('candidature.ecrire', {
      session,
      params: { id },
      body: { lettre: 'Trop tard', avant: '' },
    });
    assert.equal(lettre.status, 409);
  });

  it('after the transmission leaves what was transmitted to the IUT', async () => {
    const { call, strapi, callBureau, signInAgent } = await portail();
    const { candidat, session } = await nouveau();
    const id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    assert.equal((await abandonner(session, id)).status, 200);
    const lu = (await call('candidature.lire', { session, params: { id } })).body;
    assert.deepEqual([lu.etat, typeof lu.numeroAccuse], ['abandonnee', 'string']);
    const agent = await signInAgent('secretariat.le-mans@portail.test');
    const auBureau = await callBureau('GET', `/dossiers/${id}`, agent);
    assert.deepEqual([auBureau.status, auBureau.body.etat], [200, 'abandonnee']);
  });

  it('of somebody else does not exist', async () => {
    const { strapi } = await portail();
    const { candidat } = await nouveau();
    const { session: autre } = await nouveau();
    const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    assert.equal((await abandonner(autre, id)).status, 404);
  });
});
