import { enListe, type Personne } from '@portail/config/bureau/feuille';
import { PRESENCES, type Presence } from '@portail/config/rules/entretien';
import { LIBELLE_PRESENCE, peutPointer } from '@portail/config/rules/pointage';
import { direVoeux } from '@portail/config/rules/voeux';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { droit } from '../../dossiers/droits';
import { lireEchec } from '../../dossiers/echec';
import { Appreciation } from './appreciation';
import { usePointerMutation } from './bureau';
import { direOuverture } from './phrases';

const POINTER = [droit('entretien.pointer')];

type Props = { id: string; personne: Personne; debut: Date; maintenant: Date };

/** `LignePersonne` is somebody who comes: who they are, how to call them, and whether they came. */
export function LignePersonne({ id, personne, debut, maintenant }: Props) {
  const { etat, dossier, formation, voeux, telephone } = personne;
  const { allowedActions } = useRBAC(POINTER);
  const nom = enListe(personne);
  const finie = etat !== 'reserve';
  const tropTot = !finie && !peutPointer({ etat, debut }, maintenant).ok;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={4} wrap="wrap" justifyContent="space-between" alignItems="flex-start">
        <Flex direction="column" alignItems="stretch" gap={1} flex="1 1 28rem">
          <Typography tag="h3" variant="beta">
            {dossier ? <Link to={`/dossiers/${dossier}`}>{nom}</Link> : nom}
          </Typography>
          <Typography tag="p">{formation}</Typography>
          <Typography tag="p" textColor="neutral600">
            {direVoeux(voeux).join(' · ')}
          </Typography>
          <Typography tag="p">
            <a href={`tel:${telephone.replace(/\s/g, '')}`}>{telephone}</a>
          </Typography>
        </Flex>
        {allowedActions.canPointer && (
          <Flex direction="column" alignItems="stretch" gap={2}>
            <Pointage id={id} personne={personne} inactif={finie || tropTot} />
            {tropTot && (
              <Typography variant="pi" textColor="neutral600">
                À partir de {direOuverture(debut)}
              </Typography>
            )}
            {finie && (
              <Typography variant="pi" textColor="neutral600">
                Convoqué à nouveau, ou dossier clos depuis
              </Typography>
            )}
          </Flex>
        )}
      </Flex>
      {allowedActions.canPointer && !tropTot && <Appreciation id={id} personne={personne} lecture={finie} />}
    </Flex>
  );
}

const TON: Record<Presence, 'success' | 'danger'> = { present: 'success', absent: 'danger' };
const SIGNE: Record<Presence, typeof Check> = { present: Check, absent: Cross };

/** `Pointage` is two buttons: the pressed one says what is noted, and undoes it when it is pressed again. */
function Pointage({ id, personne, inactif }: { id: string; personne: Personne; inactif: boolean }) {
  const { convocation, reservation, presence: vu, nom, prenom } = personne;
  const [pointer, { isLoading }] = usePointerMutation();
  const { toggleNotification } = useNotification();
  const noter = async (presence: Presence | null) => {
    const reponse = await pointer({ id, convocation, corps: { reservation, vu, presence } });
    if ('error' in reponse) toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
  };
  return (
    <Flex gap={2} role="group" aria-label={`${prenom} ${nom}`}>
      {PRESENCES.map((presence) => {
        const note = vu === presence;
        const Signe = SIGNE[presence];
        return (
          <Button
            key={presence}
            size="L"
            variant={note ? TON[presence] : 'tertiary'}
            startIcon={note ? <Signe /> : undefined}
            aria-pressed={note}
            aria-label={`${LIBELLE_PRESENCE[presence]}\u00a0: ${prenom} ${nom.toLocaleUpperCase('fr')}`}
            disabled={inactif || isLoading}
            onClick={() => noter(note ? null : presence)}
          >
            {LIBELLE_PRESENCE[presence]}
          </Button>
        );
      })}
    </Flex>
  );
}
