import { isDeepStrictEqual } from 'node:util';
import type { Vue } from '../edition/views/view.ts';
import { VUES, VUES_DE_COMPOSANTS } from '../edition/views/views.ts';
import type { Modele } from '../platform/model.ts';

/** `CHAMPS_DE_STRAPI` names Strapi's own fields in the lists. */
const CHAMPS_DE_STRAPI: Record<string, string> = {
  id: 'Numéro',
  documentId: 'Identifiant',
  createdAt: 'Créé le',
  updatedAt: 'Modifié le',
  publishedAt: 'Publié le',
  createdBy: 'Créé par',
  updatedBy: 'Modifié par',
};

type Configuration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};

/** `Configurations` is a service of the content manager: it keeps how the screens of each type are laid out. */
type Configurations = {
  findConfiguration(modele: Modele): Promise<Configuration>;
  updateConfiguration(modele: Modele, configuration: Configuration): Promise<void>;
};

/**
 * `appliquerVues` sets the editors' screens at each boot, and writes only where the store differs.
 *
 * @returns what was written
 */
export async function appliquerVues(): Promise<string[]> {
  const contenus = strapi.plugin('content-manager').service('content-types') as Configurations & {
    findContentType(uid: string): Modele;
  };
  const composants = strapi.plugin('content-manager').service('components') as Configurations & {
    findComponent(uid: string): Modele;
  };
  const ecrites: string[] = [];
  for (const [uid, vue] of Object.entries(VUES)) {
    if (await appliquer(contenus, contenus.findContentType(uid), vue)) ecrites.push(uid);
  }
  for (const [uid, vue] of Object.entries(VUES_DE_COMPOSANTS)) {
    if (await appliquer(composants, composants.findComponent(uid), vue)) ecrites.push(uid);
  }
  return ecrites;
}

/** `appliquer` tells whether the stored configuration had to change. */
async function appliquer(service: Configurations, modele: Modele, vue: Vue): Promise<boolean> {
  const { settings, metadatas, layouts, ...reste } = await service.findConfiguration(modele);
  const actuelle: Configuration = { settings, metadatas, layouts };
  const voulue = configurer(actuelle, vue);
  if (isDeepStrictEqual(actuelle, voulue)) return false;
  await service.updateConfiguration(modele, { ...reste, ...voulue });
  return true;
}

function configurer({ settings, metadatas }: Configuration, vue: Vue): Configuration {
  const lignes = vue.groupes.flatMap(({ lignes }) => lignes);
  const champs = Object.assign({}, ...lignes) as (typeof lignes)[number];
  const voulues = Object.entries(metadatas).map(([nom, { edit, list }]) => {
    const champ = champs[nom];
    const label = champ?.label ?? CHAMPS_DE_STRAPI[nom];
    const saisie = champ && {
      label,
      description: champ.aide ?? '',
      placeholder: champ.exemple ?? '',
      ...(champ.principal && { mainField: champ.principal }),
    };
    return [nom, { edit: { ...edit, ...saisie }, list: { ...list, ...(label && { label }) } }] as const;
  });
  return {
    settings: {
      ...settings,
      pageSize: 50,
      mainField: vue.principal,
      defaultSortBy: vue.tri.par,
      defaultSortOrder: vue.tri.sens,
    },
    metadatas: Object.fromEntries(voulues),
    layouts: {
      list: [...vue.colonnes],
      edit: lignes.map((ligne) => Object.entries(ligne).map(([name, { largeur }]) => ({ name, size: largeur }))),
    },
  };
}
