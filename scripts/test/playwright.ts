/**
 * This file runs Playwright's command line, whose workers must not inherit our preload. It would close the channel that
 * they live by.
 */
process.execArgv = [];
await import(new URL('cli.js', import.meta.resolve('@playwright/test')).href);
