/** These rules say what a list of dossiers that somebody named is, and how many they may keep. */
import { ligne } from './texte.ts';

export const NOM_VUE_MAX = 40;
/** `VUES_MAX` is how many one person may keep: a longer row of links is read by nobody. */
export const VUES_MAX = 20;
export const NomDeVue = ligne('le nom de la vue', NOM_VUE_MAX);
