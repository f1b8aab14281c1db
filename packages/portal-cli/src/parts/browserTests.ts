import { join } from 'node:path';
import { buildPortal } from '../lib/build.ts';
import { exec, tail } from '../lib/exec.ts';
import { ROOT } from '../lib/paths.ts';
import type { Part, PartResult } from '../lib/parts.ts';
import { findFreePort } from '../lib/ports.ts';
import { servePortal } from '../lib/servePortal.ts';

interface PlaywrightReport {
  stats: {
    expected: number;
    unexpected: number;
    flaky: number;
    skipped: number;
  };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
}

interface PlaywrightSuite {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
}

/** Journeys in a real browser, on the production build with a new database. */
export const browserTests: Part = {
  name: 'browser journeys',
  async run() {
    await buildPortal();
    const portal = await servePortal({
      port: await findFreePort(),
      fresh: true,
      interrupted: new Promise(() => {}),
    });
    try {
      return await runPlaywright(portal.url);
    } finally {
      await portal.stop();
    }
  },
};

async function runPlaywright(url: string): Promise<PartResult> {
  const result = await exec(
    process.execPath,
    [
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '-c',
      'packages/app/playwright.config.ts',
      '--reporter=json',
    ],
    { env: { CI: '1', PLAYWRIGHT_URL: url } },
  );
  const report = readReport(result.stdout);
  if (!report) {
    return { passed: 0, failed: 1, details: tail(result) };
  }
  const { expected, unexpected, flaky, skipped } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + skipped + report.errors.length,
    details: [
      ...report.errors.map(error => error.message),
      ...report.suites.flatMap(failures),
    ].join('\n'),
  };
}

function readReport(text: string): PlaywrightReport | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failures(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? [])
    .filter(spec => !spec.ok)
    .map(spec => {
      const messages = spec.tests
        .flatMap(test => test.results)
        .map(result => result.error?.message ?? '');
      return `${spec.file}: ${spec.title}\n${messages.join('\n')}`;
    });
  return [...own, ...(suite.suites ?? []).flatMap(failures)];
}
