import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { type EtatPiece, LIBELLE_CONTENU, LIBELLE_PIECE_BUREAU } from '@portail/config/rules/pieces';
import { Typography } from '@strapi/design-system';
import { CheckCircle, Clock, CrossCircle, WarningCircle } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useVersPiece } from './use-vers-piece';

type Props = { pieces: readonly PieceBureau[]; choisie: PieceBureau };

/** `idEntree` is the id of a pièce's line, which takes the focus when its pièce comes. */
export const idEntree = ({ ref }: PieceBureau) => `entree-${ref}`;

/** `ListePieces` has one line for each pièce: its name, what came back, its state as an icon and a word. */
export function ListePieces({ pieces, choisie }: Props) {
  const versPiece = useVersPiece();
  return (
    <nav aria-label="Pièces">
      <ol>
        {pieces.map((piece) => (
          <li key={piece.ref}>
            <Entree {...versPiece(piece)} id={idEntree(piece)} aria-current={piece === choisie ? 'true' : undefined}>
              <Intitule title={piece.intitule}>
                {piece.intitule}
                {!piece.obligatoire && <Discret> facultative</Discret>}
              </Intitule>
              {piece.fichier?.contient.map((contenu) => (
                <Alerte key={contenu} role="img" aria-label={LIBELLE_CONTENU[contenu]} fill="warning600" />
              ))}
              {piece.reprise && <Marque>redéposée</Marque>}
              <Etat etat={piece.etat} />
            </Entree>
          </li>
        ))}
      </ol>
    </nav>
  );
}

type Ton = 'success600' | 'danger600' | 'primary600' | 'alternative600' | 'neutral500';
type Signe = { Icone: typeof Clock; ton: Ton };

const SIGNES: Record<EtatPiece, Signe> = {
  attendue: { Icone: Clock, ton: 'neutral500' },
  deposee: { Icone: Clock, ton: 'primary600' },
  incapacite_declaree: { Icone: WarningCircle, ton: 'alternative600' },
  validee: { Icone: CheckCircle, ton: 'success600' },
  refusee: { Icone: CrossCircle, ton: 'danger600' },
  incapacite_acceptee: { Icone: CheckCircle, ton: 'success600' },
  incapacite_refusee: { Icone: CrossCircle, ton: 'danger600' },
  reclamee: { Icone: WarningCircle, ton: 'alternative600' },
};

function Etat({ etat }: { etat: EtatPiece }) {
  const { Icone, ton } = SIGNES[etat];
  return (
    <Mot>
      <Icone aria-hidden fill={ton} />
      {LIBELLE_PIECE_BUREAU[etat]}
    </Mot>
  );
}

const Entree = styled(Link)`
  display: flex;
  align-items: center;
  gap: 0.8rem;
  min-height: 2.8rem;
  padding: 0.2rem 0.8rem;
  border-inline-start: 3px solid transparent;
  border-radius: 2px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-current] {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;

const Intitule = styled.span`
  flex: 1;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Discret = styled(Typography)`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Mot = styled.span`
  display: inline-flex;
  flex: none;
  align-items: center;
  gap: 0.4rem;
  font-size: 1.2rem;
`;

const Marque = styled.span`
  flex: none;
  padding: 0 0.6rem;
  border-radius: 1rem;
  background: ${({ theme }) => theme.colors.alternative100};
  color: ${({ theme }) => theme.colors.alternative700};
  font-size: 1.2rem;
  font-weight: 600;
`;

const Alerte = styled(WarningCircle)`
  flex: none;
`;
