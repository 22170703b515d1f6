/** `COMPTES_DEMO` are the accounts of a fresh portal, for anybody who tries it. They never exist in production. */
import { DEMO_PASSWORD } from '@portail/config/environment-safety';

export const MOT_DE_PASSE_DEMO = DEMO_PASSWORD;

/** `CANDIDATURES_DEMO` are the two of its first account (guide p. 15), and those that are convoked (p. 19). */
export const CANDIDATURES_DEMO = 5;

export const COMPTES_DEMO: readonly { email: string; role: string }[] = [
  { email: 'candidat@portail.test', role: 'candidat, candidatures en cours' },
  { email: 'convoque@portail.test', role: 'candidat, convoqué à un entretien, créneau à choisir' },
  { email: 'reserve@portail.test', role: 'candidat, deux entretiens réservés' },
  { email: 'nouveau@portail.test', role: 'candidat, compte neuf' },
  {
    email: 'secretariat.angers-cholet@portail.test',
    role: 'secrétariat; likewise la-roche-sur-yon, laval, le-mans, nantes, saint-nazaire',
  },
  { email: 'communication.angers-cholet@portail.test', role: 'communication; likewise' },
  { email: 'admin@portail.test', role: 'administration' },
];
