/** Playwright's command line, whose workers do not inherit our preload: it would close the channel that they live by. */
process.execArgv = [];
await import(new URL('cli.js', import.meta.resolve('@playwright/test')).href);
