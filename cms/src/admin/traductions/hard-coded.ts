/** What Strapi writes in its code, where no translation reaches it: the module, its words, ours. */
export const EN_DUR: readonly (readonly [module: string, anglais: string, francais: string])[] = [
  ['@strapi/design-system/dist/index.mjs', '"Close modal"', '"Fermer"'],
  ['@strapi/design-system/dist/index.mjs', '"Clear"', '"Effacer"'],
  ['@strapi/design-system/dist/index.mjs', 'children: "Loading"', 'children: "Chargement"'],
  ['admin/src/components/PageHelpers.mjs', "'Loading content.'", "'Chargement…'"],
  ['admin/src/components/LazyOutlet.mjs', '"Loading content."', '"Chargement…"'],
  ['admin/src/components/Table.mjs', "'Loading content'", "'Chargement…'"],
  [
    'EditView/components/DocumentStatus.mjs',
    '"aria-label": status,',
    '"aria-label": { draft: "Brouillon", published: "Publié", modified: "Modifié" }[status],',
  ],
  // A year is no amount: 2027, not 2 027.
  [
    '@strapi/design-system/dist/index.mjs',
    'maximumFractionDigits: 20 }',
    'maximumFractionDigits: 20, useGrouping: false }',
  ],
  ['TableCells/CellValue.mjs', 'useGrouping: !isIdColumn', 'useGrouping: false'],
];
