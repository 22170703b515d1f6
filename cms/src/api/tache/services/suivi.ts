/** This service keeps what became of each task of the clock, for the administration's home to show. */
import { type DefautTache, defautDe, NOMS_TACHES, type NomTache } from '@portail/config/rules/taches';
import { maintenant } from '../../../platform/db/clock.ts';

type LigneTache = { nom: NomTache; reussieLe: string; echoueeDepuis: string | null; derniereErreur: string | null };
export type TacheEnDefaut = { nom: NomTache; defaut: DefautTache; depuis: Date; erreur: string | null };

/** `ouvrirSuivi` has a new portal begin as if each task had just been done: nothing is late before its time. */
export async function ouvrirSuivi(): Promise<void> {
  const instant = await maintenant();
  await strapi.db
    .connection('taches')
    .insert(NOMS_TACHES.map((nom) => ({ nom, reussie_le: instant })))
    .onConflict('nom')
    .ignore();
}

/**
 * `suivre` does a task, and writes down its success with its duration, or its failure.
 *
 * @throws the task's own error
 */
export async function suivre(nom: NomTache, faire: () => Promise<unknown>): Promise<void> {
  const debut = performance.now();
  const ligne = () => strapi.db.connection('taches').where({ nom });
  try {
    await faire();
  } catch (erreur) {
    const { stack, message } = erreur as Error;
    strapi.log.error(`task ${nom}: ${stack ?? message}`);
    const instant = await maintenant();
    await ligne().update({
      echouee_depuis: strapi.db.connection.raw('coalesce(echouee_depuis, ?)', [instant]),
      derniere_erreur: message.slice(0, 500),
    });
    throw erreur;
  }
  await ligne().update({
    reussie_le: await maintenant(),
    duree_ms: Math.round(performance.now() - debut),
    echouee_depuis: null,
    derniere_erreur: null,
  });
}

/** `enDefaut` lists the tasks that fail, or that nothing does, with since when. */
export async function enDefaut(): Promise<TacheEnDefaut[]> {
  const instant = await maintenant();
  const lignes: LigneTache[] = await strapi.db.query('api::tache.tache').findMany({ orderBy: { nom: 'asc' } });
  return lignes
    .filter(({ nom }) => NOMS_TACHES.includes(nom))
    .flatMap(({ nom, reussieLe, echoueeDepuis, derniereErreur }) => {
      const suivi = { reussieLe: new Date(reussieLe), echoueeDepuis: echoueeDepuis ? new Date(echoueeDepuis) : null };
      const defaut = defautDe(nom, suivi, instant);
      return defaut === null
        ? []
        : [{ nom, defaut, depuis: suivi.echoueeDepuis ?? suivi.reussieLe, erreur: derniereErreur }];
    });
}
