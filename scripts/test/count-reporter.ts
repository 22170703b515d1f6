/** `countReporter` is a reporter of `node --test` for the closing line: how many passed, how many did not. */
import type { TestEvent } from 'node:test/reporters';
import type { Counts } from './parts.ts';

export default async function* countReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    // Each file has a summary too: the one of the whole run names none.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, tests, skipped, todo } = event.data.counts;
    const counts: Counts = { passed, failed: tests - passed - skipped - todo };
    yield JSON.stringify(counts);
  }
}
