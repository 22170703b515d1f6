/** `dossierGenere` makes a dossier as months of work leave it, in any state, with its pièces and dates. */
import type { FormationDuDossier } from '@portail/config/contract/candidature';
import { ajouterJours, debutDuJour, finDuJour, jourDeParis } from '@portail/config/paris';
import type { PieceAFournir } from '@portail/config/rules/catalogue';
import { estPassee } from '@portail/config/rules/echeances';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Voeux } from '@portail/config/rules/voeux';
import { modalitesOuvertes, voeuxInitiaux } from '@portail/config/rules/voeux';
import { type PieceGeneree, piecesGenerees } from './reponses.ts';

/** `FormationVisee` is a published formation, as the cms hands it. */
export type FormationVisee = Readonly<{
  ref: string;
  annee: number;
  presentation: FormationDuDossier;
  attendues: PieceAFournir[];
}>;

export type DossierGenere = Readonly<{
  etat: EtatCandidature;
  etatQuitte: EtatCandidature | null;
  voeux: Voeux;
  lettre: string | null;
  motif: string | null;
  delaiComplements: Date | null;
  deposeeLe: Date;
  transmiseLe: Date | null;
  abandonneeLe: Date | null;
  raisonAbandon: string | null;
  pieces: PieceGeneree[];
}>;

export type Tirage = (limite: number) => number;

/** `PARTS` are in twenty dossiers; one that its formation closes on before its transmission is `non_transmise`. */
const PARTS: readonly (readonly [EtatCandidature, number])[] = [
  ['en_constitution', 5],
  ['transmise', 5],
  ['incomplete', 3],
  ['complete', 4],
  ['irrecevable', 1],
  ['abandonnee', 2],
];
const QUITTES = ['en_constitution', 'transmise', 'incomplete', 'complete'] as const;
const AVANT_TRANSMISSION: readonly EtatCandidature[] = ['en_constitution', 'non_transmise'];

/** `CLASSEMENTS` hold only the modalités that are open. */
const CLASSEMENTS: readonly Voeux[] = [
  { classique: 1, alternance: 2 },
  { classique: 2, alternance: 1 },
  { classique: 1, alternance: null },
  { classique: null, alternance: 1 },
];

export const LETTRE =
  'Madame, Monsieur,\n\nVotre formation prolonge ce que mes études et mon stage m’ont appris, et mène au métier que je souhaite exercer. Je serais heureux de vous le dire de vive voix.\n\nJe vous prie d’agréer mes salutations distinguées.';
const MOTIF_IRRECEVABLE = 'Le diplôme préparé ne donne pas accès à cette formation.';
const RAISON_ABANDON = 'J’ai été admis dans une autre formation.';

/**
 * `dossierGenere` draws a state, then the answers and dates that go with it.
 *
 * @param formation whose first day is past
 */
export function dossierGenere(
  { presentation, attendues }: FormationVisee,
  maintenant: Date,
  tirer: Tirage,
): DossierGenere {
  const fermeture = finDuJour(presentation.au);
  const etat = etatTire(estPassee(fermeture, maintenant), attendues.length > 0, tirer);
  const etatQuitte = etat === 'abandonnee' ? (QUITTES[tirer(attendues.length > 0 ? 4 : 2)] ?? null) : null;
  // `atteint` is how far the dossier went before it was given up.
  const atteint = etatQuitte ?? etat;
  const transmis = !AVANT_TRANSMISSION.includes(atteint);

  const dernierInstant = estPassee(fermeture, maintenant) ? fermeture : maintenant;
  const deposeeLe = instantEntre(debutDuJour(presentation.du), dernierInstant, tirer);
  const transmiseLe = transmis ? instantEntre(deposeeLe, dernierInstant, tirer) : null;
  const voeux = voeuxTires(presentation, transmis, tirer);
  return {
    etat,
    etatQuitte,
    voeux,
    lettre: presentation.lettreDemandee && (transmis || tirer(2) === 0) ? LETTRE : null,
    motif: etat === 'irrecevable' ? MOTIF_IRRECEVABLE : null,
    delaiComplements: atteint === 'incomplete' && transmiseLe ? delaiTire(transmiseLe, maintenant, tirer) : null,
    deposeeLe,
    transmiseLe,
    abandonneeLe: etat === 'abandonnee' ? instantEntre(transmiseLe ?? deposeeLe, maintenant, tirer) : null,
    raisonAbandon: etat === 'abandonnee' && tirer(2) === 0 ? RAISON_ABANDON : null,
    pieces: piecesGenerees(
      {
        attendues,
        voeux,
        atteint,
        transmis,
        repondueLe: instantEntre(deposeeLe, transmiseLe ?? dernierInstant, tirer),
      },
      tirer,
    ),
  };
}

function etatTire(fermee: boolean, avecPieces: boolean, tirer: Tirage): EtatCandidature {
  let reste = tirer(20);
  const [etat] = PARTS.find(([, part]) => {
    reste -= part;
    return reste < 0;
  }) ?? ['transmise'];
  if (etat === 'en_constitution' && fermee) return 'non_transmise';
  // A dossier without pièces has nothing to refuse, and nothing to complete.
  return etat === 'incomplete' && !avecPieces ? 'transmise' : etat;
}

function voeuxTires(presentation: FormationDuDossier, transmis: boolean, tirer: Tirage): Voeux {
  const deux = modalitesOuvertes(presentation).length === 2;
  // One in three of the dossiers that may still change is not ranked yet. A modalité that is alone ranks itself.
  if (!deux || (!transmis && tirer(3) === 0)) return voeuxInitiaux(presentation);
  return CLASSEMENTS[tirer(CLASSEMENTS.length)] ?? voeuxInitiaux(presentation);
}

/** `delaiTire` leaves days to most; some of the others are past: « délai dépassé ». */
function delaiTire(transmiseLe: Date, maintenant: Date, tirer: Tirage): Date {
  const [depuis, jours] = tirer(5) === 0 ? [transmiseLe, 10] : [maintenant, 3 + tirer(18)];
  return finDuJour(ajouterJours(jourDeParis(depuis), jours));
}

function instantEntre(debut: Date, fin: Date, tirer: Tirage): Date {
  const part = tirer(1_000_000) / 1_000_000;
  return new Date(debut.getTime() + Math.floor((fin.getTime() - debut.getTime()) * part));
}
