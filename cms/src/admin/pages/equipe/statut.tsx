import type { EtatAgent } from '@portail/config/rules/equipe';
import { Status, type StatusVariant, Typography } from '@strapi/design-system';
import { NOM_ETAT_AGENT } from './phrases';

const TON: Record<EtatAgent, StatusVariant> = {
  invite: 'secondary',
  invitation_expiree: 'warning',
  actif: 'success',
  desactive: 'neutral',
};

export function StatutAgent({ etat }: { etat: EtatAgent }) {
  return (
    <Status variant={TON[etat]} size="S" width="fit-content">
      <Typography variant="pi" fontWeight="bold">
        {NOM_ETAT_AGENT[etat]}
      </Typography>
    </Status>
  );
}
