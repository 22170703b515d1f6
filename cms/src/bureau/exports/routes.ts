import type { EXPORTS } from '@portail/config/bureau/exports';
import type { HandlersBureau } from '../../platform/bureau.ts';
import { preparer } from './choix.ts';
import { telechargerDossier } from './dossier-pdf.ts';
import { exporterDossiers } from './dossiers.ts';
import { exporterPieces } from './pieces.ts';

export const ROUTES_EXPORTS: HandlersBureau<keyof typeof EXPORTS> = {
  preparerExport: ({ agent }) => preparer(agent),
  exporterDossiers: ({ agent, corps }) => exporterDossiers(agent, corps),
  telechargerDossier: ({ agent, params, poserEntetes }) => telechargerDossier(agent, params.id, poserEntetes),
  exporterPieces: ({ agent, corps }) => exporterPieces(agent, corps),
};
