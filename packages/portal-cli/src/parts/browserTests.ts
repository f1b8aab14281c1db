import { join } from 'node:path';
import getPort from 'get-port';
import {
  buildPortal,
  ROOT,
  run,
  servePortal,
  tail,
  type Part,
  type PartResult,
} from 'test-portal';

type PlaywrightReport = {
  stats: {
    expected: number;
    unexpected: number;
    flaky: number;
    skipped: number;
  };
  errors: { message?: string }[];
  suites: PlaywrightSuite[];
};

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs?: {
    title: string;
    file: string;
    ok: boolean;
    tests: { results: { error?: { message?: string } }[] }[];
  }[];
};

/** Journeys in a real browser, on the production build with a new database. */
export const browserTests: Part = {
  name: 'browser journeys',
  async run() {
    await buildPortal();
    const portal = await servePortal({
      port: await getPort({ host: '127.0.0.1' }),
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
  const result = await run(
    process.execPath,
    [
      join(ROOT, 'node_modules/@playwright/test/cli.js'),
      'test',
      '-c',
      'packages/test-portal/playwright.config.ts',
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
