/** This script animates the panels of « Mon compte », opens the one that the address names, and goes to a fault. */
import { allerALaFaute } from './aller-a-la-faute.ts';
import { animerFormulaires, lireContexte } from './animer-formulaires.ts';
import { oublierBrouillon, tiroirDeLAppareil, tiroirDeLOnglet } from './brouillon-parcours.ts';

animerFormulaires(lireContexte());
// The account is made, so the wizard's draft has served, even where the browser does not know `clear-site-data`.
oublierBrouillon([tiroirDeLOnglet(), tiroirDeLAppareil()]);

const vise = document.getElementById(location.hash.slice(1));
if (vise instanceof HTMLDetailsElement) vise.open = true;
allerALaFaute(document);
