import { runParts } from './lib/parts.ts';
import { readOptions, runCommand } from './lib/run.ts';
import { apiReports } from './parts/apiReports.ts';
import { browserTests } from './parts/browserTests.ts';
import { jestTests } from './parts/jestTests.ts';
import {
  formatting,
  lint,
  manifests,
  types,
  unused,
} from './parts/staticChecks.ts';

const HELP = `Usage: ./portal test [options]

Runs every check and test that needs nothing but npm packages.

  --only <text>  the parts whose name contains it`;

const { only = '' } = readOptions({ only: { type: 'string' } }, HELP);

await runCommand(async interrupted => {
  const stages = [
    [[types, apiReports], [lint], [formatting, unused, manifests]],
    [[jestTests]],
    [[browserTests]],
  ];
  if (!(await runParts(stages, { only, interrupted }))) {
    process.exitCode = 1;
  }
});
