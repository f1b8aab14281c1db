import type { PartResult } from 'test-portal';

/** A part that has run. */
export type FinishedPart = PartResult & { name: string; seconds: number };

/** The sums of a part, in the form that `.ci/run` reads. */
export function summary(result: PartResult): string {
  return `${result.passed} passed, ${result.failed} failed`;
}

/**
 * Prints a table of parts, the longest first, with what of each took longest.
 */
export function printTable(parts: FinishedPart[]): void {
  const rows = [
    ['part', 'passed', 'failed', 'seconds'],
    ...parts.toSorted((a, b) => b.seconds - a.seconds).flatMap(rowsOf),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  process.stdout.write('\n');
  for (const [name, ...numbers] of rows) {
    const cells = numbers.map((cell, i) => cell.padStart(widths[i + 1]));
    process.stdout.write(`${[name.padEnd(widths[0]), ...cells].join('  ')}\n`);
  }
  process.stdout.write('\n');
}

function rowsOf(part: FinishedPart): string[][] {
  const { name, passed, failed, seconds, slowest = [] } = part;
  return [
    [name, String(passed), String(failed), String(seconds)],
    ...slowest.map(one => [`  ${one.name}`, '', '', String(one.seconds)]),
  ];
}
