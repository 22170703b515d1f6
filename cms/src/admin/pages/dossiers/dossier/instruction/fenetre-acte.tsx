import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { direManque } from '@portail/config/rules/projet';
import { Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useInstruireDossierMutation } from '../../bureau';
import { type Echec, lireEchec } from '../../echec';
import type { Acte, Saisie } from './acte';
import { DialogueActe } from './dialogue-acte';

type Props = {
  acte: Acte;
  dossier: DossierBureau;
  ouvert: boolean;
  fermer: () => void;
  recharger: () => Promise<unknown>;
  /** `reprendre` takes the focus after the dialog: the button that opened it may have gone. */
  reprendre: () => void;
  /** `apres` runs once the act is done. */
  apres: (acte: Acte) => void;
};

/** `PERIME` is a page that showed more places than are left. */
const PERIME = { perime: true, champs: {} };
const RIEN: Saisie = { motif: '', delai: '', repondreAvant: '' };

/** `FenetreActe` is the dialog of one act. The typed answers outlive a cancelled or failed act. */
export function FenetreActe({ acte, dossier, ouvert, fermer, recharger, reprendre, apres }: Props) {
  const [instruire, { isLoading }] = useInstruireDossierMutation();
  const { toggleNotification } = useNotification();
  const [saisie, setSaisie] = useState(RIEN);
  const [echec, setEchec] = useState<Echec | null>(null);

  const quitter = () => {
    setEchec(null);
    fermer();
  };

  const confirmer = async () => {
    setEchec(null);
    const reponse = await instruire({ id: dossier.id, route: acte.route, corps: acte.corps(dossier, saisie) });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    const manque = 'manque' in reponse.data ? reponse.data.manque : null;
    if (manque)
      return setEchec({ message: `${direManque(manque)} : rechargez le dossier, puis confirmez.`, ...PERIME });
    setSaisie(RIEN);
    quitter();
    toggleNotification({ type: 'success', message: acte.fait });
    apres(acte);
  };

  return (
    <Modal.Root open={ouvert} onOpenChange={(oui: boolean) => !oui && quitter()}>
      <DialogueActe
        acte={acte}
        dossier={dossier}
        saisie={saisie}
        changer={(changement) => setSaisie({ ...saisie, ...changement })}
        echec={echec}
        fermerEchec={() => setEchec(null)}
        recharger={() => recharger().then(quitter, (erreur) => setEchec(lireEchec(erreur)))}
        enCours={isLoading}
        annuler={quitter}
        confirmer={confirmer}
        apres={(evenement) => {
          evenement.preventDefault();
          reprendre();
        }}
      />
    </Modal.Root>
  );
}
