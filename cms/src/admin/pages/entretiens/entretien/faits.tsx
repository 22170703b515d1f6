import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { afficherJour } from '@portail/config/paris';
import { Box, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { Cadre } from '../cadre';
import { compter, NOM_ACCES } from '../phrases';

type Props = { entretien: EntretienBureau; modifiable: boolean };

/** `Faits` shows what candidats are told of an entretien; what was left empty is not shown. */
export function Faits({ entretien: { faits, formations }, modifiable }: Props) {
  const { forme, adresse, planUrl, acces, accesFauteuil, lien, consignes, delaiHeures, ouvreLe, fermeLe } = faits;
  const surPlace = forme === 'presentiel';
  const lignes: [string, string | null][] = [
    ['Formations', formations.join('\n')],
    ['Adresse', surPlace ? adresse : ''],
    ['Plan', surPlace ? planUrl : ''],
    ['Comment venir', surPlace ? acces : ''],
    ['Accès en fauteuil roulant', surPlace && accesFauteuil ? NOM_ACCES[accesFauteuil] : ''],
    ['Lien de la visioconférence', forme === 'visio' ? lien : ''],
    ['Consignes', consignes],
    ['Réservations à partir du', ouvreLe && afficherJour(ouvreLe)],
    ['Réservations jusqu’au', fermeLe && afficherJour(fermeLe)],
    ['Réserver, changer ou annuler en ligne', `jusqu’à ${compter(delaiHeures, 'heure')} avant`],
  ];
  return (
    <Cadre titre="Ce que les candidats savent">
      <Liste>
        {lignes.map(
          ([titre, texte]) =>
            texte && (
              <div key={titre}>
                <Typography tag="dt" variant="sigma" textColor="neutral600">
                  {titre}
                </Typography>
                <Typography tag="dd">{texte}</Typography>
              </div>
            ),
        )}
      </Liste>
      {modifiable && (
        <Box paddingTop={4}>
          <LinkButton tag={Link} to="modifier" variant="tertiary" size="L">
            Modifier
          </LinkButton>
        </Box>
      )}
    </Cadre>
  );
}

const Liste = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(28rem, 100%), 1fr));
  gap: 1.6rem;

  dd {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
`;
