import type { Strapi } from '../system/strapi.ts';
import { MOT_DE_PASSE_DEMO } from './comptes.ts';
import { createAgent } from './factories/agents.ts';
import { anyCandidat, createCandidat } from './factories/candidats.ts';
import { createCandidature } from './factories/candidatures.ts';

const motDePasse = MOT_DE_PASSE_DEMO;

/**
 * `seedStaff` makes an administrator, and for each IUT a secretariat and a communication team.
 *
 * @returns the ids of the communication teams, by the codes of their IUTs
 */
export async function seedStaff(strapi: Strapi, etablissements: Map<string, string>): Promise<Map<string, number>> {
  await createAgent(strapi, { email: 'admin@portail.test', role: 'administration', motDePasse });
  const communications = new Map<string, number>();
  for (const [code, etablissement] of etablissements) {
    const agent = (role: 'secretariat' | 'communication') =>
      createAgent(strapi, { email: `${role}.${code}@portail.test`, role, motDePasse, etablissement });
    await agent('secretariat');
    communications.set(code, (await agent('communication')).id);
  }
  return communications;
}

/**
 * `seedCandidats` makes a candidat with the two candidatures of guide p. 15, and one whose address is not validated.
 */
export async function seedCandidats(strapi: Strapi): Promise<void> {
  const candidat = await createCandidat(
    strapi,
    anyCandidat({ profil: { prenom: 'Camille', nom: 'Martin' }, email: 'candidat@portail.test', motDePasse }),
  );
  await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  await createCandidature(strapi, candidat, { formationCode: 'LP-EPR-AC' });
  await createCandidat(
    strapi,
    anyCandidat({
      profil: { prenom: 'Dominique', nom: 'Bernard' },
      email: 'nouveau@portail.test',
      motDePasse,
      emailValide: false,
    }),
  );
}
