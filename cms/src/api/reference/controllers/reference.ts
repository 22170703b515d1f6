import { controleur } from '../../../platform/contract.ts';
import { reussite } from '../../../platform/issue.ts';
import * as reference from '../services/reference.ts';

export default controleur('reference', {
  lire: async () => reussite(await reference.contexte()),
});
