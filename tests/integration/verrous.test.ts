import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { NomRoute } from '@portail/config/contract/contract';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import type { UsageLien } from '@portail/config/rules/compte';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { first } from '../support/first.ts';
import { type Call, portail, type Reply } from '../support/portail.ts';

/**
 * Two acts of one person at the same moment wait for each other, and neither for ever. Locks taken in opposite orders
 * would end in a deadlock, which the portal answers by the refusal `occupe` (503).
 */

const MOT_DE_PASSE = 'Portail-Test-2018';
const NOUVEAU = 'Portail-Change-2019';
/** `DE_FRONT` is how many pairs go at once: more requests would wait for a connection rather than for each other. */
const DE_FRONT = 4;

type Personne = {
  email: string;
  session: string;
  id: string;
  piece: string;
  vu: string;
  vuDuBureau: string;
  jetons: Record<UsageLien, string>;
};

let agent: string;

const appel =
  (route: NomRoute, demande: (personne: Personne) => Call = () => ({})) =>
  async (personne: Personne): Promise<Reply> => {
    const { session, id, piece } = personne;
    return (await portail()).call(route, { session, params: { id, piece }, ...demande(personne) });
  };

const ACTES: Record<string, (personne: Personne) => Promise<Reply>> = {
  'validates the address': appel('compte.valider', ({ jetons }) => ({ body: { jeton: jetons.validation } })),
  'disowns the account': appel('compte.desavouer', ({ jetons }) => ({ body: { jeton: jetons.validation } })),
  'validates the new address': appel('compte.valider', ({ jetons }) => ({ body: { jeton: jetons.changement } })),
  'disowns the new address': appel('compte.desavouer', ({ jetons }) => ({ body: { jeton: jetons.changement } })),
  'keeps the address': appel('compte.garderEmail'),
  'asks for another address': appel('compte.changerEmail', ({ email }) => ({
    body: { email: `autre.${email}`, motDePasseActuel: MOT_DE_PASSE },
  })),
  'asks for the link again': appel('compte.renvoyer'),
  'resets the password': appel('compte.reinitialiser', ({ jetons }) => ({
    session: undefined,
    body: { jeton: jetons.reinitialisation, motDePasse: NOUVEAU, confirmation: NOUVEAU },
  })),
  'changes the password': appel('compte.changerMotDePasse', () => ({
    body: { motDePasseActuel: MOT_DE_PASSE, motDePasse: NOUVEAU, confirmation: NOUVEAU },
  })),
  'signs in': appel('compte.connecter', ({ email }) => ({
    session: undefined,
    body: { email, motDePasse: MOT_DE_PASSE },
  })),
  'closes the other sessions': appel('compte.fermerAutresSessions'),
  'changes the profil': appel('compte.modifier', () => ({
    body: { bloc: 'autres', autresCandidatures: false, autresPrecisions: '' },
  })),
  'answers a pièce': appel('piece.declarerIncapacite', () => ({ body: { motif: 'Je ne l’ai pas encore reçue.' } })),
  'transmits the dossier': appel('candidature.transmettre', ({ vu }) => ({ body: { vu } })),
  'abandons the dossier': appel('candidature.abandonner', () => ({ body: { raison: '' } })),
  'is given more time': async ({ id, vuDuBureau: vu }) =>
    (await portail()).callBureau('POST', `/dossiers/${id}/delai`, agent, {
      vu,
      delai: ajouterJours(jourDeParis(new Date()), 60),
    }),
  'deletes the account': appel('compte.supprimer', () => ({ body: { motDePasseActuel: MOT_DE_PASSE } })),
};

/** `ouvrir` makes an account that is not validated yet, with each link under way and a dossier to transmit. */
async function ouvrir(): Promise<Personne> {
  const { strapi, call, callBureau } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE, emailValide: false }));
  const { compteRef, email } = candidat;
  const instant = new Date();
  const session = await actes('api/session/services/session.js').ouvrir(compteRef, instant);
  const id = await createCandidature(strapi, { ...candidat, emailValide: true }, { formationCode: 'LP-EPR-AC' });
  await call('candidature.ranger', { session, params: { id }, body: { classique: 1, alternance: null } });
  const { vu, pieces } = (await call('candidature.lire', { session, params: { id } })).body;
  await strapi.db
    .query('api::candidat.candidat')
    .updateMany({ where: { compteRef }, data: { emailEnAttente: `nouvelle.${email}` } });
  // The links are dated an hour ago: others may be asked for.
  const envoi = new Date(instant.getTime() - 3_500_000);
  const lien = (usage: UsageLien) => actes('api/lien/services/lien.js').creer(compteRef, usage, envoi);
  return {
    email,
    session,
    id,
    piece: first(pieces).pieceDemandeeRef,
    vu,
    vuDuBureau: (await callBureau('GET', `/dossiers/${id}`, agent)).body.vu,
    jetons: {
      validation: await lien('validation'),
      changement: await lien('changement'),
      reinitialisation: await lien('reinitialisation'),
    },
  };
}

describe('two acts of one person at once', () => {
  before(async () => {
    agent = await (await portail()).signInAgent('admin@portail.test');
  });

  const noms = Object.keys(ACTES);
  for (const [rang, nom] of noms.entries()) {
    it(`who ${nom}, and does anything else`, async () => {
      const autres = noms.slice(rang);
      for (let debut = 0; debut < autres.length; debut += DE_FRONT) {
        await Promise.all(
          autres.slice(debut, debut + DE_FRONT).map(async (autre) => {
            const personne = await ouvrir();
            const reponses = await Promise.all([nom, autre].map((acte) => ACTES[acte]?.(personne)));
            for (const reponse of reponses) {
              assert.ok(reponse && reponse.status < 500, `${autre}: ${JSON.stringify(reponse?.body)}`);
            }
          }),
        );
      }
    });
  }

  it('each act is possible alone', async () => {
    for (const [nom, acte] of Object.entries(ACTES)) {
      const { status, body } = await acte(await ouvrir());
      assert.equal(status, 200, `${nom}: ${JSON.stringify(body)}`);
    }
  });
});
