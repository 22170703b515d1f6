import { controleur } from '../../../platform/contract.ts';
import { reussite } from '../../../platform/issue.ts';
import * as ecoles from '../services/ecole.ts';

export default controleur('ecole', {
  chercher: async ({ corps }) => reussite(await ecoles.chercher(corps.texte, corps.genre)),
  villes: async ({ params }) => reussite(await ecoles.villes(params.codePostal)),
});
