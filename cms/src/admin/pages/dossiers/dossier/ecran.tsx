import { Flex, Main, Typography } from '@strapi/design-system';
import { createGlobalStyle, styled } from 'styled-components';

/** `COTE_A_COTE` is the width from which the file stands beside what is decided of it. */
export const COTE_A_COTE = '@media screen and (min-width: 900px)';

/**
 * `Ecran` is as high as the window: its parts scroll, the page does not. A narrow window shows one part above the other.
 */
export const Ecran = styled(Main)`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;

  ${COTE_A_COTE} {
    min-height: 0;
    overflow: hidden;
  }
  @media print {
    display: block;
    overflow: visible;
  }
`;

/** `ImprimerLEcran` leaves on paper the dossier alone: what is around it scrolls, and would cut it at its first page. */
export const ImprimerLEcran = createGlobalStyle`
  @media print {
    body *:not(:has(#main-content), #main-content, #main-content *) {
      display: none !important;
    }
    body *:has(#main-content) {
      display: block !important;
      height: auto !important;
      overflow: visible !important;
    }
    /* The dark theme writes in white, and browsers print no background. */
    #main-content, #main-content * {
      color: #000 !important;
      background: none !important;
    }
    body, body *:has(#main-content) {
      background: #fff !important;
    }
  }
`;

export const DeuxParts = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;

  ${COTE_A_COTE} {
    display: grid;
    grid-template-columns: minmax(0, 3fr) minmax(36rem, 2fr);
    grid-template-rows: minmax(0, 1fr);
  }
  @media print {
    display: block;
  }
`;

/** `Feuille` is where the file of the pièce is read: on the left, but after the acts for the keyboard. */
export const Feuille = styled.section`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  background: ${({ theme }) => theme.colors.neutral150};

  ${COTE_A_COTE} {
    grid-area: 1 / 1;
  }
  @media screen and (max-width: 899px) {
    height: 80vh;
  }
  @media print {
    display: none;
  }
`;

/** `Volet` holds the tabs and, under them, the acts, which stay in view. */
export const Volet = styled.section`
  display: flex;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
  background: ${({ theme }) => theme.colors.neutral0};
  border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral200};

  ${COTE_A_COTE} {
    grid-area: 1 / 2;
  }
  @media print {
    display: block;
    border: 0;
  }
`;

/** `Vide` says in the place of a file that there is none to read. */
export function Vide({ children }: { children: string }) {
  return (
    <Flex flex="1" alignItems="center" justifyContent="center" padding={8}>
      <Typography tag="p" textColor="neutral600" textAlign="center">
        {children}
      </Typography>
    </Flex>
  );
}
