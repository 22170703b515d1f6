import type { Jour } from '@portail/config/paris';
import { type BornesDelai, dernierJourDeCampagne } from '@portail/config/rules/delais';
import { limiteDe } from '../../api/candidature/services/ligne.ts';
import type { DossierVerrouille } from '../../api/candidature/services/verrou.ts';

/** `dernierJourDe` gives the last day of a campagne; inside a transaction, it reads through it. */
export async function dernierJourDe(annee: number): Promise<Jour> {
  const campagne = await strapi.db.query('api::campagne.campagne').findOne({ where: { annee }, select: ['au'] });
  return dernierJourDeCampagne(annee, campagne?.au ?? null);
}

/** `bornesDuDelai` gives the bounds of a délai, which moves the candidat's present deadline. */
export async function bornesDuDelai(
  { candidature, demande }: DossierVerrouille,
  maintenant: Date,
): Promise<BornesDelai> {
  return { limite: limiteDe(candidature, demande), dernierJour: await dernierJourDe(candidature.annee), maintenant };
}
