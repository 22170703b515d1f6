import type { RouteBureau } from '@portail/config/bureau/route';

/** `droit` writes a right of the bureau as Strapi's admin asks whether somebody has it. */
export function droit(action: RouteBureau['action']) {
  return { action: `api::${action}`, subject: null };
}
