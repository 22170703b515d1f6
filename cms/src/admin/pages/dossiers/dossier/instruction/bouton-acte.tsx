import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { direManque } from '@portail/config/rules/projet';
import { Button, Modal } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { useInstruireDossierMutation } from '../../bureau';
import { type Echec, lireEchec } from '../../echec';
import type { Acte, Saisie } from './acte';
import { DialogueActe } from './dialogue-acte';
import { idEmpechement } from './empechement';

type Props = {
  acte: Acte;
  dossier: DossierBureau;
  /** `empeche` is why the act is closed; null when it is open. */
  empeche: string | null;
  recharger: () => Promise<unknown>;
  /** `reprendre` takes the focus when the button may have gone. */
  reprendre: () => void;
};

/** `PERIME` is a page that showed more places than are left. */
const PERIME = { perime: true, champs: {} };
const RIEN: Saisie = { motif: '', delai: '', repondreAvant: '' };

/**
 * `BoutonActe` is one act: its button, and the dialog that confirms it. The typed answers outlive a cancelled or failed
 * act.
 */
export function BoutonActe({ acte, dossier, empeche, recharger, reprendre }: Props) {
  const [instruire, { isLoading }] = useInstruireDossierMutation();
  const { toggleNotification } = useNotification();
  const [ouvert, setOuvert] = useState(false);
  const [saisie, setSaisie] = useState(RIEN);
  const [echec, setEchec] = useState<Echec | null>(null);
  const partie = useRef(false);

  const ouvrir = (oui: boolean) => {
    setEchec(null);
    partie.current = false;
    setOuvert(oui);
  };

  /** `quitter` leaves the dialog of a page that has changed: its button may be gone. */
  const quitter = () => {
    setEchec(null);
    partie.current = true;
    setOuvert(false);
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
  };

  return (
    <Modal.Root open={ouvert} onOpenChange={ouvrir}>
      <Modal.Trigger>
        <Button
          variant={acte.variant}
          size="L"
          disabled={empeche !== null}
          aria-describedby={empeche === null ? undefined : idEmpechement(acte)}
        >
          {acte.libelle}
        </Button>
      </Modal.Trigger>
      <DialogueActe
        acte={acte}
        dossier={dossier}
        saisie={saisie}
        changer={(changement) => setSaisie({ ...saisie, ...changement })}
        echec={echec}
        fermerEchec={() => setEchec(null)}
        recharger={() => recharger().then(quitter, (erreur) => setEchec(lireEchec(erreur)))}
        enCours={isLoading}
        annuler={() => ouvrir(false)}
        confirmer={confirmer}
        apres={(evenement) => {
          if (!partie.current) return;
          evenement.preventDefault();
          reprendre();
        }}
      />
    </Modal.Root>
  );
}
