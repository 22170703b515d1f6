import { Box, Flex, Grid, Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { EncartTravaux } from '../../travaux/encart';
import { useCompterAFaireQuery } from '../dossiers/bureau';
import { droit } from '../dossiers/droits';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { CompteurCourriels, CompteursAttentes } from './compteurs';
import { Recapitulatif } from './recapitulatif';
import { Rythme } from './rythme';
import { TableFormations } from './table-formations';

const DROITS = [droit('courriel.gerer'), droit('dossier.instruire'), droit('travail.suivre')];

/** `PageAFaire` is the home of the bureau: what waits for whom, then where each formation stands. */
export default function PageAFaire() {
  return (
    <Page.Protect permissions={[droit('dossier.lire')]}>
      <AFaire />
    </Page.Protect>
  );
}

/** `MesTravaux` follows the works that the reader asked for, whatever page they were asked on. */
function MesTravaux() {
  return (
    <Box tag="section" aria-labelledby="mes-travaux">
      <Typography tag="h2" variant="delta" id="mes-travaux">
        Mes travaux
      </Typography>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginTop={3}>
        <EncartTravaux />
      </Box>
    </Box>
  );
}

function AFaire() {
  const { data, error, refetch } = useCompterAFaireQuery();
  const { allowedActions } = useRBAC(DROITS);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Page.Main aria-busy={!data}>
      <Page.Title>À faire</Page.Title>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={6}
        paddingTop={4}
        paddingBottom={8}
        paddingLeft={{ initial: 4, medium: 6 }}
        paddingRight={{ initial: 4, medium: 6 }}
      >
        <Typography tag="h1" variant="beta">
          À faire
        </Typography>
        {!data && <Page.Loading>Lecture de ce qui attend…</Page.Loading>}
        {data && (
          <>
            {allowedActions.canInstruire && (
              <Grid.Root tag="ul" gap={3} gridCols={12}>
                <CompteursAttentes attentes={data.attentes} maintenant={new Date(data.maintenant)} />
                {allowedActions.canGerer && <CompteurCourriels />}
              </Grid.Root>
            )}
            <Box tag="section" aria-labelledby="formations">
              <Typography tag="h2" variant="delta" id="formations">
                Formations
              </Typography>
              <Box paddingTop={3}>
                <TableFormations formations={data.formations} />
              </Box>
            </Box>
            <Rythme />
            {allowedActions.canSuivre && <MesTravaux />}
            <Recapitulatif />
          </>
        )}
      </Flex>
    </Page.Main>
  );
}
