/** The panels of « Mon compte »: their fields come alive, and the address of one opens it. */
import { animerFormulaires, lireContexte } from './animer-formulaires.ts';
import { oublierBrouillon, tiroirDeLAppareil, tiroirDeLOnglet } from './brouillon-parcours.ts';

animerFormulaires(lireContexte());
// The account is made: what the wizard kept has served, also where the server's word for it is not understood.
oublierBrouillon([tiroirDeLOnglet(), tiroirDeLAppareil()]);

const vise = document.getElementById(location.hash.slice(1));
if (vise instanceof HTMLDetailsElement) vise.open = true;
