import type { CodeEtablissement, Etablissement } from '../demo/etablissements.ts';
import { ETABLISSEMENTS } from '../demo/etablissements.ts';

/** `Emetteur` hands a document out: one IUT, or the six together. */
export type Emetteur = Readonly<{ code: CodeEtablissement | undefined; nom: string; contact: string }>;

/** `CODES` are in their order on the home page. */
export const CODES: readonly CodeEtablissement[] = ETABLISSEMENTS.map(({ code }) => code);

export const SIX_IUT: Emetteur = {
  code: undefined,
  nom: 'Les six IUT des Pays de la Loire',
  contact: `Modèle commun aux IUT de ${ETABLISSEMENTS.map(({ ville }) => ville).join(', ')}`,
};

export function etablissementDe(code: CodeEtablissement): Etablissement {
  const trouve = ETABLISSEMENTS.find((etablissement) => etablissement.code === code);
  if (!trouve) throw new Error(`no établissement ${code}`);
  return trouve;
}

export function emetteurDe(code: CodeEtablissement): Emetteur {
  const { nom, adresse, codePostal, ville, telephone } = etablissementDe(code);
  return { code, nom, contact: `${nom} – ${adresse}, ${codePostal} ${ville} – ${telephone}` };
}
