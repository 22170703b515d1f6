import { environment } from '../platform/environment.ts';

/** `fermerAccesParDefaut` closes what Strapi opens by default and the portal never uses. */
export async function fermerAccesParDefaut(): Promise<void> {
  // Strapi creates two tokens at first boot, « Full Access » among them, readable in the admin.
  await strapi.db.query('admin::api-token').deleteMany({});
  await strapi.db.query('plugin::users-permissions.permission').deleteMany({});
  await strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' }).set({
    value: {
      allow_register: false,
      // `email_confirmation` is off: it would refuse the sign-in of whoever has not validated their address yet.
      email_confirmation: false,
      unique_email: true,
      default_role: 'authenticated',
      email_reset_password: null,
      email_confirmation_redirection: null,
    },
  });
}

/**
 * `creerPremierAdministrateur` reads ADMIN_EMAIL and ADMIN_PASSWORD, when there is nobody: until then, Strapi lets
 * anybody register as the first.
 */
export async function creerPremierAdministrateur(): Promise<void> {
  const { firstAdmin, mode } = environment();
  if ((await strapi.db.query('admin::user').count()) > 0) return;
  if (!firstAdmin) {
    if (mode !== 'production') return;
    throw new Error('ADMIN_EMAIL and ADMIN_PASSWORD are needed: anybody could register as the first administrator');
  }
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  await strapi.service('admin::user').create({
    ...firstAdmin,
    firstname: 'Administration',
    lastname: 'Portail',
    isActive: true,
    registrationToken: null,
    roles: [role.id],
    preferedLanguage: 'fr',
  });
}
