import { controleur } from '../../../platform/contract.ts';
import apercu from '../../../edition/apercu/apercu.ts';

export default controleur('apercu', { lire: ({ params }) => apercu.lire(params.jeton ?? '') });
