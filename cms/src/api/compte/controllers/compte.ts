import { controleur } from '../../../platform/contract.ts';
import { reussite } from '../../../platform/issue.ts';
import * as sessions from '../../session/services/session.ts';
import * as adresse from '../services/adresse.ts';
import * as compte from '../services/compte.ts';
import * as droits from '../services/droits.ts';
import * as monCompte from '../services/mon-compte.ts';
import * as motDePasse from '../services/mot-de-passe.ts';

export default controleur('compte', {
  creer: ({ corps, navigateur, session }) => compte.creer(corps, navigateur, session),
  verifierAdresse: ({ corps, navigateur }) => compte.verifierAdresse(corps.email, navigateur),
  connecter: ({ corps, navigateur, session }) => compte.connecter(corps, navigateur, session),
  deconnecter: ({ session }) => compte.deconnecter(session),
  examiner: ({ corps }) => adresse.examiner(corps.jeton, corps.usages),
  valider: ({ corps }) => adresse.valider(corps.jeton),
  desavouer: ({ corps }) => adresse.desavouer(corps.jeton),
  renvoyer: ({ candidat }) => adresse.renvoyer(candidat),
  changerEmail: ({ candidat, corps, navigateur }) => adresse.demanderChangement(candidat, corps, navigateur),
  garderEmail: ({ candidat }) => adresse.renoncerAuChangement(candidat),
  oublier: ({ corps, navigateur }) => motDePasse.oublier(corps.email, navigateur),
  reinitialiser: ({ corps, navigateur, session }) => motDePasse.reinitialiser(corps, navigateur, session),
  changerMotDePasse: ({ candidat, corps, navigateur, session }) =>
    motDePasse.changer(candidat, corps, navigateur, session),
  lire: ({ candidat, session }) => monCompte.lire(candidat, session),
  modifier: ({ candidat, corps }) => monCompte.modifier(candidat, corps),
  fermerAutresSessions: async ({ candidat, session }) => {
    await sessions.fermerToutes(candidat.compteRef, session);
    return reussite({});
  },
  exporter: ({ candidat, ctx }) => droits.exporter(candidat, (entetes) => ctx.set(entetes)),
  supprimer: ({ candidat, corps, navigateur }) => droits.supprimer(candidat, corps.motDePasseActuel, navigateur),
});
