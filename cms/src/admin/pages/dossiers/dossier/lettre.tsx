import { Typography } from '@strapi/design-system';
import type { PropsOnglet } from './props-onglet';

/** `Lettre` shows the lettre de motivation as it was transmitted. */
export function Lettre({ dossier: { lettre, transmiseLe } }: PropsOnglet) {
  if (lettre === '') return <Typography tag="p">{transmiseLe ? SANS_LETTRE : NON_TRANSMISE}</Typography>;
  return (
    <Typography tag="p" style={{ whiteSpace: 'pre-line' }} lineHeight={6}>
      {lettre}
    </Typography>
  );
}

const SANS_LETTRE = 'Ce dossier n’a pas de lettre de motivation.';
const NON_TRANSMISE = 'La lettre vous sera lisible une fois le dossier transmis.';
