/** This file lists all background work: what each queue and each task does (engine: `platform/jobs/engine.ts`). */
import { type NomTache, TACHES } from '@portail/config/rules/taches';
import type { SorteTravail } from '@portail/config/rules/travaux';
import { cloturer } from '../api/candidature/services/cloture.ts';
import { rappeler } from '../api/candidature/services/rappels.ts';
import { purgerComptesSupprimes } from '../api/compte/services/effacement.ts';
import { annoncerPlaces } from '../api/convocation/services/attente.ts';
import { rappelerEntretiens } from '../api/convocation/services/rappels.ts';
import { balayer } from '../api/fichier/services/balayage.ts';
import * as freins from '../api/frein/services/frein.ts';
import * as liens from '../api/lien/services/lien.ts';
import { rappelerPieces } from '../api/piece/services/rappels.ts';
import * as sessions from '../api/session/services/session.ts';
import { ouvrirSuivi, suivre } from '../api/tache/services/suivi.ts';
import { type Execution, effacerResultats, executer, reprendreTravaux } from '../api/travail/services/execution.ts';
import { REPORT } from '../bureau/cloture/report.ts';
import { oublierJetons } from '../bureau/courriels/echecs.ts';
import { RENVOI_COURRIELS } from '../bureau/courriels/renvoi.ts';
import { CONVOCATION } from '../bureau/entretiens/convoquer.ts';
import { EXPORT_DOSSIERS } from '../bureau/exports/dossiers.ts';
import { EXPORT_PIECES } from '../bureau/exports/pieces.ts';
import { LOT } from '../bureau/lots/lot.ts';
import { recapituler } from '../bureau/recapitulatif/envoi.ts';
import { maintenant } from '../platform/db/clock.ts';
import { demarrerMoteur, type File, type NomFile, type Tache } from '../platform/jobs/engine.ts';
import { livrerCourriel, reprendreCourriels } from '../platform/mail/delivery.ts';
import { CONNEXIONS } from '../platform/mail/relay.ts';
import { unParUn } from '../platform/one-by-one.ts';

const EXECUTIONS: Record<SorteTravail, Execution> = {
  renvoi_courriels: RENVOI_COURRIELS,
  convocation: CONVOCATION,
  lot: LOT,
  report_cloture: REPORT,
  export_dossiers: EXPORT_DOSSIERS,
  export_pieces: EXPORT_PIECES,
};

const FILES: Record<NomFile, File> = {
  courriel: { simultanes: CONNEXIONS, traiter: livrerCourriel },
  travail: { simultanes: 2, traiter: (ref) => executer(ref, EXECUTIONS) },
};

const ACTES: Record<NomTache, () => Promise<unknown>> = {
  courriels: reprendreCourriels,
  cloture: cloturer,
  rappels: rappeler,
  rappels_pieces: rappelerPieces,
  rappels_entretiens: rappelerEntretiens,
  attente: annoncerPlaces,
  travaux: reprendreTravaux,
  recapitulatif: recapituler,
  purge: purger,
  balayage: balayer,
};

/** `PURGES` remove what is past its use, each kind on its own: one that fails keeps no other. */
const PURGES: Record<string, (instant: Date) => Promise<unknown>> = {
  sessions: sessions.purger,
  freins: freins.purger,
  liens: liens.purger,
  jetons: oublierJetons,
  resultats: effacerResultats,
  comptes: purgerComptesSupprimes,
};

async function purger(): Promise<void> {
  const instant = await maintenant();
  await unParUn(
    Object.entries(PURGES),
    ([, faire]) => faire(instant),
    ([nom]) => `purge of ${nom}`,
  );
}

export async function programmerTravaux(): Promise<void> {
  await ouvrirSuivi();
  const taches = Object.entries(ACTES).map(([nom, faire]): [string, Tache] => {
    const tache = nom as NomTache;
    return [nom, { cron: TACHES[tache].cron, faire: () => suivre(tache, () => faire()) }];
  });
  await demarrerMoteur(FILES, Object.fromEntries(taches));
}
