import { controleur } from '../../../platform/contract.ts';
import { ecrire, lire, telecharger } from '../services/message.ts';

export default controleur('message', {
  lire: ({ candidat, params }) => lire(candidat, params.id),
  ecrire: ({ candidat, params, corps }) => ecrire(candidat, params.id, corps),
  telecharger: ({ candidat, params, ctx }) =>
    telecharger(candidat, params.id, params.message, (entetes) => ctx.set(entetes)),
});
