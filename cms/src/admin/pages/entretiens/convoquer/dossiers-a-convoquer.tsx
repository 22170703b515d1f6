import type { Convocables } from '@portail/config/bureau/convocations';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { StatutCandidature } from '../../dossiers/statut';
import { compter } from '../phrases';

type Props = {
  dossiers: Convocables['dossiers'];
  choisis: ReadonlySet<string>;
  changer: (choisis: ReadonlySet<string>) => void;
};

/** `DossiersAConvoquer` is the list to choose from: by hand, or all the complete ones at once. */
export function DossiersAConvoquer({ dossiers, choisis, changer }: Props) {
  const complets = dossiers.filter(({ etat }) => etat === 'complete');
  const basculer = (id: string, choisi: boolean) => {
    const suite = new Set(choisis);
    if (choisi) suite.add(id);
    else suite.delete(id);
    changer(suite);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" role="status" fontWeight="bold">
        {`${compter(choisis.size, 'dossier choisi', 'dossiers choisis')} sur ${dossiers.length.toLocaleString('fr-FR')}`}
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button
          type="button"
          variant="tertiary"
          disabled={complets.length === 0}
          onClick={() => changer(new Set(complets.map(({ id }) => id)))}
        >
          {`Tous les complets non convoqués (${complets.length.toLocaleString('fr-FR')})`}
        </Button>
        <Button type="button" variant="tertiary" onClick={() => changer(new Set())}>
          Aucun
        </Button>
      </Flex>
      <Liste>
        {dossiers.map(({ id, nom, prenom, formation, etat }) => (
          <li key={id}>
            <Checkbox checked={choisis.has(id)} onCheckedChange={(choisi) => basculer(id, choisi === true)}>
              {`${nom} ${prenom}`}
            </Checkbox>
            <StatutCandidature etat={etat} renvoyeLe={null} />
            <Typography variant="pi" textColor="neutral600">
              {formation}
            </Typography>
          </li>
        ))}
      </Liste>
    </Flex>
  );
}

const Liste = styled.ul`
  max-height: 44rem;
  overflow-y: auto;

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 1.2rem;
    min-height: 4.4rem;
    padding-block: 0.4rem;
  }
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  /* The whole height of a line chooses it. */
  li > div:first-child {
    min-height: 4.4rem;
  }
`;
