import { peutAccorderDelai } from '@portail/config/rules/candidature';
import type { Acte } from '../acte';

export const accorderDelai: Acte = {
  evenement: 'accorder_delai',
  route: 'accorderDelai',
  libelle: 'Accorder un délai',
  variant: 'secondary',
  effet: ({ etat }) =>
    etat === 'incomplete'
      ? 'Le candidat pourra compléter et renvoyer son dossier jusqu’à cette date, qui remplacera la précédente.'
      : 'Le candidat pourra terminer et transmettre son dossier jusqu’à cette date, même après la fermeture des candidatures.',
  courriel: () => 'qui annonce sa nouvelle date limite, avec les coordonnées de votre IUT',
  champs: () => ['delai'],
  decider: ({ etat }, { delai }, maintenant) => peutAccorderDelai(etat, delai, maintenant),
  corps: ({ vu }, { delai }) => ({ vu, delai }),
  fait: 'Le délai est accordé au candidat.',
};
