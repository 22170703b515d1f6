/**
 * `identifierOf` names a release after the instant at which its build began: `20260210T110000000`. The alphabetical
 * order of these names is that of time.
 */

export function identifierOf(instant: Date): string {
  return instant.toISOString().replace(/[-:.Z]/g, '');
}

export function instantOf(identifier: string): Date {
  const [, day, hour, minute, second, ms] = /^(\d{8})T(\d\d)(\d\d)(\d\d)(\d{3})$/.exec(identifier) ?? [];
  if (!day) throw new Error(`not the name of a release: ${identifier}`);
  return new Date(`${day.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')}T${hour}:${minute}:${second}.${ms}Z`);
}
