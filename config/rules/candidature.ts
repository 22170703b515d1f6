/** This file holds the guards of a candidature, one candidat's application to one formation (domain §2). */
import { ACCORDE, type Decision, type Refus, refusDe, refuser, selon } from '../refusals.ts';
import { type Periode, refusDePeriode } from './catalogue.ts';
import { type BornesDelai, refusDeDelai } from './delais.ts';
import { DELAI_CLOTURE_MS, estPassee } from './echeances.ts';
import { type EtatCandidature, type Evenement, etatSuivant, peutEvoluer } from './etats.ts';
import {
  estAReprendre,
  estRefusee,
  estRequise,
  type PieceAttendue,
  type PieceRepondue,
  refusDesPieces,
} from './pieces.ts';
import { lignesFacultatives } from './texte.ts';
import { type ModalitesOuvertes, type Voeux, voeuxPrets } from './voeux.ts';

type Echeance = { etat: EtatCandidature; limite: Date; instant: Date };

/** `peutEncore` grants when the state lets the event happen and its deadline has not passed. */
function peutEncore(evenement: Evenement, { etat, limite, instant }: Echeance): Decision {
  const possible = peutEvoluer(evenement, etat);
  return possible.ok && estPassee(limite, instant) ? refuser('date_limite_passee') : possible;
}

/** `peutCandidater` guards `deposer`: e-mail validated, inside the dates, no dossier yet. */
export function peutCandidater(situation: {
  emailValide: boolean;
  periode: Periode;
  instant: Date;
  existante: EtatCandidature | null;
}): Decision {
  if (situation.existante === 'abandonnee') return refuser('candidature_abandonnee');
  if (situation.existante) return refuser('candidature_existante');
  const refus: Refus[] = situation.emailValide ? [] : [{ code: 'email_non_valide' }];
  return selon([...refus, ...refusDePeriode(situation.periode, situation.instant)]);
}

/** `peutEcrire` lets the candidat write vœux and lettre as long as the dossier may be transmitted. */
export function peutEcrire(dossier: Echeance): Decision {
  return peutEncore('transmettre', dossier);
}

export type DossierATransmettre = Echeance & {
  modalites: ModalitesOuvertes;
  voeux: Voeux;
  lettreDemandee: boolean;
  lettre: string | null;
  attendues: readonly PieceAttendue[];
  repondues: readonly PieceRepondue[];
};

/** `peutTransmettre` guards `transmettre`; it refuses with everything that is missing, in the order of the page. */
export function peutTransmettre(dossier: DossierATransmettre): Decision {
  const possible = peutEncore('transmettre', dossier);
  if (!possible.ok) return possible;
  const lettre: Refus[] =
    dossier.lettreDemandee && !dossier.lettre?.trim() ? [{ code: 'lettre_manquante', cible: 'lettre' }] : [];
  return selon([
    ...refusDe(voeuxPrets(dossier.voeux, dossier.modalites)),
    ...lettre,
    ...refusDesPieces(dossier.attendues, dossier.repondues, dossier.voeux),
  ]);
}

/**
 * `peutCompleter` wants the required refused pièces answered before the compléments deadline. Facultative ones may be
 * left refused.
 */
export function peutCompleter(
  dossier: Echeance & { voeux: Voeux; attendues: readonly PieceAttendue[]; repondues: readonly PieceRepondue[] },
): Decision {
  const possible = peutEncore('completer', dossier);
  if (!possible.ok) return possible;
  return selon(refusDesPieces(dossier.attendues, dossier.repondues, dossier.voeux));
}

export function peutDemanderComplements(dossier: {
  etat: EtatCandidature;
  delai: Date;
  bornes: BornesDelai;
  repondues: readonly (PieceRepondue & { motif: string | null })[];
}): Decision {
  const possible = peutEvoluer('demander_complements', dossier.etat);
  if (!possible.ok) return possible;
  const refusees = dossier.repondues.filter((piece) => estAReprendre(piece.etat));
  if (refusees.length === 0) return refuser('aucune_piece_refusee');
  const sansMotif = refusees.filter((piece) => !piece.motif?.trim());
  return selon([
    ...sansMotif.map((piece): Refus => ({ code: 'motif_manquant', cible: piece.pieceDemandeeRef })),
    ...refusDeDelai(dossier.delai, dossier.bornes),
  ]);
}

/** `peutDeclarerComplete` wants no required pièce refused, unverified or missing. */
export function peutDeclarerComplete(dossier: {
  etat: EtatCandidature;
  voeux: Voeux;
  attendues: readonly PieceAttendue[];
  repondues: readonly PieceRepondue[];
}): Decision {
  const possible = peutEvoluer('declarer_complete', dossier.etat);
  if (!possible.ok) return possible;
  return selon(
    dossier.attendues
      .filter((piece) => estRequise(piece, dossier.voeux))
      .flatMap((piece): Refus[] => {
        const cible = piece.pieceDemandeeRef;
        const etat = dossier.repondues.find((reponse) => reponse.pieceDemandeeRef === cible)?.etat ?? 'attendue';
        if (etat === 'attendue' || etat === 'reclamee') return [{ code: 'piece_manquante', cible }];
        if (estRefusee(etat)) return [{ code: 'piece_refusee', cible }];
        return etat === 'validee' || etat === 'incapacite_acceptee' ? [] : [{ code: 'piece_non_jugee', cible }];
      }),
  );
}

export function peutDeclarerIrrecevable(etat: EtatCandidature, motif: string): Decision {
  const possible = peutEvoluer('declarer_irrecevable', etat);
  return possible.ok && !motif.trim() ? refuser('motif_manquant', 'motif') : possible;
}

/**
 * `peutAccorderDelai` only moves a deadline later, up to the campagne's end: nobody loses time by a slip of the
 * keyboard.
 */
export function peutAccorderDelai(etat: EtatCandidature, delai: Date, bornes: BornesDelai): Decision {
  const possible = peutEvoluer('accorder_delai', etat);
  return possible.ok ? selon(refusDeDelai(delai, bornes)) : possible;
}

/** `RaisonAbandon` may be empty: nobody owes a reason. */
export const RaisonAbandon = lignesFacultatives(1000, 'Votre raison ne peut pas dépasser 1 000 caractères.');

export function peutAbandonner(etat: EtatCandidature): Decision {
  return peutEvoluer('abandonner', etat);
}

/**
 * `peutRouvrir` wants a personal deadline when the dossier was abandoned before its transmission: the formation's own
 * may be over.
 */
export function peutRouvrir(dossier: {
  etat: EtatCandidature;
  etatQuitte: EtatCandidature | null;
  motif: string;
  delai: Date | null;
  bornes: BornesDelai;
}): Decision {
  const possible = peutEvoluer('rouvrir', dossier.etat);
  if (!possible.ok) return possible;
  const vers = etatSuivant('rouvrir', dossier.etat, dossier.etatQuitte);
  if (!vers) throw new Error('an abandoned dossier says which state it left');
  const motif: Refus[] = dossier.motif.trim() ? [] : [{ code: 'motif_manquant', cible: 'motif' }];
  const delai = vers === 'en_constitution' ? refusDeDelai(dossier.delai, dossier.bornes) : [];
  return selon([...motif, ...delai.map((refus) => (dossier.delai ? refus : delaiManquant(refus)))]);
}

/**
 * `delaiManquant` says that the date is missing, instead of « not in the future ». It leaves the refusal that no date
 * would lift.
 */
const delaiManquant = (refus: Refus): Refus =>
  refus.code === 'delai_pas_dans_le_futur' ? { ...refus, code: 'delai_manquant' } : refus;

/**
 * `peutCloturer` guards `cloturer`: 2 minutes after the deadline's last second, when no arrival in time can be believed
 * any more.
 */
export function peutCloturer(etat: EtatCandidature, limite: Date, maintenant: Date): Decision {
  const possible = peutEvoluer('cloturer', etat);
  if (!possible.ok) return possible;
  const avant = new Date(maintenant.getTime() - DELAI_CLOTURE_MS);
  return estPassee(limite, avant) ? ACCORDE : refuser('etat_incompatible');
}
