/** `EN_DUR` replaces what Strapi writes in its code, where no translation reaches it: the module, its words, ours. */
export const EN_DUR: readonly (readonly [module: string, anglais: string, francais: string])[] = [
  ['@strapi/design-system/dist/index.mjs', '"Close modal"', '"Fermer"'],
  ['@strapi/design-system/dist/index.mjs', '"Clear"', '"Effacer"'],
  ['@strapi/design-system/dist/index.mjs', 'children: "Loading"', 'children: "Chargement"'],
  ['@strapi/design-system/dist/index.mjs', '"Loading content..."', '"Chargement…"'],
  ['@strapi/design-system/dist/index.mjs', '"No results found"', '"Aucun résultat"'],
  ['@strapi/design-system/dist/index.mjs', '"Select or enter a value"', '"Choisir ou écrire une valeur"'],
  ['@strapi/design-system/dist/index.mjs', '"Choose date"', '"Choisir un jour"'],
  ['@strapi/design-system/dist/index.mjs', '"Choose time"', '"Choisir une heure"'],
  ['SearchAsset/SearchAsset.mjs', '"aria-label": "search"', '"aria-label": "Rechercher"'],
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
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Strapi's own code, as it is written there
  ['admin/src/components/PageHelpers.mjs', '`${title} | Strapi`', '`${title} – Portail de candidature`'],
  // This entry writes a year without a separator, since it is no amount: 2027, not 2 027.
  [
    '@strapi/design-system/dist/index.mjs',
    'maximumFractionDigits: 20 }',
    'maximumFractionDigits: 20, useGrouping: false }',
  ],
  ['TableCells/CellValue.mjs', 'useGrouping: !isIdColumn', 'useGrouping: false'],
];

/** `DOCUMENT` translates the page in which the admin starts, before any script: its words, ours. */
export const DOCUMENT: readonly (readonly [anglais: string, francais: string])[] = [
  ['<html lang="en">', '<html lang="fr">'],
  ['<title>Strapi Admin</title>', '<title>Portail de candidature</title>'],
  ['<h1>JavaScript disabled</h1>', '<h1>JavaScript est désactivé</h1>'],
  [
    '<p>Please <a href="https://www.enable-javascript.com/">enable JavaScript</a> in your browser and reload the page to proceed.</p>',
    '<p>Activez JavaScript dans votre navigateur, puis rechargez la page.</p>',
  ],
];
