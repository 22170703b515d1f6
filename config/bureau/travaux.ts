/** These routes follow the long works that staff ask for, and the tasks that the portal does by itself. */
import * as z from 'zod/mini';
import { instant, rien } from '../route.ts';
import { DEFAUTS_TACHE, NOMS_TACHES } from '../rules/taches.ts';
import { ETATS_TRAVAIL, NOMS_SORTES } from '../rules/travaux.ts';
import type { RouteBureau } from './route.ts';

/** `Travail` is a work; `resultat` is its file until `expireLe`, null before its end and after that date. */
export const Travail = z.strictObject({
  id: z.string(),
  sorte: z.enum(NOMS_SORTES),
  etat: z.enum(ETATS_TRAVAIL),
  demandeLe: instant,
  finiLe: z.nullable(instant),
  fait: z.int(),
  total: z.int(),
  resultat: z.nullable(z.strictObject({ nom: z.string(), expireLe: instant })),
});
export type Travail = z.infer<typeof Travail>;

const Tache = z.strictObject({
  nom: z.enum(NOMS_TACHES),
  defaut: z.enum(DEFAUTS_TACHE),
  depuis: instant,
  /** `erreur` is the last failure, in the words of the software; null when the task is only late. */
  erreur: z.nullable(z.string()),
});
export type TacheEnDefaut = z.infer<typeof Tache>;

export const TRAVAUX = {
  /** `listerTravaux` gives the caller's own works, the last ones first. */
  listerTravaux: {
    methode: 'GET',
    chemin: '/travaux',
    action: 'travail.suivre',
    corps: null,
    reponse: z.strictObject({ travaux: z.array(Travail) }),
  },
  annulerTravail: {
    methode: 'POST',
    chemin: '/travaux/:id/annulation',
    action: 'travail.suivre',
    corps: rien,
    reponse: Travail,
  },
  telechargerResultat: {
    methode: 'GET',
    chemin: '/travaux/:id/resultat',
    action: 'travail.suivre',
    corps: null,
    reponse: 'fichier',
  },
  /** `suivreTaches` gives the tasks that fail, or that nothing does; none when all is well. */
  suivreTaches: {
    methode: 'GET',
    chemin: '/taches',
    action: 'tache.suivre',
    corps: null,
    reponse: z.strictObject({ taches: z.array(Tache) }),
  },
} as const satisfies Record<string, RouteBureau>;
