import { CritereFeuille, type FEUILLE } from '@portail/config/bureau/feuille';
import type { HandlersBureau } from '../../../platform/bureau.ts';
import { type Issue, refus } from '../../../platform/issue.ts';
import { lireFeuille } from './lecture.ts';
import { apprecierAuBureau, pointerAuBureau } from './pointage.ts';
import { remettreFeuille } from './remise.ts';

export const ROUTES_FEUILLE: HandlersBureau<keyof typeof FEUILLE> = {
  lireFeuille: ({ agent, params, requete }) =>
    selonCriteres(requete, (criteres) => lireFeuille(agent, params.id, criteres)),
  telechargerFeuille: ({ agent, params, requete, poserEntetes }) =>
    selonCriteres(requete, (criteres) => remettreFeuille(agent, params.id, criteres, 'pdf', poserEntetes)),
  telechargerTableur: ({ agent, params, requete, poserEntetes }) =>
    selonCriteres(requete, (criteres) => remettreFeuille(agent, params.id, criteres, 'xlsx', poserEntetes)),
  pointer: ({ agent, params, corps }) => pointerAuBureau(agent, params, corps),
  apprecier: ({ agent, params, corps }) => apprecierAuBureau(agent, params, corps),
};

/** `selonCriteres` refuses a day or a jury that cannot be: another day's sheet would be taken for it. */
async function selonCriteres<T>(
  requete: unknown,
  faire: (criteres: CritereFeuille) => Promise<Issue<T>>,
): Promise<Issue<T>> {
  const criteres = CritereFeuille.safeParse(requete);
  return criteres.success ? faire(criteres.data) : refus('saisie_invalide');
}
