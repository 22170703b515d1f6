/**
 * No plugin answers under `/api` (upload, e-mail, i18n, users-permissions…): the contract is all there is. To be
 * called in `register()`: the routes are mounted before `bootstrap()`.
 */
export function retirerRoutesDesPlugins(): void {
  for (const plugin of Object.values<any>(strapi.plugins)) {
    if (plugin.routes['content-api']) plugin.routes['content-api'] = { type: 'content-api', routes: [] };
  }
  // It would have the cms fetch any address that an editor types, those of its own network included.
  const { admin } = strapi.plugin('upload').routes as any;
  admin.routes = admin.routes.filter(({ path }: { path: string }) => path !== '/actions/upload-from-urls');
}
