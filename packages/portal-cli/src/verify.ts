import { runParts } from './lib/parts.ts';
import { readOptions, runCommand } from './lib/run.ts';
import { localCluster, localClusterBuild } from './parts/localCluster.ts';
import { repositoryChecks } from './parts/repositoryChecks.ts';
import { packedPackages } from './parts/packedPackages.ts';
import { pluginChecks } from './parts/pluginChecks.ts';

const HELP = `Usage: ./portal verify [options]

Runs the checks that need more than npm packages, and prints a table of what each proved.

  --only <text>  the parts whose name contains it`;

const { only = '' } = readOptions({ only: { type: 'string' } }, HELP);

await runCommand(async interrupted => {
  const plugins = await pluginChecks();
  const stages = [
    [repositoryChecks],
    [[packedPackages, ...plugins.adopters], [localClusterBuild]],
    ...plugins.stages,
    [[localCluster]],
  ];
  try {
    if (!(await runParts(stages, { only, interrupted }))) {
      process.exitCode = 1;
    }
  } finally {
    await plugins.stop();
  }
});
