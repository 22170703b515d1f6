import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { Travail } from '@portail/config/bureau/travaux';
import { afficherJour, type Jour, jourDeParis } from '@portail/config/paris';
import { Alert, Box, Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { lireEchec } from '../dossiers/echec';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';
import { Apercu } from './apercu';
import { useMontrerReportQuery, useReporterClotureMutation } from './bureau';
import { ChoixFormations, type Etendue, formationsDe } from './choix-formations';

type Props = {
  offre: ReponseBureau<'preparerReport'>;
  demande: (travail: Travail) => void;
  recharger: () => void;
};

const estJour = (texte: string) => /^20\d\d-\d\d-\d\d$/.test(texte);

/** `Formulaire` asks which formations and until when, shows what follows, then does it once confirmed. */
export function Formulaire({ offre: { formations, dernierJour, maintenant }, demande, recharger }: Props) {
  const [etendue, setEtendue] = useState<Etendue>({ sorte: 'choisies', choisies: new Set() });
  const [au, setAu] = useState('');
  const [echec, setEchec] = useState<string | null>(null);
  const [reporter, { isLoading }] = useReporterClotureMutation();
  const choisies = formationsDe(etendue, formations);
  const pret = choisies.length > 0 && estJour(au);
  const { currentData: report, error } = useMontrerReportQuery(
    { formations: choisies.map(({ ref }) => ref), au },
    { skip: !pret },
  );
  const faute = pret && error ? lireEchec(error).message : undefined;

  const confirmer = async () => {
    setEchec(null);
    const reponse = await reporter({ formations: choisies.map(({ ref, au: vue }) => ({ ref, au: vue })), au });
    if ('error' in reponse) {
      const { message, perime } = lireEchec(reponse.error);
      if (perime) recharger();
      return setEchec(message);
    }
    if (reponse.data.travail) demande(reponse.data.travail);
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ChoixFormations formations={formations} etendue={etendue} changer={setEtendue} />
      <Cadre titre="Jusqu’à quand">
        <Field.Root
          name="au"
          error={faute}
          hint={`Ce jour est inclus, jusqu’à 23 h 59 (heure de Paris). Au plus tard le ${afficherJour(dernierJour)}, dernier jour de la campagne.`}
        >
          <Field.Label>Nouvelle date limite</Field.Label>
          <Box maxWidth="22rem">
            <TextInput
              type="date"
              min={jourDeParis(new Date(maintenant))}
              max={dernierJour}
              value={au}
              onChange={(evenement) => setAu(evenement.target.value)}
            />
          </Box>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      </Cadre>
      {pret && report && <Apercu report={report} au={au} ecartees={choisies.length - report.reportees.length} />}
      {echec && (
        <Alert
          variant="danger"
          title="Aucune date n’a changé"
          closeLabel="Fermer ce message"
          onClose={() => setEchec(null)}
        >
          {echec}
        </Alert>
      )}
      <Confirmation report={pret ? report : undefined} au={au} enCours={isLoading} confirmer={confirmer} />
    </Flex>
  );
}

type PropsConfirmation = {
  report: ReponseBureau<'montrerReport'> | undefined;
  au: Jour;
  enCours: boolean;
  confirmer: () => void;
};

function Confirmation({ report, au, enCours, confirmer }: PropsConfirmation) {
  const formations = compter(report?.reportees.length ?? 0, 'formation');
  return (
    <Dialog.Root>
      <Flex>
        <Dialog.Trigger>
          <Button size="L" loading={enCours} disabled={!report}>
            {report ? `Repousser la date limite de ${formations}` : 'Choisissez des formations et une date'}
          </Button>
        </Dialog.Trigger>
      </Flex>
      <Dialog.Content>
        <Dialog.Header>{`Repousser la date limite au ${estJour(au) ? afficherJour(au) : ''} ?`}</Dialog.Header>
        <Dialog.Body>
          <Typography tag="p">
            {`${formations} sur le site, et ${compter(report?.personnes ?? 0, 'personne prévenue', 'personnes prévenues')} par courriel. Vous ne pourrez pas revenir à une date plus proche.`}
          </Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">Annuler</Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button onClick={confirmer}>Repousser et prévenir</Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
