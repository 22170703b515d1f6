/**
 * This file lists Strapi's own routes that stay open, and to whom. All the others are closed, those of its next version
 * included.
 */
import type { RoleAgent } from '@portail/config/rules/droits';

/** `Qui` is `tous` without a session of the admin. Strapi itself checks the right that each of the others asks. */
export type Qui = 'tous' | 'agents' | 'edition' | 'administration';

export const ROLES_DE: Record<Exclude<Qui, 'tous'>, readonly RoleAgent[]> = {
  agents: ['communication', 'secretariat', 'responsable', 'administration'],
  edition: ['communication', 'administration'],
  administration: ['administration'],
};

/** `ROUTES_DE_STRAPI` names routes by method and path, as they are mounted. */
export const ROUTES_DE_STRAPI: Readonly<Record<string, Qui>> = {
  // These open the admin's pages (Strapi declares theirs before anybody may close any), public files, and the sign-in.
  'GET /': 'tous',
  'GET /uploads/(.*)': 'tous',
  'GET /admin/init': 'tous',
  'GET /admin/project-type': 'tous',
  'POST /admin/login': 'tous',
  'POST /admin/access-token': 'tous',
  'POST /admin/forgot-password': 'tous',
  'POST /admin/reset-password': 'tous',
  'GET /admin/registration-info': 'tous',
  'POST /admin/register': 'tous',
  'POST /admin/logout': 'agents',

  // These serve one's own account.
  'GET /admin/information': 'agents',
  'GET /admin/users/me': 'agents',
  'PUT /admin/users/me': 'agents',
  'GET /admin/users/me/permissions': 'agents',
  'GET /admin/users/me/sessions': 'agents',
  'DELETE /admin/users/me/sessions': 'agents',
  'DELETE /admin/users/me/sessions/:sessionId': 'agents',
  'GET /admin/homepage/layout': 'agents',
  'PUT /admin/homepage/layout': 'agents',
  'POST /admin/permissions/check': 'agents',

  // These serve contents: `contents.ts` says which. No single type exists, and the screens are code.
  'GET /content-manager/init': 'edition',
  'GET /content-manager/content-types-settings': 'edition',
  'GET /content-manager/content-types/:uid/configuration': 'edition',
  'GET /content-manager/homepage/recent-documents': 'edition',
  'GET /content-manager/preview/url/:contentType': 'edition',
  'GET /content-manager/relations/:model/:targetField': 'edition',
  'GET /content-manager/relations/:model/:id/:targetField': 'edition',
  'GET /content-manager/collection-types/:model': 'edition',
  'POST /content-manager/collection-types/:model': 'edition',
  'GET /content-manager/collection-types/:model/:id': 'edition',
  'PUT /content-manager/collection-types/:model/:id': 'edition',
  'DELETE /content-manager/collection-types/:model/:id': 'edition',
  'POST /content-manager/collection-types/:model/clone/:sourceId': 'edition',
  'POST /content-manager/collection-types/:model/auto-clone/:sourceId': 'edition',
  'POST /content-manager/collection-types/:model/actions/publish': 'edition',
  'POST /content-manager/collection-types/:model/:id/actions/publish': 'edition',
  'POST /content-manager/collection-types/:model/:id/actions/unpublish': 'edition',
  'POST /content-manager/collection-types/:model/:id/actions/discard': 'edition',
  'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations': 'edition',
  'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': 'edition',
  'POST /content-manager/collection-types/:model/actions/bulkFindForValidation': 'edition',
  'POST /content-manager/collection-types/:model/actions/bulkPublish': 'edition',
  'POST /content-manager/collection-types/:model/actions/bulkUnpublish': 'edition',
  'POST /content-manager/collection-types/:model/actions/bulkDelete': 'edition',
  'GET /i18n/locales': 'edition',
  'GET /i18n/settings': 'edition',

  // These serve the media library.
  'GET /upload/settings': 'edition',
  'GET /upload/configuration': 'edition',
  'POST /upload': 'edition',
  'GET /upload/files': 'edition',
  'DELETE /upload/files/:id': 'edition',
  'GET /upload/folders': 'edition',
  'POST /upload/folders': 'edition',
  'GET /upload/folders/:id': 'edition',
  'PUT /upload/folders/:id': 'edition',
  'GET /upload/folder-structure': 'edition',
  'POST /upload/actions/bulk-delete': 'edition',
  'POST /upload/actions/bulk-move': 'edition',
};

/**
 * `ACTIONS_DE_STRAPI` are Strapi's rights that exist: one that is not here is nobody's, and what it opens is not drawn.
 */
export const ACTIONS_DE_STRAPI: ReadonlySet<string> = new Set([
  'plugin::content-manager.explorer.create',
  'plugin::content-manager.explorer.read',
  'plugin::content-manager.explorer.update',
  'plugin::content-manager.explorer.delete',
  'plugin::content-manager.explorer.publish',
  'plugin::upload.read',
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.download',
  'plugin::upload.assets.copy-link',
  'plugin::upload.settings.read',
]);
