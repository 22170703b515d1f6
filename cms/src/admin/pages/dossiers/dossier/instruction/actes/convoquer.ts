import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { refuser } from '@portail/config/refusals';
import { peutConvoquer } from '@portail/config/rules/entretien';
import { manqueDePlaces } from '@portail/config/rules/projet';
import { ConvocationProposee } from '../../convocation/convocation-proposee';
import { estConvoque } from '../../convocation/est-convoque';
import type { Acte } from '../acte';

export const convoquer: Acte = {
  evenement: 'convoquer',
  route: 'convoquerDossier',
  libelle: 'Convoquer à un entretien',
  variant: 'secondary',
  effet: ({ etat }) =>
    [
      'Le candidat choisira lui-même son créneau sur le portail.',
      ...(etat === 'transmise' ? ['Attention : ce dossier n’est pas encore déclaré complet.'] : []),
    ].join(' '),
  courriel: () => 'qui l’annonce, avec le lien pour choisir un créneau et les coordonnées de votre IUT',
  champs: () => ['repondreAvant'],
  Objet: ConvocationProposee,
  decider: (dossier) =>
    dossier.convocation.ouverts.length === 0
      ? refuser('aucun_creneau')
      : peutConvoquer(dossier.etat, estConvoque(dossier)),
  corps: (dossier, { repondreAvant }) => ({
    vu: dossier.vu,
    repondreAvant: repondreAvant || null,
    // The dialog says how many places lack: who confirms has read it.
    confirme: manqueDe(dossier) !== null,
  }),
  fait: 'Le candidat est convoqué.',
};

const manqueDe = ({ convocation }: DossierBureau) => manqueDePlaces(convocation.affluence, 1);
