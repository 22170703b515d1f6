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
  ['BulkActions/PublishAction.mjs', "label: 'documentId'", "label: 'Identifiant'"],
  ['BulkActions/PublishAction.mjs', "label: 'name'", "label: 'Intitulé'"],
  ['BulkActions/PublishAction.mjs', "label: 'status'", "label: 'État'"],
  ['BulkActions/PublishAction.mjs', "label: 'Publication status'", "label: 'Publication'"],
  ['pages/Users/ListPage.mjs', "'Active' : 'Inactive'", "'Actif' : 'Désactivé'"],
  ['pages/Users/ListPage.mjs', "label: 'Firstname'", "label: 'Prénom'"],
  ['pages/Users/ListPage.mjs', "label: 'Lastname'", "label: 'Nom'"],
  ['pages/Users/ListPage.mjs', "label: 'Email'", "label: 'Adresse mail'"],
  ['pages/Users/ListPage.mjs', "label: 'Username'", "label: 'Nom d’utilisateur'"],
  ['pages/Users/ListPage.mjs', "label: 'Active user'", "label: 'Actif'"],
  // A year is no amount: 2027, not 2 027.
  [
    '@strapi/design-system/dist/index.mjs',
    'maximumFractionDigits: 20 }',
    'maximumFractionDigits: 20, useGrouping: false }',
  ],
  ['TableCells/CellValue.mjs', 'useGrouping: !isIdColumn', 'useGrouping: false'],
];
