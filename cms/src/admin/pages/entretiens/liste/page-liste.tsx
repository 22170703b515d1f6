import { ETATS_ENTRETIEN } from '@portail/config/rules/entretien';
import {
  Box,
  EmptyStateLayout,
  Flex,
  LinkButton,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { droit } from '../../dossiers/droits';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { PiedDeListe } from '../../pied-de-liste';
import { useListerEntretiensQuery } from '../bureau';
import { GrandesCibles } from '../cadre';
import { compter, NOM_ETAT_ENTRETIEN } from '../phrases';
import { enParametres, useCriteres } from './criteres';
import { TableEntretiens } from './table-entretiens';

const GERER = [droit('entretien.gerer')];
const TOUS = 'tous';

/** `PageListe` shows the entretiens of the reader's scope. */
export function PageListe() {
  const [criteres, changer] = useCriteres();
  const { allowedActions } = useRBAC(GERER);
  const { data: liste, error, isFetching, refetch } = useListerEntretiensQuery(criteres);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  const organiser = allowedActions.canGerer && (
    <LinkButton tag={Link} to="organiser" startIcon={<Plus />} size="L">
      Organiser un entretien
    </LinkButton>
  );
  return (
    <Layouts.Root>
      <Page.Title>Entretiens</Page.Title>
      <Page.Main aria-busy={isFetching}>
        <GrandesCibles>
          <Layouts.Header
            title="Entretiens"
            subtitle={
              <Typography tag="p" variant="epsilon" textColor="neutral600" role="status">
                {liste ? compter(liste.total, 'entretien') : '…'}
              </Typography>
            }
            primaryAction={organiser}
          />
          <Layouts.Content>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Flex gap={2} wrap="wrap">
                <Box flex="0 1 24rem">
                  <SingleSelect
                    aria-label="État de l’entretien"
                    value={criteres.etat ?? TOUS}
                    onChange={(choisi) => changer({ etat: ETATS_ENTRETIEN.find((etat) => etat === choisi) })}
                  >
                    <SingleSelectOption value={TOUS}>Tous les états</SingleSelectOption>
                    {ETATS_ENTRETIEN.map((etat) => (
                      <SingleSelectOption key={etat} value={etat}>
                        {NOM_ETAT_ENTRETIEN[etat]}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Box>
                {liste && liste.formations.length > 1 && (
                  <Box flex="0 1 40rem">
                    <SingleSelect
                      aria-label="Formation"
                      value={criteres.formation ?? TOUS}
                      onChange={(choisie) => changer({ formation: choisie === TOUS ? undefined : String(choisie) })}
                    >
                      <SingleSelectOption value={TOUS}>Toutes les formations</SingleSelectOption>
                      {liste.formations.map(({ ref, intitule }) => (
                        <SingleSelectOption key={ref} value={ref}>
                          {intitule}
                        </SingleSelectOption>
                      ))}
                    </SingleSelect>
                  </Box>
                )}
              </Flex>
              {!liste && <Page.Loading>Chargement des entretiens…</Page.Loading>}
              {liste?.total === 0 && (
                <EmptyStateLayout
                  hasRadius
                  shadow="tableShadow"
                  icon={<EmptyDocuments width="16rem" />}
                  content={
                    criteres.etat || criteres.formation
                      ? 'Aucun entretien ne répond à ces filtres.'
                      : 'Aucun entretien n’est organisé pour vos formations.'
                  }
                />
              )}
              {liste && liste.total > 0 && (
                <Box>
                  <TableEntretiens entretiens={liste.entretiens} />
                  <PiedDeListe liste={liste} parametres={(page) => enParametres({ ...criteres, page })} />
                </Box>
              )}
            </Flex>
          </Layouts.Content>
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}
