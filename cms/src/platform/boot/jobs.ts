import { livrerCourriels } from '../mail/worker.ts';

/** Jobs run in every process: each claims its rows, so that none is done twice. */
const TRAVAUX: Record<string, { rule: string; faire: () => Promise<void> }> = {
  courriels: { rule: '*/2 * * * * *', faire: livrerCourriels },
};

export function programmerTravaux(): void {
  for (const [nom, { rule, faire }] of Object.entries(TRAVAUX)) {
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
    strapi.cron.add({ [nom]: { task, options: { rule } } });
  }
}
