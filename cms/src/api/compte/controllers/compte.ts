import { controleur } from '../../../platform/contract.ts';
import { reussite } from '../../../platform/issue.ts';
import compte from '../services/compte.ts';

export default controleur('compte', {
  creer: ({ corps }) => compte.creer(corps),
  connecter: ({ corps }) => compte.connecter(corps),
  deconnecter: ({ session }) => compte.deconnecter(session),
  valider: ({ corps }) => compte.valider(corps.jeton),
  renvoyer: ({ candidat }) => compte.renvoyerValidation(candidat.compteRef),
  lire: async ({ candidat: { nom, prenom, telephone, email, emailValide } }) =>
    reussite({ nom, prenom, telephone, email, emailValide }),
});
