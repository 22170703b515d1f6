import { Typography } from '@strapi/design-system';
import type { Vue } from '../../edition/views/view.ts';
import { VUES } from '../../edition/views/views.ts';

/** `Mise` is what Strapi's hook receives: frames of lines of fields; without a hook, one frame holds everything. */
type Champ = { name: string; label: string; type: string; size: number; required?: boolean; attribute: object };
type Mise = { layout: { layout: Champ[][][] }; query: unknown };

/** `TYPE_TITRE` is the type of no attribute: {@link Titre} draws it. */
export const TYPE_TITRE = 'titre-de-groupe';

export function Titre({ label }: { label: string }) {
  return (
    <Typography variant="delta" tag="h2">
      {label}
    </Typography>
  );
}

const noms = (ligne: readonly { name: string }[]) => ligne.map(({ name }) => name).join();

/** `grouper` makes one frame for each group of the view, under its title. An unknown arrangement is left as it is. */
export function grouper({ layout, query }: Mise): Mise {
  const lignes = layout.layout.flat();
  const vue = Object.values(VUES).find((candidate) => memeDisposition(candidate, lignes));
  if (!vue || vue.groupes.length < 2) return { layout, query };
  let rang = 0;
  const cadres = vue.groupes.map(({ titre, lignes: { length } }) => {
    const siennes = lignes.slice(rang, rang + length);
    rang += length;
    return [...titreDe(titre, siennes.flat()), ...siennes];
  });
  return { layout: { ...layout, layout: cadres }, query };
}

function memeDisposition({ groupes }: Vue, lignes: Champ[][]): boolean {
  const siennes = groupes.flatMap((groupe) => groupe.lignes.map((ligne) => Object.keys(ligne).join()));
  return siennes.join('/') === lignes.map(noms).join('/');
}

/** `titreDe` bears the name of a field of the group: Strapi draws only what the reader may read, components apart. */
function titreDe(titre: string, champs: Champ[]): Champ[][] {
  const porteur = champs.find(({ type }) => type !== 'component');
  if (!porteur) return [];
  const attribute = { type: 'string' };
  return [[{ ...porteur, label: titre, type: TYPE_TITRE, size: 12, required: false, attribute }]];
}
