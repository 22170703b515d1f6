import { type CritereEcarte, direEcart } from '@portail/config/bureau/lire-criteres';
import { Typography } from '@strapi/design-system';
import { Avertissement, LienDuTexte } from '../../entretiens/cadre';

type Props = {
  ecartes: readonly CritereEcarte[];
  /** `sans` is the address of the list without them. */
  sans: string;
};

/** `CriteresEcartes` says above the list which criteria of its address were left out: the list holds more than they ask. */
export function CriteresEcartes({ ecartes, sans }: Props) {
  if (ecartes.length === 0) return null;
  const phrases = [...new Set(ecartes.map(direEcart))];
  const un = phrases.length === 1;
  return (
    <Avertissement titre={un ? 'Un critère n’est pas appliqué' : 'Des critères ne sont pas appliqués'}>
      {phrases.map((phrase) => (
        <Typography key={phrase} tag="p">
          {phrase}
        </Typography>
      ))}
      <LienDuTexte to={{ search: sans }}>
        {un ? 'Voir la liste sans ce critère' : 'Voir la liste sans ces critères'}
      </LienDuTexte>
    </Avertissement>
  );
}
