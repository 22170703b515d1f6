import type { PieceBureau } from '@portail/config/bureau/dossiers';

/** `exigence` writes « Obligatoire » or « Facultative », and for whom when one modalité only asks for it. */
export function exigence({ obligatoire, modalite }: PieceBureau): string {
  const mot = obligatoire ? 'Obligatoire' : 'Facultative';
  if (modalite === null) return mot;
  return `${mot} en formation ${modalite === 'alternance' ? 'par alternance' : 'classique'}`;
}
