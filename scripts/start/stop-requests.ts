/**
 * `ONE_REQUEST_MS` joins the signals of one Ctrl-C, which comes from the terminal and again from npm within
 * milliseconds.
 */
const ONE_REQUEST_MS = 1000;

/** `onStopRequests` drains at the first request, and kills at a second one, from somebody who does not want to wait. */
export function onStopRequests(act: { first: () => void; second: () => void }): void {
  let firstAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (firstAt === undefined) {
        firstAt = Date.now();
        act.first();
      } else if (Date.now() - firstAt > ONE_REQUEST_MS) {
        act.second();
      }
    });
  }
}
