import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

type Props = { titre: string; children: ReactNode };

/** `Cadre` is a part of a page, with its heading. */
export function Cadre({ titre, children }: Props) {
  return (
    <Box
      tag="section"
      aria-label={titre}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Typography tag="h2" variant="delta" fontWeight="bold">
        {titre}
      </Typography>
      <Box paddingTop={4}>{children}</Box>
    </Box>
  );
}

/** `Avertissement` says what is unusual, and keeps nobody from going on. */
export function Avertissement({ titre, children }: Props) {
  return (
    <Box background="warning100" borderColor="warning200" hasRadius padding={4} role="status">
      <Typography tag="p" fontWeight="bold" textColor="neutral800">
        {titre}
      </Typography>
      <Typography tag="div">{children}</Typography>
    </Box>
  );
}

/** `GrandesCibles` makes what is pressed 44 px high: these pages serve on a tablet, at the door. */
export const GrandesCibles = styled.div`
  button:not([role='checkbox']):not([role='radio']),
  a[aria-disabled],
  input:not([type='hidden']) {
    min-height: 4.4rem;
  }
  [role='radiogroup'] > * {
    min-height: 4.4rem;
  }
  input[type='date']::-webkit-calendar-picker-indicator,
  input[type='time']::-webkit-calendar-picker-indicator {
    /* The browser draws its icon in black whatever the theme: it is then seen on both. */
    filter: invert(0.5);
  }
`;

/** `Interieur` lets the dialog lay out its own parts: what is between its title and its buttons scrolls. */
export const Interieur = styled(GrandesCibles)`
  &,
  form {
    display: contents;
  }
`;

/** `Grille` puts fields side by side where there is room for them. */
export const Grille = styled.div<{ $largeur?: string }>`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(${({ $largeur = '22rem' }) => $largeur}, 100%), 1fr));
  gap: 1.6rem;
  align-items: start;
`;

/** `LienDuTexte` is a link inside of the text, in a colour that both themes can bear. */
export const LienDuTexte = styled(Link)`
  color: ${({ theme }) => theme.colors.primary700};
`;

/** `LienTelephone` calls with a press; its colour is that of the other links, which both themes can bear. */
export function LienTelephone({ telephone }: { telephone: string }) {
  return <Appel href={`tel:${telephone.replaceAll(' ', '')}`}>{telephone}</Appel>;
}

const Appel = styled.a`
  color: ${({ theme }) => theme.colors.primary700};
`;
