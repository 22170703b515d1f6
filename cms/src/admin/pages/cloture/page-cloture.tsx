import type { Travail } from '@portail/config/bureau/travaux';
import { estOuvert } from '@portail/config/rules/travaux';
import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LigneTravail } from '../../travaux/encart';
import { useListerTravauxQuery } from '../../travaux/suivi';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { Cadre } from '../entretiens/cadre';
import { usePreparerReportQuery } from './bureau';
import { Formulaire } from './formulaire';

const PERIODE_MS = 1_000;

/** `PageCloture` moves the closing date of formations, then follows who is told. */
export function PageCloture() {
  const [travail, setTravail] = useState<Travail | null>(null);
  const { data, error, refetch } = usePreparerReportQuery();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Layouts.Root>
      <Page.Title>Repousser une date limite</Page.Title>
      <Page.Main aria-busy={!data}>
        <Layouts.Header
          title="Repousser une date limite"
          subtitle={
            <Typography tag="p" variant="epsilon" textColor="neutral600">
              Après une panne, ou pour laisser plus de temps : les formations et les candidats en un seul acte.
            </Typography>
          }
        />
        <Layouts.Content>
          {!data && <Page.Loading>Lecture des formations…</Page.Loading>}
          {data && data.formations.length === 0 && (
            <Cadre titre="Aucune formation">
              <Typography tag="p">Aucune formation de la campagne en cours n’est publiée dans votre portée.</Typography>
            </Cadre>
          )}
          {travail && <Suivi travail={travail} />}
          {data && data.formations.length > 0 && !travail && (
            <Formulaire offre={data} demande={setTravail} recharger={refetch} />
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function Suivi({ travail: demande }: { travail: Travail }) {
  const { data } = useListerTravauxQuery(undefined, { pollingInterval: PERIODE_MS });
  const travail = data?.find(({ id }) => id === demande.id) ?? demande;
  return (
    <Cadre titre="Report de la date limite">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <LigneTravail travail={travail} />
        <Typography tag="p" textColor="neutral600">
          {estOuvert(travail.etat)
            ? 'Vous pouvez quitter cette page : les courriels continuent, et se suivent dans « Mes travaux », à l’accueil.'
            : 'Le site affiche la nouvelle date dès sa prochaine publication, dans quelques secondes.'}
        </Typography>
      </Flex>
    </Cadre>
  );
}
