import { Link as LienSimple } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Link } from 'react-router-dom';

/** `Retour` leads back to the list of the team. */
export function Retour() {
  return (
    <LienSimple tag={Link} startIcon={<ArrowLeft />} to="/equipe">
      Équipe
    </LienSimple>
  );
}
