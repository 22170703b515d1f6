/**
 * `benchBureauSecretary` measures the dossier's screen by a secretary who verifies new dossiers by keys alone. Every
 * pièce is right: what is counted is what the screen asks of a person, beside what its first version asked.
 */
import { type Page, chromium as playwright } from '@playwright/test';
import { connecterAgent } from '../../tests/support/agent.ts';
import { chromium } from '../../tests/support/chromium.ts';
import type { BenchContext } from './context.ts';
import { withPortal } from './portal.ts';
import { atMost, median, type Row, rounded } from './table.ts';

const DOSSIERS = 100;
/** `CANDIDATURES` give one IUT more new dossiers than are verified. */
const CANDIDATURES = 2_000;
/** `BEYOND_PIECES` are the keys of a dossier whose pièces are all accepted: the act, and its confirmation. */
const BEYOND_PIECES = 2;

type Verified = Readonly<{ pieces: number; keys: number; scrolls: number; seconds: number }>;

export async function benchBureauSecretary(context: BenchContext): Promise<Row[]> {
  const wanted = context.quick ? 5 : DOSSIERS;
  return withPortal(context, { candidatures: CANDIDATURES }, async ({ stack }) => {
    process.env['CMS_URL'] = stack.env.cmsUrl;
    const browser = await playwright.launch(await chromium());
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
      await connecterAgent(page, 'secretariat.angers-cholet@portail.test');
      await page.goto(`${process.env['CMS_URL']}/admin/dossiers?attente=nouveaux`);
      await page.getByRole('row').nth(1).getByRole('link').first().click();
      return await context.report.step(`Verifying ${wanted} dossiers by keys`, async () => {
        const verified: Verified[] = [];
        while (verified.length < wanted) verified.push(await verify(page));
        return describe(verified);
      });
    } finally {
      await browser.close();
    }
  });
}

function describe(verified: readonly Verified[]): Row[] {
  const each = <K extends keyof Verified>(key: K) => verified.map((one) => one[key]);
  const total = (values: readonly number[]) => values.reduce((one, other) => one + other, 0);
  const seconds = each('seconds').toSorted((one, other) => one - other);
  const beyond = verified.map(({ keys, pieces }) => keys - pieces);
  return [
    { what: `${verified.length} dossiers verified by keys`, measured: `${total(each('pieces'))} pièces` },
    { what: 'keys a dossier, median', measured: rounded(median(each('keys'))) },
    atMost('keys a dossier beyond one a pièce, at most', BEYOND_PIECES, Math.max(...beyond)),
    atMost('parts of the screen that were scrolled', 0, total(each('scrolls'))),
    {
      what: 'seconds a dossier of a robot that does not read',
      measured: `${rounded(median(seconds))} s, 95 of 100 in ${rounded(seconds[Math.floor(seconds.length * 0.95)] ?? 0)} s`,
    },
  ];
}

/** `verify` accepts what is to verify on the open dossier, then declares it complete; the next one has come. */
async function verify(page: Page): Promise<Verified> {
  const start = performance.now();
  const [name, { pieces }] = [await title(page), await focused(page)];
  let keys = 0;
  const press = (key: string) => {
    keys += 1;
    return page.keyboard.press(key);
  };
  for (let last = await focused(page); last.inPieces; last = await focusedAfter(page, last.id)) await press('a');
  const scrolls = await scrolled(page);
  await press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: 'Déclarer complet' })
    .and(page.locator(':focus'))
    .waitFor();
  await press('Enter');
  await page.waitForFunction((before) => {
    const now = document.querySelector('h1')?.textContent;
    return now && now !== before && document.activeElement?.closest('nav[aria-label="Pièces"]');
  }, name);
  return { pieces, keys, scrolls, seconds: (performance.now() - start) / 1000 };
}

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

type Focus = Readonly<{ id: string; inPieces: boolean; pieces: number }>;

/** `focused` tells where the focus is, and how many pièces wait for a judgement. */
function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const here = document.activeElement;
    const entries = Array.from(document.querySelectorAll('nav[aria-label="Pièces"] a'));
    return {
      id: here?.id ?? '',
      inPieces: here?.closest('nav[aria-label="Pièces"]') != null,
      pieces: entries.filter((entry) => /à vérifier/i.test(entry.textContent ?? '')).length,
    };
  });
}

/** `focusedAfter` waits until the focus has left a line for the next one, or for the acts. */
async function focusedAfter(page: Page, id: string): Promise<Focus> {
  await page.waitForFunction((before) => {
    const here = document.activeElement;
    return here && here.id !== before && here.closest('nav[aria-label="Pièces"], [aria-label="Décider du dossier"]');
  }, id);
  return focused(page);
}

/** `scrolled` counts the parts of the screen that do not show their beginning. */
function scrolled(page: Page): Promise<number> {
  return page.evaluate(
    () => Array.from(document.querySelectorAll('*')).filter(({ scrollTop }) => scrollTop > 0).length,
  );
}
