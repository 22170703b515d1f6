import { BUREAU, type NomBureau } from '@portail/config/bureau/bureau';
import { PREFIXE_BUREAU } from '@portail/config/bureau/route';

/** `chemin` gives the address of a route of the bureau, its parameters filled in. */
export function chemin(nom: NomBureau, parametres: Record<string, string> = {}): string {
  const rempli = BUREAU[nom].chemin.replace(/:(\w+)/g, (_, cle) => encodeURIComponent(parametres[cle] ?? ''));
  return PREFIXE_BUREAU + rempli;
}
