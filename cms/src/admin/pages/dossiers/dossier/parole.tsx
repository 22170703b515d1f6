import { Box, Typography } from '@strapi/design-system';

type Props = { titre: string; children: string | null };

/** `Parole` shows what somebody wrote, as they wrote it. */
export function Parole({ titre, children }: Props) {
  if (!children) return null;
  return (
    <Box padding={4} background="neutral100" hasRadius>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {titre}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
