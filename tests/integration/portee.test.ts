/** The scopes of the staff are the same in the rules and in the WHERE of the bureau. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  type Affectation,
  type FormationSituee,
  type Portee,
  portee,
  ROLES_AGENT,
  voitDossier,
} from '@portail/config/rules/droits';
import { ETATS_CANDIDATURE } from '@portail/config/rules/etats';
import { createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { actes } from '../../scripts/system/cms-build.ts';
import { portail } from '../support/portail.ts';

const FORMATIONS = ['LP-ABF-LM', 'LP-EPR-AC'];
const LE_MANS = { etablissement: 'le-mans', formation: null };
const ANGERS = { etablissement: 'angers-cholet', formation: null };
const UNE_DU_MANS = { etablissement: 'le-mans', formation: 'LP-ABF-LM' };
const LIEUX: Omit<Affectation, 'role'>[][] = [
  [],
  [LE_MANS],
  [ANGERS],
  [UNE_DU_MANS],
  [LE_MANS, ANGERS],
  [ANGERS, UNE_DU_MANS],
];

type Ligne = { formationRef: string; etat: (typeof ETATS_CANDIDATURE)[number] };

describe('the scope of a member of staff', () => {
  const creees: string[] = [];
  let lignes: Ligne[];
  let formations: FormationSituee[];

  before(async () => {
    const { strapi } = await portail();
    // There is one dossier of each formation in each state: a row's state is what the scope reads.
    for (const formationCode of FORMATIONS) {
      for (const etat of ETATS_CANDIDATURE) {
        const id = await createCandidature(strapi, await createCandidat(strapi), { formationCode });
        creees.push(id);
        await strapi.db.query('api::candidature.candidature').updateMany({ where: { documentId: id }, data: { etat } });
      }
    }
    lignes = await strapi.db.query('api::candidature.candidature').findMany({ select: ['formationRef', 'etat'] });
    const publiees: { documentId: string; code: string; etablissement: { code: string } }[] = await strapi.db
      .query('api::formation.formation')
      .findMany({ where: { publishedAt: { $notNull: true } }, populate: { etablissement: true } });
    formations = publiees.map(({ documentId, code, etablissement }) => ({
      ref: documentId,
      code,
      etablissement: etablissement.code,
      identiteOuverte: false,
    }));
  });

  after(async () => {
    const { strapi } = await portail();
    await strapi.db.query('api::candidature.candidature').deleteMany({ where: { documentId: { $in: creees } } });
  });

  const cles = (vues: Ligne[]) => vues.map(({ formationRef, etat }) => `${formationRef} ${etat}`).sort();

  for (const role of ROLES_AGENT) {
    it(`is, for ${role}, the same rows by the rule and by the query`, async () => {
      const { enPortee } = actes('bureau/dossiers/portee.js');
      for (const lieux of LIEUX) {
        const tenu = role === 'administration' ? 'secretariat' : role;
        const affectations = lieux.map((lieu) => ({ ...lieu, role: tenu }));
        const portees: Portee[] = [portee(role, affectations, formations)];
        const filtrees: Ligne[] = await enPortee(portees).select({ formationRef: 'c.formation_ref', etat: 'c.etat' });
        assert.deepEqual(cles(filtrees), cles(lignes.filter((ligne) => voitDossier(portees, ligne))));
      }
    });
  }
});
