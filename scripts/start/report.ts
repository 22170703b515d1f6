import { appendToLog } from '../system/logs.ts';
import { withProgress } from '../system/progress.mjs';

/** Where a start tells how it goes. */
export type Report = Readonly<{
  step<T>(label: string, action: () => Promise<T>): Promise<T>;
  say(text: string): void;
}>;

export const onTerminal: Report = { step: withProgress, say: (text) => console.log(text) };

/** Keeps what is said in a log too, for whoever looks the next morning; a full disk keeps nobody from saying it. */
export function withLog(report: Report, file: string): Report {
  return {
    ...report,
    say(text) {
      report.say(text);
      appendToLog(file, text);
    },
  };
}

/** For tests, which have their own output. */
export const silent: Report = { step: (_label, action) => action(), say: () => {} };
