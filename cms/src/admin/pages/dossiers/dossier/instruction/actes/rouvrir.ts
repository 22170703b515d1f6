import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { peutRouvrir } from '@portail/config/rules/candidature';
import { etatSuivant, NOM_ETAT } from '@portail/config/rules/etats';
import type { Acte } from '../acte';
import { termeDe } from '../bornes';

export const rouvrir: Acte = {
  evenement: 'rouvrir',
  route: 'rouvrir',
  libelle: 'Rouvrir',
  variant: 'secondary',
  effet: (dossier) => {
    const vers = versDe(dossier);
    const retour = vers ? `Le dossier reviendra à l’état « ${NOM_ETAT[vers]} ».` : '';
    return veutDelai(dossier)
      ? `${retour} Le candidat pourra le terminer et le transmettre jusqu’à la date que vous fixez.`
      : retour;
  },
  courriel: (dossier) =>
    veutDelai(dossier)
      ? 'qui l’annonce, avec votre motif, la date limite et les coordonnées de votre IUT'
      : 'qui l’annonce, avec votre motif et les coordonnées de votre IUT',
  champs: (dossier) => (veutDelai(dossier) ? ['motif', 'delai'] : ['motif']),
  bornes: termeDe,
  decider: (dossier, { motif, delai }) => {
    const { etat, etatQuitte } = dossier;
    return peutRouvrir({ etat, etatQuitte, motif, delai, bornes: termeDe(dossier) });
  },
  corps: (dossier, { motif, delai }) => ({ vu: dossier.vu, motif, delai: veutDelai(dossier) ? delai : null }),
  fait: 'La candidature est rouverte.',
};

function versDe({ etat, etatQuitte }: DossierBureau) {
  return etatSuivant('rouvrir', etat, etatQuitte);
}

/** `veutDelai` is true for a dossier abandoned before its transmission, whose deadline may have passed meanwhile. */
function veutDelai(dossier: DossierBureau): boolean {
  return versDe(dossier) === 'en_constitution';
}
