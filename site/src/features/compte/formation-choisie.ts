/** This file keeps the formation that somebody was about to apply to, while they sign up and prove their address. */
import { intituleComplet } from '@portail/config/rules/catalogue';
import { chemins } from '../../lib/chemins.ts';
import { type Appelant, appeler } from '../../lib/cms.ts';

const CANDIDATER = /^\/formations\/([a-z0-9-]+)\/candidater$/;

/** `slugDuRetour` reads the formation in the page to come back to, when it is a page « candidater ». */
export function slugDuRetour(retour: string | null | undefined): string | undefined {
  return CANDIDATER.exec(retour ?? '')?.[1];
}

/** `FormationChoisie` is that formation in words, with the page where a candidature to it begins. */
export type FormationChoisie = { nom: string; etablissement: string; vers: string };

/** `formationChoisie` names the formation; undefined when nobody may apply to it, or when there is none. */
export async function formationChoisie(
  appelant: Appelant,
  slug: string | null | undefined,
): Promise<FormationChoisie | undefined> {
  if (!slug) return undefined;
  const reponse = await appeler('candidature.situer', { ...appelant, params: { slug } });
  if (!reponse.ok) return undefined;
  const { formation, refus } = reponse.donnees;
  if (refus.some(({ code }) => code === 'formation_fermee' || code === 'formation_pas_encore_ouverte'))
    return undefined;
  return {
    nom: intituleComplet(formation),
    etablissement: formation.etablissement.nom,
    vers: chemins.candidater(slug),
  };
}
