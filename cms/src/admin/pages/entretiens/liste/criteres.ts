import { CritereEntretiens } from '@portail/config/bureau/entretiens';
import { criteresEnParametres, useCriteresDeLUrl } from '../../../criteres';

export const useCriteres = () => useCriteresDeLUrl<CritereEntretiens>(CritereEntretiens, { page: 1 });
export const enParametres = (criteres: CritereEntretiens) =>
  criteresEnParametres<CritereEntretiens>(CritereEntretiens, criteres);
