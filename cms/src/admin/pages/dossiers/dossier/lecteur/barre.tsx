import { Flex, IconButton, LinkButton, Typography } from '@strapi/design-system';
import { ArrowClockwise, Download, ExternalLink, Minus, Plus } from '@strapi/icons';
import { useEffect, useState } from 'react';
import { styled } from 'styled-components';
import { enregistrer } from '../../../../use-telecharger';
import type { LieuFichier } from '../lieu-fichier';
import { type Affichage, grossir, reduire, tourner } from './affichage';

type Props = {
  fichier: LieuFichier;
  contenu: Blob | null;
  /** `lu` is what the file is as it is read; null while it is not. */
  lu: { courante: number; pages: number; echelle: number; affichage: Affichage } | null;
  changer: (changement: Partial<Affichage>) => void;
};

/** `Barre` names the file as its candidat did, says where one is in it, and turns, enlarges or saves it. */
export function Barre({ fichier: { nom, legende }, contenu, lu, changer }: Props) {
  return (
    <Ligne>
      <Nom variant="pi" title={legende}>
        {nom}
      </Nom>
      {lu && (
        <Flex gap={1}>
          <Typography variant="pi" aria-label={`Page ${lu.courante} sur ${lu.pages}`}>
            {`${lu.courante}\u00a0/\u00a0${lu.pages}`}
          </Typography>
          <IconButton label="Réduire" variant="ghost" onClick={() => changer({ zoom: reduire(lu.echelle) })}>
            <Minus />
          </IconButton>
          <Typography variant="pi">{`${Math.round(lu.echelle * 100)}\u00a0%`}</Typography>
          <IconButton label="Agrandir" variant="ghost" onClick={() => changer({ zoom: grossir(lu.echelle) })}>
            <Plus />
          </IconButton>
          <Choix aria-pressed={lu.affichage.zoom === 'largeur'} onClick={() => changer({ zoom: 'largeur' })}>
            Largeur
          </Choix>
          <Choix aria-pressed={lu.affichage.zoom === 'page'} onClick={() => changer({ zoom: 'page' })}>
            Page
          </Choix>
          <IconButton
            label="Tourner d’un quart de tour"
            variant="ghost"
            onClick={() => changer({ rotation: tourner(lu.affichage.rotation) })}
          >
            <ArrowClockwise />
          </IconButton>
        </Flex>
      )}
      {contenu && (
        <Flex gap={1}>
          <IconButton label={`Enregistrer ${nom}`} variant="ghost" onClick={() => enregistrer(contenu, nom)}>
            <Download />
          </IconButton>
          <Onglet contenu={contenu} />
        </Flex>
      )}
    </Ligne>
  );
}

/** `Onglet` opens the file with the browser's own reader, which prints and searches. */
function Onglet({ contenu }: { contenu: Blob }) {
  const [url, setUrl] = useState<string | undefined>();
  useEffect(() => {
    const prise = URL.createObjectURL(contenu);
    setUrl(prise);
    return () => URL.revokeObjectURL(prise);
  }, [contenu]);
  return (
    <LinkButton href={url} target="_blank" variant="ghost" size="S" endIcon={<ExternalLink aria-hidden />}>
      Ouvrir dans un onglet
    </LinkButton>
  );
}

const Ligne = styled.div`
  display: flex;
  flex: none;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: 0 1.2rem;
  min-height: 4rem;
  padding: 0.2rem 1.2rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};

  button {
    border: 0;
  }
`;

const Nom = styled(Typography)`
  flex: 1 1 12rem;
  overflow: hidden;
  min-width: 0;
  font-weight: 600;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Choix = styled.button`
  min-height: 2.8rem;
  padding: 0 0.8rem;
  border-radius: 4px;
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.2rem;
  cursor: pointer;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
