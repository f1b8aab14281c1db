import { join } from 'node:path';
import { ROOT, run, tail, type Part } from 'test-portal';
import { publishedPackages } from '../lib/ownPackages.ts';

const REPO_TOOLS = join(
  ROOT,
  'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
);

const OMITTED = [
  // The names of members tell enough; exports themselves are documented.
  'ae-undocumented',
  // Helpers that only other types name, as those of the generated client.
  'ae-forgotten-export',
  // Packages of this checkout are read from their sources.
  'ae-wrong-input-file-type',
];

/**
 * What each published package exports is what its report says, and all of it is
 * meant to be. It reads what the compiler wrote.
 */
export const apiReports: Part = {
  name: 'API reports',
  async run() {
    const packages = publishedPackages();
    const result = await runApiReports(['--ci']);
    return result.exitCode === 0
      ? { passed: packages.length, failed: 0 }
      : {
          passed: 0,
          failed: 1,
          details: `${tail(
            result,
          )}\n\nRun ./portal api-reports, and commit what it writes.`,
        };
  },
};

/** Writes the reports, or compares them with `--ci`. */
export function runApiReports(options: string[] = []) {
  return run(process.execPath, [
    REPO_TOOLS,
    'api-reports',
    ...['--omit-messages', OMITTED.join(',')],
    ...options,
    ...publishedPackages().map(({ folder }) => folder),
  ]);
}
