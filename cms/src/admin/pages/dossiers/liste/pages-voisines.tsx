import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ListeDossiers } from '../bureau';
import { DEBUT, enParametres } from './criteres';

type Props = { liste: ListeDossiers; criteres: CriteresDossiers };

/** `PagesVoisines` says which part of the list is shown, and links the first, previous, next and last pages. */
export function PagesVoisines({ liste: { dossiers, total, passes, precedents, suivants }, criteres }: Props) {
  if (!precedents && !suivants) return null;
  const vers = (page: Partial<CriteresDossiers>) => enParametres({ ...criteres, ...DEBUT, ...page }).toString();
  const nombre = (valeur: number) => valeur.toLocaleString('fr-FR');
  return (
    <Flex tag="nav" aria-label="Pages de la liste" justifyContent="flex-end" gap={2} paddingTop={4} wrap="wrap">
      <Typography variant="omega" textColor="neutral600">
        {`${nombre(passes + 1)} à ${nombre(passes + dossiers.length)} sur ${nombre(total)}`}
      </Typography>
      {precedents && (
        <>
          <Lien vers={vers({})}>Première page</Lien>
          <Lien vers={vers({ avant: precedents })} avant={<ChevronLeft aria-hidden />}>
            Page précédente
          </Lien>
        </>
      )}
      {suivants && (
        <>
          <Lien vers={vers({ apres: suivants })} apres={<ChevronRight aria-hidden />}>
            Page suivante
          </Lien>
          <Lien vers={vers({ fin: 'oui' })}>Dernière page</Lien>
        </>
      )}
    </Flex>
  );
}

function Lien({
  vers,
  avant,
  apres,
  children,
}: {
  vers: string;
  avant?: ReactNode;
  apres?: ReactNode;
  children: string;
}) {
  return (
    <LinkButton tag={Link} to={{ search: vers }} variant="tertiary" size="S" startIcon={avant} endIcon={apres}>
      {children}
    </LinkButton>
  );
}
