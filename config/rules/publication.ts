/** What an editor is told of the site's publication, from what is asked of the publisher and from what it last did. */

/** It asks each second, and says each ten that it builds: silent for longer, it is stopped or stuck. */
export const SILENCE_MAX_MS = 30_000;

export type Publicateur = {
  /** Its last sign of life. */
  vuLe: Date;
  /** When the build in progress began. */
  commenceLe: Date | null;
  /** Since the last success. */
  echec: { le: Date; raison: string } | null;
};

export const ETATS_PUBLICATION = ['a_jour', 'en_attente', 'en_cours', 'echouee', 'sans_reponse'] as const;
export type EtatPublication = (typeof ETATS_PUBLICATION)[number];

export type Situation = { etat: EtatPublication; depuis: Date | null; raison: string | null };

/**
 * @param attendDepuis when the oldest change was made that the site does not show yet
 * @param publicateur undefined: none ever ran
 */
export function situationPublication(
  attendDepuis: Date | null,
  publicateur: Publicateur | undefined,
  instant: Date,
): Situation {
  const dernierSigne = Math.max(publicateur?.vuLe.getTime() ?? 0, attendDepuis?.getTime() ?? 0);
  const muet = instant.getTime() - dernierSigne > SILENCE_MAX_MS;
  if (publicateur?.commenceLe && !muet) return situation('en_cours', publicateur.commenceLe);
  if (muet && (attendDepuis || publicateur?.commenceLe)) return situation('sans_reponse', publicateur?.vuLe ?? null);
  if (publicateur?.echec) return situation('echouee', publicateur.echec.le, publicateur.echec.raison);
  return attendDepuis ? situation('en_attente', attendDepuis) : situation('a_jour', null);
}

function situation(etat: EtatPublication, depuis: Date | null, raison: string | null = null): Situation {
  return { etat, depuis, raison };
}
