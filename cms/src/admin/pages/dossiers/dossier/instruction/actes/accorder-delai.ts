import { peutAccorderDelai } from '@portail/config/rules/candidature';
import type { Acte } from '../acte';
import { bornesDuDelai } from '../bornes';

export const accorderDelai: Acte = {
  evenement: 'accorder_delai',
  route: 'accorderDelai',
  libelle: 'Accorder un délai',
  variant: 'secondary',
  effet: ({ etat }) =>
    etat === 'incomplete'
      ? 'Le candidat pourra compléter et renvoyer son dossier jusqu’à la date que vous fixez, plus lointaine que l’actuelle.'
      : 'Le candidat pourra terminer et transmettre son dossier jusqu’à la date que vous fixez, même après la fermeture des candidatures.',
  courriel: () => 'qui annonce sa nouvelle date limite, avec les coordonnées de votre IUT',
  champs: () => ['delai'],
  bornes: bornesDuDelai,
  decider: (dossier, { delai }) => peutAccorderDelai(dossier.etatLu, delai, bornesDuDelai(dossier)),
  corps: ({ vu }, { delai }) => ({ vu, delai }),
  fait: 'Le délai est accordé au candidat.',
};
