import { DROITS, type RoleAgent } from '@portail/config/rules/droits';
import { colleguesDe, etablissementsDe } from '../api/affectation/services/portees.ts';
import { ACTIONS_BUREAU, idAction } from '../platform/bureau.ts';

type Permission = { action: string; subject?: string; properties?: { fields: string[] }; conditions?: string[] };

const NOMS: Record<Exclude<RoleAgent, 'administration'>, string> = {
  communication: 'Communication',
  secretariat: 'Secrétariat',
  responsable: 'Responsable de formation',
};

const CONDITIONS = {
  sonIut: 'api::son-iut',
  sonEtablissement: 'api::son-etablissement',
  sesFichiers: 'api::ses-fichiers',
} as const;

const ETABLISSEMENT = 'api::etablissement.etablissement';
const EXPLORATEUR = 'plugin::content-manager.explorer';
const ECRITURES = ['create', 'read', 'update', 'delete', 'publish'];

/**
 * `declarerConditions` runs before the roles: a permission whose condition is unknown is stored without any, open to
 * everything.
 */
export async function declarerConditions(): Promise<void> {
  type Valeurs = (agentId: number) => Promise<unknown[]>;
  const condition = (name: string, displayName: string, champ: string, valeursDe: Valeurs) => ({
    name,
    displayName,
    category: 'Portail',
    // The key is dotted: the same object filters in SQL and, by sift, in memory; nested, it would refuse everybody in
    // memory.
    handler: async (agent: { id: number }) => ({ [champ]: { $in: await valeursDe(agent.id) } }),
  });
  await strapi
    .service('admin::permission')
    .conditionProvider.registerMany([
      condition('son-iut', 'De son IUT', 'etablissement.code', etablissementsDe),
      condition('son-etablissement', 'Son propre IUT', 'code', etablissementsDe),
      condition('ses-fichiers', 'Déposé par son IUT', 'createdBy.id', colleguesDe),
    ]);
}

/**
 * `appliquerRoles` creates the staff's roles and sets their permissions exactly, at each boot, since roles are code.
 */
export async function appliquerRoles(): Promise<void> {
  const roles = strapi.service('admin::role');
  for (const code of ['strapi-editor', 'strapi-author']) {
    // Strapi's own roles have permissions on every content type that exists at first boot, the confidential ones
    // included.
    const role = await roles.findOne({ code });
    if (role && (await roles.getUsersCount(role.id)) === 0) await roles.deleteByIds([role.id]);
  }
  // `name` replaces Strapi's « Super Admin ».
  await strapi.db
    .query('admin::role')
    .update({ where: { code: 'strapi-super-admin' }, data: { name: 'Administration', description: 'Administration' } });
  for (const [code, name] of Object.entries(NOMS)) {
    const role = (await roles.findOne({ code })) ?? (await roles.create({ code, name, description: name }));
    const permissions = permissionsDe(code as keyof typeof NOMS);
    await roles.assignPermissions(role.id, permissions);
    await verifier(role.id, code, permissions);
  }
}

function permissionsDe(role: keyof typeof NOMS): Permission[] {
  const bureau = DROITS[role].filter((action) => action in ACTIONS_BUREAU);
  return [
    ...bureau.map((action): Permission => ({ action: idAction(action as keyof typeof ACTIONS_BUREAU) })),
    ...(role === 'communication' ? permissionsEdition() : []),
  ];
}

function permissionsEdition(): Permission[] {
  const sur = (uid: string, actions: string[], conditions: string[] = []): Permission[] =>
    actions.map((action) => ({
      action: `${EXPLORATEUR}.${action}`,
      subject: uid,
      conditions,
      ...(['delete', 'publish'].includes(action) ? {} : { properties: { fields: champsDe(uid, action) } }),
    }));
  return [
    ...sur('api::formation.formation', ECRITURES, [CONDITIONS.sonIut]),
    ...sur('api::document.document', ['create', 'read', 'update', 'delete'], [CONDITIONS.sonIut]),
    ...sur(ETABLISSEMENT, ['read', 'update'], [CONDITIONS.sonEtablissement]),
    ...sur('api::mention.mention', ['read']),
    ...sur('api::piece-demandee.piece-demandee', ['read']),
    // This right tells a team that a formation's year is not the current one.
    ...sur('api::campagne.campagne', ['read']),
    { action: 'plugin::upload.read', conditions: [CONDITIONS.sesFichiers] },
    { action: 'plugin::upload.assets.create' },
    // This right covers renaming, replacing, moving, and removing an unused file. `media-queries.ts` judges lots and
    // folders.
    { action: 'plugin::upload.assets.update', conditions: [CONDITIONS.sesFichiers] },
    // The library asks for this right as it opens; nobody writes these settings.
    { action: 'plugin::upload.settings.read' },
  ];
}

/**
 * `RESERVES` are fields by which the portal addresses and orders; the administration alone writes them. Others may read
 * them, or the edit view saves nothing.
 */
const RESERVES = new Set(['code', 'ordre']);

function champsDe(uid: string, action: string): string[] {
  const champs: string[] = strapi
    .service('admin::content-type')
    .getNestedFields(strapi.contentType(uid as never), { components: strapi.components });
  return uid === ETABLISSEMENT && action !== 'read' ? champs.filter((champ) => !RESERVES.has(champ)) : champs;
}

/** `verifier` throws unless the stored permissions are the ones asked, conditions included. */
async function verifier(roleId: number, code: string, voulues: Permission[]): Promise<void> {
  const stockees = await strapi.db.query('admin::permission').findMany({ where: { role: { id: roleId } } });
  const cle = ({ action, subject, conditions }: Permission) =>
    `${action} ${subject ?? ''} ${[...(conditions ?? [])].sort().join()}`;
  const attendues = voulues.map(cle).sort().join('\n');
  if (stockees.map(cle).sort().join('\n') !== attendues) {
    throw new Error(`the permissions stored for the role ${code} are not the ones asked`);
  }
}
