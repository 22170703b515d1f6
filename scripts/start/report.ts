import { appendToLog } from '../system/logs.ts';
import { withProgress } from '../system/progress.mjs';

/** `Report` tells how a start goes. */
export type Report = Readonly<{
  step<T>(label: string, action: () => Promise<T>): Promise<T>;
  say(text: string): void;
}>;

export const onTerminal: Report = { step: withProgress, say: (text) => console.log(text) };

/** `withLog` writes the report in a log too, for a reader of the next morning. A full disk does not stop the report. */
export function withLog(report: Report, file: string): Report {
  return {
    ...report,
    say(text) {
      report.say(text);
      appendToLog(file, text);
    },
  };
}

/** `silent` is for tests, which have their own output. */
export const silent: Report = { step: (_label, action) => action(), say: () => {} };
