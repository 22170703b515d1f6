import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { sansPerimes } from '@portail/config/bureau/lire-criteres';
import { colonnesChoisies } from '@portail/config/rules/colonnes-dossier';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page, useRBAC } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { versExports } from '../../exports/selection';
import { useLireVuesQuery } from '../../vues/bureau';
import { useCompterFacettesQuery, useListerDossiersQuery } from '../bureau';
import { droit } from '../droits';
import { PageEnEchec } from '../page-en-echec';
import { AucunDossier } from './aucun-dossier';
import { ChoisirColonnes } from './choisir-colonnes';
import { useColonnesDeLaListe } from './colonnes-de-la-liste';
import { DEBUT, enParametres, useCriteres, vueDe } from './criteres';
import { CriteresEcartes } from './criteres-ecartes';
import { Filtres, Recherche } from './filtres';
import { ImprimerLaListe } from './imprimer';
import { BarreDeSelection } from './lot/barre';
import { type Selection, useSelection } from './lot/selection';
import { MesVues } from './mes-vues/mes-vues';
import { PagesVoisines } from './pages-voisines';
import { TableDossiers } from './table-dossiers';
import { nomDeVue, Vues, vueNommee } from './vues';

const DROITS = [droit('dossier.instruire'), droit('dossier.exporter')];

/**
 * `PageListe` shows the dossiers of the reader's scope. It draws its own head, lower than Strapi's, so that fourteen
 * rows are seen on a screen of 800 px.
 */
export function PageListe() {
  const [demandes, changerDemandes, illisibles] = useCriteres();
  const { allowedActions } = useRBAC(DROITS);
  const { data: reglages } = useLireVuesQuery();
  const colonnes = useColonnesDeLaListe(demandes, changerDemandes);
  const dites = colonnes.choisies.length > 0 ? [...colonnes.choisies] : undefined;
  const {
    data: liste,
    error,
    isFetching,
    refetch,
  } = useListerDossiersQuery({ ...demandes, colonnes: dites }, { skip: !colonnes.lues });
  const perimes = liste?.perimes ?? [];
  const criteres = sansPerimes(demandes, perimes);
  const changer = (changement: Partial<CriteresDossiers>) => changerDemandes({ ...criteres, ...DEBUT, ...changement });
  const { data: facettes, refetch: recompter } = useCompterFacettesQuery(criteres);

  const presente = vueDe(criteres, allowedActions.canExporter ? colonnes.choisies : null);
  const nommees = reglages?.vues ?? [];
  const selection = useSelection(criteres, liste?.total ?? 0);
  const relire = () => {
    refetch();
    recompter();
  };

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Page.Main aria-busy={isFetching}>
      <ImprimerLaListe />
      <Page.Title>{`${vueNommee(nommees, presente)?.nom ?? nomDeVue(criteres) ?? 'Recherche'} – Dossiers`}</Page.Title>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={2}
        paddingTop={4}
        paddingBottom={6}
        paddingLeft={{ initial: 4, medium: 6 }}
        paddingRight={{ initial: 4, medium: 6 }}
      >
        <Flex gap={4} wrap="wrap">
          <Flex gap={3} alignItems="baseline">
            <Typography tag="h1" variant="beta">
              Dossiers
            </Typography>
            <Compte total={liste?.total} />
          </Flex>
          <Box flex="1 1 32rem" maxWidth="64rem">
            <Recherche key={criteres.recherche} criteres={criteres} changer={changer} />
          </Box>
        </Flex>
        <Vues criteres={criteres} attentes={facettes?.attentes} nommees={nommees} presente={presente} />
        <Flex gap={2} justifyContent="space-between" alignItems="flex-start">
          <Filtres criteres={criteres} facettes={facettes} changer={changer} />
          <Flex gap={1} shrink={0} direction={{ initial: 'column', medium: 'row' }} alignItems="flex-end">
            <MesVues presente={presente} avecRecherche={criteres.recherche !== ''} />
            {allowedActions.canExporter && (
              <ChoisirColonnes choisies={new Set(colonnes.choisies)} changer={colonnes.changer} />
            )}
          </Flex>
        </Flex>
        <CriteresEcartes
          ecartes={[...illisibles, ...perimes.map(({ nom }) => ({ nom, raison: 'perime' as const }))]}
          sans={enParametres(criteres).toString()}
        />
        {!liste && <Page.Loading>Chargement des dossiers…</Page.Loading>}
        {liste?.total === 0 && <AucunDossier criteres={criteres} />}
        {liste && liste.total > 0 && (
          <Box>
            <TableDossiers
              dossiers={liste.dossiers}
              plusieursIuts={(facettes?.etablissements.length ?? 0) > 1}
              selection={allowedActions.canInstruire ? selection : undefined}
              colonnesChoisies={colonnesChoisies(colonnes.choisies)}
              criteres={criteres}
              changer={changer}
            />
            <PagesVoisines liste={liste} criteres={criteres} />
            <BarreDeSelection selection={selection} total={liste.total} relire={relire}>
              {allowedActions.canExporter && <Exporter selection={selection} />}
            </BarreDeSelection>
          </Box>
        )}
      </Flex>
    </Page.Main>
  );
}

/** `Exporter` opens the page of exports on the dossiers that are chosen. */
function Exporter({ selection }: { selection: Selection }) {
  const naviguer = useNavigate();
  return (
    <Button
      variant="secondary"
      size="S"
      onClick={() => naviguer(...versExports({ choix: selection.enLot, combien: selection.nombre }))}
    >
      Exporter…
    </Button>
  );
}

/** `Compte` is announced at each search, because it is there before it has anything to say. */
function Compte({ total }: { total: number | undefined }) {
  return (
    <Typography tag="p" variant="epsilon" textColor="neutral600" role="status">
      {total === undefined ? '…' : `${total.toLocaleString('fr-FR')} ${total > 1 ? 'dossiers' : 'dossier'}`}
    </Typography>
  );
}
