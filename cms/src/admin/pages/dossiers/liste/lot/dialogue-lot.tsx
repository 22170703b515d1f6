import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import type { PreparationDeLot } from '@portail/config/bureau/lots';
import type { Travail } from '@portail/config/bureau/travaux';
import { ACTES_DE_LOT, type ActeDeLot, LOT_MAX } from '@portail/config/rules/lots';
import { direManque } from '@portail/config/rules/projet';
import { estOuvert } from '@portail/config/rules/travaux';
import { Alert, Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { LigneTravail } from '../../../../travaux/encart';
import { useListerTravauxQuery } from '../../../../travaux/suivi';
import { Avertissement } from '../../../entretiens/cadre';
import { ChampRepondreAvant } from '../../../entretiens/champ-repondre-avant';
import { useLancerLotMutation, usePreparerLotMutation } from '../../bureau';
import { ChampDelai } from '../../dossier/instruction/champ-delai';
import { lireEchec } from '../../echec';
import { DossiersDuLot } from './dossiers-du-lot';

type Props = { acte: ActeDeLot; selection: ChoixDossiers; fermer: () => void; fini: () => void };

/** `DialogueLot` shows whom an act concerns and whom it leaves, before it is done; then it follows the work. */
export function DialogueLot({ acte, selection, fermer, fini }: Props) {
  const [preparer, { data: preparation, error }] = usePreparerLotMutation();
  const [travail, setTravail] = useState<Travail | null>(null);
  const demandee = useRef(false);
  useEffect(() => {
    // The selection is read once: what is confirmed is what this dialog showed.
    if (demandee.current) return;
    demandee.current = true;
    preparer({ acte, selection });
  }, [preparer, acte, selection]);
  return (
    <Modal.Content aria-describedby={undefined}>
      <Modal.Header closeLabel="Fermer">
        <Modal.Title>{ACTES_DE_LOT[acte].libelle}</Modal.Title>
      </Modal.Header>
      {travail ? (
        <Suite travail={travail} fini={fini} />
      ) : (
        <>
          {error && (
            <Modal.Body>
              <Typography role="alert">{lireEchec(error).message}</Typography>
            </Modal.Body>
          )}
          {!error && !preparation && (
            <Modal.Body>
              <Page.Loading>Lecture des dossiers choisis…</Page.Loading>
            </Modal.Body>
          )}
          {preparation && <Formulaire acte={acte} preparation={preparation} fermer={fermer} demande={setTravail} />}
        </>
      )}
    </Modal.Content>
  );
}

type PropsFormulaire = {
  acte: ActeDeLot;
  preparation: PreparationDeLot;
  fermer: () => void;
  demande: (travail: Travail) => void;
};

function Formulaire({ acte, preparation, fermer, demande }: PropsFormulaire) {
  const { retenus, ecartes, trop, total, manque, dernierJour } = preparation;
  const { libelle, envoi, delai: avecDelai } = ACTES_DE_LOT[acte];
  const [delai, setDelai] = useState('');
  const [faute, setFaute] = useState<string>();
  const [echec, setEchec] = useState<string | null>(null);
  const [lancer, { isLoading }] = useLancerLotMutation();
  const champ = useRef<HTMLInputElement>(null);

  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    if (avecDelai && delai === '') {
      setFaute('Choisissez une date.');
      champ.current?.focus();
      return;
    }
    const reponse = await lancer({
      acte,
      delai: delai === '' ? null : delai,
      dossiers: retenus.map(({ id, vu }) => ({ id, vu })),
    });
    if ('error' in reponse) {
      const { message, champs } = lireEchec(reponse.error);
      setFaute(champs['delai']);
      return setEchec(message);
    }
    if (reponse.data.travail) demande(reponse.data.travail);
  };

  if (trop) {
    return (
      <Modal.Body>
        <Typography tag="p">
          {`Cette liste tient plus de ${LOT_MAX.toLocaleString('fr-FR')} dossiers : choisissez une formation ou un état, pour que vous puissiez les relire avant d’agir.`}
        </Typography>
      </Modal.Body>
    );
  }
  return (
    <form onSubmit={soumettre} noValidate>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {echec && (
            <Alert variant="danger" title="Rien n’a été fait." closeLabel="Fermer" onClose={() => setEchec(null)}>
              {echec}
            </Alert>
          )}
          <Typography tag="p" fontWeight="bold">
            {`${compter(retenus.length)} sur ${total.toLocaleString('fr-FR')}`}
          </Typography>
          {retenus.length > 0 && <Typography tag="p">{envoi}</Typography>}
          {manque && (
            <Avertissement titre={`Moins de places que de convoqués : ${direManque(manque)}`}>
              Ajoutez des créneaux, ou certains n’en trouveront pas : ils seront prévenus dès qu’une place se libère.
            </Avertissement>
          )}
          {avecDelai && (
            <ChampDelai
              champ={champ}
              bornes={{ limite: null, dernierJour, maintenant: new Date() }}
              valeur={delai}
              changer={setDelai}
              erreur={faute}
            />
          )}
          {acte === 'convoquer' && (
            <ChampRepondreAvant champ={champ} valeur={delai} changer={setDelai} erreur={faute} />
          )}
          <DossiersDuLot retenus={retenus} ecartes={ecartes} />
        </Flex>
      </Modal.Body>
      <Modal.Footer gap={2}>
        <Button variant="tertiary" onClick={fermer}>
          Annuler
        </Button>
        <Button type="submit" loading={isLoading} disabled={retenus.length === 0}>
          {`${libelle} (${retenus.length.toLocaleString('fr-FR')})`}
        </Button>
      </Modal.Footer>
    </form>
  );
}

const PERIODE_MS = 1_000;

/** `Suite` follows the work; it goes on when the dialog is closed. */
function Suite({ travail: demande, fini }: { travail: Travail; fini: () => void }) {
  const { data } = useListerTravauxQuery(undefined, { pollingInterval: PERIODE_MS });
  const travail = data?.find(({ id }) => id === demande.id) ?? demande;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <LigneTravail travail={travail} />
          {estOuvert(travail.etat) && (
            <Typography tag="p" textColor="neutral600">
              Vous pouvez fermer cette fenêtre : le travail continue, et se suit dans « À faire », sous « Mes travaux ».
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={fini}>
          Revenir à la liste
        </Button>
      </Modal.Footer>
    </>
  );
}

function compter(nombre: number): string {
  return nombre > 1 ? `${nombre.toLocaleString('fr-FR')} dossiers concernés` : `${nombre} dossier concerné`;
}
