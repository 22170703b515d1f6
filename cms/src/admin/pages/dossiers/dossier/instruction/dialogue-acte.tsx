import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { type FormEvent, useRef, useState } from 'react';
import { ChampRepondreAvant } from '../../../entretiens/champ-repondre-avant';
import type { Echec } from '../../echec';
import { EchecDecision } from '../echec-decision';
import type { Acte, Saisie } from './acte';
import { ApercuCourriel } from './apercu-courriel';
import { ChampDelai } from './champ-delai';
import { ChampMotif } from './champ-motif';
import { type Fautes, fautesDe } from './fautes';

/** `CHAMPS` are in the order of the dialog. */
const CHAMPS = ['motif', 'delai', 'repondreAvant'] as const;

type Props = {
  acte: Acte;
  dossier: DossierBureau;
  saisie: Saisie;
  changer: (changement: Partial<Saisie>) => void;
  echec: Echec | null;
  fermerEchec: () => void;
  recharger: () => void;
  enCours: boolean;
  annuler: () => void;
  confirmer: () => void;
  /** `apres` runs once the dialog is closed, before the focus goes back to the button. */
  apres: (evenement: Event) => void;
};

/**
 * `DialogueActe` says what becomes of the dossier and what the candidat will receive. It then asks for the fields, and
 * for the confirmation.
 */
export function DialogueActe(props: Props) {
  const { acte, dossier, saisie, changer, echec, fermerEchec, recharger, enCours, annuler, confirmer, apres } = props;
  const { libelle, variant, Objet } = acte;
  const [fautes, setFautes] = useState<Fautes>({});
  const motif = useRef<HTMLTextAreaElement>(null);
  const delai = useRef<HTMLInputElement>(null);
  const repondreAvant = useRef<HTMLInputElement>(null);
  const envoi = useRef<HTMLButtonElement>(null);
  const enFocus = { motif, delai, repondreAvant };
  const champs = acte.champs(dossier);
  const bornes = acte.bornes?.(dossier);

  const saisieJuste = (): boolean => {
    const trouvees = fautesDe(acte, dossier, saisie);
    setFautes(trouvees);
    const [premiere] = CHAMPS.filter((champ) => trouvees[champ]);
    if (premiere) enFocus[premiere].current?.focus();
    return premiere === undefined;
  };

  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    if (saisieJuste()) confirmer();
  };

  return (
    <Modal.Content
      onCloseAutoFocus={apres}
      onOpenAutoFocus={(evenement: Event) => {
        evenement.preventDefault();
        const [premier] = CHAMPS.filter((champ) => champs.includes(champ));
        (premier ? enFocus[premier] : envoi).current?.focus();
      }}
      aria-describedby="consequences"
    >
      <form onSubmit={soumettre} noValidate>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>{libelle}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            {echec && <EchecDecision echec={echec} fermer={fermerEchec} recharger={recharger} />}
            <Flex direction="column" alignItems="stretch" gap={2} id="consequences">
              <Typography tag="p">{acte.effet(dossier)}</Typography>
              <Typography tag="p">{`Le candidat recevra un courriel ${acte.courriel(dossier)}.`}</Typography>
            </Flex>
            {Objet && <Objet dossier={dossier} />}
            {champs.includes('motif') && (
              <ChampMotif
                champ={motif}
                valeur={saisie.motif}
                changer={(texte) => changer({ motif: texte })}
                erreur={fautes.motif}
              />
            )}
            {bornes && champs.includes('delai') && (
              <ChampDelai
                champ={delai}
                bornes={bornes}
                valeur={saisie.delai}
                changer={(jour) => changer({ delai: jour })}
                erreur={fautes.delai}
              />
            )}
            {champs.includes('repondreAvant') && (
              <ChampRepondreAvant
                champ={repondreAvant}
                valeur={saisie.repondreAvant}
                changer={(jour) => changer({ repondreAvant: jour })}
                erreur={fautes.repondreAvant}
              />
            )}
            {acte.evenement !== 'convoquer' && (
              <ApercuCourriel acte={acte} dossier={dossier} saisie={saisie} saisieJuste={saisieJuste} />
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer gap={2}>
          <Button variant="tertiary" onClick={annuler}>
            Annuler
          </Button>
          <Button ref={envoi} type="submit" variant={variant} loading={enCours}>
            {libelle}
          </Button>
        </Modal.Footer>
      </form>
    </Modal.Content>
  );
}
