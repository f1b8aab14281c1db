import { say, type Part, type PartResult } from 'test-portal';
import { printTable, summary, type FinishedPart } from './report.ts';
import { secondsSince } from './run.ts';

/**
 * What runs side by side: in each lane, one part after another. All lanes end
 * before what comes next begins.
 */
export type Stage = Part[][];

/**
 * Runs stages one after another, prints a line for each part as it ends, then
 * the details of those that failed, one table, and as the last line the sums.
 *
 * @param only - runs only the parts whose name contains it
 * @returns whether nothing failed, and something passed
 */
export async function runParts(
  stages: Stage[],
  options: { only: string; interrupted: Promise<never> },
): Promise<boolean> {
  const finished: FinishedPart[] = [];
  for (const stage of stages) {
    const lanes = stage.map(lane =>
      runLane(
        lane.filter(({ name }) => name.includes(options.only)),
        finished,
      ),
    );
    await Promise.race([options.interrupted, Promise.all(lanes)]);
  }
  for (const part of finished) {
    if (part.failed > 0) {
      process.stdout.write(`\n--- ${part.name}\n${part.details ?? ''}\n`);
    }
  }
  printTable(finished);
  const total = {
    passed: finished.reduce((sum, { passed }) => sum + passed, 0),
    failed: finished.reduce((sum, { failed }) => sum + failed, 0),
  };
  process.stdout.write(`${summary(total)}\n`);
  return total.failed === 0 && total.passed > 0;
}

async function runLane(parts: Part[], finished: FinishedPart[]): Promise<void> {
  for (const part of parts) {
    say(`${part.name} …`);
    const began = performance.now();
    const result = await runPart(part);
    const seconds = secondsSince(began);
    finished.push({ ...result, name: part.name, seconds });
    say(`${part.name}: ${summary(result)} in ${seconds} s`);
  }
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
