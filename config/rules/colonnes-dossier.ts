/**
 * This file lists every column that an export of dossiers may have: its key, its heading, its group, and what it reads
 * of a dossier. A dossier that was not transmitted shows only what its IUT may read of it today.
 */
import type { Jour } from '../paris.ts';
import { numeroGroupe } from '../telephone.ts';
import { dateSaisie } from './date.ts';
import type { EtatConvocation, Presence } from './entretien.ts';
import { type EtatCandidature, NOM_ETAT } from './etats.ts';
import { attenduesDe, type Instantane } from './instantane.ts';
import {
  type EtatPiece,
  estAReprendre,
  estAVerifier,
  estRefusee,
  estRepondue,
  LIBELLE_PIECE_BUREAU,
  piecesManquantes,
} from './pieces.ts';
import { LIBELLE_PRESENCE } from './pointage.ts';
import { sigleDe } from './sigle.ts';
import type { Voeux } from './voeux.ts';

/** `DossierExporte` is what an export reads of one dossier. */
export type DossierExporte = {
  etat: EtatCandidature;
  annee: number;
  numeroAccuse: string | null;
  deposeeLe: Date;
  transmiseLe: Date | null;
  complementsDemandesLe: Date | null;
  delaiComplements: Date | null;
  delaiPersonnel: Date | null;
  abandonneeLe: Date | null;
  motif: string | null;
  raisonAbandon: string | null;
  voeux: Voeux;
  /** `contact` is today's: it serves to reach the person. */
  contact: { nom: string; prenom: string; email: string; telephone: string };
  formation: { etablissement: string; mention: string; intitule: string; code: string; du: Jour; au: Jour };
  /** `transmis` is what was handed over; null until then, when only the contact is the IUT's to read. */
  transmis: Instantane | null;
  /** `pieces` are the answers as they stand now; empty until the dossier is handed over. */
  pieces: readonly { pieceDemandeeRef: string; etat: EtatPiece; motifRefus: string | null }[];
  /** `convocation` is the last one. */
  convocation: {
    etat: EtatConvocation;
    convoqueeLe: Date;
    repondreAvant: Jour | null;
    presence: Presence | null;
    creneau: { debut: Date; jury: string; salle: string } | null;
  } | null;
  /** `suiviPar` is who of the staff follows the dossier, and `etiquettes` are its words, in their order. */
  suiviPar: string | null;
  etiquettes: readonly string[];
};

/** `Noms` gives countries their names, which browsers do not load. */
export type Noms = {
  pays(code: string): string | undefined;
  nationalite(code: string): string | undefined;
};

/** `FormeColonne` is what a column holds: a spreadsheet sorts days, instants and numbers as such. */
export type FormeColonne = 'texte' | 'jour' | 'instant' | 'nombre' | 'oui_non';
type Valeurs = { texte: string; jour: Jour; instant: Date; nombre: number; oui_non: boolean };

/** `ValeurColonne` is null for an empty cell. */
export type ValeurColonne = Valeurs[FormeColonne] | null;

export type ColonneDossier = {
  cle: string;
  titre: string;
  groupe: string;
  forme: FormeColonne;
  /** `largeur` is in characters. */
  largeur: number;
  lire(dossier: DossierExporte, noms: Noms): ValeurColonne;
};

type Lecture<F extends FormeColonne> = (dossier: DossierExporte, noms: Noms) => Valeurs[F] | null;
type Entree = Omit<ColonneDossier, 'groupe'>;

const colonne =
  <F extends FormeColonne>(forme: F, largeur: number) =>
  (cle: string, titre: string, lire: Lecture<F>, large = largeur): Entree => ({
    ...{ cle, titre, forme, lire },
    largeur: large,
  });
const texte = colonne('texte', 24);
const jour = colonne('jour', 12);
const instant = colonne('instant', 17);
const nombre = colonne('nombre', 12);
const ouiNon = colonne('oui_non', 12);

type Profil = Instantane['profil'];
type Textes = { [C in keyof Profil]: Profil[C] extends string ? C : never }[keyof Profil];

/** `reponse` reads an answer of the seven steps, as it was transmitted. */
const reponse = (cle: Textes, titre: string, largeur?: number): Entree =>
  texte(cle, titre, ({ transmis }) => transmis?.profil[cle] ?? null, largeur);
const annee = (cle: Textes, titre: string): Entree =>
  nombre(cle, titre, ({ transmis }) => Number(transmis?.profil[cle] || Number.NaN) || null);
const pays = (cle: Textes, titre: string): Entree =>
  texte(cle, titre, ({ transmis }, noms) => transmis && (noms.pays(transmis.profil[cle]) ?? transmis.profil[cle]));

const etatsDesPieces = ({ transmis, pieces }: DossierExporte) =>
  (transmis ? attenduesDe(transmis) : []).map((attendue) => {
    const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === attendue.pieceDemandeeRef);
    return { ...attendue, etat: piece?.etat ?? ('attendue' as const), motifRefus: piece?.motifRefus ?? null };
  });
const compte = (cle: string, titre: string, est: (etat: EtatPiece) => boolean): Entree =>
  nombre(cle, titre, (dossier) =>
    dossier.transmis ? etatsDesPieces(dossier).filter(({ etat }) => est(etat)).length : null,
  );

const GROUPES: readonly { titre: string; colonnes: readonly Entree[] }[] = [
  {
    titre: 'Dossier',
    colonnes: [
      texte('numero', 'Numéro d’accusé', ({ numeroAccuse }) => numeroAccuse, 16),
      texte('etat', 'État', ({ etat }) => NOM_ETAT[etat], 16),
      instant('deposeeLe', 'Commencé le', ({ deposeeLe }) => deposeeLe),
      instant('transmiseLe', 'Transmis le', ({ transmiseLe }) => transmiseLe),
      instant('complementsDemandesLe', 'Compléments demandés le', ({ complementsDemandesLe }) => complementsDemandesLe),
      instant('delaiComplements', 'Compléments à envoyer avant le', ({ delaiComplements }) => delaiComplements),
      instant('renvoyeLe', 'Compléments reçus le', ({ transmis }) => {
        const dernier = transmis?.renvois.at(-1);
        return dernier ? new Date(dernier.le) : null;
      }),
      instant('delaiPersonnel', 'Délai accordé jusqu’au', ({ delaiPersonnel }) => delaiPersonnel),
      texte('motif', 'Motif de l’état', ({ motif }) => motif, 40),
      instant('abandonneeLe', 'Abandonné le', ({ abandonneeLe }) => abandonneeLe),
      texte('raisonAbandon', 'Raison de l’abandon', ({ raisonAbandon }) => raisonAbandon, 40),
    ],
  },
  {
    titre: 'Formation',
    colonnes: [
      texte('etablissement', 'IUT', ({ formation }) => formation.etablissement),
      texte('mention', 'Mention', ({ formation }) => formation.mention, 50),
      texte('intitule', 'Parcours', ({ formation }) => formation.intitule, 50),
      texte('sigle', 'Sigle', ({ formation }) => sigleDe(formation), 10),
      texte('code', 'Code de la formation', ({ formation }) => formation.code, 18),
      nombre('annee', 'Campagne', (dossier) => dossier.annee),
      jour('du', 'Ouverte du', ({ formation }) => formation.du),
      jour('au', 'Ouverte jusqu’au', ({ formation }) => formation.au),
    ],
  },
  {
    titre: 'Vœux et lettre',
    colonnes: [
      nombre('voeuClassique', 'Vœu formation classique', ({ voeux }) => voeux.classique),
      nombre('voeuAlternance', 'Vœu alternance', ({ voeux }) => voeux.alternance),
      texte('lettre', 'Lettre de motivation', ({ transmis }) => transmis?.lettre ?? null, 60),
    ],
  },
  {
    titre: 'Candidat',
    colonnes: [
      texte('civilite', 'Civilité', ({ transmis }) => transmis?.profil.civilite ?? null, 10),
      texte('nom', 'Nom', ({ transmis, contact }) => transmis?.profil.nom ?? contact.nom),
      texte('prenom', 'Prénom', ({ transmis, contact }) => transmis?.profil.prenom ?? contact.prenom),
      jour('dateNaissance', 'Date de naissance', ({ transmis }) =>
        transmis ? dateSaisie(transmis.profil.dateNaissance) || null : null,
      ),
      reponse('lieuNaissance', 'Lieu de naissance'),
      texte('nationalite', 'Nationalité', ({ transmis }, noms) =>
        transmis ? (noms.nationalite(transmis.profil.nationalite) ?? transmis.profil.nationalite) : null,
      ),
      reponse('ine', 'INE', 14),
    ],
  },
  {
    titre: 'Coordonnées',
    colonnes: [
      texte('email', 'Adresse mail', ({ contact }) => contact.email, 34),
      texte('telephone', 'Téléphone', ({ contact }) => numeroGroupe(contact.telephone), 18),
      texte('telephone2', 'Second téléphone', ({ transmis }) => numeroGroupe(transmis?.profil.telephone2 ?? ''), 18),
      reponse('adresse', 'Adresse', 36),
      reponse('codePostal', 'Code postal', 12),
      reponse('ville', 'Ville'),
    ],
  },
  {
    titre: 'Situation et baccalauréat',
    colonnes: [
      reponse('situation', 'Situation actuelle', 32),
      reponse('bacType', 'Type de bac'),
      annee('bacAnnee', 'Année du bac'),
      reponse('bacSerie', 'Série du bac'),
      reponse('bacSpecialite1', 'Spécialité 1 du bac'),
      reponse('bacSpecialite2', 'Spécialité 2 du bac'),
      reponse('bacEtablissement', 'Établissement du bac', 36),
      reponse('bacAdresse', 'Adresse de l’établissement du bac', 36),
      reponse('bacCodePostal', 'Code postal du bac', 12),
      reponse('bacVille', 'Ville du bac'),
    ],
  },
  {
    titre: 'Dernier diplôme obtenu',
    colonnes: [
      reponse('obtenuDiplome', 'Diplôme obtenu', 32),
      reponse('obtenuSpecialite', 'Spécialité du diplôme obtenu', 36),
      pays('obtenuPays', 'Pays du diplôme obtenu'),
      reponse('obtenuEtablissement', 'Établissement du diplôme obtenu', 36),
      reponse('obtenuAdresse', 'Adresse de l’établissement du diplôme obtenu', 36),
      reponse('obtenuCodePostal', 'Code postal du diplôme obtenu', 12),
      reponse('obtenuVille', 'Ville du diplôme obtenu'),
    ],
  },
  {
    titre: 'Dernier diplôme préparé',
    colonnes: [
      ouiNon('prepareNonScolarise', 'Non scolarisé deux ans', ({ transmis }) =>
        transmis ? transmis.profil.prepareNonScolarise : null,
      ),
      reponse('prepareDiplome', 'Diplôme préparé', 32),
      reponse('prepareSpecialite', 'Spécialité du diplôme préparé', 36),
      pays('preparePays', 'Pays du diplôme préparé'),
      reponse('prepareEtablissement', 'Établissement du diplôme préparé', 36),
      reponse('prepareAdresse', 'Adresse de l’établissement du diplôme préparé', 36),
      reponse('prepareCodePostal', 'Code postal du diplôme préparé', 12),
      reponse('prepareVille', 'Ville du diplôme préparé'),
    ],
  },
  {
    titre: 'Autres candidatures',
    colonnes: [
      ouiNon('autresCandidatures', 'A d’autres candidatures', ({ transmis }) =>
        transmis ? transmis.profil.autresCandidatures : null,
      ),
      reponse('autresPrecisions', 'Autres souhaits', 50),
    ],
  },
  {
    titre: 'Pièces',
    colonnes: [
      compte('piecesDemandees', 'Pièces demandées', () => true),
      compte('piecesRepondues', 'Pièces répondues', (etat) => estRepondue(etat) || estRefusee(etat)),
      compte('piecesAVerifier', 'Pièces à vérifier', estAVerifier),
      compte('piecesAcceptees', 'Pièces acceptées', (etat) => etat === 'validee'),
      compte('piecesRefusees', 'Pièces refusées', estRefusee),
      compte('incapacites', 'Incapacités de dépôt', (etat) => etat.startsWith('incapacite')),
      nombre('piecesManquantes', 'Pièces obligatoires manquantes', (dossier) =>
        dossier.transmis ? piecesManquantes(attenduesDe(dossier.transmis), dossier.pieces, dossier.voeux).length : null,
      ),
      texte(
        'piecesDetail',
        'Détail des pièces',
        (dossier) =>
          etatsDesPieces(dossier)
            .map(({ intitule, etat, motifRefus }) =>
              [`${intitule} : ${LIBELLE_PIECE_BUREAU[etat]}`, estAReprendre(etat) && motifRefus]
                .filter(Boolean)
                .join(' – '),
            )
            .join('\n'),
        60,
      ),
    ],
  },
  {
    titre: 'Entretien',
    colonnes: [
      texte('convocation', 'Convocation', ({ convocation }) => convocation && NOM_CONVOCATION[convocation.etat], 20),
      instant('convoqueeLe', 'Convoqué le', ({ convocation }) => convocation?.convoqueeLe ?? null),
      jour('repondreAvant', 'Réponse demandée avant le', ({ convocation }) => convocation?.repondreAvant ?? null),
      instant('entretienLe', 'Entretien le', ({ convocation }) => convocation?.creneau?.debut ?? null),
      texte('jury', 'Jury', ({ convocation }) => convocation?.creneau?.jury ?? null),
      texte('salle', 'Salle', ({ convocation }) => convocation?.creneau?.salle ?? null),
      texte('presence', 'Présence', ({ convocation }) =>
        convocation?.presence ? LIBELLE_PRESENCE[convocation.presence] : null,
      ),
    ],
  },
  {
    titre: 'Suivi',
    colonnes: [
      texte('suiviPar', 'Suivi par', ({ suiviPar }) => suiviPar),
      texte('etiquettes', 'Étiquettes', ({ etiquettes }) => etiquettes.join(', '), 30),
    ],
  },
];

const NOM_CONVOCATION: Record<EtatConvocation, string> = {
  convoque: 'Convoqué, sans réponse',
  reserve: 'Créneau réservé',
  retiree: 'Convocation retirée',
  close: 'Close avec le dossier',
};

/** `COLONNES_DOSSIER` lists the columns in the order of the file, whatever the order in which they were chosen. */
export const COLONNES_DOSSIER: readonly ColonneDossier[] = GROUPES.flatMap(({ titre: groupe, colonnes }) =>
  colonnes.map((une) => ({ ...une, groupe })),
);

/** `GROUPES_COLONNES` are the titles under which the page of exports shows them. */
export const GROUPES_COLONNES: readonly string[] = GROUPES.map(({ titre }) => titre);

/** `COLONNES_USUELLES` are chosen until somebody chooses others: who, how to reach them, for what, and where it is. */
export const COLONNES_USUELLES: readonly string[] = [
  ...['numero', 'etat', 'transmiseLe', 'renvoyeLe', 'etablissement', 'mention', 'intitule'],
  ...['voeuClassique', 'voeuAlternance', 'civilite', 'nom', 'prenom', 'email', 'telephone'],
  ...['obtenuDiplome', 'obtenuSpecialite', 'prepareDiplome', 'prepareEtablissement', 'piecesAVerifier'],
];

const CLES: ReadonlySet<string> = new Set(COLONNES_DOSSIER.map(({ cle }) => cle));
export const estColonne = (cle: string): boolean => CLES.has(cle);

/** `colonnesChoisies` gives the columns of these keys. */
export function colonnesChoisies(cles: readonly string[]): ColonneDossier[] {
  return COLONNES_DOSSIER.filter(({ cle }) => cles.includes(cle));
}
