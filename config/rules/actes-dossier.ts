/** This file names the acts on a dossier in the journal, and says each in a sentence for the staff. */
import { afficherMoment, jourDeParis } from '../paris.ts';
import type { EvenementConvocation } from './entretien.ts';
import { type EtatCandidature, type Evenement, NOM_ETAT } from './etats.ts';
import { type EtatPiece, LIBELLE_PIECE_BUREAU } from './pieces.ts';

/** `Tirets` writes the name of an event as the journal does. */
type Tirets<S extends string> = S extends `${infer Debut}_${infer Suite}` ? `${Debut}-${Tirets<Suite>}` : S;

/** `ActeDossier` is the name of an act on a dossier in the journal: none is written there without its sentence. */
export type ActeDossier =
  | `candidature.${Tirets<Exclude<Evenement, 'juger'>> | 'deposer' | 'ranger' | 'rappeler'}`
  | `piece.${'deposer' | 'retirer' | 'declarer-incapacite' | 'juger' | 'annuler-jugement' | 'reclamer' | 'attendre' | 'rappeler' | 'lire'}`
  | `entretien.${EvenementConvocation | 'apprecier'}`
  | `message.${'ecrire' | 'lire-fichier'}`
  | `note.${'ecrire' | 'effacer'}`
  | `dossier.${'lire' | 'exporter' | 'affecter' | 'etiqueter'}`;

/** `acteSurDossier` gives the name of an event in the journal. */
export function acteSurDossier<E extends Exclude<Evenement, 'juger'>>(evenement: E): `candidature.${Tirets<E>}` {
  return `candidature.${evenement.replaceAll('_', '-')}` as `candidature.${Tirets<E>}`;
}

/** `FAITS_DOSSIER` says each act after its author: « Claire Dupont a déclaré le dossier complet ». */
export const FAITS_DOSSIER: Record<ActeDossier, string> = {
  'candidature.deposer': 'a commencé le dossier',
  'candidature.ranger': 'a classé ses vœux',
  'candidature.transmettre': 'a transmis le dossier',
  'candidature.demander-complements': 'a demandé des compléments',
  'candidature.completer': 'a envoyé ses compléments',
  'candidature.declarer-complete': 'a déclaré le dossier complet',
  'candidature.declarer-irrecevable': 'a déclaré le dossier irrecevable',
  'candidature.accorder-delai': 'a accordé un délai',
  'candidature.abandonner': 'a abandonné sa candidature',
  'candidature.rouvrir': 'a rouvert le dossier',
  'candidature.cloturer': 'a clos le dossier, non transmis à la date limite',
  'candidature.rappeler': 'a rappelé la date limite au candidat',
  'piece.deposer': 'a déposé',
  'piece.retirer': 'a retiré sa réponse à',
  'piece.declarer-incapacite': 'a indiqué une incapacité pour',
  'piece.juger': 'a accepté',
  'piece.annuler-jugement': 'a annulé le jugement de',
  'piece.reclamer': 'a demandé',
  'piece.attendre': 'attend plus tard',
  'piece.rappeler': 'a rappelé au candidat',
  'piece.lire': 'a lu',
  'entretien.convoquer': 'a convoqué le candidat à un entretien',
  'entretien.reserver': 'a choisi un créneau d’entretien',
  'entretien.changer': 'a changé de créneau d’entretien',
  'entretien.annuler': 'a annulé sa présence à l’entretien',
  'entretien.deplacer': 'a placé le candidat sur un créneau d’entretien',
  'entretien.informer': 'a modifié le lieu ou l’horaire de l’entretien',
  'entretien.liberer': 'a libéré le créneau d’entretien du candidat',
  'entretien.retirer': 'a retiré la convocation à l’entretien',
  'entretien.clore': 'a clos la convocation à l’entretien',
  'entretien.pointer': 'a noté si le candidat est venu à l’entretien',
  'entretien.apprecier': 'a écrit une appréciation de l’entretien',
  'dossier.lire': 'a consulté le dossier',
  'dossier.exporter': 'a téléchargé les pièces du dossier',
  'dossier.affecter': 'a confié le dossier',
  'dossier.etiqueter': 'a posé l’étiquette',
  'message.ecrire': 'a écrit un message',
  'message.lire-fichier': 'a lu le fichier joint à un message',
  'note.ecrire': 'a écrit une note interne',
  'note.effacer': 'a effacé sa note interne',
};

/** `LigneDuDossier` is a line of the journal about a dossier, with the words that the journal does not hold. */
export type LigneDuDossier = {
  id: number;
  instant: Date;
  acteur: 'candidat' | 'agent' | 'horloge' | 'visiteur';
  /** `agent` is the author's name; null when nobody has this account any more, or when no agent did it. */
  agent: string | null;
  acteurRef: string | null;
  acte: ActeDossier;
  details: {
    piece?: string;
    verdict?: 'accepter' | 'refuser';
    depuis?: string;
    /** `agent` is who was given the dossier to follow; null for nobody. */
    agent?: number | null;
    etiquette?: string;
    /** `posee` is false when the étiquette was taken off. */
    posee?: boolean;
    /** `delai` is the deadline that the act gave, as an instant. */
    delai?: string;
  };
  motif: string | null;
};

/** `FaitDuDossier` is one act, or the readings of one agent on one day, at the hour of the last. */
export type FaitDuDossier = {
  id: number;
  instant: Date;
  acteur: LigneDuDossier['acteur'];
  /** `qui` begins the sentence that `quoi` ends. */
  qui: string;
  quoi: string;
  motif: string | null;
};

/** `ACTES_DE_LECTURE` change nothing: those of one agent on one day are told together. */
const ACTES_DE_LECTURE: ReadonlySet<ActeDossier> = new Set(['dossier.lire', 'piece.lire', 'message.lire-fichier']);

/** `Noms` are the words for what the details of the lines name: pièces and étiquettes by reference, agents by number. */
export type Noms = { pieces: NomsPar<string>; etiquettes: NomsPar<string>; agents: NomsPar<number> };
type NomsPar<Cle> = ReadonlyMap<Cle, string>;

/**
 * `raconterAuPersonnel` tells what happened to a dossier, in the order of its lines. What a candidat reads of their own
 * files is not told.
 */
export function raconterAuPersonnel(lignes: readonly LigneDuDossier[], noms: Noms): FaitDuDossier[] {
  const lectures = new Map<string, LigneDuDossier[]>();
  for (const ligne of lignes) {
    if (!estLectureDAgent(ligne)) continue;
    const cle = `${ligne.acteurRef} ${jourDeParis(ligne.instant)}`;
    lectures.set(cle, [...(lectures.get(cle) ?? []), ligne]);
  }
  const groupees = new Map<number, LigneDuDossier[]>();
  for (const groupe of lectures.values()) {
    const derniere = groupe.reduce((une, autre) => (autre.instant > une.instant ? autre : une));
    groupees.set(derniere.id, groupe);
  }
  return lignes.flatMap((ligne) => {
    if (!ACTES_DE_LECTURE.has(ligne.acte)) return [fait(ligne, quoi(ligne, noms))];
    const groupe = groupees.get(ligne.id);
    return groupe ? [fait(ligne, quoiDesLectures(groupe))] : [];
  });
}

function estLectureDAgent({ acte, acteur }: LigneDuDossier): boolean {
  return ACTES_DE_LECTURE.has(acte) && acteur === 'agent';
}

function fait(ligne: LigneDuDossier, dit: string): FaitDuDossier {
  const { id, instant, acteur, motif } = ligne;
  return { id, instant, acteur, qui: auteur(ligne), quoi: dit, motif };
}

/** `auteur` says who acted; a candidat is not named, since the page that tells it names them. */
export function auteur({ acteur, agent }: Pick<LigneDuDossier, 'acteur' | 'agent'>): string {
  if (acteur === 'agent') return agent ?? 'Un membre du personnel';
  return acteur === 'horloge' ? 'Le portail' : 'Le candidat';
}

function quoi({ acte, acteurRef, details }: LigneDuDossier, { pieces, etiquettes, agents }: Noms): string {
  const { piece, verdict, depuis, delai, agent, etiquette, posee } = details;
  if (agent !== undefined) {
    if (agent === null) return 'ne confie plus le dossier à personne';
    if (String(agent) === acteurRef) return 'suit désormais le dossier';
    return `${FAITS_DOSSIER[acte]} à ${agents.get(agent) ?? 'un membre du personnel'}`;
  }
  if (etiquette !== undefined) {
    const verbe = posee ? FAITS_DOSSIER[acte] : 'a retiré l’étiquette';
    return `${verbe} « ${etiquettes.get(etiquette) ?? 'supprimée depuis'} »`;
  }
  if (piece !== undefined) {
    const verbe = verdict === 'refuser' ? 'a refusé' : FAITS_DOSSIER[acte];
    const jusquau = delai ? `, jusqu’au ${afficherMoment(new Date(delai))}` : '';
    const nom = `${verbe} « ${pieces.get(piece) ?? 'une pièce retirée du catalogue'} »${jusquau}`;
    const avant = depuis && LIBELLE_PIECE_BUREAU[depuis as EtatPiece];
    return avant ? `${nom}, auparavant « ${avant} »` : nom;
  }
  const dit = delai ? `${FAITS_DOSSIER[acte]} jusqu’au ${afficherMoment(new Date(delai))}` : FAITS_DOSSIER[acte];
  const avant = depuis && NOM_ETAT[depuis as EtatCandidature];
  return avant ? `${dit}, auparavant « ${avant} »` : dit;
}

function quoiDesLectures(groupe: readonly LigneDuDossier[]): string {
  const fois = (lu: ActeDossier) => groupe.filter(({ acte }) => acte === lu).length;
  const lus = [
    compter(fois('piece.lire'), 'une pièce', 'des pièces'),
    compter(fois('message.lire-fichier'), 'un fichier joint', 'des fichiers joints'),
  ].filter((lu) => lu !== null);
  if (lus.length === 0) return FAITS_DOSSIER['dossier.lire'];
  const debut = fois('dossier.lire') > 0 ? `${FAITS_DOSSIER['dossier.lire']} et` : 'a';
  return `${debut} lu ${lus.join(' et ')}`;
}

function compter(combien: number, un: string, plusieurs: string): string | null {
  if (combien === 0) return null;
  return combien === 1 ? un : `${plusieurs} (${combien} fois)`;
}
