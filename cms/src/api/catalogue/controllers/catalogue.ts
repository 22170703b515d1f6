import { controleur } from '../../../platform/contract.ts';
import * as catalogue from '../services/catalogue.ts';

export default controleur('catalogue', { lire: () => catalogue.lire() });
