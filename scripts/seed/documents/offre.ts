/** `documentsDe` are the documents that a formation hands out, in alphabetical order as on the guide's page 6. */
import type { Jour } from '@portail/config/paris';
import type { Document } from '@portail/config/rules/catalogue';
import { ACCES } from '../demo/acces.ts';
import type { CodeEtablissement } from '../demo/etablissements.ts';
import type { ClePiece } from '../demo/pieces.ts';
import type { Formation } from '../demo/types.ts';
import { avisPoursuite } from './avis-poursuite.ts';
import { calendrier } from './calendrier.ts';
import { conseilsPortfolio } from './conseils-portfolio.ts';
import { dossierValidation } from './dossier-validation.ts';
import { emetteurDe } from './emetteur.ts';
import { ficheFormation } from './fiche-formation.ts';
import { livretAlternance } from './livret-alternance.ts';
import { planAcces } from './plan-acces.ts';
import { repriseEtudes } from './reprise-etudes.ts';

export type DocumentDemo = Readonly<{
  /** `intitule` is as an editor would name it; formations that share a document give the same one. */
  fichier: string;
  intitule: string;
  nature: Document['nature'];
  dessiner(): Promise<Uint8Array>;
}>;

export type Contexte = Readonly<{ annee: number; aujourdhui: Jour }>;

/** `LIVRETS` are the IUTs that hand out a booklet about contracts. */
const LIVRETS: ReadonlySet<CodeEtablissement> = new Set(['la-roche-sur-yon', 'laval', 'nantes']);

export function documentsDe(formation: Formation, { annee, aujourdhui }: Contexte): DocumentDemo[] {
  const { etablissement: iut } = formation;
  const code = formation.code.toLowerCase();
  const annees = `${annee}-${annee + 1}`;
  const acces = ACCES[iut];
  const demande = (...cles: ClePiece[]) => formation.pieces.some(({ cle }) => cles.includes(cle));
  const documents: (DocumentDemo | false | undefined)[] = [
    information('Fiche formation', `fiche-${code}`, () => ficheFormation(formation, annee, aujourdhui)),
    information(`Calendrier prévisionnel ${annees}`, `calendrier-${annees}-${code}`, () =>
      calendrier(formation, annee),
    ),
    demande('avis-poursuite') &&
      aRemplir('Avis de poursuite des études', `avis-poursuite-etudes-${iut}`, () =>
        avisPoursuite(emetteurDe(iut), annee),
      ),
    demande('validation-etudes') &&
      aRemplir('Dossier de validation des études', `dossier-validation-etudes-${iut}`, () =>
        dossierValidation(iut, annee),
      ),
    acces && information("Plan d'accès et transports", `plan-acces-${iut}`, () => planAcces(iut, acces, annee)),
    formation.alternance &&
      LIVRETS.has(iut) &&
      information("Livret de l'alternance", `livret-alternance-${iut}`, () => livretAlternance(iut, annee)),
    demande('portfolio') &&
      information('Composer son portfolio', `composer-son-portfolio-${iut}`, () => conseilsPortfolio(iut, annee)),
    demande('certificats-travail', 'dossier-vap') &&
      information('Reprendre ses études', `reprendre-ses-etudes-${iut}`, () => repriseEtudes(iut, annee)),
  ];
  return documents.filter((document) => !!document).toSorted((a, b) => a.intitule.localeCompare(b.intitule, 'fr'));
}

type Dessin = DocumentDemo['dessiner'];

const information = (intitule: string, nom: string, dessiner: Dessin): DocumentDemo => ({
  fichier: `${nom}.pdf`,
  intitule,
  nature: 'information',
  dessiner,
});

const aRemplir = (intitule: string, nom: string, dessiner: Dessin): DocumentDemo => ({
  ...information(intitule, nom, dessiner),
  nature: 'a_remplir',
});
