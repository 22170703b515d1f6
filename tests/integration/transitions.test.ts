import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ajouterJours, debutDuJour, finDuJour, jourDeParis } from '@portail/config/paris';
import { ETATS_CANDIDATURE, type EtatCandidature, EVENEMENTS, type Evenement } from '@portail/config/rules/etats';
import type { EtatPiece } from '@portail/config/rules/pieces';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { type BureauRefused, portail, type Refused, type Reply } from '../support/portail.ts';
import { handOver } from '../support/remise.ts';

/**
 * Domain §2 runs through the real routes: each event, on a dossier in each state, otherwise ready for it. Each person
 * who might raise it does. One may; to the others the dossier does not exist, or the act is not theirs.
 */

const MOT_DE_PASSE = 'Portail-Test-2018';
const dansJours = (nombre: number) => ajouterJours(jourDeParis(new Date()), nombre);
/** `DELAI` is later than every formation of the demonstration closes, and in the campagne. */
const DELAI = dansJours(70);
const NON = 'etat_incompatible';
const DEJA = 'dossier_transmis';

type Suite = EtatCandidature | typeof NON | typeof DEJA;
type ParEtat = readonly [Suite, Suite, Suite, Suite, Suite, Suite, Suite];

/**
 * `ATTENDUS` follows the order of `ETATS_CANDIDATURE`: the next state, or the refusal. An act done already is done
 * there alone.
 */
const ATTENDUS: Record<Evenement, ParEtat> = {
  transmettre: ['transmise', 'transmise', DEJA, DEJA, DEJA, NON, NON],
  juger: [NON, 'transmise', 'incomplete', 'complete', NON, NON, NON],
  demander_complements: [NON, 'incomplete', 'incomplete', 'incomplete', NON, NON, NON],
  completer: [NON, NON, 'transmise', NON, NON, NON, NON],
  declarer_complete: [NON, 'complete', 'complete', NON, NON, NON, NON],
  declarer_irrecevable: [NON, 'irrecevable', 'irrecevable', 'irrecevable', NON, NON, NON],
  accorder_delai: ['en_constitution', NON, 'incomplete', NON, NON, NON, 'en_constitution'],
  abandonner: ['abandonnee', 'abandonnee', 'abandonnee', 'abandonnee', NON, 'abandonnee', NON],
  rouvrir: [NON, NON, NON, NON, 'transmise', 'complete', NON],
  cloturer: ['non_transmise', NON, NON, NON, NON, NON, NON],
};

/** `PIECES` is the state of the pièces that makes a dossier ready for the event. */
const PIECES: Partial<Record<Evenement, EtatPiece>> = {
  demander_complements: 'refusee',
  accorder_delai: 'refusee',
  declarer_complete: 'validee',
};

const CHEMIN: Partial<Record<Evenement, [chemin: string, corps: object]>> = {
  demander_complements: ['complements', { delai: DELAI }],
  declarer_complete: ['completude', {}],
  declarer_irrecevable: ['irrecevabilite', { motif: 'Hors sujet.' }],
  accorder_delai: ['delai', { delai: DELAI }],
  rouvrir: ['reouverture', { motif: 'À sa demande.', delai: DELAI }],
};

describe('the state machine', () => {
  let candidat: Candidat;
  let intrus: string;
  let session: string;
  let id: string;
  let piece: string;
  let transmise: Record<string, unknown>;
  let cloturer: () => Promise<void>;
  const jetons: Record<string, string> = {};

  before(async () => {
    const { strapi, signIn, signInAgent } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    intrus = await signIn(autre.email, MOT_DE_PASSE);
    id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const { id: _, ...ligne } = await strapi.db
      .query('api::candidature.candidature')
      .findOne({ where: { documentId: id } });
    transmise = { ...ligne, instantane: JSON.stringify(ligne.instantane) };
    delete transmise['attenduesAuDepot'];
    [{ pieceDemandeeRef: piece }] = await strapi.db
      .query('api::piece.piece')
      .findMany({ where: { candidatureRef: id } });
    ({ cloturer } = fromBuild<{ cloturer(): Promise<void> }>('api/candidature/services/cloture.js'));
    jetons['own IUT'] = await signInAgent('secretariat.le-mans@portail.test');
    jetons['another IUT'] = await signInAgent('secretariat.nantes@portail.test');
    jetons['communication'] = await signInAgent('communication.le-mans@portail.test');
    jetons['administration'] = await signInAgent('admin@portail.test');
  });

  async function mettreEn(etat: EtatCandidature, evenement: Evenement): Promise<void> {
    const { strapi } = await portail();
    const jamaisTransmise = etat === 'en_constitution' || etat === 'non_transmise';
    const data = {
      ...transmise,
      etat,
      ...(jamaisTransmise && { instantane: null, transmiseLe: null, numeroAccuse: null }),
      ...(etat === 'incomplete' && { delaiComplements: finDuJour(dansJours(10)) }),
      ...(etat === 'irrecevable' && { motif: 'Hors sujet.' }),
      ...(etat === 'abandonnee' && { etatQuitte: 'complete', abandonneeLe: new Date() }),
    };
    await strapi.db.query('api::candidature.candidature').updateMany({ where: { documentId: id }, data });
    // No dossier is transmitted twice: its accusé would be the second of its number.
    await strapi.db.query('api::courriel.courriel').deleteMany({ where: { compteRef: candidat.compteRef } });
    const pieces = PIECES[evenement] ?? 'deposee';
    await strapi.db.query('api::piece.piece').updateMany({
      where: { candidatureRef: id },
      data: { etat: pieces, reprise: evenement === 'juger', motifRefus: pieces === 'refusee' ? 'Illisible.' : null },
    });
  }

  const etatLu = async () =>
    (await (await portail()).strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } }))
      .etat;

  type Reponse = { status: number; code: string | undefined };
  const lire = ({ status, body }: Reply<Partial<Refused & BureauRefused>>): Reponse => ({
    status,
    code: body.error?.details.code ?? body.refus?.[0].code,
  });

  async function parCandidat(evenement: Evenement, jeton: string): Promise<Reponse | undefined> {
    const { call } = await portail();
    const appel = { session: jeton, params: { id } };
    if (evenement === 'transmettre') return lire(await handOver('candidature.transmettre', appel));
    if (evenement === 'completer') return lire(await handOver('candidature.completer', appel));
    if (evenement === 'abandonner')
      return lire(await call('candidature.abandonner', { ...appel, body: { raison: '' } }));
    return undefined;
  }

  async function parAgent(evenement: Evenement, jeton: string): Promise<Reponse | undefined> {
    const { callBureau } = await portail();
    if (evenement === 'juger') {
      const [{ version }] = await (await portail()).strapi.db
        .query('api::piece.piece')
        .findMany({ where: { candidatureRef: id, pieceDemandeeRef: piece } });
      const corps = { verdict: 'accepter', motif: '', version };
      return lire(await callBureau('POST', `/dossiers/${id}/pieces/${piece}/jugement`, jeton, corps));
    }
    const [chemin, corps] = CHEMIN[evenement] ?? [];
    if (!chemin) return undefined;
    const { vu } = (await callBureau('GET', `/dossiers/${id}`, jetons['own IUT'])).body;
    return lire(await callBureau('POST', `/dossiers/${id}/${chemin}`, jeton, { vu, ...corps }));
  }

  async function parHorloge(): Promise<void> {
    const { strapi } = await portail();
    const { au } = await strapi.db
      .query('api::formation.formation')
      .findOne({ where: { code: 'LP-ABF-LM', publishedAt: { $notNull: true } } });
    const apres = debutDuJour(ajouterJours(au, 1)).getTime() + 180_000;
    await shiftClock(apres - Date.now(), cloturer);
  }

  for (const evenement of EVENEMENTS) {
    for (const [rang, etat] of ETATS_CANDIDATURE.entries()) {
      const attendu = ATTENDUS[evenement][rang] as Suite;
      it(`${evenement} from ${etat}: ${attendu}`, async () => {
        await mettreEn(etat, evenement);
        // Somebody who has no business with the dossier changes nothing, whatever the state.
        for (const reponse of [
          await parCandidat(evenement, intrus),
          await parAgent(evenement, jetons['another IUT'] ?? ''),
        ])
          if (reponse) assert.equal(reponse.status, 404);
        const communication = await parAgent(evenement, jetons['communication'] ?? '');
        if (communication) assert.equal(communication.status, 403);
        assert.equal(await etatLu(), etat);

        const qui = rang % 2 ? 'administration' : 'own IUT';
        const reponse = (await parCandidat(evenement, session)) ?? (await parAgent(evenement, jetons[qui] ?? ''));
        if (!reponse) await parHorloge();
        const permis = (ETATS_CANDIDATURE as readonly string[]).includes(attendu);
        if (reponse) assert.deepEqual([reponse.status, reponse.code], permis ? [200, undefined] : [409, attendu]);
        assert.equal(await etatLu(), permis ? attendu : etat);
      });
    }
  }
});
