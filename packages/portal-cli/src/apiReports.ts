import { run, tail } from 'test-portal';
import { readOptions, runCommand } from './lib/run.ts';
import { runApiReports } from './parts/apiReports.ts';
import { COMPILER } from './lib/compiler.ts';

const HELP = `Usage: ./portal api-reports

Writes down what each published package exports, in its report.api.md. ./portal test fails when that has changed.`;

readOptions({}, HELP);

await runCommand(async () => {
  for (const result of [
    await run(process.execPath, [COMPILER.script, ...COMPILER.args]),
    await runApiReports(),
  ]) {
    if (result.exitCode !== 0) {
      throw new Error(tail(result));
    }
  }
});
