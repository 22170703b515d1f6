/** This service exports dossiers to Excel or CSV, one line a dossier and the columns that were chosen. */
import type { CorpsBureau, ReponseBureau } from '@portail/config/bureau/bureau';
import { jourDeParis } from '@portail/config/paris';
import { type ColonneDossier, colonnesChoisies, type DossierExporte } from '@portail/config/rules/colonnes-dossier';
import type { ExecutionEnFichier } from '../../api/travail/services/fichier.ts';
import type { Agent } from '../../platform/bureau.ts';
import { BOM, ligneCsv } from '../../platform/csv.ts';
import type { Issue } from '../../platform/issue.ts';
import { ecrireTableurEnFlux, FORMATS } from '../../platform/spreadsheet.ts';
import { demanderExport } from './choix.ts';
import { lireDossiers } from './lecture.ts';
import { pourCsv, pourExcel } from './valeurs.ts';

type Criteres = CorpsBureau<'exporterDossiers'>;

export function exporterDossiers(agent: Agent, corps: Criteres): Promise<Issue<ReponseBureau<'exporterDossiers'>>> {
  const colonnes = colonnesChoisies(corps.colonnes).map(({ cle }) => cle);
  const { format } = corps;
  return demanderExport('export_dossiers', { ...corps, colonnes }, agent, { precisions: { format, colonnes } });
}

/** `EXPORT_DOSSIERS` reads 200 dossiers a step: their snapshots weigh about 20 Ko each. */
export const EXPORT_DOSSIERS: ExecutionEnFichier<DossierExporte[]> = {
  pas: 200,
  lire: (refs, { portees }, { trx }) => lireDossiers(refs, portees, trx),
  ecrire(lots, { criteres, demandeLe }) {
    const { format, colonnes: cles } = criteres as Criteres;
    const colonnes = colonnesChoisies(cles);
    return {
      nom: `dossiers-${jourDeParis(demandeLe)}.${format}`,
      extension: format,
      octets: format === 'xlsx' ? enTableur(colonnes, lots) : enCsv(colonnes, lots),
    };
  },
};

function enTableur(colonnes: ColonneDossier[], lots: AsyncIterable<DossierExporte[]>): AsyncIterable<Uint8Array> {
  const feuille = {
    nom: 'Dossiers',
    colonnes: colonnes.map(({ titre, largeur, forme }) => ({
      ...{ titre, largeur },
      ...((forme === 'jour' || forme === 'instant') && { format: FORMATS[forme] }),
    })),
  };
  return ecrireTableurEnFlux(
    feuille,
    lignes(lots, (dossier) => colonnes.map((colonne) => pourExcel(colonne, dossier))),
  );
}

async function* enCsv(colonnes: ColonneDossier[], lots: AsyncIterable<DossierExporte[]>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(BOM + ligneCsv(colonnes.map(({ titre }) => titre)));
  for await (const lot of lots) {
    const ecrites = lot.map((dossier) => ligneCsv(colonnes.map((colonne) => pourCsv(colonne, dossier))));
    yield Buffer.from(ecrites.join(''));
  }
}

async function* lignes<T>(
  lots: AsyncIterable<DossierExporte[]>,
  ligne: (dossier: DossierExporte) => T,
): AsyncGenerator<T> {
  for await (const lot of lots) for (const dossier of lot) yield ligne(dossier);
}
