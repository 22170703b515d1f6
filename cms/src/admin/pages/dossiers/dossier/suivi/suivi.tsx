import type { Suivi as SuiviLu } from '@portail/config/bureau/suivi';
import { Box, Button, Checkbox, Flex, Link, MenuItem, Popover, SimpleMenu, Typography } from '@strapi/design-system';
import { CaretDown, Plus } from '@strapi/icons';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { droit } from '../../droits';
import { lireEchec } from '../../echec';
import {
  useAffecterDossierMutation,
  useEtiqueterDossierMutation,
  useLireSuiviQuery,
  useListerColleguesQuery,
} from './bureau';
import { PastilleEtiquette } from './etiquette';

const SUIVRE = [droit('dossier.suivre')];

/** `Suivi` says in the dossier's head who follows it, and its étiquettes, and lets both be changed in place. */
export function Suivi({ id }: { id: string }) {
  const { allowedActions } = useRBAC(SUIVRE);
  return allowedActions.canSuivre ? <SuiviDuDossier id={id} /> : null;
}

function SuiviDuDossier({ id }: { id: string }) {
  const { data } = useLireSuiviQuery({ id });
  if (!data) return null;
  const posees = data.etiquettes.filter((une) => data.posees.includes(une.id));
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label="Suivi du dossier">
      <SuiviPar id={id} suivi={data} />
      {posees.map((une) => (
        <PastilleEtiquette key={une.id} etiquette={une} />
      ))}
      <ChoixEtiquettes id={id} suivi={data} />
    </Flex>
  );
}

function SuiviPar({ id, suivi: { moi, suiviPar } }: { id: string; suivi: SuiviLu }) {
  const { data } = useListerColleguesQuery({ id });
  const [affecter, { isLoading }] = useAffecterDossierMutation();
  const dire = useDire();
  const donner = async (agent: number | null, fait: string) => {
    const reponse = await affecter({ params: { id }, corps: { agent, vu: suiviPar?.id ?? null } });
    dire(reponse, fait);
  };
  const autres = (data?.collegues ?? []).filter((un) => un.id !== moi && un.id !== suiviPar?.id);
  return (
    <SimpleMenu
      variant="tertiary"
      size="S"
      endIcon={<CaretDown />}
      disabled={isLoading}
      label={suiviPar ? `Suivi par ${suiviPar.id === moi ? 'moi' : suiviPar.nom}` : 'Suivi par personne'}
    >
      {suiviPar?.id !== moi && (
        <MenuItem onSelect={() => donner(moi, 'Vous suivez ce dossier.')}>Me l’affecter</MenuItem>
      )}
      {suiviPar && (
        <MenuItem onSelect={() => donner(null, 'Personne ne suit plus ce dossier.')}>Ne plus l’affecter</MenuItem>
      )}
      {autres.map((un) => (
        <MenuItem key={un.id} onSelect={() => donner(un.id, `${un.nom} suit désormais ce dossier.`)}>
          {`Confier à ${un.nom}`}
        </MenuItem>
      ))}
    </SimpleMenu>
  );
}

function ChoixEtiquettes({ id, suivi: { etiquettes, posees } }: { id: string; suivi: SuiviLu }) {
  const [etiqueter, { isLoading }] = useEtiqueterDossierMutation();
  const dire = useDire();
  const poser = async (etiquette: string, posee: boolean) => {
    const reponse = await etiqueter({ params: { id }, corps: { etiquette, posee } });
    if ('error' in reponse) dire(reponse, '');
  };
  return (
    <Popover.Root>
      <Popover.Trigger>
        <Button variant="ghost" size="S" startIcon={<Plus />}>
          Étiquettes
        </Button>
      </Popover.Trigger>
      <Popover.Content align="start" aria-label="Étiquettes du dossier">
        <Box padding={4} maxHeight="32rem" overflow="auto">
          <Flex direction="column" alignItems="stretch" gap={3}>
            {etiquettes.length === 0 && <Typography tag="p">Votre IUT n’a pas encore d’étiquette.</Typography>}
            {etiquettes.map((une) => (
              <Checkbox
                key={une.id}
                checked={posees.includes(une.id)}
                disabled={isLoading}
                onCheckedChange={(coche) => poser(une.id, coche === true)}
              >
                {une.libelle}
              </Checkbox>
            ))}
            <Link tag={NavLink} to="/dossiers/etiquettes">
              Gérer les étiquettes
            </Link>
          </Flex>
        </Box>
      </Popover.Content>
    </Popover.Root>
  );
}

/** `useDire` tells what became of an act. A refusal stays until it is read: it names who was first. */
function useDire() {
  const { toggleNotification } = useNotification();
  return (reponse: { data: unknown } | { error: unknown }, fait: string) =>
    'error' in reponse
      ? toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message, timeout: 15_000 })
      : toggleNotification({ type: 'success', message: fait });
}
