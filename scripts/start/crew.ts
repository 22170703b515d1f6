import { Failure } from '../system/failure.mjs';
import { keepRunning, type Running } from './keep-running.ts';
import type { Report } from './report.ts';

type Start<T extends Running = Running> = () => T | Promise<T>;

/** What runs, in the order it was started. */
export type Crew = Readonly<{
  /** Starts a part that lasts. */
  begin<T extends Running>(name: string, start: Start<T>): Promise<T>;
  /** Takes in a part that does its work and ends. */
  join(name: string, member: Running): void;
  /**
   * From now on, a part that lasts and ends by itself is started again.
   *
   * @returns settles when one cannot be kept running
   */
  keepRunning(): Promise<Failure>;
  /** Last come, first to drain: nothing loses what it stands on. */
  stop(): Promise<void>;
  kill(): void;
}>;

/** @param logOf path of the log of a part */
export function createCrew(report: Report, logOf: (name: string) => string): Crew {
  const members = new Map<string, Running>();
  const starts = new Map<string, Start>();

  function join(name: string, member: Running): void {
    members.set(name, member);
    void member.exited.then(() => members.get(name) === member && members.delete(name));
  }

  return {
    join,
    async begin(name, start) {
      const first = await start();
      join(name, first);
      starts.set(name, start);
      return first;
    },
    keepRunning() {
      const failed = Promise.withResolvers<Failure>();
      for (const [name, start] of starts) {
        const first = members.get(name);
        if (!first) return Promise.resolve(new Failure(`${name} ended; its log: ${logOf(name)}`));
        const onEnd = () => report.say(`${name} ended by itself, it is started again; its log: ${logOf(name)}`);
        const onGiveUp = (cause?: unknown) => {
          const why = cause instanceof Error ? cause.message : `it ended too often; its log: ${logOf(name)}`;
          failed.resolve(new Failure(`${name} cannot be kept running: ${why}`));
        };
        members.set(name, keepRunning(first, start, onEnd, onGiveUp));
      }
      return failed.promise;
    },
    async stop() {
      for (const [name, member] of [...members].reverse()) {
        await report.step(`Stopping ${name}`, () => member.stop());
      }
    },
    kill() {
      for (const member of members.values()) member.kill();
    },
  };
}
