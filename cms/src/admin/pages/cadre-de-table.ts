import { styled } from 'styled-components';

/** `CadreDeTable` scrolls a table that is wider than a tablet, rather than the page. */
export const CadreDeTable = styled.div`
  overflow-x: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;
