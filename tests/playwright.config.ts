/** The end-to-end tests run against a portal that `npm test -- e2e` started: SITE_URL says where. */
import { defineConfig, devices } from '@playwright/test';
import { chromium } from './support/chromium.ts';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'results',
  // The tests share one portal and one database: they follow one another, and none is given a second chance.
  workers: 1,
  retries: 0,
  // A walk through many pages lasts as long as the machine is slow. A stuck step fails by `actionTimeout`, or by
  // `expect`'s own.
  timeout: 180_000,
  forbidOnly: Boolean(process.env['CI']),
  use: {
    // A locator that finds nothing is a failure within seconds, not at the end of the test.
    actionTimeout: 15_000,
    baseURL: process.env['SITE_URL'],
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: await chromium(),
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
});
