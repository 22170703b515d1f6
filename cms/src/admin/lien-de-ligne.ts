import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

/** `LienDeLigne` makes a whole row open what it names, with one link for those who go from link to link. */
export const LienDeLigne = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: none;
  }
  &:focus-visible::after {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
