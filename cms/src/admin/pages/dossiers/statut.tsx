import type { LigneDossier } from '@portail/config/bureau/dossiers';
import { type EtatCandidature, NOM_ETAT } from '@portail/config/rules/etats';
import { type EtatPiece, LIBELLE_PIECE_BUREAU } from '@portail/config/rules/pieces';
import { Status, type StatusVariant, Typography } from '@strapi/design-system';

/** `warning` is left out, too pale to be read on its own background (2.7:1). */
const TON_CANDIDATURE: Record<EtatCandidature, StatusVariant> = {
  en_constitution: 'neutral',
  transmise: 'primary',
  incomplete: 'alternative',
  complete: 'success',
  irrecevable: 'danger',
  abandonnee: 'neutral',
  non_transmise: 'neutral',
};

const TON_PIECE: Record<EtatPiece, StatusVariant> = {
  attendue: 'neutral',
  deposee: 'primary',
  incapacite_declaree: 'alternative',
  validee: 'success',
  refusee: 'danger',
  incapacite_acceptee: 'success',
  incapacite_refusee: 'danger',
  reclamee: 'alternative',
};

type PropsCandidature = Pick<LigneDossier, 'etat' | 'renvoyeLe'>;

/**
 * `StatutCandidature` names a dossier that was sent back apart: it is to verify again, and does not pass for a new one.
 */
export function StatutCandidature({ etat, renvoyeLe }: PropsCandidature) {
  const nom = etat === 'transmise' && renvoyeLe ? 'Compléments reçus' : NOM_ETAT[etat];
  return <Statut ton={TON_CANDIDATURE[etat]}>{nom}</Statut>;
}

export function StatutPiece({ etat }: { etat: EtatPiece }) {
  return <Statut ton={TON_PIECE[etat]}>{LIBELLE_PIECE_BUREAU[etat]}</Statut>;
}

/** `StatutRetard` says that the compléments did not come in time: the dossier waits for the secretariat. */
export function StatutRetard() {
  return <Statut ton="danger">Délai dépassé</Statut>;
}

function Statut({ ton, children }: { ton: StatusVariant; children: string }) {
  return (
    <Status variant={ton} size="S" width="fit-content">
      <Typography variant="pi" fontWeight="bold">
        {children}
      </Typography>
    </Status>
  );
}
