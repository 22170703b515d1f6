import { reconnaitre } from './api/affectation/services/portees.ts';
import { rattraperLignes } from './api/candidature/services/ligne-de-travail.ts';
import { garderComptes } from './boot/access/accounts.ts';
import { fermerRoutes } from './boot/access/close-routes.ts';
import { limiterContenus } from './boot/access/contents.ts';
import { lireAvecSonIut } from './boot/access/own-rows.ts';
import { garderConnexions } from './boot/access/sign-in.ts';
import { demarrerSeul, laisserDemarrer } from './boot/alone.ts';
import { ROUTES } from './boot/bureau.ts';
import { creerIndex } from './boot/indexes.ts';
import { programmerTravaux } from './boot/jobs.ts';
import { appliquerRoles, declarerConditions } from './boot/roles.ts';
import { creerPremierAdministrateur, fermerAccesParDefaut } from './boot/settings.ts';
import { appliquerVues } from './boot/views.ts';
import { garderInvitations } from './bureau/equipe/invitation.ts';
import { garderEcritures } from './edition/guard/guard.ts';
import { garderMediatheque } from './edition/media-library/guard.ts';
import { garderRangement } from './edition/media-library/storage.ts';
import { declarerBureau } from './platform/bureau.ts';
import { garderUneConnexion } from './platform/db/one-connection.ts';
import { arreterMoteur } from './platform/jobs/engine.ts';
import { fermerConnexions, marquerAutomatiques } from './platform/mail/automatic.ts';
import { creerRecherche } from './platform/search/database.ts';
import { plierRecherches } from './platform/search/lists.ts';

export default {
  async register() {
    await demarrerSeul();
    garderUneConnexion();
    fermerRoutes();
    limiterContenus();
    declarerBureau(ROUTES, reconnaitre);
    garderEcritures();
    lireAvecSonIut();
  },

  async bootstrap() {
    await creerIndex();
    await creerRecherche();
    await rattraperLignes();
    plierRecherches();
    await fermerAccesParDefaut();
    await declarerConditions();
    await appliquerRoles();
    await appliquerVues();
    garderConnexions();
    garderComptes();
    garderInvitations();
    garderMediatheque();
    garderRangement();
    marquerAutomatiques();
    await creerPremierAdministrateur();
    await programmerTravaux();
    await laisserDemarrer();
  },

  async destroy() {
    await arreterMoteur();
    fermerConnexions();
  },
};
