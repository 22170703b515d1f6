import { controleur } from '../../../platform/contract.ts';
import { ecrire, lire } from '../services/message.ts';

export default controleur('message', {
  lire: ({ candidat, params }) => lire(candidat, params.id),
  ecrire: ({ candidat, params, corps }) => ecrire(candidat, params.id, corps),
});
