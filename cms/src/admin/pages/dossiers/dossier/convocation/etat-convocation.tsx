import type { ConvocationBureau } from '@portail/config/bureau/dossiers';
import { direConvocation } from '@portail/config/rules/convocation';
import { Link as LienTexte, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { droit } from '../../droits';

type Props = { derniere: NonNullable<ConvocationBureau['derniere']>; ouverts: ConvocationBureau['ouverts'] };

const LIRE = [droit('entretien.lire')];

/** `EtatConvocation` says where the convocation stands, with the entretien where it goes on. */
export function EtatConvocation({ derniere, ouverts }: Props) {
  const { allowedActions } = useRBAC(LIRE);
  const { creneau, convoqueeLe } = derniere;
  const dite = direConvocation({
    ...derniere,
    convoqueeLe: new Date(convoqueeLe),
    creneau: creneau && { ...creneau, debut: new Date(creneau.debut) },
  });
  const liens =
    derniere.etat === 'convoque'
      ? ouverts.map(({ id, intitule }) => ({ id, libelle: intitule }))
      : creneau?.entretien
        ? [{ id: creneau.entretien, libelle: 'Voir le planning de cet entretien' }]
        : [];
  return (
    <>
      <Typography tag="p">{dite}</Typography>
      {allowedActions.canLire &&
        liens.map(({ id, libelle }) => (
          <p key={id}>
            <LienTexte tag={Link} to={`/entretiens/${id}`}>
              {libelle}
            </LienTexte>
          </p>
        ))}
    </>
  );
}
