import { createAgent } from '../../tests/fixtures/agents.ts';
import { anyCandidat, createCandidat } from '../../tests/fixtures/candidats.ts';
import { createCandidature } from '../../tests/fixtures/candidatures.ts';
import type { Strapi } from '../../tests/support/strapi.ts';
import { MOT_DE_PASSE_DEMO } from './comptes.ts';

const motDePasse = MOT_DE_PASSE_DEMO;

/** The staff: an administrator, and for each IUT a secretariat and a communication team. */
export async function seedStaff(strapi: Strapi, etablissements: Map<string, string>): Promise<void> {
  await createAgent(strapi, { email: 'admin@portail.test', role: 'administration', motDePasse });
  for (const [code, etablissement] of etablissements) {
    for (const role of ['secretariat', 'communication'] as const) {
      await createAgent(strapi, { email: `${role}.${code}@portail.test`, role, motDePasse, etablissement });
    }
  }
}

/** A candidat with the two candidatures of guide p. 15, and one whose address is not validated. */
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
