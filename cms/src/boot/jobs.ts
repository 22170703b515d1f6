import { cloturer } from '../api/candidature/services/cloture.ts';
import { relancer } from '../api/candidature/services/relance.ts';
import { purgerComptesSupprimes } from '../api/compte/services/effacement.ts';
import { balayer } from '../api/fichier/services/balayage.ts';
import * as freins from '../api/frein/services/frein.ts';
import * as liens from '../api/lien/services/lien.ts';
import * as sessions from '../api/session/services/session.ts';
import * as courriels from '../bureau/courriels/echecs.ts';
import { maintenant } from '../platform/db/clock.ts';
import { livrerCourriels } from '../platform/mail/worker.ts';

/** Jobs run in every process: each claims its rows, so that none is done twice. */
const TRAVAUX: Record<string, { rule: string; tz?: string; faire: () => Promise<unknown> }> = {
  courriels: { rule: '*/2 * * * * *', faire: livrerCourriels },
  cloture: { rule: '5 * * * * *', faire: cloturer },
  // Nobody is woken by a reminder.
  rappels: { rule: '20 */10 8-20 * * *', tz: 'Europe/Paris', faire: relancer },
  balayage: { rule: '0 41 3 * * *', faire: balayer },
  purge: { rule: '0 17 * * * *', faire: purger },
};

/** What is past its use; to be done twice at once harms nothing. */
async function purger(): Promise<void> {
  const instant = await maintenant();
  await sessions.purger(instant);
  await freins.purger(instant);
  await liens.purger(instant);
  await courriels.oublierJetons(instant);
  await purgerComptesSupprimes();
}

export function programmerTravaux(): void {
  for (const [nom, { faire, ...options }] of Object.entries(TRAVAUX)) {
    let enCours = false;
    const task = async () => {
      if (enCours) return;
      enCours = true;
      try {
        await faire();
      } catch (erreur) {
        strapi.log.error(`job ${nom}: ${(erreur as Error).message}`);
      } finally {
        enCours = false;
      }
    };
    strapi.cron.add({ [nom]: { task, options } });
  }
}
