import type { Appel } from '@portail/config/bureau/planning';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { Interieur, LienTelephone } from '../cadre';
import { direMoment } from '../phrases';

type Props = { appels: readonly Appel[] };

/** `AppelsAFaire` gives the phones of those whose entretien is within a day: they may not read their mail in time. */
export function AppelsAFaire({ appels }: Props) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">
        C’est enregistré, et un courriel leur est envoyé. Leur entretien est dans moins de 24 heures : appelez-les, au
        cas où elles ne le liraient pas à temps.
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {appels.map(({ nom, prenom, telephone, debut }) => (
          <li key={`${nom} ${prenom} ${telephone} ${debut}`}>
            <Typography tag="p" fontWeight="bold">{`${nom} ${prenom}`}</Typography>
            <Typography tag="p">
              {telephone ? <LienTelephone telephone={telephone} /> : 'Téléphone inconnu'}
              {` – ${direMoment(debut)}`}
            </Typography>
          </li>
        ))}
      </Flex>
    </Flex>
  );
}

/** `AAppeler` shows them once an act is done. It belongs to the page: the act's own button may be gone by then. */
export function AAppeler({ appels, fermer }: Props & { fermer: () => void }) {
  return (
    <Modal.Root open={appels.length > 0} onOpenChange={(ouvert: boolean) => !ouvert && fermer()}>
      <Modal.Content aria-describedby={undefined}>
        <Interieur>
          <Modal.Header closeLabel="Fermer">
            <Modal.Title>Personnes à appeler</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <AppelsAFaire appels={appels} />
          </Modal.Body>
          <Modal.Footer>
            <Button size="L" onClick={fermer}>
              C’est noté
            </Button>
          </Modal.Footer>
        </Interieur>
      </Modal.Content>
    </Modal.Root>
  );
}
