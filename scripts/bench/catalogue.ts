/**
 * `benchCatalogue` measures the weight of a catalogue page for a visitor, and its scores in Lighthouse on a slow phone.
 */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '../../tests/support/chromium.ts';
import { command } from './command.ts';
import type { BenchContext } from './context.ts';
import { withPortal } from './portal.ts';
import { atMost, median, type Row } from './table.ts';
import { LIGHTHOUSE } from './tools.ts';

const PAGES = ['/', '/formations', '/formations/vegetal-angers-cholet'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const KO = 1024;

/** `Report` types the parts of a Lighthouse report that are read. */
type Report = Readonly<{
  categories: Record<string, { score: number }>;
  audits: Record<string, { numericValue: number }> & {
    'network-requests': { details: { items: { resourceType: string; transferSize: number }[] } };
  };
}>;

export async function benchCatalogue(context: BenchContext): Promise<Row[]> {
  return withPortal(context, undefined, async ({ site }) => {
    const rows: Row[] = [];
    for (const page of PAGES) rows.push(...(await benchPage(site, page, context)));
    return rows;
  });
}

async function benchPage(site: string, page: string, context: BenchContext): Promise<Row[]> {
  const reports: Report[] = [];
  await context.report.step(`Lighthouse on ${page}`, async () => {
    for (let time = 0; time < (context.quick ? 1 : 5); time++) reports.push(await lighthouse(site + page, context));
  });
  const [{ audits } = {} as Report] = reports;
  const requests = audits['network-requests'].details.items.filter(({ transferSize }) => transferSize > 0);
  const weight = requests.reduce((sum, { transferSize }) => sum + transferSize, 0);
  const scripts = requests.filter(({ resourceType }) => resourceType === 'Script').length;
  const audit = (name: string) => median(reports.map((report) => report.audits[name]?.numericValue ?? Number.NaN));
  const scores = CATEGORIES.map((name) =>
    median(reports.map(({ categories }) => (categories[name]?.score ?? 0) * 100)),
  );
  return [
    atMost(`${page}: weight with its font`, 40, weight / KO, ' KB'),
    atMost(`${page}: external scripts`, 0, scripts),
    atMost(`${page}: inline script`, 2, (await inlineScript(site + page)) / KO, ' KB'),
    {
      what: `${page}: Lighthouse mobile`,
      bar: '100 × 4',
      measured: scores.map(Math.round).join(' '),
      ok: scores.every((score) => Math.round(score) === 100),
    },
    atMost(`${page}: LCP, simulated`, 1, audit('largest-contentful-paint') / 1000, ' s'),
    atMost(`${page}: CLS`, 0, audit('cumulative-layout-shift')),
  ];
}

async function lighthouse(url: string, { workspace, signal }: BenchContext): Promise<Report> {
  const { executablePath = '', args = [], env = {} } = await chromium();
  const output = join(workspace.folder, 'lighthouse.json');
  const flags = ['--headless=new', '--no-sandbox', ...args].join(' ');
  await command(
    process.execPath,
    [
      LIGHTHOUSE,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${output}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=${flags}`,
    ],
    { env: { ...workspace.variables, ...env, CHROME_PATH: executablePath }, signal },
  );
  return JSON.parse(await readFile(output, 'utf8'));
}

async function inlineScript(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)];
  return scripts.reduce(
    (sum, [, attributes = '', body = '']) => sum + (/\bsrc=/.test(attributes) ? 0 : body.length),
    0,
  );
}
