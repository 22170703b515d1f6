/** The end-to-end tests run against a portal that `npm test -- e2e` started: SITE_URL says where. */
import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results',
  // Two files run at a time on one portal, the tests of a file one after the other. Two files never change the same thing:
  // each has candidats, formations and editors of its own. No test is given a second chance.
  workers: 2,
  globalSetup: './support/candidats.ts',
  retries: 0,
  // A walk through many pages lasts as long as the machine is slow. A stuck step fails by `actionTimeout`, or by
  // `expect`'s own.
  timeout: 180_000,
  // A page answers later when another worker, the cms and a build of the site share two cores.
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  use: {
    // A locator that finds nothing is a failure within seconds, not at the end of the test.
    actionTimeout: 15_000,
    baseURL: process.env['SITE_URL'],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    // A film of each page would be drawn, then thrown away with the test that passes: snapshots tell the same.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: true },
    screenshot: 'only-on-failure',
    launchOptions: await chromium(),
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
});
