/** `COMPTES_DEMO` are the accounts of a fresh portal, for anybody who tries it. They never exist in production. */
import { DEMO_PASSWORD } from '@portail/config/environment-safety';

export const MOT_DE_PASSE_DEMO = DEMO_PASSWORD;

/** `CANDIDATURES_DEMO` are those of its first account (guide p. 15). */
export const CANDIDATURES_DEMO = 2;

export const COMPTES_DEMO: readonly { email: string; role: string }[] = [
  { email: 'candidat@portail.test', role: 'candidat, candidatures en cours' },
  { email: 'nouveau@portail.test', role: 'candidat, compte neuf' },
  {
    email: 'secretariat.angers-cholet@portail.test',
    role: 'secrétariat; likewise la-roche-sur-yon, laval, le-mans, nantes, saint-nazaire',
  },
  { email: 'communication.angers-cholet@portail.test', role: 'communication; likewise' },
  { email: 'admin@portail.test', role: 'administration' },
];
