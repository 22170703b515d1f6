/** These rules say of which dossiers of a lot an act of the suivi changes something: who follows it, an étiquette. */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';

/**
 * `peutAffecter` refuses to give a dossier to who follows it already, or does not see it.
 *
 * @param choisi the number of the account that is to follow it; null for nobody
 */
export function peutAffecter(
  { suiviPar, voit }: { suiviPar: number | null; voit: boolean },
  choisi: number | null,
): Decision {
  if (choisi !== null && !voit) return refuser('collegue_sans_acces');
  if (suiviPar !== choisi) return ACCORDE;
  return refuser(choisi === null ? 'deja_sans_suivi' : 'deja_affecte');
}

/** `peutEtiqueter` refuses an étiquette of another IUT, and one that the dossier bears already, or does not bear. */
export function peutEtiqueter({ deSonIut, portee }: { deSonIut: boolean; portee: boolean }, posee: boolean): Decision {
  if (!deSonIut) return refuser('etiquette_absente');
  if (portee !== posee) return ACCORDE;
  return refuser(posee ? 'deja_etiquete' : 'etiquette_non_posee');
}
