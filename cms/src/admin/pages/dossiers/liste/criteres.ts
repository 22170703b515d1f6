import { CritereDossiers } from '@portail/config/bureau/dossiers';
import { criteresEnParametres, useCriteresDeLUrl } from '../../../criteres';

export const useCriteres = () => useCriteresDeLUrl<CritereDossiers>(CritereDossiers);
export const enParametres = (criteres: CritereDossiers) =>
  criteresEnParametres<CritereDossiers>(CritereDossiers, criteres);
