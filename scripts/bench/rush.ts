/**
 * `benchRush` measures the rush of a closing day. So many candidats arrive evenly over so many seconds, and each goes
 * from the home page to the receipt. The crowd runs in this process, on the same cores as the portal.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { startSmtp } from '../../tests/support/smtp.ts';
import type { BenchContext } from './context.ts';
import { watchCpu } from './cpu.ts';
import { withPortal } from './portal.ts';
import { apply, DEPOSIT } from './rush/candidat.ts';
import { figures } from './rush/figures.ts';
import { ledger } from './rush/ledger.ts';
import { Stopped, visitor } from './rush/visitor.ts';
import { type Row, rounded } from './table.ts';

const PEOPLE = 100;
const SECONDS = 60;
const QUICK = 10;
/** `PAGE_BAR` and `DEPOSIT_BAR` are on the 95th percentile, in seconds. */
const PAGE_BAR = 1.5;
const DEPOSIT_BAR = 8;
const MAIL_POLL_MS = 100;
const MAIL_LIMIT_MS = 120_000;

export async function benchRush(context: BenchContext): Promise<Row[]> {
  const [people = context.quick ? QUICK : PEOPLE, seconds = context.quick ? QUICK : SECONDS] = context.counts;
  const smtp = await startSmtp();
  const workspace = { ...context.workspace, variables: { ...context.workspace.variables, SMTP_URL: smtp.url } };
  return withPortal({ ...context, workspace }, undefined, async ({ stack, site }) => {
    const { dataDir } = stack.env;
    const acts = figures();
    const done = ledger();
    const linkOf = async (email: string) => {
      const start = performance.now();
      for (;;) {
        const mail = smtp
          .recus(email)
          .map(({ brut }) => decoded(brut))
          .find((text) => text.includes('jeton='));
        const path = mail && /\/compte\/validation\?jeton=[\w-]+/.exec(mail)?.[0];
        if (path) {
          acts.took('mail, from the sign-up to the mailbox', performance.now() - start);
          return path;
        }
        if (performance.now() - start > MAIL_LIMIT_MS) {
          acts.failed('mail, from the sign-up to the mailbox', `none in ${MAIL_LIMIT_MS / 1000} s`);
          throw new Stopped('mail');
        }
        await delay(MAIL_POLL_MS);
      }
    };

    let unfinished = 0;
    const cpu = await Promise.all(['cms', 'site'].map((name) => watchCpu(dataDir, name)));
    const start = performance.now();
    await context.report.step(`${people} candidats in ${seconds} s`, () =>
      Promise.all(
        Array.from({ length: people }, async (_, rank) => {
          await delay((rank * seconds * 1000) / people);
          await apply(visitor(site, acts), done, linkOf).catch((error) => {
            if (!(error instanceof Stopped)) throw error;
            unfinished += 1;
          });
        }),
      ),
    );
    const total = (performance.now() - start) / 1000;
    const [cms = Number.NaN, web = Number.NaN] = await Promise.all(cpu.map((spent) => spent()));
    const finished = people - unfinished;
    return [
      { what: 'finished', bar: `${people}`, measured: `${finished} in ${rounded(total)} s`, ok: unfinished === 0 },
      ...acts.rows({ [DEPOSIT]: DEPOSIT_BAR, 'mail, from the sign-up to the mailbox': 60 }, PAGE_BAR),
      {
        what: 'CPU of the cms, of the site, per finished dossier',
        measured: `${rounded(cms / finished)}, ${rounded(web / finished)} s`,
      },
      ...(await done.compare(stack.database.url, `${dataDir}/files`)),
    ];
  });
}

/** `decoded` undoes quoted-printable, as far as an address needs it. */
const decoded = (raw: string) => raw.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
