import { Dots, Flex, NextLink, PageLink, Pagination, PreviousLink } from '@strapi/design-system';
import { Fragment } from 'react';
import { Link } from 'react-router-dom';

type Props = {
  liste: { page: number; pages: number };
  /** `parametres` gives those of another page of the same list. */
  parametres: (page: number) => URLSearchParams;
};

/** `PiedDeListe` links the pages of a list; a list of one page has none. */
export function PiedDeListe({ liste: { page, pages }, parametres }: Props) {
  if (pages === 1) return null;
  const vers = (numero: number) => ({ search: parametres(numero).toString() });
  const montrees = numerosMontres(page, pages);
  return (
    <Flex justifyContent="flex-end" paddingTop={4}>
      <Pagination activePage={page} pageCount={pages} label="Pages de la liste">
        <PreviousLink tag={Link} to={vers(page - 1)}>
          Page précédente
        </PreviousLink>
        {montrees.map((numero, rang) => (
          <Fragment key={numero}>
            {numero - (montrees[rang - 1] ?? 0) > 1 && <Dots>Pages non affichées</Dots>}
            <PageLink tag={Link} number={numero} to={vers(numero)}>
              {`Page ${numero}`}
            </PageLink>
          </Fragment>
        ))}
        <NextLink tag={Link} to={vers(page + 1)}>
          Page suivante
        </NextLink>
      </Pagination>
    </Flex>
  );
}

/** `numerosMontres` gives both ends, and the neighbours of the current page. */
function numerosMontres(page: number, pages: number): number[] {
  const numeros = new Set([1, page - 1, page, page + 1, pages]);
  return [...numeros].filter((numero) => numero >= 1 && numero <= pages).sort((un, autre) => un - autre);
}
