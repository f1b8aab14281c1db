import { runParts } from './lib/parts.ts';
import { readOptions, runCommand } from './lib/run.ts';
import { repositoryChecks } from './parts/repositoryChecks.ts';

const HELP = `Usage: ./portal verify [options]

Runs the checks that need more than npm packages, and prints a table of what each proved.

  --only <text>  the parts whose name contains it`;

const { only = '' } = readOptions({ only: { type: 'string' } }, HELP);

await runCommand(async interrupted => {
  const parts = [...repositoryChecks];
  const chosen = parts.filter(part => part.name.includes(only));
  if (!(await runParts(chosen, interrupted))) {
    process.exitCode = 1;
  }
});
