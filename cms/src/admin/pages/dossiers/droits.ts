import type { RouteBureau } from '@portail/config/bureau/route';

/** A right of the desk, as Strapi's admin asks whether somebody has it. */
export function droit(action: RouteBureau['action']) {
  return { action: `api::${action}`, subject: null };
}
