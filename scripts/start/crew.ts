import type { Running } from './keep-running.ts';
import type { Report } from './report.ts';

/** What runs, in the order it was started. */
export type Crew = Readonly<{
  /** Under the name of one that ended, it takes its place. */
  join(name: string, member: Running): void;
  /** Last come, first to drain: nothing loses what it stands on. */
  stop(): Promise<void>;
  kill(): void;
}>;

export function createCrew(report: Report): Crew {
  const members = new Map<string, Running>();
  return {
    join(name, member) {
      members.set(name, member);
      // What did its work and ended has no part in the stop.
      void member.exited.then(() => members.get(name) === member && members.delete(name));
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
