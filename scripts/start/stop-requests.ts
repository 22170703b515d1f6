/** Ctrl-C reaches us from the terminal and again from npm, within milliseconds: that is one request. */
const ONE_REQUEST_MS = 1000;

/** The first request drains; a second one, from somebody who does not want to wait, kills. */
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
