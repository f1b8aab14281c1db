import { join } from 'node:path';
import { ROOT, run, tail } from 'test-portal';
import { readOptions, runCommand } from './lib/run.ts';
import { runApiReports } from './parts/apiReports.ts';

const HELP = `Usage: ./portal api-reports

Writes down what each published package exports, in its report.api.md. ./portal test fails when that has changed.`;

readOptions({}, HELP);

await runCommand(async () => {
  const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
  for (const result of [
    await run(process.execPath, [compiler, '--pretty', 'false']),
    await runApiReports(),
  ]) {
    if (result.exitCode !== 0) {
      throw new Error(tail(result));
    }
  }
});
