import * as apercu from '../../../edition/apercu/apercu.ts';
import { controleur } from '../../../platform/contract.ts';

export default controleur('apercu', { lire: ({ params }) => apercu.lire(params.jeton) });
