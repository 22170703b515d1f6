import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

/** `Reponse` is a question in the words of its form, with what was answered. */
export type Reponse = readonly [question: string, reponse: ReactNode];

/** `Reponses` is one part of what a person answered. */
export function Reponses({ titre, reponses }: { titre: string; reponses: readonly Reponse[] }) {
  return (
    <div>
      <Typography tag="h2" variant="omega" fontWeight="bold">
        {titre}
      </Typography>
      <Grille>
        {reponses.map(([question, reponse]) => (
          <div key={question}>
            <dt>{question}</dt>
            <dd>{reponse}</dd>
          </div>
        ))}
      </Grille>
    </div>
  );
}

const Grille = styled.dl`
  margin-top: 0.4rem;
  font-size: 1.4rem;
  line-height: 1.43;
  color: ${({ theme }) => theme.colors.neutral800};

  > div {
    display: grid;
    grid-template-columns: minmax(10rem, 2fr) 3fr;
    gap: 0 1.2rem;
    padding: 0.3rem 0;
  }
  > div + div {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }
  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
