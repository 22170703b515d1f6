/** `first` gives the first of a list, or of those that are sought in it. @throws when there is none */
export function first<T>(list: readonly T[], sought: (one: T) => unknown = () => true): T {
  const found = list.find(sought);
  if (found === undefined) throw new Error(`none of ${list.length} is the one that is sought`);
  return found;
}
