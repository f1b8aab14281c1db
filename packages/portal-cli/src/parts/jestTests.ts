import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  BACKSTAGE_CLI,
  PORTAL_DIR,
  ROOT,
  run,
  startEmbeddedPostgres,
  tail,
  type Part,
  type PartResult,
} from 'test-portal';

const REPORT = join(PORTAL_DIR, 'jest.json');

/** Where `TestDatabases` finds PostgreSQL 15. */
const POSTGRES_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES15_CONNECTION_STRING';

type JestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
  testResults: {
    /** Path of the file. */
    name: string;
    status: string;
    message: string;
    /** Milliseconds since 1970. */
    startTime: number;
    endTime: number;
  }[];
};

/** How many of the slowest files are told. */
const SLOWEST = 5;

/**
 * Unit, component, store and whole-backend tests, on SQLite and PostgreSQL 15.
 */
export const jestTests: Part = {
  name: 'unit, component, store and back-end tests',
  async run() {
    const postgres = await startEmbeddedPostgres('throw-away');
    try {
      return await runJest(postgres.url);
    } finally {
      await postgres.stop();
    }
  },
};

async function runJest(postgresUrl: string): Promise<PartResult> {
  mkdirSync(PORTAL_DIR, { recursive: true });
  rmSync(REPORT, { force: true });
  const result = await run(
    process.execPath,
    [
      BACKSTAGE_CLI,
      'repo',
      'test',
      '--no-watch',
      '--json',
      `--outputFile=${REPORT}`,
    ],
    { env: { CI: '1', [POSTGRES_VARIABLE]: postgresUrl } },
  );
  const report = readReport();
  if (!report) {
    return { passed: 0, failed: 1, details: tail(result) };
  }
  const judged = judge(report);
  const slowest = slowestFiles(report);
  return judged.failed === 0 && result.exitCode !== 0
    ? { ...judged, failed: 1, details: tail(result), slowest }
    : { ...judged, slowest };
}

function judge(report: JestReport): PartResult {
  const messages = report.testResults
    .filter(suite => suite.status === 'failed')
    .map(suite => `${suite.name}\n${suite.message}`);
  if (report.numPendingTests > 0) {
    messages.push(`${report.numPendingTests} tests were skipped`);
  }
  return {
    passed: report.numPassedTests,
    // A skipped test proves nothing, so it counts as failed.
    failed:
      report.numFailedTests +
      report.numPendingTests +
      report.numRuntimeErrorTestSuites,
    details: messages.join('\n\n').slice(0, 20_000),
  };
}

function slowestFiles({ testResults }: JestReport): PartResult['slowest'] {
  return testResults
    .map(({ name, startTime, endTime }) => ({
      name: relative(ROOT, name),
      seconds: Math.round((endTime - startTime) / 1000),
    }))
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, SLOWEST);
}

function readReport(): JestReport | undefined {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return undefined;
  }
}
