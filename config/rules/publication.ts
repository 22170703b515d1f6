/**
 * This file tells an editor where the site's publication stands. It compares what was asked of the publisher with its
 * last reports.
 */

/**
 * `SILENCE_MAX_MS` is the silence after which the publisher is stopped or stuck. It asks for work each second, and
 * reports every ten seconds while it builds.
 */
export const SILENCE_MAX_MS = 30_000;

export type Publicateur = {
  /** `vuLe` is its last sign of life. */
  vuLe: Date;
  /** `commenceLe` is when the build in progress began; null when there is none. */
  commenceLe: Date | null;
  /** `echec` is the failure since the last success, if there is one. */
  echec: { le: Date; raison: string } | null;
};

export const ETATS_PUBLICATION = ['a_jour', 'en_attente', 'en_cours', 'echouee', 'sans_reponse'] as const;
export type EtatPublication = (typeof ETATS_PUBLICATION)[number];

export type Situation = { etat: EtatPublication; depuis: Date | null; raison: string | null };

/**
 * `situationPublication` tells where the publication stands at an instant.
 *
 * @param attendDepuis when the oldest change was made that the site does not show yet
 * @param publicateur undefined when none ever ran
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
