import { CritereEntretiens } from '@portail/config/bureau/entretiens';
import { criteresEnParametres, useCriteresDeLUrl } from '../../../criteres';

export const useCriteres = () => useCriteresDeLUrl<CritereEntretiens>(CritereEntretiens);
export const enParametres = (criteres: CritereEntretiens) =>
  criteresEnParametres<CritereEntretiens>(CritereEntretiens, criteres);
