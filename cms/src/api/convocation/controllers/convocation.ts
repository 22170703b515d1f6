import { controleur } from '../../../platform/contract.ts';
import * as lecture from '../services/lecture.ts';
import * as reservation from '../services/reservation.ts';

export default controleur('convocation', {
  lister: ({ candidat }) => lecture.lister(candidat),
  lire: ({ candidat, params }) => lecture.lire(candidat, params.id),
  reserver: ({ candidat, params, corps, arrivee }) => reservation.reserver(candidat, params.id, corps, arrivee),
  agenda: ({ candidat, params, ctx }) => lecture.telechargerAgenda(candidat, params.id, (entetes) => ctx.set(entetes)),
  annuler: ({ candidat, params, corps, arrivee }) => reservation.annuler(candidat, params.id, corps.vu, arrivee),
});
