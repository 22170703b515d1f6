import { Link as LienTexte } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { GrandesCibles } from './cadre';

type Props = {
  titre: string;
  sousTitre: string;
  /** `entretien` is the one that the page is about, to which its first link leads back. */
  entretien: { id: string; intitule: string };
  children: ReactNode;
};

/** `PageSousEntretien` is a page about one entretien: its title, the way back, and what it holds. */
export function PageSousEntretien({ titre, sousTitre, entretien: { id, intitule }, children }: Props) {
  return (
    <Layouts.Root>
      <Page.Title>{`${titre} – ${intitule}`}</Page.Title>
      <Page.Main>
        <GrandesCibles>
          <Layouts.Header
            title={titre}
            subtitle={sousTitre}
            navigationAction={
              <LienTexte tag={NavLink} startIcon={<ArrowLeft />} to={`/entretiens/${id}`} end>
                {intitule}
              </LienTexte>
            }
          />
          <Layouts.Content>{children}</Layouts.Content>
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}
