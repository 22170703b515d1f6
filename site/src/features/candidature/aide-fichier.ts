import type { CodeRefus } from '@portail/config/refusals';
import { chemins } from '../../lib/chemins.ts';

/** `aideDuRefus` leads to the place of the help page that says how to mend a file, by its fault. */
const ANCRES: Partial<Record<CodeRefus, string>> = {
  fichier_trop_gros: 'taille',
  fichier_photo: 'photos',
  fichier_pas_pdf: 'pdf',
  fichier_faux_pdf: 'pdf',
  fichier_word: 'document',
  fichier_pages: 'document',
  fichier_excel: 'document',
  fichier_powerpoint: 'document',
  fichier_xps: 'document',
  fichier_texte: 'document',
  fichier_illisible: 'pdf',
  fichier_protege: 'pdf',
  fichier_sans_page: 'pdf',
  fichier_verification_impossible: 'pdf',
};

/**
 * `aideDuRefus` is an address of the help page.
 *
 * @returns undefined for a refusal that is not about the file itself
 */
export function aideDuRefus(code: CodeRefus | undefined): string | undefined {
  const ancre = code && ANCRES[code];
  return ancre && `${chemins.aide}#${ancre}`;
}
