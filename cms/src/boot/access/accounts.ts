import type { RoleAgent } from '@portail/config/rules/droits';
import { fauteDAgent } from '@portail/config/rules/mot-de-passe';
import { errors } from '@strapi/utils';
import { rolesActuels } from '../../api/affectation/services/portees.ts';

/**
 * `garderComptes` surrounds Strapi's writes of the staff's accounts. A password is as long as the portal asks of its roles. A
 * deactivated account, or one with a new password, comes back by the sign-in only, even once reactivated.
 */
export function garderComptes(): void {
  const users = strapi.service('admin::user');
  const { updateById } = users;
  users.updateById = async (id: number, attributs: Record<string, unknown>) => {
    if ('password' in attributs) refuserTropCourt(String(attributs['password']), await rolesActuels(id));
    const agent = await updateById(id, attributs);
    if (attributs['isActive'] === false || 'password' in attributs) {
      await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
    }
    return agent;
  };
}

function refuserTropCourt(motDePasse: string, roles: readonly RoleAgent[]): void {
  const message = fauteDAgent(motDePasse, roles);
  if (!message) return;
  throw new errors.ValidationError(message, { errors: [{ path: ['password'], message, name: 'ValidationError' }] });
}
