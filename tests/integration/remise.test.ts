import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Dossier } from '@portail/config/contract/candidature';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { portail, type Replied, type Reply } from '../support/portail.ts';

/** The dossier that was shown is sent, or nothing: each change that may come between the page and its click. */

const FORMATION = 'api::formation.formation';
/** `CODE` asks for facultative pièces only. */
const CODE = 'LP-EPR-AC';
/** `DE_FRONT` is how many dossiers go at once: each asks for a connection twice. */
const DE_FRONT = 10;

type Envoi = Reply<Replied<'candidature.transmettre'>>;
type Page = { session: string; dossier: Dossier };

async function ouvrir(): Promise<Page> {
  const { strapi, call } = await portail();
  const candidat: Candidat = await createCandidat(strapi, anyCandidat());
  const session = await actes('api/session/services/session.js').ouvrir(candidat.compteRef, new Date());
  const id = await createCandidature(strapi, candidat, { formationCode: CODE });
  const params = { id };
  await call('candidature.ranger', { session, params, body: { classique: 1, alternance: null } });
  return { session, dossier: (await call('candidature.lire', { session, params })).body };
}

/** `confirmer` presses the button of the page, as it was drawn. */
async function confirmer({ session, dossier: { id, vu } }: Page): Promise<Envoi> {
  return (await portail()).call('candidature.transmettre', { session, params: { id }, body: { vu } });
}

const CHANGEMENTS: Record<string, (page: Page, rang: number) => Promise<Reply>> = {
  'a vœu': async ({ session, dossier: { id } }) =>
    (await portail()).call('candidature.ranger', {
      session,
      params: { id },
      body: { classique: 2, alternance: 1 },
    }),
  'a pièce': async ({ session, dossier: { id, pieces } }) =>
    (await portail()).call('piece.declarerIncapacite', {
      session,
      params: { id, piece: pieces[0]?.pieceDemandeeRef ?? '' },
      body: { motif: 'Je ne l’ai pas encore reçue.' },
    }),
  'the profil': async ({ session }, rang) =>
    (await portail()).call('compte.modifier', {
      session,
      body: { bloc: 'autres', autresCandidatures: true, autresPrecisions: `Autre formation ${rang}` },
    }),
};

/** `montre` is what the page showed, as the transmission freezes it. */
function montre({ formation, voeux, pieces, profil, email }: Dossier) {
  const demandees = pieces.filter(({ demandee }) => demandee);
  return {
    profil: { ...profil, email },
    formation,
    voeux,
    attendues: demandees.map(({ pieceDemandeeRef }) => pieceDemandeeRef),
    pieces: demandees.flatMap(({ pieceDemandeeRef: ref, etat, fichier, motifIncapacite: motif }) =>
      etat === 'attendue' ? [] : [{ ref, etat, nom: fichier?.nom ?? null, motif }],
    ),
  };
}

async function verifier({ dossier }: Page, { status, body }: Envoi): Promise<void> {
  const { strapi } = await portail();
  const ligne = await strapi.db
    .query('api::candidature.candidature')
    .findOne({ where: { documentId: dossier.id }, select: ['etat', 'instantane'] });
  if (status !== 200) {
    assert.deepEqual([status, body.refus, ligne.etat], [409, [{ code: 'envoi_change' }], 'en_constitution']);
    return;
  }
  const { profil, formation, voeux, attendues, pieces } = ligne.instantane;
  assert.deepEqual(
    {
      profil,
      formation,
      voeux,
      attendues: attendues.map(({ pieceDemandeeRef }: { pieceDemandeeRef: string }) => pieceDemandeeRef),
      pieces: pieces.map(({ pieceDemandeeRef: ref, etat, nom, motif }: Record<string, unknown>) => ({
        ref,
        etat,
        nom,
        motif,
      })),
    },
    montre(dossier),
  );
}

describe('between the page that shows the dossier and its click', () => {
  before(portail);

  for (const [quoi, changer] of Object.entries(CHANGEMENTS)) {
    it(`${quoi} that changed is shown again, and nothing is sent`, async () => {
      const page = await ouvrir();
      assert.equal((await changer(page, 0)).status, 200);
      const refusee = await confirmer(page);
      assert.deepEqual([refusee.status, refusee.body.refus], [409, [{ code: 'envoi_change' }]]);
      await verifier(page, refusee);
      const { call } = await portail();
      const { session, dossier } = page;
      const apres = (await call('candidature.lire', { session, params: { id: dossier.id } })).body;
      const envoyee = await confirmer({ session, dossier: apres });
      assert.equal(envoyee.status, 200);
      await verifier({ session, dossier: apres }, envoyee);
    });
  }

  it('the dossier that was shown is sent, or nothing, whatever changes at that very moment: fifty times', async () => {
    const sortes = Object.values(CHANGEMENTS);
    for (let debut = 0; debut < 50; debut += DE_FRONT) {
      const pages = await Promise.all(Array.from({ length: DE_FRONT }, ouvrir));
      const reponses = await Promise.all(
        pages.map(async (page, rang) => {
          const changer = sortes[rang % sortes.length];
          assert.ok(changer);
          // The change and the sending are in turn the first.
          const [changement, envoi] =
            rang % 2
              ? await Promise.all([changer(page, rang), confirmer(page)])
              : await Promise.all([confirmer(page), changer(page, rang)]).then(([b, a]) => [a, b] as const);
          assert.ok([200, 409].includes(changement.status), JSON.stringify(changement.body));
          return envoi;
        }),
      );
      for (const [rang, page] of pages.entries()) {
        const reponse = reponses[rang];
        assert.ok(reponse);
        await verifier(page, reponse);
      }
    }
  });

  it('a formation that asks for other pièces is shown again, at that very moment too', async () => {
    const { strapi } = await portail();
    const { documentId, pieces } = await strapi.db
      .query(FORMATION)
      .findOne({ where: { code: CODE, publishedAt: { $null: true } }, populate: { pieces: { populate: ['piece'] } } });
    // biome-ignore lint/suspicious/noExplicitAny: a component's row
    const composants = pieces.map(({ piece, obligatoire, modalite }: any) => ({
      piece: piece.documentId,
      obligatoire,
      modalite,
    }));
    const demander = (voulues: object[]) =>
      strapi.documents(FORMATION).update({ documentId, data: { pieces: voulues }, status: 'published' });
    const [derniere, ...pages] = await Promise.all(Array.from({ length: DE_FRONT }, ouvrir));
    assert.ok(derniere);
    try {
      const [envois] = await Promise.all([Promise.all(pages.map(confirmer)), demander(composants.slice(1))]);
      for (const [rang, page] of pages.entries()) await verifier(page, envois[rang] as Envoi);
      const apres = await confirmer(derniere);
      assert.deepEqual([apres.status, apres.body.refus], [409, [{ code: 'envoi_change' }]]);
    } finally {
      await demander(composants);
    }
  });
});
