import { controleur } from '../../../platform/contract.ts';
import { telechargerAccuse } from '../services/accuse-pdf.ts';
import * as candidatures from '../services/candidature.ts';
import * as lecture from '../services/lecture.ts';
import * as transmission from '../services/transmission.ts';

export default controleur('candidature', {
  situer: ({ candidat, params, arrivee }) => candidatures.situer(candidat, params.slug, arrivee),
  deposer: ({ candidat, corps, arrivee }) => candidatures.deposer(candidat, corps.formation, arrivee),
  lister: ({ candidat }) => lecture.lister(candidat.ref),
  lire: ({ candidat, params }) => lecture.lire(candidat.ref, params.id),
  ranger: ({ candidat, params, corps, arrivee }) => candidatures.ranger(candidat, params.id, corps, arrivee),
  ecrire: ({ candidat, params, corps, arrivee }) => candidatures.ecrire(candidat, params.id, corps, arrivee),
  abandonner: ({ candidat, params, corps }) => candidatures.abandonner(candidat, params.id, corps.raison),
  telechargerAccuse: ({ candidat, params, ctx }) =>
    telechargerAccuse(candidat.ref, params.id, (entetes) => ctx.set(entetes)),
  transmettre: ({ candidat, params, corps, arrivee }) =>
    transmission.transmettre(candidat, params.id, corps.vu, arrivee),
  completer: ({ candidat, params, corps, arrivee }) => transmission.completer(candidat, params.id, corps.vu, arrivee),
});
