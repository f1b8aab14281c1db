import { say, secondsSince } from './run.ts';

/** What a part found. */
export interface PartResult {
  passed: number;
  failed: number;
  /** What failed, for the reader; empty when nothing did. */
  details?: string;
}

/** One part of `./portal test` or `./portal verify`. */
export interface Part {
  name: string;
  run(): Promise<PartResult>;
}

interface FinishedPart extends PartResult {
  name: string;
  seconds: number;
}

/**
 * Runs parts one after another, prints a line for each as it ends, then the
 * details of those that failed, one table, and as the last line the sums.
 *
 * @returns whether nothing failed, and something passed
 */
export async function runParts(
  parts: Part[],
  interrupted: Promise<never>,
): Promise<boolean> {
  const finished: FinishedPart[] = [];
  for (const part of parts) {
    say(`${part.name} …`);
    const began = performance.now();
    const result = await Promise.race([interrupted, runPart(part)]);
    finished.push({ ...result, name: part.name, seconds: secondsSince(began) });
    say(`${part.name}: ${summary(result)} in ${secondsSince(began)} s`);
  }
  for (const part of finished) {
    if (part.failed > 0) {
      process.stdout.write(`\n--- ${part.name}\n${part.details ?? ''}\n`);
    }
  }
  printTable(finished);
  const total = {
    passed: sum(finished, part => part.passed),
    failed: sum(finished, part => part.failed),
  };
  process.stdout.write(`${summary(total)}\n`);
  return total.failed === 0 && total.passed > 0;
}

/** A part that throws, or that checked nothing, has failed. */
async function runPart(part: Part): Promise<PartResult> {
  try {
    const result = await part.run();
    return result.passed + result.failed === 0
      ? { passed: 0, failed: 1, details: 'It checked nothing.' }
      : result;
  } catch (error) {
    return { passed: 0, failed: 1, details: (error as Error).message };
  }
}

function summary(result: PartResult): string {
  return `${result.passed} passed, ${result.failed} failed`;
}

function sum<T>(items: T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function printTable(parts: FinishedPart[]): void {
  const rows = [
    ['part', 'passed', 'failed', 'seconds'],
    ...parts.map(part => [
      part.name,
      String(part.passed),
      String(part.failed),
      String(part.seconds),
    ]),
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
