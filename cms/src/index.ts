import { garderComptes } from './platform/access/accounts.ts';
import { fermerRoutes } from './platform/access/close-routes.ts';
import { limiterContenus } from './platform/access/contents.ts';
import { lireAvecSonIut } from './platform/access/own-rows.ts';
import { garderConnexions } from './platform/access/sign-in.ts';
import { demarrerSeul, laisserDemarrer } from './platform/boot/alone.ts';
import { appliquerVues } from './platform/boot/edit-views.ts';
import { creerIndex } from './platform/boot/indexes.ts';
import { programmerTravaux } from './platform/boot/jobs.ts';
import { appliquerRoles, declarerConditions } from './platform/boot/roles.ts';
import { creerPremierAdministrateur, fermerAccesParDefaut } from './platform/boot/settings.ts';
import { declarerBureau } from './platform/desk.ts';
import { garderEcritures } from './platform/guard/guard.ts';
import { fermerConnexions, marquerAutomatiques } from './platform/mail/automatic.ts';
import { garderMediatheque } from './platform/media-library/guard.ts';
import { garderRangement } from './platform/media-library/storage.ts';
import { garderUneConnexion } from './platform/one-connection.ts';
import { creerRecherche } from './platform/search/database.ts';
import { plierRecherches } from './platform/search/lists.ts';

export default {
  async register() {
    await demarrerSeul();
    garderUneConnexion();
    fermerRoutes();
    limiterContenus();
    declarerBureau();
    garderEcritures();
    lireAvecSonIut();
  },

  async bootstrap() {
    await creerIndex();
    await creerRecherche();
    plierRecherches();
    await fermerAccesParDefaut();
    await declarerConditions();
    await appliquerRoles();
    await appliquerVues();
    garderConnexions();
    garderComptes();
    garderMediatheque();
    garderRangement();
    marquerAutomatiques();
    await creerPremierAdministrateur();
    await laisserDemarrer();
    programmerTravaux();
  },

  destroy: fermerConnexions,
};
