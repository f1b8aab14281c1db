import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

/**
 * Journeys through a served portal, whose address is PLAYWRIGHT_URL: `./portal
 * test` sets it, and `./portal serve` is what to start by hand. On Linux the
 * browser comes from npm; elsewhere an installed Chrome is used.
 */
export default (async () =>
  defineConfig({
    // What each plugin brings.
    testDir: '../..',
    testMatch: '{packages,plugins}/*/e2e-tests/*.test.ts',
    outputDir: '../../.portal/browser-tests',
    timeout: 60_000,
    expect: { timeout: 15_000 },
    forbidOnly: Boolean(process.env.CI),
    // One database for all: journeys that change tasks must not meet.
    workers: 1,
    reporter: 'list',
    use: {
      baseURL: process.env.PLAYWRIGHT_URL ?? 'http://localhost:7007',
      screenshot: 'only-on-failure',
      trace: 'retain-on-failure',
      ...(process.platform === 'linux'
        ? {
            launchOptions: {
              executablePath: await chromium.executablePath(),
              // In one process, the end of a page is the end of the browser.
              args: chromium.args.filter(arg => arg !== '--single-process'),
            },
          }
        : { channel: 'chrome' }),
    },
  }))();
