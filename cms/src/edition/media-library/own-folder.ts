/** This file gives each IUT a folder of its name in the library, where its team's files are kept together. */
import { etablissementsDe, rolesDe } from '../../api/affectation/services/portees.ts';
import { verrouillerDossierMedias } from '../../platform/db/locks.ts';
import { transaction } from '../../platform/db/transaction.ts';

const DOSSIER = 'plugin::upload.folder';
const ETABLISSEMENT = 'api::etablissement.etablissement';

type Infos = { folder?: number | null } & Record<string, unknown>;

/** `agentRestreint` is the asker when they are held to their IUTs; neither the administration, nor code. */
export function agentRestreint(): { id: number } | undefined {
  const user = strapi.requestContext.get()?.state['user'];
  return user && !rolesDe(user).includes('administration') ? user : undefined;
}

/**
 * `rangerChezSonIut` puts a file without a folder into the folder of its IUT. At the top of the library, all files
 * would mix.
 */
export async function rangerChezSonIut<T extends { data: { fileInfo?: unknown }; files: unknown }>(
  envoi: T,
): Promise<T> {
  // `dites` holds one entry for each file, in their order; an entry may be missing.
  const dites = [envoi.data.fileInfo ?? []].flat() as Infos[];
  const infos = [envoi.files].flat().map((_, rang) => dites[rang] ?? {});
  if (infos.every(({ folder }) => folder)) return envoi;
  const dossier = await sonDossier();
  if (dossier === undefined) return envoi;
  const fileInfo = infos.map((info) => ({ ...info, folder: info.folder ?? dossier }));
  return { ...envoi, data: { ...envoi.data, fileInfo } };
}

/** `sonDossier` makes the folder for its first file; undefined for somebody who has no IUT, or several. */
async function sonDossier(): Promise<number | undefined> {
  const agent = agentRestreint();
  const [code, ...autres] = agent ? await etablissementsDe(agent.id) : [];
  if (code === undefined || autres.length > 0) return undefined;
  const { nom } = await strapi.db.query(ETABLISSEMENT).findOne({ where: { code }, select: ['nom'] });
  return transaction(async ({ trx }) => {
    await verrouillerDossierMedias(trx, nom);
    const dossiers = strapi.plugin('upload').service('folder');
    const existant = await strapi.db.query(DOSSIER).findOne({ where: { name: nom, parent: null } });
    return (existant ?? (await dossiers.create({ name: nom, parent: null }))).id;
  });
}

/** `dossiersDesAutres` names the folders of the IUTs that are not theirs, which would open on nothing. */
export async function dossiersDesAutres(agentId: number): Promise<string[]> {
  const siens = await etablissementsDe(agentId);
  const autres = await strapi.db.query(ETABLISSEMENT).findMany({ where: { code: { $notIn: siens } }, select: ['nom'] });
  return autres.map(({ nom }: { nom: string }) => nom);
}
