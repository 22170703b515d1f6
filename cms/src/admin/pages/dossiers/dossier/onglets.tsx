import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { estAVerifier } from '@portail/config/rules/pieces';
import { Tabs } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { styled } from 'styled-components';
import { droit } from '../droits';
import { Echanges } from './echanges/echanges';
import { Historique } from './historique/historique';
import { Lettre } from './lettre';
import { OngletPieces } from './onglet-pieces';
import { OngletParcours } from './parcours/onglet-parcours';
import type { PropsOnglet } from './props-onglet';

type Onglet = {
  id: string;
  titre: string;
  Contenu: ComponentType<PropsOnglet>;
  /** `compte` is written beside the title when something waits in the tab. */
  compte?: (dossier: DossierBureau) => number;
  /** `reserve` is set on what the secretariat alone reads. */
  reserve?: true;
};

/** `ONGLETS` are the parts of a dossier, one component each. */
export const ONGLETS: readonly Onglet[] = [
  {
    id: 'pieces',
    titre: 'Pièces',
    Contenu: OngletPieces,
    compte: ({ pieces }) => pieces.filter(({ etat }) => estAVerifier(etat)).length,
  },
  { id: 'parcours', titre: 'Parcours', Contenu: OngletParcours },
  { id: 'lettre', titre: 'Lettre', Contenu: Lettre },
  {
    id: 'echanges',
    titre: 'Échanges',
    Contenu: ({ dossier, noteVoulue, prendreNote }) => (
      <Echanges id={dossier.id} noteVoulue={noteVoulue} prendreNote={prendreNote} />
    ),
    compte: ({ messagesALire }) => messagesALire,
    reserve: true,
  },
  {
    id: 'historique',
    titre: 'Historique',
    Contenu: ({ dossier }) => <Historique id={dossier.id} />,
    reserve: true,
  },
];

/** `ongletDe` reads the tab that the URL names; the first one when it names none of them. */
export function ongletDe(nomme: string | null): string {
  return (ONGLETS.find(({ id }) => id === nomme) ?? ONGLETS[0])?.id ?? '';
}

const SUIVRE = [droit('dossier.suivre')];

type Props = PropsOnglet & { choisi: string; choisir: (onglet: string) => void };

/** `Onglets` shows one part of the dossier at a time, beside the file that is read. */
export function Onglets({ choisi, choisir, ...contenu }: Props) {
  const { allowedActions } = useRBAC(SUIVRE);
  const onglets = ONGLETS.filter(({ reserve }) => !reserve || allowedActions.canSuivre);
  return (
    <Racine variant="simple" value={choisi} onValueChange={choisir}>
      <Barre aria-label="Parties du dossier">
        {onglets.map(({ id, titre, compte }) => (
          <Tabs.Trigger key={id} value={id}>
            {titreDe(titre, compte?.(contenu.dossier) ?? 0)}
          </Tabs.Trigger>
        ))}
      </Barre>
      {onglets.map(({ id, Contenu }) => (
        <Panneau key={id} value={id}>
          <Contenu {...contenu} />
        </Panneau>
      ))}
    </Racine>
  );
}

const titreDe = (titre: string, compte: number) => (compte === 0 ? titre : `${titre} (${compte})`);

const Racine = styled(Tabs.Root)`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;

  @media print {
    display: block;
  }
`;

const Barre = styled(Tabs.List)`
  flex: none;
  overflow-x: auto;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};

  button {
    padding: 1.2rem;
  }
  @media print {
    display: none;
  }
`;

/** `Panneau` scrolls by itself, so that the tabs and the acts stay in view. */
const Panneau = styled(Tabs.Content)`
  flex: 1;
  min-height: 0;
  padding: 1.2rem 1.6rem;
  overflow-y: auto;
  overflow-wrap: anywhere;

  &[hidden] {
    display: none;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  @media print {
    overflow: visible;
  }
`;
