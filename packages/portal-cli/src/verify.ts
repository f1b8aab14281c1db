import { runParts } from './lib/parts.ts';
import { readOptions, runCommand } from './lib/run.ts';
import { repositoryChecks } from './parts/repositoryChecks.ts';
import { forgedTokens } from './verify/forgedTokens.ts';
import { fuzzing } from './verify/fuzzing.ts';
import { permissionMatrix } from './verify/permissionMatrix.ts';
import { queryPlans } from './verify/queryPlans.ts';
import { TestPortal } from './verify/TestPortal.ts';

const HELP = `Usage: ./portal verify [options]

Runs the checks that need more than npm packages, and prints a table of what each proved.

  --only <text>  the parts whose name contains it`;

const { only = '' } = readOptions({ only: { type: 'string' } }, HELP);

await runCommand(async interrupted => {
  const portal = new TestPortal();
  const parts = [
    ...repositoryChecks,
    permissionMatrix(portal, 'everyone'),
    forgedTokens(portal),
    fuzzing(portal),
    permissionMatrix(portal, 'involved'),
    queryPlans(portal),
  ];
  const chosen = parts.filter(part => part.name.includes(only));
  try {
    if (!(await runParts(chosen, interrupted))) {
      process.exitCode = 1;
    }
  } finally {
    await portal.stop();
  }
});
