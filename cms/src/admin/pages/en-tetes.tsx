import { Typography } from '@strapi/design-system';

/** `EnTetes` are the headings of a table's columns that nobody sorts by. */
export function EnTetes({ titres }: { titres: readonly string[] }) {
  return titres.map((titre) => (
    <th key={titre} scope="col">
      <Typography variant="sigma" textColor="neutral600">
        {titre}
      </Typography>
    </th>
  ));
}
