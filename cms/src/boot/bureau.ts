import type { NomBureau } from '@portail/config/bureau/bureau';
import { ROUTES_REPORT } from '../bureau/cloture/routes.ts';
import { ROUTES_COURRIELS } from '../bureau/courriels/routes.ts';
import { ROUTES_DOSSIERS } from '../bureau/dossiers/routes.ts';
import { ROUTES_FEUILLE } from '../bureau/entretiens/feuille/routes.ts';
import { ROUTES_ENTRETIENS } from '../bureau/entretiens/routes.ts';
import { ROUTES_EQUIPE } from '../bureau/equipe/routes.ts';
import { ROUTES_EXPORTS } from '../bureau/exports/routes.ts';
import { ROUTES_HISTORIQUE } from '../bureau/historique/routes.ts';
import { ROUTES_INSTRUCTION } from '../bureau/instruction/routes.ts';
import { ROUTES_JOURNAL } from '../bureau/journal/routes.ts';
import { ROUTES_LOTS } from '../bureau/lots/routes.ts';
import { ROUTES_MESSAGES } from '../bureau/messages/routes.ts';
import { ROUTES_PUBLICATION } from '../bureau/publication/routes.ts';
import { ROUTES_RECAPITULATIF } from '../bureau/recapitulatif/routes.ts';
import { ROUTES_REGLAGES } from '../bureau/reglages/routes.ts';
import { ROUTES_SUIVI } from '../bureau/suivi/routes.ts';
import { ROUTES_TRAVAUX } from '../bureau/travaux/routes.ts';
import { ROUTES_VUES } from '../bureau/vues/routes.ts';
import { ROUTES_EDITION } from '../edition/routes.ts';
import type { HandlersBureau } from '../platform/bureau.ts';

/** `ROUTES` gives every route of the staff's own pages the act that answers it. */
export const ROUTES: HandlersBureau<NomBureau> = {
  ...ROUTES_DOSSIERS,
  ...ROUTES_INSTRUCTION,
  ...ROUTES_LOTS,
  ...ROUTES_HISTORIQUE,
  ...ROUTES_SUIVI,
  ...ROUTES_VUES,
  ...ROUTES_MESSAGES,
  ...ROUTES_ENTRETIENS,
  ...ROUTES_FEUILLE,
  ...ROUTES_PUBLICATION,
  ...ROUTES_COURRIELS,
  ...ROUTES_EDITION,
  ...ROUTES_TRAVAUX,
  ...ROUTES_EXPORTS,
  ...ROUTES_EQUIPE,
  ...ROUTES_JOURNAL,
  ...ROUTES_RECAPITULATIF,
  ...ROUTES_REGLAGES,
  ...ROUTES_REPORT,
};
