import { type Incident, keepRunning, type Part, type Running } from './keep-running.ts';
import type { Report } from './report.ts';

/** `Crew` holds the parts that run, in the order in which they were started. */
export type Crew = Readonly<{
  /** `begin` starts a part that lasts. */
  begin<T extends Running>(name: string, part: Part<T>): Promise<T>;
  /** `join` takes in a part that does its work and ends. */
  join(name: string, member: Running): void;
  /**
   * `keepRunning` starts again, from now on, a part that lasts and ends by itself, or falls silent. The others run on.
   */
  keepRunning(): void;
  /** `stop` drains the last started first: no part loses the one that it stands on. */
  stop(): Promise<void>;
  kill(): void;
}>;

/**
 * `createCrew` starts with no part.
 *
 * @param logOf path of the log of a part
 */
export function createCrew(report: Report, logOf: (name: string) => string): Crew {
  const members = new Map<string, Running>();
  const keep = new Map<string, () => Running>();

  return {
    join(name, member) {
      members.set(name, member);
      void member.exited.then(() => members.delete(name));
    },
    async begin(name, part) {
      const first = await part.start();
      members.set(name, first);
      const onIncident = (incident: Incident) => report.say(sentence(name, incident, logOf(name)));
      keep.set(name, () => keepRunning(first, part, onIncident));
      return first;
    },
    keepRunning() {
      for (const [name, begin] of keep) members.set(name, begin());
    },
    async stop() {
      for (const [name, member] of [...members].reverse()) {
        await report.step(`Stopping ${name}`, () => member.stop()).catch((error) => report.say(String(error)));
      }
    },
    kill() {
      for (const member of members.values()) member.kill();
    },
  };
}

function sentence(name: string, incident: Incident, log: string): string {
  switch (incident.what) {
    case 'silent':
      return `${name} answers nothing any more, it is killed; its log: ${log}`;
    case 'ended':
      return `${name} ended by itself, it is started again in ${seconds(incident.nextTryMs)}; its log: ${log}`;
    case 'not-started': {
      const { error, nextTryMs } = incident;
      const why = error instanceof Error ? error.message : String(error);
      return `${name} cannot be started, next try in ${seconds(nextTryMs)}: ${why}`;
    }
  }
}

function seconds(ms: number): string {
  return `${ms / 1000} s`;
}
