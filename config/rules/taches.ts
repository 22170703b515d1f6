/** These rules list the tasks that the portal does by itself, and when one is said to be late. */

const MINUTE_MS = 60_000;
const HEURE_MS = 3_600_000;

/**
 * `TACHES` lists the tasks. `cron` has the minute, hour, day, month and weekday, in the hours of Paris; a last success
 * older than `retardMs` is late.
 */
export const TACHES = {
  courriels: { cron: '* * * * *', libelle: 'Remise des courriels', retardMs: 10 * MINUTE_MS },
  cloture: { cron: '* * * * *', libelle: 'Clôture des dossiers non transmis', retardMs: 10 * MINUTE_MS },
  // Reminders wake nobody.
  rappels: { cron: '*/10 8-19 * * *', libelle: 'Rappels avant les dates limites', retardMs: 14 * HEURE_MS },
  rappels_pieces: {
    cron: '8-59/10 8-19 * * *',
    libelle: 'Rappels des pièces attendues plus tard',
    retardMs: 14 * HEURE_MS,
  },
  rappels_entretiens: { cron: '5-59/10 8-19 * * *', libelle: 'Rappels des entretiens', retardMs: 14 * HEURE_MS },
  attente: { cron: '* * * * *', libelle: 'Annonce des créneaux libres', retardMs: 10 * MINUTE_MS },
  travaux: { cron: '* * * * *', libelle: 'Reprise des travaux demandés', retardMs: 10 * MINUTE_MS },
  recapitulatif: { cron: '0 8 * * *', libelle: 'Résumé du matin à l’équipe', retardMs: 27 * HEURE_MS },
  purge: { cron: '17 * * * *', libelle: 'Effacement des données périmées', retardMs: 3 * HEURE_MS },
  balayage: { cron: '41 3 * * *', libelle: 'Contrôle des fichiers rangés', retardMs: 27 * HEURE_MS },
} as const satisfies Record<string, { cron: string; libelle: string; retardMs: number }>;
export type NomTache = keyof typeof TACHES;

export const NOMS_TACHES = Object.keys(TACHES) as [NomTache, ...NomTache[]];

/** `SuiviTache` has the end of the last success, and the first failure since then (null: none). */
export type SuiviTache = { reussieLe: Date; echoueeDepuis: Date | null };

/** `DEFAUTS_TACHE` are `echec`, the task fails, and `retard`, nothing does it or it does not end. */
export const DEFAUTS_TACHE = ['echec', 'retard'] as const;
export type DefautTache = (typeof DEFAUTS_TACHE)[number];

export function defautDe(nom: NomTache, { reussieLe, echoueeDepuis }: SuiviTache, instant: Date): DefautTache | null {
  if (echoueeDepuis) return 'echec';
  return instant.getTime() - reussieLe.getTime() > TACHES[nom].retardMs ? 'retard' : null;
}
