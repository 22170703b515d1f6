import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import {
  type EtatCandidature,
  EVENEMENTS,
  type Evenement,
  etatSuivant,
  TRANSITIONS,
} from '@portail/config/rules/etats';
import type { Instantane } from '@portail/config/rules/instantane';
import fc from 'fast-check';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { actes, fromBuild } from '../../scripts/system/cms-build.ts';
import { portail } from '../support/portail.ts';

/**
 * Two dossiers of one candidat keep the invariants of the domain (§2 and §3), whatever is done in whatever order.
 * Candidat, secretariat and clock act at random, and no file that a transmitted dossier names is ever lost.
 */

const FORMATIONS = ['LP-ABF-LM', 'LP-CACL-LM'] as const;
const MOT_DE_PASSE = 'Portail-Test-2018';
const JOUR_MS = 86_400_000;

type Acte = { quoi: string; dossier: number; piece: number; document: number; jours: number };

const ACTES = [
  'deposer',
  'deposer',
  'deposer',
  'choisir',
  'retirer',
  'declarerIncapacite',
  'ranger',
  'transmettre',
  'transmettre',
  'completer',
  'abandonner',
  'accepter',
  'accepter',
  'refuser',
  'demander_complements',
  'declarer_complete',
  'declarer_irrecevable',
  'accorder_delai',
  'rouvrir',
  'attendre',
  'cloturer',
];

const unActe: fc.Arbitrary<Acte> = fc.record({
  quoi: fc.constantFrom(...ACTES),
  dossier: fc.nat(1),
  piece: fc.nat(6),
  document: fc.nat(3),
  jours: fc.integer({ min: 1, max: 20 }),
});

/** `EVENEMENT` gives the journal's name of each event of the state machine. */
const EVENEMENT: Record<string, Evenement> = Object.fromEntries(EVENEMENTS.map((nom) => [nom, nom]));

type Dossier = { id: string; etat: EtatCandidature; etatQuitte: EtatCandidature | null; fige: string | null };

describe('any sequence of acts', () => {
  let documents: Buffer[];
  let secretariat: string;
  let horloge: { decalerHorloge(ms: number): void };
  let cloturer: () => Promise<void>;

  before(async () => {
    const { signInAgent } = await portail();
    documents = await Promise.all(['A', 'B', 'C', 'D'].map(async (titre) => Buffer.from(await pdf(titre))));
    secretariat = await signInAgent('secretariat.le-mans@portail.test');
    horloge = fromBuild('platform/db/clock.js');
    ({ cloturer } = fromBuild<{ cloturer(): Promise<void> }>('api/candidature/services/cloture.js'));
  });

  async function jouer(actes: readonly Acte[]): Promise<void> {
    const { strapi, signIn } = await portail();
    const candidat: Candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const dossiers: Dossier[] = [];
    for (const formationCode of FORMATIONS) {
      const id = await createCandidature(strapi, candidat, { formationCode });
      dossiers.push({ id, etat: 'en_constitution', etatQuitte: null, fige: null });
    }
    let passe = 0;
    try {
      for (const acte of actes) {
        if (acte.quoi === 'attendre') {
          passe += acte.jours * JOUR_MS;
          horloge.decalerHorloge(passe);
          await garderLaSession(candidat, passe);
          continue;
        }
        const dossier = dossiers[acte.dossier] as Dossier;
        const evenement = await agir(acte, dossier, session, passe);
        await verifier(dossiers, evenement, dossier, candidat);
      }
    } finally {
      horloge.decalerHorloge(0);
    }
  }

  /** `garderLaSession` renews the session as a daily use would. */
  async function garderLaSession({ compteRef }: Candidat, passe: number) {
    const maintenant = new Date(Date.now() + passe);
    const data = { ouverteLe: maintenant, vueLe: maintenant };
    await (await portail()).strapi.db.query('api::session.session').updateMany({ where: { compteRef }, data });
  }

  /**
   * `agir` does one act of the sequence.
   *
   * @returns the event of the state machine that was granted
   */
  async function agir(acte: Acte, dossier: Dossier, session: string, passe: number): Promise<Evenement | undefined> {
    const { call, callBureau } = await portail();
    const { quoi } = acte;
    const params: Record<string, string> = { id: dossier.id };
    const lu = (await call('candidature.lire', { session, params })).body;
    const piece = lu.pieces[acte.piece % lu.pieces.length]?.pieceDemandeeRef ?? '';
    const delai = ajouterJours(jourDeParis(new Date(Date.now() + passe)), acte.jours);
    const accorde = ({ status }: { status: number }) => {
      assert.ok(status < 500, `${quoi} failed`);
      return status === 200 ? EVENEMENT[quoi] : undefined;
    };
    const auBureau = async (chemin: string, corps: object) => {
      const { vu } = (await callBureau('GET', `/dossiers/${dossier.id}`, secretariat)).body;
      return accorde(await callBureau('POST', `/dossiers/${dossier.id}/${chemin}`, secretariat, { vu, ...corps }));
    };
    switch (quoi) {
      case 'deposer':
        return accorde(
          await call('piece.deposer', { session, params: { ...params, piece }, body: documents[acte.document] }),
        );
      case 'choisir': {
        const ailleurs = (await call('piece.proposer', { session, params })).body;
        const fichier = ailleurs[acte.document % Math.max(1, ailleurs.length)]?.fichier;
        if (!fichier) return undefined;
        return accorde(await call('piece.choisir', { session, params: { ...params, piece }, body: { fichier } }));
      }
      case 'retirer':
        return accorde(await call('piece.retirer', { session, params: { ...params, piece } }));
      case 'declarerIncapacite': {
        const body = { motif: 'Je ne l’ai pas encore reçue.' };
        return accorde(await call('piece.declarerIncapacite', { session, params: { ...params, piece }, body }));
      }
      case 'ranger':
        return accorde(await call('candidature.ranger', { session, params, body: { classique: null, alternance: 1 } }));
      case 'transmettre': {
        const evenement = accorde(await call('candidature.transmettre', { session, params, body: { vu: lu.vu } }));
        // A transmission that is asked again changes nothing.
        return lu.numeroAccuse ? undefined : evenement;
      }
      case 'completer': {
        const evenement = accorde(await call('candidature.completer', { session, params, body: { vu: lu.vu } }));
        return lu.etat === 'incomplete' ? evenement : undefined;
      }
      case 'abandonner': {
        const reply = await call('candidature.abandonner', { session, params, body: { raison: '' } });
        return lu.etat === 'abandonnee' ? undefined : accorde(reply);
      }
      case 'accepter':
      case 'refuser': {
        const { pieces } = (await callBureau('GET', `/dossiers/${dossier.id}`, secretariat)).body;
        const jugee = pieces[acte.piece % Math.max(1, pieces.length)];
        if (!jugee) return undefined;
        const corps = { verdict: quoi, motif: quoi === 'refuser' ? 'Illisible.' : '', version: jugee.version };
        const chemin = `/dossiers/${dossier.id}/pieces/${jugee.ref}/jugement`;
        return accorde(await callBureau('POST', chemin, secretariat, corps));
      }
      case 'demander_complements':
        return auBureau('complements', { delai });
      case 'declarer_complete':
        return auBureau('completude', {});
      case 'declarer_irrecevable':
        return auBureau('irrecevabilite', { motif: 'Hors sujet.' });
      case 'accorder_delai':
        // The deadline is far enough to be later than a formation's end, at times.
        return auBureau('delai', { delai: ajouterJours(delai, 2 * acte.jours) });
      case 'rouvrir':
        return auBureau('reouverture', { motif: 'À sa demande.', delai });
      case 'cloturer':
        await cloturer();
        return undefined;
      default:
        throw new Error(`no such act: ${quoi}`);
    }
  }

  async function verifier(
    dossiers: Dossier[],
    evenement: Evenement | undefined,
    vise: Dossier,
    candidat: Candidat,
  ): Promise<void> {
    const { strapi } = await portail();
    const lignes = await strapi.db
      .query('api::candidature.candidature')
      .findMany({ where: { candidatRef: candidat.ref }, orderBy: { id: 'asc' } });
    const fichiers = await strapi.db.query('api::fichier.fichier').findMany({ where: { candidatRef: candidat.ref } });
    assert.equal(lignes.length, dossiers.length);

    // The storage holds, to the byte, the files that rows and transmitted dossiers name.
    const stockage = actes('api/fichier/services/fichier.js');
    for (const { cle, empreinte } of fichiers) {
      const ouvert = await stockage.ouvrir(cle);
      assert.ok(ouvert.ok, 'the object is there');
      const morceaux: Buffer[] = [];
      for await (const morceau of ouvert.valeur) morceaux.push(morceau as Buffer);
      assert.equal(createHash('sha256').update(Buffer.concat(morceaux)).digest('hex'), empreinte);
    }
    const empreintes = new Set(fichiers.map((fichier: { empreinte: string }) => fichier.empreinte));
    const refs = new Set(fichiers.map((fichier: { documentId: string }) => fichier.documentId));
    const pieces = await strapi.db
      .query('api::piece.piece')
      .findMany({ where: { candidatureRef: { $in: dossiers.map(({ id }) => id) } } });
    for (const { etat, fichierRef, motifIncapacite, motifRefus } of pieces) {
      if (etat.startsWith('incapacite')) assert.deepEqual([fichierRef, motifIncapacite !== null], [null, true]);
      else if (etat !== 'reclamee') assert.ok(refs.has(fichierRef), 'a file that answers is there');
      const motive = etat.endsWith('refusee') || etat === 'reclamee';
      assert.equal(motifRefus !== null, motive, 'what is asked again has its motif, and nothing else has one');
    }

    await verifierLesLignes(dossiers.map(({ id }) => id));
    for (const [rang, ligne] of lignes.entries()) {
      const dossier = dossiers[rang] as Dossier;
      const { etat: avant } = dossier;
      // A state changes only by an event of the machine, of the dossier that was acted upon. The portal's own clock
      // closes too.
      const cause = ligne.etat === 'non_transmise' ? 'cloturer' : evenement;
      if (ligne.etat !== avant) {
        assert.ok(cause, `from ${avant} to ${ligne.etat} by nothing`);
        assert.ok(dossier === vise || cause === 'cloturer');
        assert.equal(ligne.etat, etatSuivant(cause, avant, dossier.etatQuitte));
      } else if (evenement && dossier === vise) {
        assert.ok(TRANSITIONS[evenement].vers[avant], `${evenement} of a dossier ${avant}`);
        assert.equal(etatSuivant(evenement, avant, dossier.etatQuitte), avant);
      }
      dossier.etat = ligne.etat;
      dossier.etatQuitte = ligne.etatQuitte;
      assert.equal(ligne.etat === 'abandonnee', ligne.etatQuitte !== null);
      assert.equal(ligne.etat === 'irrecevable', ligne.motif !== null);

      const transmise = ligne.instantane !== null;
      assert.equal(transmise, ligne.transmiseLe !== null && ligne.numeroAccuse !== null);
      if (ligne.etat === 'en_constitution' || ligne.etat === 'non_transmise') assert.equal(transmise, false);
      if (!transmise) continue;
      const { renvois, ...fige } = ligne.instantane as Instantane;
      const texte = JSON.stringify([ligne.numeroAccuse, ligne.transmiseLe, fige]);
      dossier.fige ??= texte;
      assert.equal(texte, dossier.fige, 'what was transmitted never changes');
      for (const { empreinte } of [...fige.pieces, ...renvois.flatMap(({ pieces }) => pieces)]) {
        if (empreinte) assert.ok(empreintes.has(empreinte), 'a file that was transmitted is never lost');
      }
      const accuses = await strapi.db.query('api::courriel.courriel').count({
        where: { cle: { $startsWith: `accuse:${ligne.numeroAccuse}` }, compteRef: candidat.compteRef },
      });
      assert.equal(accuses, 1 + renvois.length, 'one accusé for each time');
    }
  }

  /** `verifierLesLignes` wants each working row to be what the rule computes of the dossier as it stands. */
  async function verifierLesLignes(ids: readonly string[]): Promise<void> {
    const { ligneDe } = actes('api/candidature/services/ligne-de-travail.js');
    const { lireCandidatures, piecesDe } = actes('api/candidature/services/ligne.js');
    const pieces = await piecesDe(ids);
    for (const lue of await lireCandidatures({ documentId: { $in: ids } })) {
      const calculee: Record<string, unknown> = ligneDe(lue, pieces);
      const tenue = Object.fromEntries(
        Object.entries(calculee).map(([nom, valeur]) => [
          nom,
          valeur instanceof Date && lue[nom] !== null ? new Date(lue[nom]) : lue[nom],
        ]),
      );
      assert.deepEqual(tenue, calculee, 'the working row says what the dossier is');
    }
  }

  /** `TRANSMIS` is the way that leads deep, so that chance begins from there too. */
  const TRANSMIS: Acte[] = [0, 1].flatMap((dossier) => [
    { quoi: 'ranger', dossier, piece: 0, document: 0, jours: 1 },
    ...Array.from({ length: 7 }, (_, piece) => ({ quoi: 'deposer', dossier, piece, document: piece % 3, jours: 1 })),
    { quoi: 'transmettre', dossier, piece: 0, document: 0, jours: 1 },
  ]);

  it('of two dossiers being made', { timeout: 120_000 }, async () => {
    await fc.assert(fc.asyncProperty(fc.array(unActe, { minLength: 15, maxLength: 30 }), jouer), {
      numRuns: 4,
      endOnFailure: true,
    });
  });

  it('of two dossiers transmitted', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unActe, { minLength: 20, maxLength: 40 }), (actes) => jouer([...TRANSMIS, ...actes])),
      { numRuns: 3, endOnFailure: true },
    );
  });

  it('that refuses the same pièce twice keeps its first file, whatever another dossier does with it', async () => {
    const un = (quoi: string, document = 0, dossier = 0) => ({ quoi, dossier, piece: 0, document, jours: 5 });
    await jouer([
      ...TRANSMIS,
      un('refuser'),
      un('demander_complements'),
      un('deposer', 3),
      un('completer'),
      un('refuser'),
      un('demander_complements'),
      un('deposer', 1),
      un('completer'),
      un('refuser'),
      un('demander_complements', 0, 1),
      un('declarer_irrecevable', 0, 1),
    ]);
  });
});
