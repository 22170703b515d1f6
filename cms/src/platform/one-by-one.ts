/**
 * `unParUn` does something for each element: one that fails is logged and keeps no other from being done.
 *
 * @param nommer what the log calls an element
 * @throws at the end, when some failed: the task that called shows as failed, and tries them again at its next time
 */
export async function unParUn<T>(
  elements: Iterable<T> | AsyncIterable<T>,
  faire: (element: T) => Promise<unknown>,
  nommer: (element: T) => string,
): Promise<void> {
  let echecs = 0;
  for await (const element of elements) {
    try {
      await faire(element);
    } catch (erreur) {
      echecs += 1;
      strapi.log.error(`${nommer(element)}: ${(erreur as Error).stack ?? erreur}`);
    }
  }
  if (echecs > 0) throw new Error(`${echecs} elements failed: see the log`);
}
