import { withProgress } from '../system/progress.mjs';

/** Where a start tells how it goes. */
export type Report = Readonly<{
  step<T>(label: string, action: () => Promise<T>): Promise<T>;
  say(text: string): void;
}>;

export const onTerminal: Report = { step: withProgress, say: (text) => console.log(text) };

/** For tests, which have their own output. */
export const silent: Report = { step: (_label, action) => action(), say: () => {} };
