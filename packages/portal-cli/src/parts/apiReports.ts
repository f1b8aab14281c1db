import { join } from 'node:path';
import { ROOT, run } from 'test-portal';
import { publishedPackages } from '../lib/ownPackages.ts';

const REPO_TOOLS = join(
  ROOT,
  'node_modules/@backstage/repo-tools/bin/backstage-repo-tools',
);

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
