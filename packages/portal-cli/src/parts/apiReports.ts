import { join } from 'node:path';
import { ROOT, run, tail, type Part } from 'test-portal';
import { publishedPackages } from '../lib/ownPackages.ts';

const REPO_TOOLS = join(
  ROOT,
  'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
);

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
      : { passed: 0, failed: 1, details: tail(result) };
  },
};

/** Writes the reports, or compares them with `--ci`. */
export function runApiReports(options: string[] = []) {
  return run(process.execPath, [
    REPO_TOOLS,
    'api-reports',
    // The names of members tell enough; exports themselves are documented.
    ...['--omit-messages', 'ae-undocumented'],
    ...options,
    ...publishedPackages().map(({ folder }) => folder),
  ]);
}
