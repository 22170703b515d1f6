import type { Travail } from '@portail/config/bureau/travaux';
import { afficherInstant, afficherJour, afficherMoment, jourDeParis } from '@portail/config/paris';
import { direTravail, estOuvert, SORTES_TRAVAIL } from '@portail/config/rules/travaux';
import { Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useNotification, Widget } from '@strapi/strapi/admin';
import { lireEchec } from '../pages/dossiers/echec';
import { useTelecharger } from '../use-telecharger';
import { useAnnulerTravailMutation, useListerTravauxQuery } from './suivi';

/** `VITE_MS` is the period while a work goes on; at rest, another page may have asked for one. */
const VITE_MS = 2_000;
const LENT_MS = 30_000;

/** `EncartTravaux` shows the long works that one asked for: how far each is, [Arrêter], and the file that it made. */
export function EncartTravaux() {
  const repos = useListerTravauxQuery(undefined, { pollingInterval: LENT_MS });
  const ouvert = repos.data?.some(({ etat }) => estOuvert(etat)) ?? false;
  useListerTravauxQuery(undefined, { pollingInterval: VITE_MS, skip: !ouvert });
  if (repos.isLoading) return <Widget.Loading>Lecture de vos travaux…</Widget.Loading>;
  if (!repos.data) return <Widget.Error>Vos travaux n’ont pas pu être lus.</Widget.Error>;
  if (repos.data.length === 0) {
    return (
      <Widget.NoData>
        Aucun travail demandé. Ce qui prend du temps, comme renvoyer des courriels, se suit ici.
      </Widget.NoData>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={5} padding={2}>
      {repos.data.map((travail) => (
        <li key={travail.id}>
          <LigneTravail travail={travail} />
        </li>
      ))}
    </Flex>
  );
}

/** `LigneTravail` is one work: how far it is, [Arrêter], and its file. */
export function LigneTravail({ travail }: { travail: Travail }) {
  const { sorte, demandeLe, etat, fait, total, resultat } = travail;
  const { libelle } = SORTES_TRAVAIL[sorte];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold">
        {libelle}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        Demandé le {afficherInstant(new Date(demandeLe))}
      </Typography>
      <Typography role="status">{direTravail(travail)}</Typography>
      {estOuvert(etat) && (
        <>
          <ProgressBar value={total === 0 ? 0 : (100 * fait) / total} aria-label={libelle} />
          <Arreter travail={travail} />
        </>
      )}
      {resultat && <Resultat travail={travail} resultat={resultat} />}
    </Flex>
  );
}

function Arreter({ travail: { id } }: { travail: Travail }) {
  const [annuler, { isLoading }] = useAnnulerTravailMutation();
  const { toggleNotification } = useNotification();
  const arreter = async () => {
    const reponse = await annuler(id);
    if ('error' in reponse) toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
  };
  return (
    <Flex>
      <Button variant="tertiary" loading={isLoading} onClick={arreter}>
        Arrêter
      </Button>
    </Flex>
  );
}

function Resultat({ travail, resultat }: { travail: Travail; resultat: NonNullable<Travail['resultat']> }) {
  const telecharger = useTelecharger();
  const { id, sorte } = travail;
  const expireLe = new Date(resultat.expireLe);
  const exporte = SORTES_TRAVAIL[sorte].export;
  return (
    <Flex gap={3} wrap="wrap">
      <Button
        variant="secondary"
        onClick={() => telecharger({ route: 'telechargerResultat', parametres: { id }, nom: resultat.nom })}
      >
        {exporte ? 'Télécharger' : 'Télécharger le compte rendu'}
      </Button>
      <Typography variant="pi" textColor="neutral600">
        {exporte
          ? `${resultat.nom}, gardé jusqu’au ${afficherMoment(expireLe)}`
          : `Fichier Excel, gardé jusqu’au ${afficherJour(jourDeParis(expireLe))}`}
      </Typography>
    </Flex>
  );
}
