/**
 * `GREFFES` changes Strapi's code where it has no hook, besides its words (`traductions/hard-coded.ts`): the module,
 * its text, ours.
 */

import { LONGUEUR_AGENT } from '@portail/config/rules/mot-de-passe';

/** `MODULE_DES_TITRES` is resolved by `vite.config.ts`: a module of Strapi's cannot name a file of ours. */
export const MODULE_DES_TITRES = 'portail:titre-de-rangee';
export const MODULE_DU_PREREMPLI = 'portail:prerempli';

/** `MODULES` are the files of these names. */
export const MODULES: Readonly<Record<string, string>> = {
  [MODULE_DES_TITRES]: 'src/admin/edition/row-title.ts',
  [MODULE_DU_PREREMPLI]: 'src/admin/edition/nouvelle/use-prerempli.ts',
};

const FORMATION = "'api::formation.formation'";
/** `FORMATIONS_D_ABORD` compares two links of the menu, in Strapi's own code. */
const FORMATIONS_D_ABORD = `Number(b.uid === ${FORMATION}) - Number(a.uid === ${FORMATION})`;

const FICHE = 'EditView/EditViewPage.mjs';
const RANGEES = 'FormInputs/Component/Repeatable.mjs';

export const GREFFES: readonly (readonly [module: string, deStrapi: string, notre: string])[] = [
  // This graft names a line of a repeatable component by all that it holds, rather than by one field.
  [
    RANGEES,
    "import { Initializer } from './Initializer.mjs';",
    `import { Initializer } from './Initializer.mjs';\nimport { useTitreDeRangee } from '${MODULE_DES_TITRES}';`,
  ],
  [
    RANGEES,
    "const displayedValue = typeof displayValue === 'string' ? displayValue : '';",
    'const displayedValue = useTitreDeRangee(attributeComponent, name, displayValue);',
  ],
  // This graft shows the title whole, on several lines: it says at its end what is compulsory.
  [
    RANGEES,
    'children: displayValue',
    "children: jsx('span', { style: { whiteSpace: 'normal' }, children: displayedValue })",
  ],
  // These grafts fill in a new formation with what its team would choose every time.
  [
    FICHE,
    "import { Header } from './components/Header.mjs';",
    `import { Header } from './components/Header.mjs';\nimport { usePrerempli } from '${MODULE_DU_PREREMPLI}';`,
  ],
  [
    FICHE,
    'const initialValues = getInitialFormValues(isCreatingDocument);',
    'const initialValues = usePrerempli(model, isCreatingDocument, getInitialFormValues(isCreatingDocument));',
  ],
  // This graft names a rich text by its label, not by its menu of blocks.
  ['BlocksInput/BlocksInput.mjs', 'ariaLabelId: id,', "ariaLabelId: id + '-label',"],
  // This graft offers bold and italic only, which the site draws, in the toolbar and by the keyboard.
  [
    'BlocksInput/Modifiers.mjs',
    'export { modifiers };',
    'delete modifiers.underline, delete modifiers.strikethrough, delete modifiers.code;\nexport { modifiers };',
  ],
  // This graft leaves out the single types, which no content is: their title alone would show, with a nought.
  [
    'admin/components/LeftMenu.mjs',
    'children: menu.map((section)=>{',
    "children: menu.filter(({ id })=>id !== 'singleTypes').map((section)=>{",
  ],
  // These grafts put formations first, which a team opens ten times for once the rest.
  [
    'admin/layout.mjs',
    '.sort((a, b)=>a.title.localeCompare(b.title))',
    `.sort((a, b)=>${FORMATIONS_D_ABORD} || a.title.localeCompare(b.title))`,
  ],
  [
    'admin/components/LeftMenu.mjs',
    '.sort((a, b)=>formatter.compare(a.title, b.title))',
    `.sort((a, b)=>${FORMATIONS_D_ABORD} || formatter.compare(a.title, b.title))`,
  ],
  // This graft keeps « Publier » in view along the form, which is five screens high.
  [
    'EditView/components/Panels.mjs',
    'gap: 2,\n        children: /*#__PURE__*/ jsx(DescriptionComponentRenderer, {',
    "gap: 2,\n        position: 'sticky',\n        top: 4,\n        children: /*#__PURE__*/ jsx(DescriptionComponentRenderer, {",
  ],
  // This graft leaves out the link to Strapi's documentation, which is in English and about a tool.
  ['components/Layouts/HeaderLayout.mjs', 'const docLinkButton = docLink ?', 'const docLinkButton = false ?'],
  // This graft leaves out the offer of Strapi's news, which would send the address to Strapi.
  [
    'Auth/components/Register.mjs',
    '].map(({ size, ...field })',
    "].filter(({ name }) => name !== 'news').map(({ size, ...field })",
  ],
  // These grafts ask the length that the cms asks (`config/rules/mot-de-passe.ts`), beside the field.
  ...['Auth/components/Register.mjs', 'Auth/components/ResetPassword.mjs', 'Users/utils/validation.mjs'].flatMap(
    (module): [string, string, string][] => [
      [module, '.min(8, {', `.min(${LONGUEUR_AGENT}, {`],
      [module, 'min: 8', `min: ${LONGUEUR_AGENT}`],
    ],
  ),
];
