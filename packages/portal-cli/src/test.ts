import { runParts } from './lib/parts.ts';
import { readOptions, runCommand } from './lib/run.ts';
import { browserTests } from './parts/browserTests.ts';
import { jestTests } from './parts/jestTests.ts';
import { staticChecks } from './parts/staticChecks.ts';

const HELP = `Usage: ./portal test [options]

Runs every check and test that needs nothing but npm packages.

  --only <text>  the parts whose name contains it`;

const { only = '' } = readOptions({ only: { type: 'string' } }, HELP);

await runCommand(async interrupted => {
  const parts = [...staticChecks, jestTests, browserTests];
  const chosen = parts.filter(part => part.name.includes(only));
  if (!(await runParts(chosen, interrupted))) {
    process.exitCode = 1;
  }
});
