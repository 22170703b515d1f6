/** What Strapi's code has no hook for, besides its words (`traductions/hard-coded.ts`): the module, its text, ours. */

/** Resolved by `vite.config.ts`: a module of Strapi's cannot name a file of ours. */
export const MODULE_DES_TITRES = 'portail:titre-de-rangee';

const RANGEES = 'FormInputs/Component/Repeatable.mjs';

export const GREFFES: readonly (readonly [module: string, deStrapi: string, notre: string])[] = [
  // A line of a repeatable component is named by all that it holds, and not by one of its fields.
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
  // Whole, on several lines: what is compulsory is said at its end.
  [
    RANGEES,
    'children: displayValue',
    "children: jsx('span', { style: { whiteSpace: 'normal' }, children: displayedValue })",
  ],
  // A rich text is named by its label, not by its menu of blocks.
  ['BlocksInput/BlocksInput.mjs', 'ariaLabelId: id,', "ariaLabelId: id + '-label',"],
  // The site draws bold and italic only: what it leaves out is not offered, by the toolbar or by the keyboard.
  [
    'BlocksInput/Modifiers.mjs',
    'export { modifiers };',
    'delete modifiers.underline, delete modifiers.strikethrough, delete modifiers.code;\nexport { modifiers };',
  ],
  // No content is of this sort: its title alone would say so, with a nought.
  [
    'admin/components/LeftMenu.mjs',
    'children: menu.map((section)=>{',
    "children: menu.filter(({ id })=>id !== 'singleTypes').map((section)=>{",
  ],
  // What is left of Strapi's settings; a title without a link is left out with them.
  [
    'Settings/components/SettingsNav.mjs',
    'const filteredMenu = menu.filter(',
    "const filteredMenu = menu.map((section)=>({ ...section, links: section.links.filter(({ to })=>to.startsWith('/settings/users')) })).filter(",
  ],
];
