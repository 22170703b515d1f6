import type { EtatEntretien } from '@portail/config/rules/entretien';
import { Status, type StatusVariant, Typography } from '@strapi/design-system';
import { NOM_ETAT_ENTRETIEN } from './phrases';

const TON: Record<EtatEntretien, StatusVariant> = {
  brouillon: 'neutral',
  ouvert: 'success',
  ferme: 'alternative',
  annule: 'danger',
};

export function StatutEntretien({ etat }: { etat: EtatEntretien }) {
  return (
    <Status variant={TON[etat]} size="S" width="fit-content">
      <Typography variant="pi" fontWeight="bold">
        {NOM_ETAT_ENTRETIEN[etat]}
      </Typography>
    </Status>
  );
}
