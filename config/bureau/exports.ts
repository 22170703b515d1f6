/** These routes export dossiers as works: each gives a file, which its owner alone reads for a day. */
import * as z from 'zod/mini';
import { estColonne } from '../rules/colonnes-dossier.ts';
import { choixDeDossiers } from './criteres.ts';
import type { RouteBureau } from './route.ts';
import { Travail } from './travaux.ts';

/** `DOSSIERS_MAX` bounds one export; the portal's six IUTs make as many in a year. */
export const DOSSIERS_MAX = 20_000;

/** `OCTETS_MAX` bounds the pièces of one ZIP, in bytes: a formation of two hundred dossiers weighs a quarter of it. */
export const OCTETS_MAX = 2_000_000_000;

/** `FORMATS_EXPORT` are the files of an export of dossiers. */
export const FORMATS_EXPORT = ['xlsx', 'csv'] as const;
export type FormatExport = (typeof FORMATS_EXPORT)[number];

const ChoixDossiers = choixDeDossiers(DOSSIERS_MAX);

const colonnes = z.array(z.string().check(z.refine((cle) => estColonne(cle)))).check(z.minLength(1), z.maxLength(200));

const Demande = z.strictObject({ travail: z.nullable(Travail) });

export const EXPORTS = {
  /** `preparerExport` gives the formations of the scope that have dossiers, and how many. */
  preparerExport: {
    methode: 'GET',
    chemin: '/exports',
    action: 'dossier.exporter',
    corps: null,
    reponse: z.strictObject({
      formations: z.array(
        z.strictObject({
          ref: z.string(),
          intitule: z.string(),
          mention: z.string(),
          etablissement: z.string(),
          annee: z.int(),
          dossiers: z.int(),
        }),
      ),
    }),
  },
  /** `exporterDossiers` answers with the work that writes the file; null when there is no dossier. */
  exporterDossiers: {
    methode: 'POST',
    chemin: '/exports/dossiers',
    action: 'dossier.exporter',
    corps: z.strictObject({ choix: ChoixDossiers, format: z.enum(FORMATS_EXPORT), colonnes }),
    reponse: Demande,
  },
  /** `telechargerDossier` gives one PDF: cover, parcours, lettre, pièces in order. */
  telechargerDossier: {
    methode: 'GET',
    chemin: '/dossiers/:id/pdf',
    action: 'dossier.exporter',
    corps: null,
    reponse: 'fichier',
  },
  /** `exporterPieces` answers with the work that writes a ZIP; null when no dossier of the choice was handed over. */
  exporterPieces: {
    methode: 'POST',
    chemin: '/exports/pieces',
    action: 'dossier.exporter',
    corps: z.strictObject({ choix: ChoixDossiers }),
    reponse: Demande,
  },
} as const satisfies Record<string, RouteBureau>;
