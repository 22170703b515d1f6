import type { PreparationDeLot } from '@portail/config/bureau/lots';
import type { Travail } from '@portail/config/bureau/travaux';
import { ACTES_DE_LOT, type ActeDeLot, LOT_MAX } from '@portail/config/rules/lots';
import { direManque } from '@portail/config/rules/projet';
import { Alert, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type FormEvent, type ReactNode, type RefObject, useRef, useState } from 'react';
import { Avertissement } from '../../../entretiens/cadre';
import { ChampRepondreAvant } from '../../../entretiens/champ-repondre-avant';
import { useLancerLotMutation } from '../../bureau';
import { ChampDelai } from '../../dossier/instruction/champ-delai';
import { lireEchec } from '../../echec';
import type { Objet } from './champ-objet';
import { DossiersDuLot } from './dossiers-du-lot';

type Props = {
  acte: ActeDeLot;
  objet: Objet;
  /** `lecture` is what the server says of the selection; nothing is asked before it is `pret`. */
  lecture: { preparation: PreparationDeLot | undefined; erreur: unknown; pret: boolean };
  champObjet: ReactNode;
  fermer: () => void;
  demande: (travail: Travail) => void;
};

/** `FormulaireLot` asks what the act needs, lists whom it concerns, and asks for the work. */
export function FormulaireLot({ acte, objet, lecture, champObjet, fermer, demande }: Props) {
  const { preparation, erreur, pret } = lecture;
  const { libelle, delai: avecDelai } = ACTES_DE_LOT[acte];
  const [delai, setDelai] = useState('');
  const [faute, setFaute] = useState<string>();
  const [echec, setEchec] = useState<string | null>(null);
  const [lancer, { isLoading }] = useLancerLotMutation();
  const champ = useRef<HTMLInputElement>(null);
  const retenus = preparation?.retenus ?? [];

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    if (avecDelai && delai === '') {
      setFaute('Choisissez une date.');
      champ.current?.focus();
      return;
    }
    const reponse = await lancer({
      ...{ acte, objet, delai: delai === '' ? null : delai },
      dossiers: retenus.map(({ id, vu }) => ({ id, vu })),
    });
    if ('error' in reponse) {
      const { message, champs } = lireEchec(reponse.error);
      setFaute(champs['delai']);
      return setEchec(message);
    }
    if (reponse.data.travail) demande(reponse.data.travail);
  };

  return (
    <form onSubmit={soumettre} noValidate>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {echec && (
            <Alert variant="danger" title="Rien n’a été fait." closeLabel="Fermer" onClose={() => setEchec(null)}>
              {echec}
            </Alert>
          )}
          {champObjet}
          {Boolean(erreur) && <Typography role="alert">{lireEchec(erreur).message}</Typography>}
          {pret && !erreur && !preparation && <Page.Loading>Lecture des dossiers choisis…</Page.Loading>}
          {preparation?.trop && (
            <Typography tag="p">
              {`Cette liste tient plus de ${LOT_MAX.toLocaleString('fr-FR')} dossiers : choisissez une formation ou un état, pour que vous puissiez les relire avant d’agir.`}
            </Typography>
          )}
          {preparation && !preparation.trop && (
            <Concernes
              acte={acte}
              preparation={preparation}
              date={{ champ, valeur: delai, changer: setDelai, erreur: faute }}
            />
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer gap={2}>
        <Button variant="tertiary" onClick={fermer}>
          Annuler
        </Button>
        <Button type="submit" loading={isLoading} disabled={retenus.length === 0}>
          {preparation ? `${libelle} (${retenus.length.toLocaleString('fr-FR')})` : libelle}
        </Button>
      </Modal.Footer>
    </form>
  );
}

type PropsConcernes = {
  acte: ActeDeLot;
  preparation: PreparationDeLot;
  date: {
    champ: RefObject<HTMLInputElement>;
    valeur: string;
    changer: (jour: string) => void;
    erreur: string | undefined;
  };
};

/** `Concernes` counts whom the act concerns, says what they receive, and lists them. */
function Concernes({ acte, preparation, date }: PropsConcernes) {
  const { retenus, ecartes, total, manque, dernierJour } = preparation;
  const { envoi, delai: avecDelai } = ACTES_DE_LOT[acte];
  return (
    <>
      <Typography tag="p" fontWeight="bold" role="status">
        {`${compter(retenus.length)} sur ${total.toLocaleString('fr-FR')}`}
      </Typography>
      {retenus.length > 0 && <Typography tag="p">{envoi}</Typography>}
      {manque && (
        <Avertissement titre={`Moins de places que de convoqués : ${direManque(manque)}`}>
          Ajoutez des créneaux, ou certains n’en trouveront pas : ils seront prévenus dès qu’une place se libère.
        </Avertissement>
      )}
      {avecDelai && <ChampDelai bornes={{ limite: null, dernierJour, maintenant: new Date() }} {...date} />}
      {acte === 'convoquer' && <ChampRepondreAvant {...date} />}
      <DossiersDuLot retenus={retenus} ecartes={ecartes} />
    </>
  );
}

function compter(nombre: number): string {
  return nombre > 1 ? `${nombre.toLocaleString('fr-FR')} dossiers concernés` : `${nombre} dossier concerné`;
}
